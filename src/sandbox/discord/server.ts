import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locale } from 'discord-api-types/v10';
import { type Clock, systemClock } from '../../clock.ts';
import {
  archiveThread,
  deleteChannel,
  deleteRole,
  reopenThread,
  setChannelPermission,
  setGuildLocale,
  setRole,
} from './control.ts';
import { createFaultQueue, type Faults } from './faults.ts';
import { createGateway } from './gateway/gateway.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { type Message, toMessage } from './messages.ts';
import { type Directory, readDirectory } from './people/directory.ts';
import { createMember, type Member } from './people/member.ts';
import { type ChannelRef, findVisibleMessage, isVisible, visibleMessages, waitForMessage } from './people/visible.ts';
import type { PermissionName } from './permissions.ts';
import { createRestHandler, type LoggedRequest } from './rest/serve.ts';
import { seedWorld } from './seed.ts';
import type { Waiting } from './until.ts';
import { createWorld, type World } from './world.ts';

export type { OptionValues } from './people/command-options.ts';
export type { Invocation } from './people/invocation.ts';
export type { Modal } from './people/modal.ts';
export type { ChannelRef, Member, Message };

interface Named {
  readonly id: string;
  readonly name: string;
}

type Seed = ReturnType<typeof seedWorld>;

interface MessageEvent {
  kind: 'create' | 'update' | 'delete';
  message: Message;
  /** The person as whom one must look to see it; null when everyone in the channel does. */
  readerId: string | null;
}

interface Seeing extends Waiting {
  /** Looks as this person, who also sees the ephemeral messages meant for them; otherwise as nobody in particular. */
  as?: { readonly id: string };
}

/** Discord on loopback: one application, two guilds, and people who use it. */
export interface DiscordSandbox {
  /** `http://127.0.0.1:N/api`: the `api` of discord.js's REST options. */
  readonly apiUrl: string;
  /** The bot's token. */
  readonly token: string;
  readonly applicationId: string;
  readonly botUserId: string;
  readonly clock: Clock;
  /** May be changed while it runs. */
  readonly limits: Limits;
  /** The guild in which the stories happen. */
  readonly guild: Named;
  /** A guild that has the bot too, but that nobody configured. */
  readonly otherGuild: Named;
  /** `elsewhere` is in the other guild. */
  readonly channels: Readonly<Record<keyof Seed['channels'], Named>>;
  readonly roles: Readonly<Record<keyof Seed['roles'], Named>>;
  readonly members: Readonly<Record<keyof Seed['members'], Member>>;
  /** Every REST request so far, without tokens. */
  readonly requests: readonly LoggedRequest[];
  readonly faults: Faults & {
    /** Cuts the gateway's connections; if `resumable`, what is missed meanwhile is replayed, the last `repeats` events before it too. */
    dropGateway(options: { resumable: boolean; repeats?: number }): void;
    /** The gateway's connections stay open and go dead. */
    silenceGateway(): void;
  };
  /** Whether the bot hears of what happens. */
  isBotConnected(): boolean;
  /** The main guild as it is now. */
  directory(): Directory;
  /** Oldest first. */
  messages(channel: ChannelRef, seeing?: Seeing): Message[];
  /** A message as it is now, unless it is gone. */
  message(message: { readonly id: string }, seeing?: Seeing): Message | undefined;
  /** The first message that fits, also one that is there already or that an edit makes fit. */
  waitForMessage(channel: ChannelRef, fits: (message: Message) => boolean, seeing?: Seeing): Promise<Message>;
  /** Calls back at every message posted, edited or deleted, until the returned function is called. */
  onMessage(listener: (event: MessageEvent) => void): () => void;
  /** The direct messages between the bot and this person, if there are any yet. */
  directMessages(member: { readonly id: string }): Message[];
  setDirectMessages(member: { readonly id: string }, accepted: boolean): void;
  deleteChannel(channel: ChannelRef): void;
  /** Of a role, a member, the bot (`{ id: botUserId }`) or everyone (the guild); replaces what was set for it before. */
  setChannelPermission(
    channel: ChannelRef,
    subject: { readonly id: string },
    change: { allow?: readonly PermissionName[]; deny?: readonly PermissionName[] },
  ): void;
  /** Replaces a role's permissions, or whether everybody may mention it. */
  setRole(
    role: { readonly id: string },
    change: { mentionable?: boolean; permissions?: readonly PermissionName[] },
  ): void;
  /** Takes a role away from the guild and everybody in it. */
  removeRole(role: { readonly id: string }): void;
  archiveThread(thread: ChannelRef, options?: { locked?: boolean }): void;
  /** Unlocks it, too. */
  reopenThread(thread: ChannelRef): void;
  setGuildLocale(locale: Locale): void;
  /** Gives the other guild the commands of the main one, as if they had been registered there once. */
  copyCommandsToOtherGuild(): void;
  close(): Promise<void>;
}

