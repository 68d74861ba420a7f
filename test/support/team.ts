import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, startBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { type DiscordSandbox, startDiscord } from '../../src/sandbox/discord/server.ts';
import { createShiftedClock, type ShiftedClock } from '../../src/sandbox/shifted-clock.ts';
import { startVscale, type VscaleSandbox, type VscaleSandboxOptions } from '../../src/sandbox/vscale/server.ts';
import { type BotProcess, spawnProcess } from './bot-process.ts';
import { allowSlowAnswers, liftLimits } from './stand-ins.ts';

/** Both stand-ins and a database, for bots that come and go. */
export interface Team {
  discord: DiscordSandbox;
  vscale: VscaleSandbox;
  /** Of the stand-ins and of bots in this process. */
  clock: ShiftedClock;
  databaseUrl: string;
  folder: string;
  /** Starts the bot as `npm start` does, with these settings besides those that name the stand-ins. Resolves when it is ready. */
  spawnBot(settings?: Record<string, string>): Promise<BotProcess>;
  /** Likewise in this process, where it obeys the clock. */
  startBot(settings?: Record<string, string>): Promise<Bot>;
  /** Replaces the policy's file. */
  writePolicy(text: string): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Nothing needs approval. */
export async function openTeam(vscaleOptions: VscaleSandboxOptions = {}): Promise<Team> {
  const folder = mkdtempSync(join(tmpdir(), 'team-'));
  const clock = createShiftedClock();
  const [discord, vscale] = await Promise.all([
    startDiscord({ clock }),
    startVscale({ clock, durationsMs: 300, ...vscaleOptions }),
  ]);
  liftLimits(discord);
  allowSlowAnswers(discord);
  const policyFile = join(folder, 'policy.yaml');
  writeFileSync(policyFile, 'rules: []\n');
  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_GUILD_IDS: discord.guild.id,
    DISCORD_API_URL: discord.apiUrl,
    VSCALE_TOKEN: vscale.fullToken,
    VSCALE_API_URL: vscale.url,
    DATABASE_URL: `sqlite:${join(folder, 'chatops.db')}`,
    POLICY_FILE: policyFile,
    OPS_CHANNEL_ID: discord.channels.general.id,
    WATCH_CRON: '* * * * * *',
  };
  const processes: BotProcess[] = [];
  const bots = new Set<Bot>();

  return {
    discord,
    vscale,
    clock,
    folder,
    databaseUrl: environment.DATABASE_URL,
    writePolicy: (text) => writeFileSync(policyFile, text),
    async spawnBot(settings = {}) {
      const bot = spawnProcess('main', { ...environment, ...settings });
      processes.push(bot);
      await bot.waitFor('"msg":"ready"');
      return bot;
    },
    async startBot(settings = {}) {
      const config = readConfig({ ...environment, ...settings });
      if (config.mode === 'sandbox') throw new Error('the environment is not complete');
      const bot = await startBot(config, { clock, log: createLogger({ level: 'silent', redact: (text) => text }) });
      bots.add(bot);
      await bot.ready;
      return {
        ...bot,
        async stop() {
          bots.delete(bot);
          await bot.stop();
        },
      };
    },
    async [Symbol.asyncDispose]() {
      for (const { child } of processes) child.kill('SIGKILL');
      await Promise.all([...processes.map(({ ended }) => ended), ...[...bots].map((bot) => bot.stop())]);
      await Promise.all([discord.close(), vscale.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}
