import { type APIMessage, Routes } from 'discord.js';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MendingRest } from '../../src/discord/mending-rest.ts';
import { createOutbox } from '../../src/discord/outbox.ts';
import { createLogger, createRedact } from '../../src/log.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import type { OperationState } from '../../src/operations/state.ts';
import { type ChannelRef, type Message, startDiscord } from '../../src/sandbox/discord/server.ts';
import { createShiftedClock } from '../../src/sandbox/shifted-clock.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { makeRequest } from '../support/approval.ts';
import { deleteMessage, liftLimits } from '../support/stand-ins.ts';

const hourMs = 60 * 60_000;

/** An outbox between a store and the stand-in, which sends when it is told to. */
async function openPost() {
  const clock = createShiftedClock();
  const discord = await startDiscord({ clock });
  liftLimits(discord);
  const storage = await openStorage('sqlite::memory:', clock.now());
  const lines: string[] = [];
  const log = createLogger({ level: 'warn', redact: createRedact([]), write: (line) => lines.push(line) });
  const rest = new MendingRest({ api: discord.apiUrl }, log).setToken(discord.token);
  const { botUserId, channels } = discord;
  const { operations } = storage;
  const outbox = createOutbox({
    rest,
    botUserId,
    operations,
    outbox: storage.outbox,
    opsChannelId: null,
    linksIn: () => undefined,
    clock,
    log,
  });
  onTestFinished(async () => {
    await Promise.all([discord.close(), storage.close()]);
  });

  const post = {
    discord,
    storage,
    clock,
    rest,
    lines,
    flush: outbox.flush,

    /** A request whose card does not stand yet, or stands there. Nobody is called. */
    async ask({ where = channels.ops, card = null }: { where?: ChannelRef; card?: OperationRecord['card'] } = {}) {
      const origin = { guildId: discord.guild.id, channelId: where.id, interactionId: '1' };
      const record = makeRequest({ terms: { approvers: [discord.roles.approver.id] } }, { origin, card });
      await operations.insert(record);
      for (const wish of await storage.outbox.listDue(clock.now())) await storage.outbox.settle(wish);
      await storage.outbox.wishForCard(record.id, where.id, clock.now());
      return record;
    },

    /** Of whatever is said about the end, only the card is of interest. */
    async end({ id }: OperationRecord, to: OperationState = 'cancelled'): Promise<void> {
      await operations.change(id, clock.now(), () => ({ change: { by: null, to }, answer: null }));
      for (const wish of await storage.outbox.listDue(clock.now()))
        if (wish.kind === 'report') await storage.outbox.settle(wish);
    },

    messages: (where: ChannelRef = channels.ops): Message[] => discord.messages(where),

    /** Nothing that is sent is heard of again. */
    loseAnswers() {
      const path = `/channels/${channels.ops.id}/messages`;
      return discord.faults.queue({ when: { method: 'POST', path }, fault: 'drop-after', times: 4 });
    },

    async waiting(): Promise<number> {
      return (await storage.outbox.measureBacklog()).pending;
    },
  };
  return post;
}

const isLive = ({ components = [] }: Message) => components.length > 0;
const says = (text: string) => ({ components: [], embeds: [{ description: expect.stringContaining(text) }] });

