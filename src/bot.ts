import { Events } from 'discord.js';
import { commands, messageCommands } from '../commands/index.ts';
import { openPolicy } from './approvals/policy-source.ts';
import { type Clock, systemClock } from './clock.ts';
import { listPlainAddresses, type RealConfig, secretsOf } from './config.ts';
import { createDiscordClient, isGatewayUp } from './discord/client.ts';
import type { CommandLinks } from './discord/command-links.ts';
import { connect, explainRejection } from './discord/connect.ts';
import { registerEverywhere } from './discord/register.ts';
import { describeExposedFile, findExposedFiles } from './exposed-files.ts';
import { FatalError } from './fatal-error.ts';
import { startHttp } from './http.ts';
import { createLogger, createRedact, type Logger } from './log.ts';
import { createMetrics } from './metrics.ts';
import { type Schedule, startSchedule } from './schedule.ts';
import { openStorage } from './storage/storage.ts';
import { createVscale } from './vscale/client.ts';
import { startWork, type Work } from './work.ts';

export interface BotOptions {
  clock?: Clock;
  log?: Logger;
  /** When to look at what changes slowly; once a minute by default. */
  slowCron?: string;
}

export interface Bot {
  /** The gateway is up and the commands are registered. Rejects with a FatalError where that cannot be. */
  ready: Promise<void>;
  /** Rejects with a FatalError when the bot cannot go on: its token was reset, its database taken over. */
  failed: Promise<never>;
  /** Where the HTTP server listens; null without one. */
  httpPort: number | null;
  /** Takes no more work, lets what is under way end within five seconds, and closes everything. */
  stop(): Promise<void>;
}

const connectTimeoutMs = 30_000;
/** How long what is under way may take to end by itself when the bot stops; what does not is taken up at the next start. */
const graceMs = 3000;
/** And how long it may take to store where it stands, and the last messages to be sent. */
const afterGraceMs = 1000;
/** Once a minute, at a second at which the watcher does not tick. */
const onceAMinute = '33 * * * * *';

/**
 * Builds the bot out of its parts and starts them. Resolves when the database is open and HTTP answers.
 * @throws FatalError or StorageError: one line with the fix
 */
export async function startBot(config: RealConfig, options: BotOptions = {}): Promise<Bot> {
  const clock = options.clock ?? systemClock;
  const log = options.log ?? createLogger({ level: config.logLevel, redact: createRedact(secretsOf(config)) });
  const slowCron = options.slowCron ?? onceAMinute;
  const stopping = new AbortController();
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  failed.catch(() => {});

  const policy = openPolicy(config.policyFile);
  for (const warning of listPlainAddresses(config)) log.warn({ warning }, 'configuration');
  const exposedFiles = () => findExposedFiles(config);
  for (const warning of policy.warnings()) log.warn({ warning }, 'policy');
  for (const file of exposedFiles()) log.warn({ warning: describeExposedFile(file) }, 'exposed file');
  const storage = await openStorage(config.databaseUrl, clock.now(), () =>
    fail(new FatalError('The connection that held the database for this bot was lost. Start the bot again.')),
  );
  const client = createDiscordClient({
    apiUrl: config.discord.apiUrl,
    log,
    onRejected: (closeCode) => fail(explainRejection(closeCode)),
  });
  const metrics = createMetrics(storage, { clock, isGatewayUp: () => isGatewayUp(client) });
  const vscale = createVscale({
    token: config.vscale.token,
    baseUrl: config.vscale.apiUrl,
    clock,
    onRequest: metrics.observeRequest,
  });
  const commandLinks = new Map<string, CommandLinks>();
  let isRegistered = false;
  let work: Work | null = null;
  const schedules: Schedule[] = [];

  async function findObstacles(): Promise<string[]> {
    const canWrite = await storage.checkWritable().then(
      () => true,
      () => false,
    );
    return [
      ...(isGatewayUp(client) ? [] : ['the Discord gateway is not connected']),
      ...(isRegistered ? [] : ['the commands are not registered']),
      ...(canWrite ? [] : ['the database cannot be written']),
    ];
  }

  const http =
    config.http &&
    (await startHttp({ ...config.http, findObstacles, metrics, log }).catch(async (error: unknown) => {
      await storage.close();
      throw error;
    }));

  if (http) log.info({ port: http.port }, 'http listens');

  async function getReady(): Promise<void> {
    const { token, apiUrl, guildIds } = config.discord;
    const connected = await connect(client, { token, apiUrl, timeoutMs: connectTimeoutMs, signal: stopping.signal });
    // Nothing is awaited before this: discord.js hands out the first interactions a turn after `clientReady`.
    const { opsChannelId } = config;
    const { observeTick } = metrics;
    work = startWork(connected, {
      guildIds,
      opsChannelId,
      commandLinks,
      clock,
      log,
      policy,
      exposedFiles,
      storage,
      vscale,
      observeTick,
    });
    schedules.push(
      startSchedule({
        name: 'watcher',
        cron: config.watchCron,
        ticks: work.ticks,
        onClockSet: storage.moveDeadlines,
        log,
      }),
      startSchedule({ name: 'slow watchers', cron: slowCron, ticks: work.slowTicks, log }),
    );
    await registerEverywhere(connected, { apiUrl, guildIds, commands, messageCommands, commandLinks, log });
    isRegistered = true;
    log.info({ guildIds, user: connected.user.tag }, 'ready');
  }

  const ready = Promise.race([getReady(), failed]);
  ready.catch(() => {});

  return {
    ready,
    failed,
    httpPort: http?.port ?? null,
    async stop() {
      stopping.abort(new FatalError('The bot was stopped before it was ready.'));
      const settled = Promise.all([...schedules.map((schedule) => schedule.stop()), work?.settle(graceMs)]);
      await Promise.race([settled, systemClock.sleep(graceMs)]);
      // Whoever still waits for Vscale is told that it was interrupted.
      vscale.close();
      await Promise.race([settled, systemClock.sleep(afterGraceMs)]);
      await work?.stopSending(afterGraceMs);
      // Going away is no loss to be warned of.
      client.removeAllListeners(Events.ShardReconnecting);
      await Promise.race([client.destroy(), systemClock.sleep(afterGraceMs)]);
      await http?.close();
      await storage.close();
      log.info('stopped');
    },
  };
}
