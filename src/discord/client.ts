import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DefaultRestOptions, Events, GatewayIntentBits, Options, RESTEvents, Status } from 'discord.js';
import type { Logger } from '../log.ts';
import { MendingRest } from './mending-rest.ts';

interface ClientOptions {
  apiUrl: string;
  log: Logger;
  /** The gateway has said that it will not have this bot again, e.g. because its token was reset. */
  onRejected(closeCode: number): void;
}

const onlyOurselves = {
  maxSize: 0,
  keepOverLimit: ({ id, client }: { id: string; client: Client }) => id === client.user?.id,
};

/**
 * A client that hears of interactions and keeps of a guild only its channels and roles. What goes wrong on the
 * connection is logged; discord.js reconnects and resumes by itself.
 */
export function createDiscordClient({ apiUrl, log, onRejected }: ClientOptions): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: apiUrl, makeRequest },
    makeCache: Options.cacheWithLimits({
      GuildMemberManager: onlyOurselves,
      UserManager: onlyOurselves,
      ApplicationCommandManager: 0,
      BaseGuildEmojiManager: 0,
      GuildEmojiManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      StageInstanceManager: 0,
      ThreadManager: 0,
      ThreadMemberManager: 0,
      VoiceStateManager: 0,
    }),
  });
  client.rest = new MendingRest(client.rest.options, log);
  client.on(Events.Raw as string, completeInteraction);
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord client error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord client warning'));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'gateway connection error'));
  client.on(Events.ShardReconnecting, () => log.warn('gateway lost, reconnecting'));
  client.on(Events.ShardResume, (_shardId, replayed) => log.info({ replayed }, 'gateway resumed'));
  client.on(Events.ShardReady, () => log.info('gateway connected'));
  client.on(Events.ShardDisconnect, ({ code }) => onRejected(code));
  client.rest.on(RESTEvents.RateLimited, ({ method, route, retryAfter, scope }) =>
    log.info({ method, route, retryAfterMs: retryAfter, scope }, 'waiting for a Discord rate limit'),
  );
  return client;
}

/** Repeating these changes nothing that the first attempt has not changed: edits, deletions, reads. */
const idempotentMethods = new Set(['GET', 'PATCH', 'PUT', 'DELETE']);
const connectionLost = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/**
 * discord.js repeats a request three times, at once, and only where the connection was reset: not where the other side
 * closed it, which is how a proxy ends a connection that was idle. Here an idempotent request is repeated in either
 * case, and after a pause, as it is after a 5xx.
 */
const makeRequest: typeof DefaultRestOptions.makeRequest = async (url, init) => {
  const isIdempotent = idempotentMethods.has((init.method ?? 'GET').toUpperCase());
  try {
    const response = await DefaultRestOptions.makeRequest(url, init);
    if (isIdempotent && response.status >= 500) await pause();
    return response;
  } catch (error) {
    if (!isIdempotent || !(error instanceof Error && 'code' in error && connectionLost.has(String(error.code))))
      throw error;
    await pause();
    throw Object.assign(new Error('the connection was lost', { cause: error }), { code: 'ECONNRESET' });
  }
};

/** Not all at the same moment, where many connections broke together. */
function pause(): Promise<void> {
  return sleep(100 + Math.random() * 300);
}

/** Whether events arrive right now. `client.isReady()` stays true while the connection is lost. */
export function isGatewayUp(client: Client): boolean {
  return client.isReady() && client.ws.shards.every((shard) => shard.status === Status.Ready);
}

/**
 * discord.js takes these members of an interaction for granted: without them it would fall over one that does not come
 * from Discord itself, and the process with it.
 */
function completeInteraction({ t, d }: { t: string; d: Record<string, unknown> }): void {
  if (t !== 'INTERACTION_CREATE') return;
  d.entitlements ??= [];
  d.authorizing_integration_owners ??= {};
  d.channel ??= { id: d.channel_id };
}
