import { type APIMessage, type APIThreadChannel, Events, MessageFlags, Routes, type ThreadChannel } from 'discord.js';
import { expect, test } from 'vitest';
import { liftLimits } from '../../support/stand-ins.ts';
import { createRest, refusalOf, startBot, startSandbox } from './bot.ts';

async function startChannel() {
  const discord = await startSandbox();
  liftLimits(discord);
  const rest = createRest(discord);
  const { ops, thread } = discord.channels;
  const post = async (channelId = ops.id, content = 'x') =>
    (await rest.post(Routes.channelMessages(channelId), { body: { content } })) as APIMessage;
  const start = async (messageId: string, body: object = { name: 'Talk' }, channelId = ops.id) =>
    (await rest.post(Routes.threads(channelId, messageId), { body })) as APIThreadChannel;
  return { discord, rest, ops, thread, post, start };
}

test('a thread hangs on a message and has its id', async () => {
  const { discord, rest, ops, post, start } = await startChannel();
  const client = await startBot(discord);
  const created = new Promise<ThreadChannel>((resolve) => client.once(Events.ThreadCreate, resolve));
  const message = await post();
  const made = await start(message.id, { name: 'Ticket 1', auto_archive_duration: 10_080 });
  expect(made).toMatchObject({
    id: message.id,
    type: 11,
    name: 'Ticket 1',
    parent_id: ops.id,
    owner_id: discord.botUserId,
    thread_metadata: { auto_archive_duration: 10_080, archived: false },
  });
  expect(await created).toMatchObject({ id: message.id, name: 'Ticket 1', parentId: ops.id });
  const starter = (await rest.get(Routes.channelMessage(ops.id, message.id))) as APIMessage;
  expect(starter.thread?.id).toBe(message.id);
  expect((starter.flags ?? 0) & MessageFlags.HasThread).not.toBe(0);
  await post(made.id, 'inside');
  expect(discord.messages(made).map(({ content }) => content)).toEqual(['inside']);
  expect(discord.directory().channels).toContainEqual({ id: made.id, name: 'Ticket 1', topic: null, parentId: ops.id });
});

test('a message has one thread', async () => {
  const { post, start } = await startChannel();
  const { id } = await post();
  await start(id);
  expect(await refusalOf(start(id))).toEqual([400, 160004]);
});

test('it needs its own permission, and a message that all can see', async () => {
  const { discord, ops, post, start } = await startChannel();
  const { id } = await post();
  expect(await refusalOf(start('1'))).toEqual([404, 10008]);
  expect(await refusalOf(start(id, { name: 'x' }, '1'))).toEqual([404, 10003]);
  const bot = { id: discord.botUserId };
  discord.setChannelPermission(ops, bot, { deny: ['CreatePublicThreads'] });
  expect(await refusalOf(start(id))).toEqual([403, 50013]);
  discord.setChannelPermission(ops, bot, { deny: ['ViewChannel'] });
  expect(await refusalOf(start(id))).toEqual([403, 50001]);
});

test('there is none within a thread', async () => {
  const { thread, post, start } = await startChannel();
  const { id } = await post(thread.id);
  expect(await refusalOf(start(id, { name: 'x' }, thread.id))).toEqual([400, 50024]);
});

test.each([
  [{}, 'name[BASE_TYPE_REQUIRED]'],
  [{ name: '' }, 'name[BASE_TYPE_REQUIRED]'],
  [{ name: 'x'.repeat(101) }, 'name[BASE_TYPE_MAX_LENGTH]'],
  [{ name: 'x', auto_archive_duration: 5 }, 'auto_archive_duration[BASE_TYPE_CHOICES]'],
])('the form %j is refused', async (body, field) => {
  const { post, start } = await startChannel();
  const { id } = await post();
  expect(await refusalOf(start(id, body))).toEqual([400, 50035, field]);
});
