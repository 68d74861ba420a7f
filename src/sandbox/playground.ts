import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SandboxConfig } from '../config.ts';
import { fillAccount } from './account.ts';
import { type BotProcess, createBotProcess } from './bot-process.ts';
import { type DiscordSandbox, startDiscord } from './discord/server.ts';
import { writeSandboxPolicy } from './policy.ts';
import { startVscale, type VscaleSandbox, type VscaleSandboxOptions } from './vscale/server.ts';
import { startPage } from './web/page.ts';

export interface PlaygroundOptions {
  /** Of the page; any free one where it is 0, or taken. */
  port?: number;
  /** How long tasks take; by default a fraction of what they take in earnest. */
  durationsMs?: NonNullable<VscaleSandboxOptions['durationsMs']>;
  /** Of the bot's own HTTP server. */
  http?: SandboxConfig['http'];
}

/** Both stand-ins, the real bot as a process of its own between them, and the page that shows it all. On loopback only. */
export interface Playground {
  /** Of the page. */
  url: string;
  discord: DiscordSandbox;
  vscale: VscaleSandbox;
  bot: BotProcess;
  /** The bot's log, as JSON lines. */
  logFile: string;
  close(): Promise<void>;
}

/** Long enough to be watched, and short enough to be waited for. */
const visitorsPace: VscaleSandboxOptions['durationsMs'] & object = {
  scalet_create: [9_000, 13_000],
  scalet_restart: [5_000, 7_000],
  scalet_rebuild: [10_000, 14_000],
  scalet_upgrade: [10_000, 14_000],
  scalet_backup: [10_000, 14_000],
  backup_relocate: [10_000, 14_000],
};

/** Opens a playground; its bot is on its way when this resolves. Its database is a file of its own and goes with it. */
export async function openPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const { port = 0, durationsMs = visitorsPace, http = null } = options;
  const folder = mkdtempSync(join(tmpdir(), 'vscale-chatops-'));
  const logFile = join(folder, 'bot.log');
  const [discord, vscale] = await Promise.all([startDiscord(), startVscale({ durationsMs })]);
  fillAccount(vscale);
  const { general, ops, deploys } = discord.channels;
  for (const channel of [general, ops, deploys]) {
    // Without it a bot's mention of a role notifies nobody.
    discord.setChannelPermission(channel, { id: discord.botUserId }, { allow: ['MentionEveryone'] });
  }
  const policyFile = join(folder, 'policy.yaml');
  writeFileSync(policyFile, writeSandboxPolicy(discord));
  const bot = createBotProcess({
    logFile,
    env: {
      DISCORD_TOKEN: discord.token,
      DISCORD_GUILD_IDS: discord.guild.id,
      DISCORD_API_URL: discord.apiUrl,
      VSCALE_TOKEN: vscale.fullToken,
      VSCALE_API_URL: vscale.url,
      DATABASE_URL: `sqlite:${join(folder, 'chatops.db')}`,
      POLICY_FILE: policyFile,
      OPS_CHANNEL_ID: discord.channels.general.id,
      WATCH_CRON: '* * * * * *',
      LOG_LEVEL: 'info',
      ...(http ? { HTTP_HOST: http.host, HTTP_PORT: String(http.port) } : {}),
    },
  });
  bot.start();
  const page = await startPage({ discord, vscale, bot, port });

  return {
    url: page.url,
    discord,
    vscale,
    bot,
    logFile,
    async close() {
      await bot.stop();
      await page.close();
      await Promise.all([discord.close(), vscale.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
