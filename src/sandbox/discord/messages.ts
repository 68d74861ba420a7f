import {
  type APIEmbed,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIMessageTopLevelComponent,
  type APIUser,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  MessageReferenceType,
  type MessageType,
} from 'discord-api-types/v10';
import { announceMessage } from './announce.ts';
import { attachFiles, keepAttachments, type UploadedFile } from './attachments.ts';
import { numberComponents } from './components.ts';
import { refuse } from './errors.ts';
import { type AllowedMentions, findMentions, findPings } from './mentions.ts';
import { channelToWire } from './wire.ts';
import { type Channel, guildOf, isoNow, type StoredMessage, type Thread, type World } from './world.ts';

/** What a message says, checked already. In an edit a missing member stays as it was. */
export interface MessageBody {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: APIMessageTopLevelComponent[] | null;
  allowed_mentions?: AllowedMentions | null;
  flags?: number | null;
  attachments?: { id?: string | number | null; filename?: string | null; description?: string | null }[] | null;
}

/** A message as tests and the page see it: what Discord sends of it, who alone may read it, whom it notified. */
export type Message = APIMessage & { ephemeral: boolean; pings: string[] };

/** Where a message comes from, beside what it says. */
export interface MessageOrigin {
  channel: Channel;
  author: APIUser;
  body: MessageBody;
  files: readonly UploadedFile[];
  type: MessageType;
  /** Flags that the origin gives: ephemeral, loading. */
  flags?: number;
  readerId?: string;
  token?: string;
  repliesTo?: StoredMessage;
  forwards?: StoredMessage;
  interaction?: APIMessageInteractionMetadata;
  nonce?: string | number;
}

const keptFlags = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

export function postMessage(world: World, origin: MessageOrigin): StoredMessage {
  const { channel, author, body } = origin;
  if (channel.type === ChannelType.PublicThread) reopenThread(world, channel);
  const id = world.nextId();
  const { added, bytes } = attachFiles(world, { id, channel_id: channel.id }, body, origin.files);
  const content = (body.content ?? '').trim();
  const mentions = findMentions(world, channel, {
    authorId: author.id,
    content,
    allowed: body.allowed_mentions,
    ...(origin.repliesTo ? { repliedUser: origin.repliesTo.wire.author } : {}),
  });
  const flags = (origin.flags ?? 0) | ((body.flags ?? 0) & keptFlags);
  const stored: StoredMessage = {
    wire: {
      id,
      channel_id: channel.id,
      author,
      type: origin.type,
      content,
      embeds: toRichEmbeds(body.embeds ?? []),
      components: numberComponents(body.components ?? []),
      attachments: added,
      ...mentions,
      timestamp: isoNow(world),
      edited_timestamp: null,
      tts: false,
      pinned: false,
      flags,
      ...(origin.token === undefined ? {} : { webhook_id: world.applicationId }),
      ...(author.id === world.bot.id ? { application_id: world.applicationId } : {}),
      ...(origin.nonce === undefined ? {} : { nonce: origin.nonce }),
      ...(origin.interaction ? { interaction_metadata: origin.interaction } : {}),
      ...(origin.repliesTo ? referTo(world, channel, origin.repliesTo) : {}),
      ...(origin.forwards ? forwardOf(world, origin.forwards) : {}),
    },
    readerId: origin.readerId ?? null,
    pings: flags & MessageFlags.SuppressNotifications ? [] : findPings(world, channel, author.id, mentions),
    token: origin.token ?? null,
    files: bytes,
  };
  if (stored.readerId !== null) stored.pings = [];
  world.messages.set(id, stored);
  channel.messageIds.push(id);
  announceMessage(world, channel, 'create', stored);
  return stored;
}

