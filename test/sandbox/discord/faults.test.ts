import { DiscordAPIError, REST, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createRest, register, startBot, startSandbox } from './bot.ts';

/** discord.js's REST client as a bot has it: it repeats requests that failed. */
async function startChannel() {
  const discord = await startSandbox();
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  const { ops } = discord.channels;
  const post = (body: object = { content: 'x' }) => rest.post(Routes.channelMessages(ops.id), { body });
  const contents = () => discord.messages(ops).map(({ content }) => content);
  const statuses = () => discord.requests.map(({ status }) => status);
  return { discord, rest, ops, post, contents, statuses };
}

describe('a queued fault', () => {
  test.for(['error-500', 'error-502', 'drop-before'] as const)(
    '%s has no effect, and the repeated request has',
    async (fault) => {
      const { discord, post, contents, statuses } = await startChannel();
      const handle = discord.faults.queue({ fault });
      await post();
      expect(contents()).toEqual(['x']);
      expect(statuses()).toEqual([{ 'error-500': 500, 'error-502': 502, 'drop-before': null }[fault], 200]);
      expect(handle.hits).toBe(1);
    },
  );

  test.for(['error-500-after', 'drop-after'] as const)(
    '%s happens after the effect: repeated without a nonce it comes twice',
    async (fault) => {
      const { discord, post, contents } = await startChannel();
      discord.faults.queue({ fault });
      await post();
      expect(contents()).toEqual(['x', 'x']);
      discord.faults.queue({ fault });
      await post({ content: 'once', nonce: '1', enforce_nonce: true });
      expect(contents()).toEqual(['x', 'x', 'once']);
    },
  );

  test('hangs before or after the effect until it is released', async () => {
    const { discord, post, contents, statuses } = await startChannel();
    const before = discord.faults.queue({ fault: 'hang-before' });
    const first = post();
    await expect.poll(() => before.hits).toBe(1);
    expect(contents()).toEqual([]);
    before.release();
    await first;
    const after = discord.faults.queue({ fault: 'hang-after' });
    const second = post({ content: 'y' });
    await expect.poll(contents).toEqual(['x', 'y']);
    expect(statuses()).toEqual([200, null]);
    after.release();
    await second;
    expect(statuses()).toEqual([200, 200]);
  });

  test('meets only the requests that it is meant for, as often as it says', async () => {
    const { discord, rest, post, ops } = await startChannel();
    const strict = createRest(discord);
    const handle = discord.faults.queue({
      when: { method: 'POST', path: /^\/channels\/\d+\/messages$/ },
      fault: 'error-500',
      times: 2,
    });
    await rest.get(Routes.channelMessages(ops.id));
    const attempt = () => strict.post(Routes.channelMessages(ops.id), { body: { content: 'x' } });
    await expect(attempt()).rejects.not.toBeInstanceOf(DiscordAPIError);
    await expect(attempt()).rejects.not.toBeInstanceOf(DiscordAPIError);
    await attempt();
    expect(handle.hits).toBe(2);
    const released = discord.faults.queue({ when: { path: '/messages' }, fault: 'error-500', times: 2 });
    released.release();
    await post();
    expect(released.hits).toBe(0);
  });
});

test('the log of requests holds no token', async () => {
  const { discord, post } = await startChannel();
  await register(discord, [{ name: 'ping', description: 'Answers' }]);
  let token = '';
  await startBot(discord, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    token = interaction.token;
    await interaction.deferReply();
    await interaction.editReply('pong');
  });
  await post({ content: 'hello' });
  await (await discord.members.anna.run('/ping')).reply();
  const log = JSON.stringify(discord.requests);
  expect(log).not.toContain(token);
  expect(log).not.toContain(discord.token);
  expect(discord.requests.map(({ method, path }) => `${method} ${path.replaceAll(/\d+/g, '1')}`)).toEqual([
    'PUT /applications/1/guilds/1/commands',
    'GET /gateway/bot',
    'POST /channels/1/messages',
    'POST /interactions/1/[token]/callback',
    'PATCH /webhooks/1/[token]/messages/@original',
  ]);
  expect(discord.requests.at(2)).toMatchObject({ status: 200, body: { content: 'hello' } });
});
