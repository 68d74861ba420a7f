import { REST, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import type { DiscordSandbox } from '../../../src/sandbox/discord/server.ts';
import { createInbox, register, startBot, startSandbox } from './bot.ts';

/** Without a client that waits by itself. */
function call(discord: DiscordSandbox, method: 'POST' | 'PATCH', route: string): Promise<Response> {
  return fetch(`${discord.apiUrl}/v10${route}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'x' }),
  });
}

function send(discord: DiscordSandbox, channel = discord.channels.ops): Promise<Response> {
  return call(discord, 'POST', Routes.channelMessages(channel.id));
}

async function repeat(times: number, request: () => Promise<Response>): Promise<number[]> {
  const statuses: number[] = [];
  for (let count = 0; count < times; count++) statuses.push((await request()).status);
  return statuses;
}

test('five messages in five seconds, for each channel', async () => {
  const discord = await startSandbox();
  const answers: Response[] = [];
  for (let sent = 0; sent < 6; sent++) answers.push(await send(discord));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(answers.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual(['4', '3', '2', '1', '0', '0']);
  const refused = answers.at(-1);
  expect(Number(refused?.headers.get('retry-after'))).toBe(5);
  expect(refused?.headers.get('x-ratelimit-scope')).toBe('user');
  const body = (await refused?.json()) as { retry_after: number; global: boolean };
  expect(body.global).toBe(false);
  expect(body.retry_after).toBeGreaterThan(4);
  expect((await send(discord, discord.channels.deploys)).status).toBe(200);
});

test('five edits in five seconds, for each channel', async () => {
  const discord = await startSandbox();
  const { id } = (await (await send(discord)).json()) as { id: string };
  const edit = () => call(discord, 'PATCH', Routes.channelMessage(discord.channels.ops.id, id));
  expect(await repeat(6, edit)).toEqual([200, 200, 200, 200, 200, 429]);
});

test('five requests in two seconds, for each interaction', async () => {
  const discord = await startSandbox();
  await register(discord, [{ name: 'ping', description: 'Answers' }]);
  const inbox = createInbox();
  await startBot(discord, inbox.receive);
  const answer = async () => {
    await discord.members.anna.run('/ping');
    const interaction = await inbox.next();
    if (interaction.isChatInputCommand()) await interaction.reply('pong');
    return () => call(discord, 'PATCH', Routes.webhookMessage(discord.applicationId, interaction.token));
  };
  expect(await repeat(6, await answer())).toEqual([200, 200, 200, 200, 200, 429]);
  expect(await repeat(1, await answer())).toEqual([200]);
});

test('fifty requests a second in all', async () => {
  const discord = await startSandbox();
  discord.limits.global = { count: 2, windowMs: 60_000 };
  const [, , third] = [await send(discord), await send(discord), await send(discord)];
  expect(third.status).toBe(429);
  expect(third.headers.get('x-ratelimit-global')).toBe('true');
  expect(await third.json()).toMatchObject({ global: true });
});

test('discord.js waits as the headers say, and nothing is refused', async () => {
  const discord = await startSandbox();
  discord.limits.sends = { count: 2, windowMs: 100 };
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  const route = Routes.channelMessages(discord.channels.ops.id);
  await Promise.all(['1', '2', '3', '4', '5'].map((content) => rest.post(route, { body: { content } })));
  expect(discord.messages(discord.channels.ops).map(({ content }) => content)).toEqual(['1', '2', '3', '4', '5']);
  expect(discord.requests.map(({ status }) => status)).not.toContain(429);
});

test('a queued rate limit is waited out', async () => {
  const discord = await startSandbox();
  discord.faults.queue({ fault: 'rate-limit', retryAfterSeconds: 0.1 });
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  await rest.post(Routes.channelMessages(discord.channels.ops.id), { body: { content: 'x' } });
  expect(discord.requests.map(({ status }) => status)).toEqual([429, 200]);
});
