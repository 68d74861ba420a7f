import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { checkDatabase } from '../../src/doctor/database.ts';
import { checkDiscord } from '../../src/doctor/discord.ts';
import type { Finding } from '../../src/doctor/finding.ts';
import { checkVscale } from '../../src/doctor/vscale.ts';
import { type DiscordSandbox, startDiscord } from '../../src/sandbox/discord/server.ts';
import { startVscale, type VscaleSandbox } from '../../src/sandbox/vscale/server.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { spawnProcess } from '../support/bot-process.ts';

const directory = mkdtempSync(join(tmpdir(), 'doctor-'));
let discord: DiscordSandbox;
let simulator: VscaleSandbox;

beforeAll(async () => {
  [discord, simulator] = await Promise.all([startDiscord(), startVscale()]);
});
afterEach(() => simulator.faults.clear());
afterAll(async () => {
  await Promise.all([discord.close(), simulator.close()]);
  rmSync(directory, { recursive: true });
});

function examineDiscord(over: Partial<Parameters<typeof checkDiscord>[0]> = {}): Promise<Finding[]> {
  const { token, apiUrl, guild, channels } = discord;
  return checkDiscord({ token, apiUrl, guildIds: [guild.id], opsChannelId: channels.ops.id, ...over });
}

const examineVscale = (token: string) => checkVscale({ token, apiUrl: simulator.url });

test('a set-up that is well has an ok for everything and ends with 0', async () => {
  const doctor = spawnProcess('doctor', {
    DISCORD_TOKEN: discord.token,
    DISCORD_GUILD_IDS: discord.guild.id,
    DISCORD_API_URL: discord.apiUrl,
    VSCALE_TOKEN: simulator.fullToken,
    VSCALE_API_URL: simulator.url,
    DATABASE_URL: `sqlite:${join(directory, 'new/chatops.db')}`,
    OPS_CHANNEL_ID: discord.channels.ops.id,
  });
  expect(await doctor.ended).toBe(0);
  expect(
    doctor
      .stdout()
      .trim()
      .split('\n')
      .map((line) => line.split(':')[0]),
  ).toEqual([
    'ok    configuration',
    'ok    DISCORD_TOKEN',
    'ok    Hosting team',
    'ok    Hosting team',
    'ok    OPS_CHANNEL_ID',
    'ok    POLICY_FILE',
    'ok    VSCALE_TOKEN',
    'ok    DATABASE_URL',
  ]);
  expect(doctor.stdout()).not.toContain(discord.token);
});

test('faults of the configuration are a line each, and end with 1', async () => {
  const doctor = spawnProcess('doctor', { DISCORD_TOKEN: 'secret-of-discord' });
  expect(await doctor.ended).toBe(1);
  expect(doctor.stdout()).toMatch(/^fail {2}DISCORD_GUILD_IDS is missing: .*\nfail {2}VSCALE_TOKEN is missing: .*\n$/);
  expect(doctor.stdout()).not.toContain('secret-of');
});

test('a wrong Discord token, and a Discord that cannot be reached', async () => {
  expect(await examineDiscord({ token: 'wrong' })).toEqual([
    { level: 'fail', text: expect.stringContaining('does not accept DISCORD_TOKEN') },
  ]);
  expect(await examineDiscord({ apiUrl: 'http://127.0.0.1:1/api' })).toEqual([
    { level: 'fail', text: expect.stringContaining('cannot be reached (ECONNREFUSED)') },
  ]);
});

test('a guild without the bot has the invitation', async () => {
  const findings = await examineDiscord({ guildIds: ['700000000000000009'], opsChannelId: null });
  expect(findings[1]).toEqual({
    level: 'fail',
    text: expect.stringMatching(/not in 700000000000000009\. Invite it with https:/),
  });
});

test('channels that are closed to the bot are named with what lacks', async () => {
  const { channels, guild } = discord;
  const bot = { id: discord.botUserId };
  discord.setChannelPermission(channels.deploys, bot, { deny: ['SendMessages', 'EmbedLinks'] });
  const [, , some] = await examineDiscord();
  expect(some?.level).toBe('warn');
  expect(some?.text).toContain('2 of 3 text channels have all permissions; #deploys lacks Send Messages, Embed Links.');
  for (const channel of [channels.general, channels.ops])
    discord.setChannelPermission(channel, bot, { deny: ['ViewChannel'] });
  const [, , all, ops] = await examineDiscord();
  expect(all?.level).toBe('fail');
  expect(ops).toEqual({
    level: 'fail',
    text: "OPS_CHANNEL_ID: #ops lacks View Channel. Give them to the bot's role there.",
  });
  for (const channel of [channels.general, channels.ops, channels.deploys])
    discord.setChannelPermission(channel, bot, {});
  expect((await examineDiscord({ guildIds: [guild.id] })).map(({ level }) => level)).toEqual(['ok', 'ok', 'ok', 'ok']);
});

test('the channel for reports must be one of these servers; without one it is said where they go', async () => {
  const wrong = (await examineDiscord({ opsChannelId: discord.channels.elsewhere.id })).at(-1);
  expect(wrong).toEqual({ level: 'fail', text: expect.stringContaining('no channel of these servers') });
  const none = (await examineDiscord({ opsChannelId: null })).at(-1);
  expect(none).toEqual({ level: 'ok', text: expect.stringContaining('direct message') });
});

test('a full token and a read-only one are told apart, and nothing is changed', async () => {
  const { id } = simulator.state.addServer({ status: 'stopped' });
  expect(await examineVscale(simulator.fullToken)).toEqual([{ level: 'ok', text: 'VSCALE_TOKEN: a full token' }]);
  expect(await examineVscale(simulator.readOnlyToken)).toEqual([
    { level: 'warn', text: expect.stringContaining('a read-only token') },
  ]);
  expect(simulator.state.servers().find((server) => server.id === id)?.status).toBe('stopped');
  expect(simulator.state.tasks()).toEqual([]);
});

test('a wrong token, and a Vscale that does not answer', async () => {
  expect(await examineVscale('wrong')).toEqual([
    { level: 'fail', text: expect.stringContaining('does not accept the token') },
  ]);
  simulator.faults.queue({ when: { method: 'GET' }, fault: 'error-503', times: 9 });
  expect(await examineVscale(simulator.fullToken)).toEqual([
    { level: 'fail', text: expect.stringContaining('gave no answer that can be used') },
  ]);
});

test('a token whose kind cannot be told is a warning', async () => {
  simulator.faults.queue({ when: { method: 'PATCH' }, fault: 'error-503' });
  expect(await examineVscale(simulator.fullToken)).toEqual([
    { level: 'warn', text: expect.stringContaining('could not be told') },
  ]);
});

test('a database in use is all well if that is the bot; one that cannot be opened is not', async () => {
  const url = `sqlite:${join(directory, 'used.db')}`;
  const storage = await openStorage(url, systemClock.now());
  expect(await checkDatabase(url, systemClock.now())).toEqual([
    { level: 'warn', text: expect.stringContaining(`process ${process.pid}`) },
  ]);
  await storage.close();
  expect(await checkDatabase(url, systemClock.now())).toEqual([
    { level: 'ok', text: expect.stringContaining('can be written') },
  ]);
  expect(await checkDatabase(`sqlite:${directory}`, systemClock.now())).toEqual([
    { level: 'fail', text: expect.stringContaining(directory) },
  ]);
});
