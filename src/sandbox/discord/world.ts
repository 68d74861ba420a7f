import { EventEmitter } from 'node:events';
import {
  type APIMessage,
  type APIOverwrite,
  type APIRole,
  type APIUser,
  ChannelType,
  type GatewayDispatchEvents,
  type Locale,
  type ThreadAutoArchiveDuration,
  type UserFlags,
} from 'discord-api-types/v10';
import type { Clock } from '../../clock.ts';
import type { StoredCommand } from './commands.ts';
import type { Interaction } from './interactions.ts';
import type { Limits } from './limits.ts';
import { createSnowflakes } from './snowflake.ts';

export interface Person {
  user: APIUser;
  locale: Locale;
  acceptsDirectMessages: boolean;
}

interface GuildMember {
  userId: string;
  roleIds: string[];
  joinedAt: string;
  /** As ISO 8601: until then they may only read; null when nobody has timed them out. */
  timedOutUntil: string | null;
}

export interface Guild {
  id: string;
  name: string;
  ownerId: string;
  locale: Locale;
  /** By id; the role of everyone has the guild's own id. */
  roles: Map<string, APIRole>;
  members: Map<string, GuildMember>;
  commands: StoredCommand[];
}

interface ChannelBase {
  id: string;
  /** Of the messages that are still there, oldest first; ephemeral ones too. */
  messageIds: string[];
}

export interface TextChannel extends ChannelBase {
  type: ChannelType.GuildText;
  guildId: string;
  name: string;
  topic: string | null;
  position: number;
  overwrites: APIOverwrite[];
}

export interface Thread extends ChannelBase {
  type: ChannelType.PublicThread;
  guildId: string;
  name: string;
  parentId: string;
  ownerId: string;
  archived: boolean;
  locked: boolean;
  archivedAt: string;
  /** After how many minutes without a message it is archived; the stand-in never does it. */
  autoArchiveMinutes: ThreadAutoArchiveDuration;
}

export interface DirectChannel extends ChannelBase {
  type: ChannelType.DM;
  recipientId: string;
}

export type Channel = TextChannel | Thread | DirectChannel;

export interface StoredMessage {
  wire: APIMessage;
  /** Of an ephemeral message: the only person who sees it. */
  readerId: string | null;
  /** The people whom it notified when it was posted. */
  pings: string[];
  /** Of the interaction under whose token it was posted. */
  token: string | null;
  /** The bytes of its attachments, by their id. */
  files: Map<string, Buffer>;
}

/** An event for the gateway; `intent` is the bit that a session must have asked for, 0 when none is needed. */
interface Dispatch {
  t: GatewayDispatchEvents;
  d: unknown;
  intent: number;
}

export interface MessageChange {
  kind: 'create' | 'update' | 'delete';
  message: StoredMessage;
}

interface WorldEvents {
  dispatch: [Dispatch];
  message: [MessageChange];
  /** Something changed that somebody may be waiting for: a message or an interaction. */
  change: [];
}

/** The whole state of the stand-in. The rest of this folder is functions over it. */
export interface World {
  clock: Clock;
  limits: Limits;
  nextId: () => string;
  /** `http://127.0.0.1:N`; set once the server listens. */
  origin: string;
  token: string;
  applicationId: string;
  bot: APIUser;
  people: Map<string, Person>;
  guilds: Map<string, Guild>;
  globalCommands: StoredCommand[];
  channels: Map<string, Channel>;
  messages: Map<string, StoredMessage>;
  /** By token. */
  interactions: Map<string, Interaction>;
  /** Enforced nonces of the bot: the message that each made, and when. */
  nonces: Map<string, { messageId: string; at: number }>;
  events: EventEmitter<WorldEvents>;
  /** Aborted when the sandbox closes: ends every timer on the clock. */
  closed: AbortController;
}

export function createWorld(options: { clock: Clock; limits: Limits; token: string }): World {
  const nextId = createSnowflakes(options.clock.now);
  const applicationId = nextId();
  const events = new EventEmitter<WorldEvents>();
  events.setMaxListeners(0);
  return {
    ...options,
    nextId,
    origin: '',
    applicationId,
    bot: { ...createUser(applicationId, 'Vscale'), bot: true },
    people: new Map(),
    guilds: new Map(),
    globalCommands: [],
    channels: new Map(),
    messages: new Map(),
    interactions: new Map(),
    nonces: new Map(),
    events,
    closed: new AbortController(),
  };
}

export function createUser(id: string, name: string): APIUser {
  return {
    id,
    username: name.toLowerCase(),
    discriminator: '0',
    global_name: name,
    avatar: null,
    public_flags: 0 as UserFlags,
  };
}

export function isoNow(world: World): string {
  return new Date(world.clock.now()).toISOString();
}

/** A user of the guild, a direct message's recipient, or the bot. */
export function findUser(world: World, userId: string): APIUser | undefined {
  return userId === world.bot.id ? world.bot : world.people.get(userId)?.user;
}

/** The guild of a channel that is in one. */
export function guildOf(world: World, channel: Channel): Guild | null {
  if (channel.type === ChannelType.DM) return null;
  const guild = world.guilds.get(channel.guildId);
  if (!guild) throw new Error(`channel ${channel.id} is in no guild`);
  return guild;
}
