import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DiscordSandbox, startDiscord } from '../src/sandbox/discord/server.ts';
import { startVscale, type VscaleSandbox } from '../src/sandbox/vscale/server.ts';
import { type BotProcess, spawnProcess } from './support/bot-process.ts';

const directory = mkdtempSync(join(tmpdir(), 'main-'));
const running = new Set<BotProcess>();
let discord: DiscordSandbox;
let simulator: VscaleSandbox;

beforeAll(async () => {
  [discord, simulator] = await Promise.all([startDiscord(), startVscale({ durationsMs: 500 })]);
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

  test('production without settings ends with a line for each', async () => {
    const bot = start({ NODE_ENV: 'production' });
    expect(await bot.ended).toBe(1);
    expect(bot.stderr().trim().split('\n')).toHaveLength(3);
  });

  test('a wrong token is told, not shown', async () => {
    const bot = start(settings({ DISCORD_TOKEN: 'wrong-discord-token' }));
    expect(await failureOf(bot)).toMatch(/^Discord does not accept DISCORD_TOKEN\. Reset the token at https:/);
    expect(bot.stdout() + bot.stderr()).not.toContain('wrong-discord-token');
  });

  test('a Discord that cannot be reached is told with its address', async () => {
    const line = await failureOf(start(settings({ DISCORD_API_URL: 'http://127.0.0.1:1/api' })));
    expect(line).toBe(
      'http://127.0.0.1:1/api cannot be reached (ECONNREFUSED). Check the network and DISCORD_API_URL.',
    );
  });

  test('a guild without the bot is told with the invitation', async () => {
    const line = await failureOf(start(settings({ DISCORD_GUILD_IDS: '700000000000000009' })));
    expect(line).toMatch(/^The bot is not in the Discord server 700000000000000009\. Invite it with https:/);
  });

  test('a port that is in use is told', async () => {
    const blocker = createServer();
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, '127.0.0.1', () => {
        const address = blocker.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const line = await failureOf(start(settings({ HTTP_PORT: String(port) })));
    blocker.close();
    expect(line).toBe(`127.0.0.1:${port} is already in use: stop what listens there, or set another HTTP_PORT`);
  });

  test('a database that is corrupt is told', async () => {
    const path = join(directory, 'corrupt.db');
    writeFileSync(path, 'this is no database, '.repeat(100));
    expect(await failureOf(start(settings({ DATABASE_URL: `sqlite:${path}` })))).toMatch(
      /is not a usable SQLite database/,
    );
  });

  test.skipIf(process.getuid?.() === 0)('a database that is read-only is told', async () => {
    const path = join(directory, 'read-only.db');
    writeFileSync(path, '');
    chmodSync(path, 0o444);
    expect(await failureOf(start(settings({ DATABASE_URL: `sqlite:${path}` })))).toMatch(/cannot be written/);
  });
});

test('a second bot on the database names the first, which stops cleanly when it is asked to', async () => {
  const env = settings();
  const first = start(env);
  await first.waitFor('"msg":"ready"');
  const second = start(env);
  expect(await failureOf(second)).toContain(`process ${first.child.pid}`);
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(first.stdout()).toContain('"msg":"stopped"');
});

test('a stop in the middle of a request lets it end, and the next start reports it', async () => {
  const env = settings();
  const { id } = simulator.state.addServer({ name: 'web-1', status: 'stopped' });
  const first = start(env);
  await first.waitFor('"msg":"ready"');
  simulator.faults.queue({ when: { method: 'PATCH' }, fault: 'hang-after' });
  await (await discord.members.anna.run('server start', { server: String(id) })).reply();
  await expect.poll(() => simulator.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);

  const second = start(env);
  const { ops } = discord.channels;
  const mentions = `<@${discord.members.anna.id}>`;
  await discord.waitForMessage(ops, ({ content }) => content.includes(mentions) && content.includes('web-1'));
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(simulator.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  for (const secret of [discord.token, simulator.fullToken]) {
    expect(first.stdout() + first.stderr() + second.stdout() + second.stderr()).not.toContain(secret);
  }
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

test('a signal while it connects stops it', async () => {
  const held = discord.faults.queue({ when: { path: '/gateway/bot' }, fault: 'hang-before' });
  const bot = start(settings());
  await expect.poll(() => held.hits, { timeout: 10_000 }).toBe(1);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  held.release();
  expect(bot.stderr()).toBe('');
});