export interface DiscordOptions {
  clock?: Clock;
  /** Any free one by default. */
  port?: number;
  token?: string;
}

export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordSandbox> {
  const { clock = systemClock, port = 0, token = 'sandbox-discord-token' } = options;
  const world = createWorld({ clock, limits: defaultLimits(), token });
  const { guild, otherGuild, channels, roles, members } = seedWorld(world);
  const requests: LoggedRequest[] = [];
  const faults = createFaultQueue();
  const gateway = createGateway(world);
  const handle = createRestHandler(world, faults, requests);
  const server = createServer((request, response) => void handle(request, response));
  server.on('upgrade', gateway.handleUpgrade);
  world.origin = `http://127.0.0.1:${await listen(server, port)}`;

  const toMember = (id: string) => createMember(world, guild.id, id, channels.ops);

  return {
    apiUrl: `${world.origin}/api`,
    token,
    applicationId: world.applicationId,
    botUserId: world.bot.id,
    clock,
    limits: world.limits,
    guild,
    otherGuild,
    channels,
    roles,
    members: mapValues(members, toMember),
    requests,
    faults: { queue: faults.queue, dropGateway: gateway.drop, silenceGateway: gateway.silence },

    isBotConnected: gateway.isConnected,
    directory: () => readDirectory(world, guild),
    messages: (channel, { as } = {}) => visibleMessages(world, channel, as?.id),
    message: (message, { as } = {}) => findVisibleMessage(world, message, as?.id),
    waitForMessage: (channel, fits, seeing = {}) => waitForMessage(world, channel, fits, seeing.as?.id, seeing),
    onMessage: (listener) => listenToMessages(world, listener),
    directMessages: (member) => directMessages(world, member.id),
    setDirectMessages: (member, accepted) => {
      const person = world.people.get(member.id);
      if (person) person.acceptsDirectMessages = accepted;
    },
    deleteChannel: ({ id }) => deleteChannel(world, id),
    setChannelPermission: (channel, subject, change) => setChannelPermission(world, channel.id, subject.id, change),
    setRole: ({ id }, change) => setRole(world, guild.id, id, change),
    removeRole: ({ id }) => deleteRole(world, guild.id, id),
    archiveThread: ({ id }, how = {}) => archiveThread(world, id, how),
    reopenThread: ({ id }) => reopenThread(world, id),
    setGuildLocale: (locale) => setGuildLocale(world, guild.id, locale),
    copyCommandsToOtherGuild: () => {
      otherGuild.commands = guild.commands.map((command) => ({ ...command, guild_id: otherGuild.id }));
    },

    close: async () => {
      world.closed.abort();
      gateway.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function mapValues<Key extends string, From, To>(from: Record<Key, From>, map: (value: From) => To): Record<Key, To> {
  return Object.fromEntries(Object.entries<From>(from).map(([key, value]) => [key, map(value)])) as Record<Key, To>;
}

function listenToMessages(world: World, listener: (event: MessageEvent) => void): () => void {
  const forward = ({ kind, message }: { kind: MessageEvent['kind']; message: Parameters<typeof toMessage>[0] }) =>
    listener({ kind, message: toMessage(message), readerId: message.readerId });
  world.events.on('message', forward);
  return () => world.events.off('message', forward);
}

function directMessages(world: World, userId: string): Message[] {
  return [...world.messages.values()]
    .filter((stored) => {
      const channel = world.channels.get(stored.wire.channel_id);
      return channel && 'recipientId' in channel && channel.recipientId === userId && isVisible(world, stored, userId);
    })
    .map(toMessage);
}