describe('the card of a request that has ended', () => {
  test('loses its buttons though its posting was never heard of', async () => {
    const { ask, end, flush, messages, loseAnswers, clock, waiting } = await openPost();
    const record = await ask();
    loseAnswers();
    await flush();
    expect(messages().map(isLive)).toEqual([true]);
    await end(record);
    clock.skip(hourMs);
    await flush();
    expect(messages()).toMatchObject([says('Cancelled')]);
    expect(await waiting()).toBe(0);
  });

  test('loses its buttons though its posting in the place of a deleted one was never heard of', async () => {
    const { ask, end, flush, messages, loseAnswers, clock, rest, discord } = await openPost();
    const { id: channelId } = discord.channels.ops;
    const lost = (await rest.post(Routes.channelMessages(channelId), { body: { content: 'card' } })) as APIMessage;
    const record = await ask({ card: { channelId, messageId: lost.id } });
    await deleteMessage(discord, lost as Message);
    loseAnswers();
    await flush();
    expect(messages().map(isLive)).toEqual([true]);
    await end(record);
    clock.skip(hourMs);
    await flush();
    expect(messages()).toMatchObject([says('Cancelled')]);
  });

  test('is not posted twice though its posting was never heard of, and its nonce is forgotten', async () => {
    const { ask, flush, messages, loseAnswers, clock } = await openPost();
    await ask();
    loseAnswers();
    await flush();
    clock.skip(hourMs);
    await flush();
    expect(messages().map(isLive)).toEqual([true]);
  });

  test('loses its buttons however long its thread was locked', async () => {
    const { ask, end, flush, messages, clock, discord, waiting } = await openPost();
    const { thread } = discord.channels;
    const record = await ask({ where: thread });
    await flush();
    discord.archiveThread(thread, { locked: true });
    await end(record);
    for (let refused = 0; refused < 9; refused += 1) {
      await flush();
      clock.skip(hourMs);
    }
    expect(messages(thread).map(isLive)).toEqual([true]);
    discord.reopenThread(thread);
    await flush();
    expect(messages(thread)).toMatchObject([says('Cancelled')]);
    expect(await waiting()).toBe(0);
  });

  test('is let go with its channel', async () => {
    const { ask, end, flush, clock, discord, waiting } = await openPost();
    const record = await ask();
    await flush();
    discord.deleteChannel(discord.channels.ops);
    await end(record);
    await flush();
    clock.skip(hourMs);
    await flush();
    expect(await waiting()).toBe(0);
  });

  test('that comes to stand only after the end is edited once more', async () => {
    const { ask, end, flush, messages, rest, discord, storage } = await openPost();
    const { id: channelId } = discord.channels.ops;
    const record = await ask();
    await end(record);
    await flush();
    const body = { content: 'as it was before the end' };
    const late = (await rest.post(Routes.channelMessages(channelId), { body })) as APIMessage;
    await storage.operations.setCard(record.id, { channelId, messageId: late.id });
    await flush();
    expect(messages()).toMatchObject([says('Cancelled')]);
  });
});

describe('a message that Discord refuses as malformed', () => {
  const button = { type: ComponentType.Button, style: ButtonStyle.Danger, label: 'Go', custom_id: 'same' };
  const row = { type: ComponentType.ActionRow, components: [button] };
  const embed = { title: 'What', description: 'happened', fields: [{ name: 'where', value: 'here' }] };

  test.each([
    [
      'its components',
      { content: 'news', embeds: [embed], components: [row, row] },
      { content: 'news', components: [] },
    ],
    [
      'its embeds, whose text it keeps',
      { content: 'news', embeds: [{ ...embed, title: 'x'.repeat(257) }], components: [row] },
      { content: `news\n${'x'.repeat(257)}\nhappened\nwhere\nhere`, embeds: [], components: [{}] },
    ],
    ['its mentions', { content: '<@1>', mentions: { users: ['nobody'] } }, { content: '<@1>', pings: [] }],
  ])('is sent without %s', async (_what, message, expected) => {
    const { discord, storage, clock, flush, messages, lines, waiting } = await openPost();
    const notice = { topic: 'news', channelId: discord.channels.ops.id, body: JSON.stringify(message) };
    await storage.outbox.postNotice(notice, clock.now());
    await flush();
    expect(messages()).toMatchObject([expected]);
    expect(await waiting()).toBe(0);
    expect(lines.join('')).toContain('malformed');
  });

  test('is edited as plain text at last, so that nothing of it is left from before', async () => {
    const { discord, rest, messages } = await openPost();
    const { id } = discord.channels.ops;
    const sent = (await rest.post(Routes.channelMessages(id), {
      body: { content: 'before', components: [row] },
    })) as APIMessage;
    const body = { content: 'y'.repeat(2_001), embeds: [embed], components: [row] };
    await rest.patch(Routes.channelMessage(id, sent.id), { body });
    expect(messages()).toMatchObject([{ content: `${'y'.repeat(1_999)}…`, embeds: [], components: [] }]);
  });

  test('in every form is given up, and keeps nothing waiting', async () => {
    const { discord, storage, clock, flush, messages, waiting } = await openPost();
    const channelId = discord.channels.ops.id;
    for (const [topic, body] of [
      ['empty', '{}'],
      ['news', '{"content":"news"}'],
    ] as const)
      await storage.outbox.postNotice({ topic, channelId, body }, clock.now());
    await flush();
    expect(messages()).toMatchObject([{ content: 'news' }]);
    expect(await waiting()).toBe(0);
  });
});
