import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, type BotOptions, startBot } from '../bot.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { LogLevel, RealConfig } from '../config.ts';
import { createLogger, createRedact } from '../log.ts';
import { type DiscordSandbox, startDiscord } from './discord/server.ts';
import { writeSandboxPolicy } from './policy.ts';
import { startVscale, type VscaleSandbox, type VscaleSandboxOptions } from './vscale/server.ts';

export interface SandboxOptions {
  /** Of the bot and of both stand-ins. */
  clock?: Clock;
  logLevel?: LogLevel;
  http?: RealConfig['http'];
  vscale?: VscaleSandboxOptions;
  watchCron?: string;
  /** When the slow watchers look: for billing, tickets and what is done in the panel. */
  slowCron?: string;
  /** The text of the policy file; that of the sandbox's team by default, none at all where null. */
  policy?: string | null;
}

/** Both stand-ins and the real bot between them, in one process and on loopback only. */
export interface Sandbox {
  discord: DiscordSandbox;
  vscale: VscaleSandbox;
  /** What the bot is configured with: the settings of a real one, with the stand-ins' addresses. */
  config: RealConfig;
  /** Stops the bot and starts it again on the same database; `meanwhile` is what happens while it is down. */
  restartBot(meanwhile?: () => void): Promise<void>;
  close(): Promise<void>;
}

/** Opens a sandbox whose bot is ready. Its database is a file of its own and goes with it. */
export async function openSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const folder = mkdtempSync(join(tmpdir(), 'vscale-chatops-'));
  const clock = options.clock ?? systemClock;
  const [discord, vscale] = await Promise.all([startDiscord({ clock }), startVscale({ clock, ...options.vscale })]);
  const policy = options.policy === undefined ? writeSandboxPolicy(discord) : options.policy;
  const policyFile = policy === null ? null : join(folder, 'policy.yaml');
  if (policyFile !== null && policy !== null) writeFileSync(policyFile, policy);
  const config: RealConfig = {
    mode: 'real',
    logLevel: options.logLevel ?? 'warn',
    http: options.http ?? null,
    discord: { token: discord.token, guildIds: [discord.guild.id], apiUrl: discord.apiUrl },
    vscale: { token: vscale.fullToken, apiUrl: vscale.url },
    databaseUrl: `sqlite:${join(folder, 'chatops.db')}`,
    policyFile,
    secretFiles: [],
    opsChannelId: discord.channels.general.id,
    watchCron: options.watchCron ?? '* * * * * *',
  };
  const log = createLogger({ level: config.logLevel, redact: createRedact([discord.token, vscale.fullToken]) });
  const { slowCron } = options;
  const botOptions: BotOptions = { clock, log, ...(slowCron !== undefined && { slowCron }) };
  let bot = await startReadyBot(config, botOptions);

  return {
    discord,
    vscale,
    config,
    async restartBot(meanwhile) {
      await bot.stop();
      meanwhile?.();
      bot = await startReadyBot(config, botOptions);
    },
    async close() {
      await bot.stop();
      await Promise.all([discord.close(), vscale.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startReadyBot(config: RealConfig, options: BotOptions): Promise<Bot> {
  const bot = await startBot(config, options);
  await bot.ready;
  return bot;
}
