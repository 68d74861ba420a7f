import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { type Bot, type BotOptions, startBot } from '../src/bot.ts';
import type { RealConfig } from '../src/config.ts';
import { FatalError } from '../src/fatal-error.ts';
import { type DiscordSandbox, startDiscord } from '../src/sandbox/discord/server.ts';
import { startVscale, type VscaleSandbox } from '../src/sandbox/vscale/server.ts';
import { allowSlowAnswers } from './support/stand-ins.ts';

const directory = mkdtempSync(join(tmpdir(), 'bot-'));
let discord: DiscordSandbox;
let simulator: VscaleSandbox;
let bots: Bot[] = [];
let databases = 0;

beforeEach(async () => {
  databases += 1;
  [discord, simulator] = await Promise.all([startDiscord(), startVscale({ durationsMs: 50 })]);
  allowSlowAnswers(discord);
});
afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  bots = [];
  await Promise.all([discord.close(), simulator.close()]);
});
afterAll(() => rmSync(directory, { recursive: true }));

async function start(over: Partial<RealConfig> = {}, options: BotOptions = {}): Promise<Bot> {
  const config: RealConfig = {
    mode: 'real',
    logLevel: 'silent',
    http: { host: '127.0.0.1', port: 0 },
    discord: { token: discord.token, guildIds: [discord.guild.id], apiUrl: discord.apiUrl },
    vscale: { token: simulator.fullToken, apiUrl: simulator.url },
    databaseUrl: `sqlite:${join(directory, `${databases}.db`)}`,
    policyFile: null,
    secretFiles: [],
    opsChannelId: null,
    watchCron: '* * * * * *',
    ...over,
  };
  const bot = await startBot(config, options);
  bots.push(bot);
  return bot;
}

async function restart(bot: Bot): Promise<Bot> {
  await bot.stop();
  bots = bots.filter((running) => running !== bot);
  const next = await start();
  await next.ready;
  return next;
}

async function ask({ httpPort }: Bot, path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${httpPort}${path}`);
  return { status: response.status, text: await response.text() };
}

test('is ready once the gateway is up and the commands are registered, and not while the gateway is lost', async () => {
  const held = discord.faults.queue({ when: { method: 'PUT', path: '/commands' }, fault: 'hang-before' });
  const bot = await start();
  expect(await ask(bot, '/healthz')).toMatchObject({ status: 200 });
  await expect.poll(() => held.hits).toBe(1);
  expect(await ask(bot, '/readyz')).toMatchObject({
    status: 503,
    text: expect.stringContaining('commands are not registered'),
  });
  held.release();
  await bot.ready;
  expect(await ask(bot, '/readyz')).toMatchObject({ status: 200 });

  discord.faults.dropGateway({ resumable: false });
  await expect
    .poll(() => ask(bot, '/readyz'))
    .toMatchObject({ status: 503, text: expect.stringContaining('gateway is not connected') });
  await expect.poll(() => ask(bot, '/readyz')).toMatchObject({ status: 200 });
});

test('the commands are written by the first start alone', async () => {
  const bot = await start();
  await bot.ready;
  await restart(bot);
  expect(discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))).toHaveLength(1);
});

test('a Discord that cannot be reached is told with its address', async () => {
  const bot = await start({ discord: { token: 'x', guildIds: [], apiUrl: 'http://127.0.0.1:1/api' } });
  await expect(bot.ready).rejects.toThrow(
    new FatalError('http://127.0.0.1:1/api cannot be reached (ECONNREFUSED). Check the network and DISCORD_API_URL.'),
  );
});

test('a guild without the bot is told with the invitation', async () => {
  const { token, apiUrl } = discord;
  const bot = await start({ discord: { token, guildIds: ['700000000000000009'], apiUrl } });
  await expect(bot.ready).rejects.toThrow(
    /^The bot is not in the Discord server 700000000000000009\. Invite it with https:/,
  );
});

test('a port that is in use is told, and the database left to the next bot', async () => {
  const { httpPort } = await start({ databaseUrl: 'sqlite::memory:' });
  const port = httpPort ?? 0;
  await expect(start({ http: { host: '127.0.0.1', port } })).rejects.toThrow(
    new FatalError(`127.0.0.1:${port} is already in use: stop what listens there, or set another HTTP_PORT`),
  );
  await (await start()).ready;
});

test('page buttons work after a restart', async () => {
  for (let n = 1; n <= 30; n += 1) simulator.state.addServer({ name: `web-${n}` });
  const bot = await start();
  await bot.ready;
  const { anna } = discord.members;
  const first = await (await anna.run('server list')).reply();
  await restart(bot);
  const second = await (await anna.press(first, 'Next ▶')).reply();
  expect(second.id).toBe(first.id);
  expect(second.embeds).not.toEqual(first.embeds);
});

test('an operation is carried through, and counted', async () => {
  const { id } = simulator.state.addServer({ name: 'web-1', status: 'stopped' });
  const bot = await start();
  await bot.ready;
  const { anna } = discord.members;
  await (await anna.run('server start', { server: String(id) })).reply();
  await discord.waitForMessage(discord.channels.ops, ({ content }) => content.includes(`<@${anna.id}>`));
  await expect
    .poll(async () => (await ask(bot, '/metrics')).text)
    .toContain('chatops_operations_ended{kind="server.start",state="succeeded"} 1');
  const { text } = await ask(bot, '/metrics');
  expect(text).toContain('chatops_operations_open 0');
  expect(text).toContain('chatops_gateway_up 1');
  expect(text).toMatch(/chatops_vscale_requests_total\{method="PATCH",route="\/scalets\/:id\/start",status="200"\} 1/);
  expect(text).toMatch(/chatops_watcher_ticks_total\{result="done"\} [1-9]/);
  await expect.poll(async () => (await ask(bot, '/metrics')).text).toContain('chatops_outbox_pending 0');
  expect(text).toMatch(/chatops_outbox_oldest_seconds \d/);
});

test('Vscale may be down, or refuse the token, when the bot starts; commands say so', async () => {
  const bot = await start({ vscale: { token: 'wrong-token', apiUrl: simulator.url } });
  await bot.ready;
  const reply = await (await discord.members.anna.run('server list')).reply();
  expect(reply.content).toContain("Vscale does not accept this bot's token");
  expect(reply.content).not.toContain('wrong-token');
});

test('stopping while it connects gives everything free', async () => {
  discord.faults.queue({ when: { path: '/gateway/bot' }, fault: 'hang-before' });
  const bot = await start();
  await bot.stop();
  await expect(bot.ready).rejects.toThrow('stopped before it was ready');
  bots = [];
  await (await start()).ready;
});

test('what changes slowly is watched as well: the balance, and what others do', async () => {
  const { id } = simulator.state.addServer({ name: 'web-1' });
  const { general, ops } = discord.channels;
  const bot = await start({ opsChannelId: general.id }, { slowCron: '* * * * * *' });
  await bot.ready;
  const looks = () => simulator.requests.filter(({ path }) => path === '/scalets').length;
  await expect.poll(looks).toBeGreaterThan(1);
  simulator.outside.rename(id, 'theirs');
  await discord.waitForMessage(general, ({ content }) => content.includes('name web-1 → theirs'));

  simulator.state.setBalance(10_000);
  await (await discord.members.anna.run('billing alert', { amount: 500 })).reply();
  const warning = await discord.waitForMessage(ops, ({ content }) => content.startsWith('⚠️'));
  expect(warning.content).toContain('The balance is 100\u00a0₽, below 500\u00a0₽.');
});