/** Edits notify nobody, also where they fill a deferred reply. */
export function editMessage(
  world: World,
  stored: StoredMessage,
  body: MessageBody,
  files: readonly UploadedFile[],
): StoredMessage {
  const { wire } = stored;
  const channel = channelOf(world, stored);
  if (body.content !== undefined) wire.content = (body.content ?? '').trim();
  if (body.content !== undefined || body.allowed_mentions !== undefined) {
    const said = { authorId: wire.author.id, content: wire.content, allowed: body.allowed_mentions };
    Object.assign(wire, findMentions(world, channel, said));
  }
  if (body.embeds !== undefined) wire.embeds = toRichEmbeds(body.embeds ?? []);
  if (body.components !== undefined) wire.components = numberComponents(body.components ?? []);
  if (body.flags) wire.flags = (wire.flags ?? 0) | (body.flags & keptFlags);
  if (body.attachments !== undefined || files.length > 0) {
    const kept = body.attachments === undefined ? wire.attachments : keepAttachments(wire.attachments, body);
    const { added, bytes } = attachFiles(world, wire, body, files);
    wire.attachments = [...kept, ...added];
    stored.files = new Map(
      [...stored.files, ...bytes].filter(([id]) => wire.attachments.some((file) => file.id === id)),
    );
  }
  if (isLoading(stored)) wire.flags = (wire.flags ?? 0) & ~MessageFlags.Loading;
  else wire.edited_timestamp = isoNow(world);
  announceMessage(world, channel, 'update', stored);
  return stored;
}

export function deleteMessage(world: World, stored: StoredMessage): void {
  const channel = channelOf(world, stored);
  world.messages.delete(stored.wire.id);
  channel.messageIds.splice(channel.messageIds.indexOf(stored.wire.id), 1);
  announceMessage(world, channel, 'delete', stored);
}

/** "The bot is thinking…" */
export function isLoading(stored: StoredMessage): boolean {
  return ((stored.wire.flags ?? 0) & MessageFlags.Loading) !== 0;
}

export function toMessage(stored: StoredMessage): Message {
  return {
    ...structuredClone(stored.wire),
    ephemeral: stored.readerId !== null,
    pings: [...stored.pings],
  };
}

/** 50006 when nothing would be shown. */
export function refuseEmpty(body: MessageBody, files: readonly UploadedFile[], before?: APIMessage): void {
  const content = body.content === undefined ? before?.content : body.content;
  const embeds = body.embeds === undefined ? before?.embeds : body.embeds;
  const components = body.components === undefined ? before?.components : body.components;
  const attachments = body.attachments === undefined ? before?.attachments : body.attachments;
  const hasEmbed =
    embeds?.some((embed) => Object.keys(embed).some((key) => key !== 'type' && key !== 'color')) ?? false;
  if (content?.trim() || hasEmbed || files.length > 0 || components?.length || attachments?.length) return;
  throw refuse('emptyMessage');
}

function channelOf(world: World, stored: StoredMessage): Channel {
  const channel = world.channels.get(stored.wire.channel_id);
  if (!channel) throw refuse('unknownChannel');
  return channel;
}

function toRichEmbeds(embeds: readonly APIEmbed[]): APIEmbed[] {
  return embeds.map((embed) => ({ ...embed, type: 'rich' }) as APIEmbed);
}

/** A copy of what the other message says, without who said it. */
function forwardOf(
  world: World,
  { wire }: StoredMessage,
): Pick<APIMessage, 'flags' | 'message_reference' | 'message_snapshots'> {
  const { content, embeds, components = [], attachments, mentions, mention_roles } = structuredClone(wire);
  const { flags, timestamp, edited_timestamp, type } = wire;
  const said = { content, embeds, components, attachments, mentions, mention_roles, timestamp, edited_timestamp, type };
  const source = world.channels.get(wire.channel_id);
  const guild = source && guildOf(world, source);
  const origin = { message_id: wire.id, channel_id: wire.channel_id, ...(guild && { guild_id: guild.id }) };
  return {
    flags: MessageFlags.HasSnapshot,
    message_reference: { type: MessageReferenceType.Forward, ...origin },
    message_snapshots: [{ message: { ...said, ...(flags !== undefined && { flags }) } }],
  };
}

function referTo(
  world: World,
  channel: Channel,
  target: StoredMessage,
): Pick<APIMessage, 'message_reference' | 'referenced_message'> {
  const guild = guildOf(world, channel);
  const { referenced_message: _, ...shown } = target.wire;
  return {
    message_reference: {
      type: 0,
      message_id: target.wire.id,
      channel_id: target.wire.channel_id,
      ...(guild ? { guild_id: guild.id } : {}),
    },
    referenced_message: structuredClone(shown),
  };
}

function reopenThread(world: World, thread: Thread): void {
  if (!thread.archived) return;
  thread.archived = false;
  world.events.emit('dispatch', {
    t: GatewayDispatchEvents.ThreadUpdate,
    d: channelToWire(world, thread),
    intent: GatewayIntentBits.Guilds,
  });
}
