import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DiscordSandbox, startDiscord } from '../src/sandbox/discord/server.ts';
import { startVscale, type VscaleSandbox } from '../src/sandbox/vscale/server.ts';
import { type BotProcess, spawnProcess } from './support/bot-process.ts';
import { allowSlowAnswers } from './support/stand-ins.ts';

const directory = mkdtempSync(join(tmpdir(), 'main-'));
const running = new Set<BotProcess>();
let discord: DiscordSandbox;
let simulator: VscaleSandbox;

beforeAll(async () => {
  [discord, simulator] = await Promise.all([startDiscord(), startVscale()]);
  allowSlowAnswers(discord);
});
afterAll(async () => {
  for (const bot of running) bot.child.kill('SIGKILL');
  await Promise.all([...running].map((bot) => bot.ended));
  await Promise.all([discord.close(), simulator.close()]);
  rmSync(directory, { recursive: true });
});

function start(env: Record<string, string> = {}): BotProcess {
  const bot = spawnProcess('main', env);
  running.add(bot);
  return bot;
}

function settings(over: Record<string, string> = {}): Record<string, string> {
  return {
    DISCORD_TOKEN: discord.token,
    DISCORD_GUILD_IDS: discord.guild.id,
    DISCORD_API_URL: discord.apiUrl,
    VSCALE_TOKEN: simulator.fullToken,
    VSCALE_API_URL: simulator.url,
    DATABASE_URL: `sqlite:${join(directory, `${Math.random()}.db`)}`,
    WATCH_CRON: '* * * * * *',
    ...over,
  };
}

/** The one line on standard error, after the process has ended with code 1. */
async function failureOf(bot: BotProcess): Promise<string> {
  expect(await bot.ended).toBe(1);
  const [line = '', ...rest] = bot.stderr().split('\n');
  expect(rest).toEqual(['']);
  return line;
}

describe.concurrent('what keeps it from starting', () => {
  test('part of the settings ends with a line for each that is missing, and no secret', async () => {
    const bot = start({ DISCORD_TOKEN: 'secret-of-discord', DATABASE_URL: 'mysql://bot:secret-of-db@db/x' });
    expect(await bot.ended).toBe(1);
    const lines = bot.stderr().trim().split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'DISCORD_GUILD_IDS is missing',
      'VSCALE_TOKEN is missing',
      'DATABASE_URL is malformed',
    ]);
    expect(bot.stdout() + bot.stderr()).not.toMatch(/secret-of/);
  });

  test('a wrong token is told, not shown', async () => {
    const bot = start(settings({ DISCORD_TOKEN: 'wrong-discord-token' }));
    expect(await failureOf(bot)).toMatch(/^Discord does not accept DISCORD_TOKEN\. Reset the token at https:/);
    expect(bot.stdout() + bot.stderr()).not.toContain('wrong-discord-token');
  });

  test('a gateway that has no session left is told, with when it has', async () => {
    const { sessions } = discord.limits;
    discord.limits.sessions = 0;
    const line = await failureOf(start(settings())).finally(() => {
      discord.limits.sessions = sessions;
    });
    expect(line).toMatch(
      /^Discord lets this bot connect again at \d{4}-\d\d-\d\dT[\d:.]+Z: all its sessions of a day are used up\./,
    );
  });

  test('a database that is read-only is told', async () => {
    const path = join(directory, 'read-only.db');
    const database = new DatabaseSync(path);
    database.exec('create table notes (text)');
    database.close();
    // The format's own mark for a file that may only be read; it holds for every user, root too.
    const file = readFileSync(path);
    file[18] = 3;
    writeFileSync(path, file);
    const line = await failureOf(start(settings({ DATABASE_URL: `sqlite:${path}` })));
    expect(line).toBe(`${path} cannot be written. Give the bot's user write access to the file and its folder.`);
  });
});

test('a second bot on the database names the first, which stops cleanly when it is asked to', async () => {
  const env = settings();
  const first = start(env);
  await first.waitFor('"msg":"ready"');
  const second = start(env);
  expect(await failureOf(second)).toContain(`process ${first.child.pid}`);
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(first.stdout()).toContain('"msg":"stopped"');
});

test('a second signal ends it at once', async () => {
  const { id } = simulator.state.addServer({ name: 'web-2', status: 'stopped' });
  const bot = start(settings());
  await bot.waitFor('"msg":"ready"');
  const held = simulator.faults.queue({ when: { method: 'PATCH' }, fault: 'hang-before' });
  await (await discord.members.anna.run('server start', { server: String(id) })).reply();
  await expect.poll(() => held.hits).toBe(1);
  bot.child.kill('SIGTERM');
  await bot.waitFor('"msg":"stopping"');
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(1);
});

test('a greeting on a gateway connection that was replaced meanwhile ends nothing', async () => {
  const bot = start(settings({ NODE_OPTIONS: `--import ${new URL('./support/overtaken.ts', import.meta.url).href}` }));
  await bot.waitFor('gateway connection error');
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(bot.stderr()).toBe('');
});

test('a signal while it connects stops it', async () => {
  const held = discord.faults.queue({ when: { path: '/gateway/bot' }, fault: 'hang-before' });
  const bot = start(settings());
  await expect.poll(() => held.hits).toBe(1);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  held.release();
  expect(bot.stderr()).toBe('');
});
