import { Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { ChannelRef, Message } from '../../src/sandbox/discord/server.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { until, waitMs } from '../support/until.ts';

const letter = { Subject: 'No network', Text: 'web-1 does not answer.' };

const openTeam = () => openJourney({ slowCron: '* * * * * *' });

/** Anna opens a ticket; what answers it is its card. */
async function openTicket({ discord }: Journey, where?: ChannelRef): Promise<Message> {
  const { anna } = discord.members;
  const modal = await (await anna.run('ticket open', {}, where)).modal();
  return (await anna.submit(modal, letter)).reply({ timeoutMs: waitMs });
}

function waitFor({ discord }: Journey, where: ChannelRef, text: string): Promise<Message> {
  return discord.waitForMessage(where, ({ content }) => content.includes(text), { timeoutMs: waitMs });
}

/** The thread of a ticket has the id of its card. */
async function waitForThread(journey: Journey, { id }: Message): Promise<ChannelRef> {
  await until(() => journey.discord.directory().channels.some((channel) => channel.id === id));
  await waitFor(journey, { id }, 'comes here');
  return { id };
}

/** The id of the only ticket there is. */
async function ticketId({ vscale }: Journey): Promise<number> {
  const opening = vscale.requests.filter(({ method, path }) => method === 'POST' && path === '/tickets');
  expect(opening).toHaveLength(1);
  return vscale.support.newest();
}

const answersIn = ({ discord }: Journey, where: ChannelRef) =>
  discord.messages(where).filter(({ content }) => content.includes('There is an answer'));

describe.concurrent('a ticket', () => {
  test('is opened from a form, talked about in its thread, and closed there', async () => {
    await using journey = await openTeam();
    const { discord, vscale } = journey;
    const { anna } = discord.members;
    const card = await openTicket(journey);
    expect(card.embeds[0]?.title).toBe('Open ticket: No network');
    const thread = await waitForThread(journey, card);
    const id = await ticketId(journey);
    expect(discord.directory().channels).toContainEqual({
      id: card.id,
      name: 'No network',
      topic: null,
      parentId: discord.channels.ops.id,
    });
    expect((await waitFor(journey, thread, 'comes here')).pings).toEqual([anna.id]);

    vscale.support.reply(id, 'Which address has it?');
    const told = await waitFor(journey, thread, 'There is an answer to **No network**');
    expect(told.embeds[0]?.description).toMatch(/^\*\*support\*\* · <t:\d+:R>\n> Which address has it\?$/);
    expect(told.pings).toEqual([anna.id]);

    const modal = await (await anna.run('ticket reply', {}, thread)).modal();
    const reply = await (await anna.submit(modal, { Text: '31.184.254.10' })).reply({ timeoutMs: waitMs });
    expect(reply.channel_id).toBe(thread.id);
    expect((await journey.reportOn(reply)).content).toContain('**Reply to ticket: No network** · Done');
    vscale.support.reply(id, 'Thank you.');
    await until(() => answersIn(journey, thread).length === 2);

    const closing = await journey.ask('ticket close', {}, { where: thread });
    expect((await journey.reportOn(closing)).content).toContain('**Close ticket: No network** · Done');
    const again = await journey.ask('ticket close', {}, { where: thread });
    expect(again.content).toMatch(/is closed|No ticket belongs to this channel/);
    expect(answersIn(journey, thread)).toHaveLength(2);
  });

  test('is answered once, though the bot was down when the answer came', async () => {
    await using journey = await openTeam();
    const thread = await waitForThread(journey, await openTicket(journey));
    const id = await ticketId(journey);
    await journey.restartBot(() => void journey.vscale.support.reply(id, 'While you slept'));
    await waitFor(journey, thread, 'There is an answer');
    await journey.settled();
    await journey.restartBot();
    journey.vscale.support.reply(id, 'And now');
    await until(() => answersIn(journey, thread).length === 2);
    expect(answersIn(journey, thread).map(({ embeds }) => embeds[0]?.description?.split('> ')[1])).toEqual([
      'While you slept',
      'And now',
    ]);
  });

  test('has one thread, though the answer to its making is lost', async () => {
    await using journey = await openTeam();
    const { discord } = journey;
    const lost = discord.faults.queue({ when: { method: 'POST', path: '/threads' }, fault: 'drop-after' });
    const card = await openTicket(journey);
    await waitForThread(journey, card);
    expect(lost.hits).toBe(1);
    expect(discord.directory().channels.filter(({ name }) => name === 'No network')).toHaveLength(1);
    expect(discord.messages(card).filter(({ content }) => content.includes('comes here'))).toHaveLength(1);
  });

  test('is answered in its channel where the bot may make no threads', async () => {
    await using journey = await openTeam();
    const { discord, vscale } = journey;
    const { ops } = discord.channels;
    discord.setChannelPermission(ops, { id: discord.botUserId }, { deny: ['CreatePublicThreads'] });
    const card = await openTicket(journey);
    await journey.reportOn(card);
    vscale.support.reply(await ticketId(journey), 'Here');
    await waitFor(journey, ops, 'There is an answer');
    const modal = await (await discord.members.anna.run('ticket reply')).modal();
    const reply = await (await discord.members.anna.submit(modal, { Text: 'Thanks' })).reply({ timeoutMs: waitMs });
    expect(reply.embeds[0]?.title).toBe('Reply to ticket: No network');
  });

  test('is answered in its thread though that was archived, and in the operations channel once it is closed or gone', async () => {
    await using journey = await openTeam();
    const { discord, vscale } = journey;
    const { general } = discord.channels;
    const thread = await waitForThread(journey, await openTicket(journey));
    const id = await ticketId(journey);
    discord.archiveThread(thread, { locked: false });
    vscale.support.reply(id, 'one');
    await waitFor(journey, thread, 'There is an answer');
    discord.archiveThread(thread, { locked: true });
    vscale.support.reply(id, 'two');
    await until(() => answersIn(journey, general).length === 1);
    discord.deleteChannel(thread);
    vscale.support.reply(id, 'three');
    await until(() => answersIn(journey, general).length === 2);
    await journey.settled();
    expect(answersIn(journey, general).map(({ embeds }) => embeds[0]?.description?.split('> ')[1])).toEqual([
      'two',
      'three',
    ]);
  });

  test('that is opened in a thread is answered there', async () => {
    await using journey = await openTeam();
    const { thread } = journey.discord.channels;
    const card = await openTicket(journey, thread);
    expect(card.channel_id).toBe(thread.id);
    await journey.reportOn(card);
    journey.vscale.support.reply(await ticketId(journey), 'Here');
    await waitFor(journey, thread, 'There is an answer');
  });

  test('is told of in the language of the server', async () => {
    await using journey = await openTeam();
    const { discord, vscale } = journey;
    discord.setGuildLocale(Locale.Russian);
    const card = await openTicket(journey);
    await until(() => discord.messages(card).some(({ content }) => content.includes('Сюда придут ответы поддержки')));
    vscale.support.reply(await ticketId(journey), 'Смотрим');
    await waitFor(journey, card, 'Есть ответ в тикете **No network**');
    vscale.support.close(await ticketId(journey));
    await waitFor(journey, card, 'закрыли не из Discord');
  });

  test('that nobody opened from Discord is told of in the operations channel', async () => {
    await using journey = await openTeam();
    const { discord, vscale } = journey;
    const { general } = discord.channels;
    const response = await fetch(`${vscale.url}/tickets`, {
      method: 'POST',
      headers: { 'X-Token': vscale.fullToken },
      body: JSON.stringify({ header: 'Invoice', text: 'Where is it?' }),
    });
    expect(response.status).toBe(201);
    await waitFor(journey, general, '1 ticket was opened, not from Discord');
    vscale.support.reply(await ticketId(journey), 'In the mail');
    await waitFor(journey, general, 'There is an answer to **Invoice**');
    expect(discord.messages(general).flatMap(({ pings }) => pings)).toEqual([]);
  });
});
