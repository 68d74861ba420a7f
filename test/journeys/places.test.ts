import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/sandbox/discord/server.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { lasting } from '../support/lasting.ts';
import { until, waitMs } from '../support/until.ts';

const isReport = (message: Message) => message.content.includes('**Create web-1** · Done');

/** Anna asks for a server, and what happens to the channel happens while it is made. */
async function createMeanwhile(journey: Journey, meanwhile: () => void): Promise<Message> {
  const card = await journey.create('web-1');
  await journey.cardSays(card, 'Running');
  meanwhile();
  await journey.endTasks();
  return card;
}

/** The only report, in whichever channel or direct message it is. */
function reportsEverywhere({ discord }: Journey): Message[] {
  const channels = Object.values(discord.channels).flatMap((channel) => discord.messages(channel));
  return [...channels, ...discord.directMessages(discord.members.anna)].filter(isReport);
}

function closeToBot({ discord }: Journey, channel: { id: string }): void {
  discord.setChannelPermission(channel, { id: discord.botUserId }, { deny: ['SendMessages'] });
}

describe.concurrent('the report', () => {
  test.each([
    ['a thread', null],
    ['a thread that was archived meanwhile', { locked: false }],
  ])('goes to %s where it was asked', async (_title, archived) => {
    await using journey = await openJourney({ vscale: lasting });
    const { thread } = journey.discord.channels;
    const card = await journey.create('web-1', { where: thread });
    await journey.cardSays(card, 'Running');
    if (archived) journey.discord.archiveThread(thread, archived);
    await journey.endTasks();
    const report = await journey.reportOn(card);
    expect(report.pings).toEqual([journey.discord.members.anna.id]);
    await journey.settled();
    await journey.cardSays(card, 'Done');
    expect(journey.discord.messages(thread)).toHaveLength(2);
    expect(journey.discord.messages(journey.discord.channels.ops)).toEqual([]);
  });

  test('of a thread that is locked goes to the operations channel', async () => {
    await using journey = await openJourney({ vscale: lasting });
    const { thread, general } = journey.discord.channels;
    const card = await journey.create('web-1', { where: thread });
    await journey.cardSays(card, 'Running');
    journey.discord.archiveThread(thread, { locked: true });
    await journey.endTasks();
    await journey.discord.waitForMessage(general, isReport, { timeoutMs: waitMs });
    journey.discord.reopenThread(thread);
    await journey.hurrying(journey.settled(), 10);
    await journey.cardSays(card, 'Done');
    expect(reportsEverywhere(journey)).toHaveLength(1);
  });

  test('of a thread waits for nothing that is read for its looks', async () => {
    await using journey = await openJourney({ vscale: lasting });
    const { thread } = journey.discord.channels;
    const card = await journey.create('web-1', { where: thread });
    await journey.cardSays(card, 'Running');
    const path = new RegExp(`^/channels/${thread.id}$`);
    const hung = journey.discord.faults.queue({ when: { method: 'GET', path }, fault: 'hang-before', times: 1_000 });
    await journey.endTasks();
    const report = await journey.reportOn(card);
    await journey.cardSays(card, 'Done');
    hung.release();
    expect(report.message_reference?.message_id).toBe(card.id);
  });

  test('of a deleted channel goes to the operations channel, and still mentions whoever asked', async () => {
    await using journey = await openJourney({ vscale: lasting });
    const { discord } = journey;
    await createMeanwhile(journey, () => discord.deleteChannel(discord.channels.ops));
    const report = await discord.waitForMessage(discord.channels.general, isReport, { timeoutMs: waitMs });
    expect(report.pings).toEqual([discord.members.anna.id]);
    await journey.settled();
    expect(reportsEverywhere(journey)).toHaveLength(1);
  });

  test('goes into a direct message when the operations channel is closed too', async () => {
    await using journey = await openJourney({ vscale: lasting });
    const { discord } = journey;
    const { ops, general } = discord.channels;
    await createMeanwhile(journey, () => {
      closeToBot(journey, ops);
      closeToBot(journey, general);
    });
    await until(() => discord.directMessages(discord.members.anna).some(isReport));
    await journey.settled();
    expect(reportsEverywhere(journey)).toHaveLength(1);
  });

  test('waits, also through a restart, while nobody takes it, and comes when its channel opens again', async () => {
    await using journey = await openJourney({ vscale: lasting });
    const { discord } = journey;
    const { ops, general } = discord.channels;
    const { anna } = discord.members;
    discord.setDirectMessages(anna, false);
    const refused = () =>
      discord.requests.filter(({ method, status }) => method === 'POST' && (status ?? 0) >= 400).length;
    const card = await createMeanwhile(journey, () => {
      closeToBot(journey, ops);
      closeToBot(journey, general);
    });
    await until(() => refused() >= 3);
    await journey.restartBot();
    await journey.hurrying(
      until(() => refused() >= 6),
      5,
    );
    expect(reportsEverywhere(journey)).toEqual([]);

    discord.setChannelPermission(ops, { id: discord.botUserId }, {});
    const report = await journey.hurrying(journey.reportOn(card), 5);
    expect(report.pings).toEqual([anna.id]);
    await journey.settled();
    expect(reportsEverywhere(journey)).toHaveLength(1);
  });

  test('is posted without a reply where the bot may not read the history', async () => {
    await using journey = await openJourney({ vscale: lasting });
    const { discord } = journey;
    const { ops } = discord.channels;
    await createMeanwhile(journey, () =>
      discord.setChannelPermission(ops, { id: discord.botUserId }, { deny: ['ReadMessageHistory'] }),
    );
    await discord.waitForMessage(ops, isReport, { timeoutMs: waitMs });
    await journey.settled();
    expect(reportsEverywhere(journey)).toHaveLength(1);
  });
});
