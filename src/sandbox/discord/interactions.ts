import { randomBytes } from 'node:crypto';
import {
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData,
  ChannelType,
  GatewayDispatchEvents,
  InteractionContextType,
  InteractionType,
} from 'discord-api-types/v10';
import { refuse } from './errors.ts';
import { permissionsIn } from './permissions.ts';
import { actingMemberToWire, channelToWire } from './wire.ts';
import { type Channel, guildOf, type StoredMessage, type World } from './world.ts';

/** The bot's first answer to an interaction. */
export type Answer =
  | { kind: 'reply' | 'deferred-reply' | 'update' | 'deferred-update' }
  | { kind: 'modal'; modal: APIModalInteractionResponseCallbackData }
  | { kind: 'choices'; choices: APIApplicationCommandOptionChoice[] };

export interface Interaction {
  id: string;
  token: string;
  type: InteractionType;
  userId: string;
  channelId: string;
  createdAt: number;
  /** Null until the bot has answered. */
  answer: Answer | null;
  /** Three seconds passed without an answer: "The application did not respond". */
  failed: boolean;
  /** The message whose component was pressed. */
  sourceId: string | null;
  /** The message of the first reply, or the one that it updates. */
  originalId: string | null;
  /** A deferred update was filled. */
  updated: boolean;
  followupIds: string[];
  /** What the messages that answer it tell of it. */
  metadata: APIMessageInteractionMetadata;
  /** Aborted by the first answer. */
  deadline: AbortController;
}

interface Opening {
  type: InteractionType;
  userId: string;
  channel: Channel;
  data: object;
  source: StoredMessage | null;
  /** Of a submitted modal: the interaction that it answered. */
  opener?: Interaction;
}

/** Sends INTERACTION_CREATE and gives the bot three seconds. */
export function openInteraction(world: World, opening: Opening): Interaction {
  const { type, userId, channel, source } = opening;
  const id = world.nextId();
  const token = Buffer.from(`interaction:${id}:${randomBytes(48).toString('hex')}`).toString('base64url');
  const interaction: Interaction = {
    id,
    token,
    type,
    userId,
    channelId: channel.id,
    createdAt: world.clock.now(),
    answer: null,
    failed: false,
    sourceId: source?.wire.id ?? null,
    originalId: null,
    updated: false,
    followupIds: [],
    metadata: describe(world, id, opening),
    deadline: new AbortController(),
  };
  world.interactions.set(token, interaction);
  void failWhenLate(world, interaction);
  world.events.emit('dispatch', {
    t: GatewayDispatchEvents.InteractionCreate,
    d: interactionToWire(world, interaction, opening),
    intent: 0,
  });
  return interaction;
}

async function failWhenLate(world: World, interaction: Interaction): Promise<void> {
  const signal = AbortSignal.any([interaction.deadline.signal, world.closed.signal]);
  try {
    await world.clock.sleep(world.limits.acknowledgeMs, signal);
  } catch {
    return;
  }
  interaction.failed = true;
  world.events.emit('change');
}

/** The interaction that the bot may still answer. */
export function findUnanswered(world: World, id: string, token: string): Interaction {
  const interaction = world.interactions.get(token);
  if (interaction?.id !== id) throw refuse('unknownInteraction');
  if (interaction.answer) throw refuse('alreadyAcknowledged');
  const isLate = world.clock.now() - interaction.createdAt >= world.limits.acknowledgeMs;
  if (interaction.failed || isLate) throw refuse('unknownInteraction');
  return interaction;
}

export function answerInteraction(world: World, interaction: Interaction, answer: Answer): void {
  interaction.answer = answer;
  interaction.deadline.abort();
  world.events.emit('change');
}

/** The answered interaction under whose token the bot still may post and edit. */
export function findByToken(world: World, applicationId: string, token: string): Interaction {
  const interaction = applicationId === world.applicationId ? world.interactions.get(token) : undefined;
  if (!interaction) throw refuse('unknownWebhook');
  if (world.clock.now() - interaction.createdAt >= world.limits.tokenLifeMs) throw refuse('invalidWebhookToken');
  if (!interaction.answer) throw refuse('unknownWebhook');
  return interaction;
}

function describe(
  world: World,
  id: string,
  { type, userId, source, opener, channel }: Opening,
): APIMessageInteractionMetadata {
  const user = world.people.get(userId)?.user;
  if (!user) throw new Error(`nobody has the id ${userId}`);
  const authorizing_integration_owners = { 0: guildOf(world, channel)?.id ?? '0' };
  const common = { id, user, authorizing_integration_owners };
  if (type === InteractionType.MessageComponent) {
    return { ...common, type, interacted_message_id: source?.wire.id ?? '' };
  }
  if (type === InteractionType.ModalSubmit && opener && opener.metadata.type !== InteractionType.ModalSubmit) {
    return { ...common, type, triggering_interaction_metadata: opener.metadata };
  }
  return { ...common, type: InteractionType.ApplicationCommand };
}

function interactionToWire(world: World, interaction: Interaction, { channel, data, source }: Opening): APIInteraction {
  const { id, token, type, userId } = interaction;
  const guild = guildOf(world, channel);
  const person = world.people.get(userId);
  const wire = {
    id,
    application_id: world.applicationId,
    type,
    token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: {
      ...channelToWire(world, channel),
      permissions: permissionsIn(world, channel, userId).toString(),
    },
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: actingMemberToWire(world, guild, channel, userId),
        }
      : { user: person?.user }),
    ...(source ? { message: structuredClone(source.wire) } : {}),
    app_permissions: permissionsIn(world, channel, world.bot.id).toString(),
    locale: person?.locale,
    entitlements: [],
    authorizing_integration_owners: interaction.metadata.authorizing_integration_owners,
    context: channel.type === ChannelType.DM ? InteractionContextType.BotDM : InteractionContextType.Guild,
    attachment_size_limit: world.limits.attachmentBytes,
  };
  return wire as unknown as APIInteraction;
}
