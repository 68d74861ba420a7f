import type { Client } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { createDiscordClient } from '../../src/discord/client.ts';
import type { Command } from '../../src/discord/command.ts';
import type { CommandLinks } from '../../src/discord/command-links.ts';
import { connect } from '../../src/discord/connect.ts';
import { registerEverywhere } from '../../src/discord/register.ts';
import { createLogger, createRedact } from '../../src/log.ts';
import { type DiscordSandbox, startDiscord } from '../../src/sandbox/discord/server.ts';

const log = createLogger({ level: 'silent', redact: createRedact([]) });
let discord: DiscordSandbox;
let client: Client<true>;
const commandLinks = new Map<string, CommandLinks>();

beforeAll(async () => {
  discord = await startDiscord();
  const { apiUrl, token } = discord;
  const connecting = { apiUrl, token, timeoutMs: 10_000, signal: new AbortController().signal };
  client = await connect(createDiscordClient({ apiUrl, log, onRejected: () => {} }), connecting);
});
afterAll(async () => {
  await client.destroy();
  await discord.close();
});

async function register(wanted: readonly Command[], guildIds = [discord.guild.id]): Promise<string[]> {
  const before = discord.requests.length;
  const { apiUrl } = discord;
  await registerEverywhere(client, { guildIds, commands: wanted, messageCommands, apiUrl, commandLinks, log });
  return discord.requests.slice(before).map(({ method }) => method);
}

beforeEach(async () => {
  await register(commands);
});

test('the commands are written once', async () => {
  expect(await register(commands)).toEqual(['GET']);
});

test('their order does not matter, as Discord keeps its own', async () => {
  expect(await register(commands.toReversed())).toEqual(['GET']);
});

test('each guild is looked at by itself', async () => {
  expect(await register(commands, [discord.guild.id, discord.otherGuild.id])).toEqual(['GET', 'GET', 'PUT']);
});

const [first, ...others] = commands;
function change(data: Partial<Command['data']>): readonly Command[] {
  if (!first) throw new Error('there are no commands');
  return [{ ...first, data: { ...first.data, ...data } } as Command, ...others];
}

test.each([
  ['a description', change({ description: 'Something else' })],
  ['a localised name', change({ name_localizations: { ru: 'другое' } })],
  ['a localised description', change({ description_localizations: { ru: 'Другое' } })],
  ['a command less', others],
])('%s that differs is written', async (_what, wanted) => {
  expect(await register(wanted)).toEqual(['GET', 'PUT']);
  expect(await register(wanted)).toEqual(['GET']);
});

test('the links to them are known, whether they are written or found, in each guild', async () => {
  const { guild, otherGuild } = discord;
  const { id } = discord.directory().commands.find(({ name }) => name === 'server') ?? {};
  commandLinks.clear();
  expect(await register(commands)).toEqual(['GET']);
  expect(commandLinks.get(guild.id)?.get('server list')).toBe(`</server list:${id}>`);

  commandLinks.clear();
  const wanted = change({ description: 'Yet something else' });
  expect(await register(wanted, [guild.id, otherGuild.id])).toEqual(['GET', 'PUT', 'GET', 'PUT']);
  expect(commandLinks.get(guild.id)?.get('server list')).toBe(`</server list:${id}>`);
  expect(commandLinks.get(otherGuild.id)?.get('server list')).toMatch(/^<\/server list:\d+>$/);
  expect(commandLinks.get(otherGuild.id)?.get('server list')).not.toBe(`</server list:${id}>`);
});

test('an option that differs is written', async () => {
  const option = (max: number): Command => ({
    data: { name: 'x', description: 'x', options: [{ type: 4, name: 'page', description: 'Which', max_value: max }] },
    access: 'read',
    reply: 'private',
    read: () => null,
    run: async () => ({}),
  });
  expect(await register([option(3)])).toEqual(['GET', 'PUT']);
  expect(await register([option(4)])).toEqual(['GET', 'PUT']);
  expect(await register([option(4)])).toEqual(['GET']);
});

test('a guild without the bot is named, with the invitation', async () => {
  await expect(register(commands, ['700000000000000009'])).rejects.toThrow(
    /^The bot is not in the Discord server 700000000000000009\. Invite it with https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&scope=bot\+applications\.commands&permissions=\d+, or correct DISCORD_GUILD_IDS\.$/,
  );
});

test('a refusal of Discord is one line without the token', async () => {
  discord.faults.queue({ when: { method: 'GET', path: '/commands' }, fault: 'error-502', times: 4 });
  await expect(register(commands)).rejects.toThrow(
    /^Discord answered 502 to GET \/api\/v10\/applications\/.*start again\.$/,
  );
});
