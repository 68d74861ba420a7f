import { type Client, Events } from 'discord.js';
import { commands, messageCommands } from '../commands/index.ts';
import { openPolicy, type PolicySource } from './approvals/policy-source.ts';
import { type Clock, systemClock } from './clock.ts';
import { type RealConfig, secretsOf } from './config.ts';
import { toLocale } from './discord/caller.ts';
import { createDiscordClient, isGatewayUp } from './discord/client.ts';
import { connect, explainRejection } from './discord/connect.ts';
import { createCountApprovers } from './discord/count-approvers.ts';
import { createDispatcher } from './discord/dispatch.ts';
import { createExecutor } from './discord/execute.ts';
import { createExplain } from './discord/explain.ts';
import { createNoteRefusal } from './discord/note-refusal.ts';
import { createOutbox } from './discord/outbox.ts';
import { createPolicyNews } from './discord/policy-news.ts';
import { createPresses } from './discord/press.ts';
import { registerEverywhere } from './discord/register.ts';
import { createServices } from './discord/services.ts';
import { createTicketThreads } from './discord/ticket-threads.ts';
import { FatalError } from './fatal-error.ts';
import { startHttp } from './http.ts';
import { createLogger, createRedact, type Logger } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { startSchedule, type Tick } from './schedule.ts';
import { openStorage, type Storage } from './storage/storage.ts';
import { createRunner } from './tasks/runner.ts';
import { createTakeStep } from './tasks/step.ts';
import { createWatcher } from './tasks/watcher.ts';
import { createCatalog } from './vscale/cache.ts';
import { createVscale, type Vscale } from './vscale/client.ts';
import { createBalanceWatch } from './watch/balance.ts';
import { createOutsideWatch } from './watch/outside.ts';
import { createTicketWatch } from './watch/tickets.ts';

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
  for (const warning of policy.warnings()) log.warn({ warning }, 'policy');
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
  let isRegistered = false;
  let work: Work | null = null;

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
    work = startWork(connected, { config, clock, log, policy, storage, vscale, metrics, slowCron });
    await registerEverywhere(connected, { apiUrl, guildIds, commands, messageCommands, log });
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
      await work?.stop();
      // Going away is no loss to be warned of.
      client.removeAllListeners(Events.ShardReconnecting);
      vscale.close();
      await Promise.race([client.destroy(), systemClock.sleep(afterGraceMs)]);
      await http?.close();
      await storage.close();
      log.info('stopped');
    },
  };
}

interface Parts {
  config: RealConfig;
  clock: Clock;
  log: Logger;
  policy: PolicySource;
  storage: Storage;
  vscale: Vscale;
  metrics: Metrics;
  slowCron: string;
}

interface Work {
  stop(): Promise<void>;
}

/** What goes on while the bot is connected: interactions are answered, operations followed, messages sent. */
function startWork(client: Client<true>, parts: Parts): Work {
  const { config, clock, log, policy, storage, vscale, metrics } = parts;
  const { operations, audit, tickets } = storage;
  const catalog = createCatalog(vscale, clock);
  const outbox = createOutbox({
    rest: client.rest,
    botUserId: client.user.id,
    operations,
    outbox: storage.outbox,
    opsChannelId: config.opsChannelId,
    clock,
    log,
  });
  const step = createTakeStep({
    operations,
    clock,
    log,
    onStep: () => {
      catalog.invalidate();
      outbox.kick();
    },
  });
  const passwords = new Map<string, string>();
  const runner = createRunner({ vscale, operations, passwords, clock, log, step });
  const watcher = createWatcher({
    vscale,
    operations,
    outbox: storage.outbox,
    runner,
    clock,
    log,
    step,
    onProgress: outbox.kick,
  });
  const services = createServices({
    vscale,
    catalog,
    storage,
    policy: policy.current,
    countApprovers: createCountApprovers(client.rest, clock.now),
    passwords,
    clock,
    log,
    onStep: outbox.kick,
    onApproved: (id) => void runner.submit(id),
  });
  const explain = createExplain(log);
  const noteRefusal = createNoteRefusal({ audit, clock, log });
  const executor = createExecutor({ services, operations, runner, explain, noteRefusal, log, onCard: outbox.kick });
  const dispatcher = createDispatcher({
    commands,
    messageCommands,
    guildIds: config.discord.guildIds,
    services,
    executor,
    presses: createPresses({ requests: services.requests, operations, executor, clock }),
    explain,
    noteRefusal,
    log,
  });
  client.on(Events.InteractionCreate, dispatcher.handle);

  const { opsChannelId } = config;
  const locale = () => toLocale(client.guilds.cache.get(config.discord.guildIds[0] ?? '')?.preferredLocale ?? null);
  const tellPolicyChanges = createPolicyNews({
    source: policy,
    audit,
    outbox: storage.outbox,
    opsChannelId,
    locale,
    clock,
    log,
  });
  const ticketThreads = createTicketThreads({ rest: client.rest, operations, tickets, clock, log });
  const sendNews = async () => outbox.kick();
  const schedule = startSchedule({
    name: 'watcher',
    cron: config.watchCron,
    ticks: [
      tellPolicyChanges,
      services.requests.tick,
      () => metrics.observeTick(watcher.tick),
      async () => ticketThreads.kick(),
      sendNews,
    ],
    log,
  });
  const slowTicks: Tick[] = [
    createBalanceWatch({ vscale, operations, alerts: storage.balanceAlerts, clock, log }).tick,
    createOutsideWatch({ vscale, operations, seenAccount: storage.seenAccount, opsChannelId, locale, clock, log }).tick,
    createTicketWatch({ vscale, operations, tickets, opsChannelId, locale, clock, log }).tick,
  ];
  const slowSchedule = startSchedule({
    name: 'slow watchers',
    cron: parts.slowCron,
    ticks: [...slowTicks, sendNews],
    log,
  });

  return {
    async stop() {
      client.off(Events.InteractionCreate, dispatcher.handle);
      const settled = Promise.all([
        schedule.stop(),
        slowSchedule.stop(),
        dispatcher.settle(),
        runner.stop(graceMs),
        ticketThreads.settle(),
      ]);
      await Promise.race([settled, systemClock.sleep(graceMs + afterGraceMs)]);
      await outbox.stop(afterGraceMs);
    },
  };
}
