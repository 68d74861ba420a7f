import { afterEach, expect, test } from 'vitest';
import { words } from '../../src/views/words/index.ts';
import { deleteMessage } from '../support/stand-ins.ts';
import { type ApprovalTeam, buttonsOf, openApprovalTeam } from './approval-team.ts';

const minuteMs = 60_000;
/** A clock by which the bot never ticks but when it starts. */
const never = '0 0 1 1 *';
const { approvals, refusals } = words.en;

let team: ApprovalTeam;
afterEach(() => team.close());

/** The messages that answer a card and say this. */
function countNews({ discord }: ApprovalTeam, cardId: string, text: string): number {
  const answers = discord
    .messages(discord.channels.ops)
    .filter(({ message_reference }) => message_reference?.message_id === cardId);
  return answers.filter(({ content }) => content.includes(text)).length;
}

test('the approvers are reminded once half-way, and whoever asked is told when nobody decides', async () => {
  team = await openApprovalTeam();
  const { members, clock, ask, news, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  await news(card, 'asks:');
  clock.skip(15 * minuteMs);
  const reminder = await news(card, 'still waits');
  expect(reminder.pings).toEqual(expect.arrayContaining([members.ivan.id, members.olga.id, members.anna.id]));
  clock.skip(14 * minuteMs);
  expect(buttonsOf(team.cardNow(card))).toContain('Approve');
  clock.skip(minuteMs);
  const report = await news(card, 'Expired');
  expect(report.pings).toEqual([members.vera.id]);
  expect(report.content).toContain(approvals.settled.expired);
  const settled = await cardSays(card, 'Expired');
  expect(buttonsOf(settled)).toEqual([]);
  expect(countNews(team, card.id, 'still waits')).toBe(1);
  expect(countSent(server)).toBe(0);
});

test('a press that comes too late decides nothing, though the bot has not looked at the clock yet', async () => {
  team = await openApprovalTeam({ watchCron: never });
  const { members, clock, ask, press, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  clock.skip(30 * minuteMs);
  expect(await press(members.ivan, card, 'Approve')).toBe(`⛔ ${refusals.request_expired()}`);
  expect(buttonsOf(await cardSays(card, 'Expired'))).toEqual([]);
  expect(countSent(server)).toBe(0);
});

test('the form of a denial that was opened in time and sent too late decides nothing', async () => {
  team = await openApprovalTeam({ watchCron: never });
  const { members, clock, ask, cardSays } = team;
  const card = await ask(members.vera, 'restart', team.addServer());
  clock.skip(30 * minuteMs - 5_000);
  const modal = await (await members.ivan.press(card, 'Deny')).modal();
  clock.skip(5_000);
  const reply = await (await members.ivan.submit(modal, { reason: 'no' })).reply();
  expect(reply.content).toBe(`⛔ ${refusals.request_expired()}`);
  const settled = await cardSays(card, 'Expired');
  expect(settled.embeds[0]?.description).not.toContain('👎');
});

test('what expires while the bot is away is told when it is back, without a reminder', async () => {
  team = await openApprovalTeam();
  const { members, clock, ask, news, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  await news(card, 'asks:');
  await team.leave();
  clock.skip(31 * minuteMs);
  await team.come();
  expect((await news(card, 'Expired')).pings).toEqual([members.vera.id]);
  expect(buttonsOf(await cardSays(card, 'Expired'))).toEqual([]);
  expect(countNews(team, card.id, 'still waits')).toBe(0);
  expect(countSent(server)).toBe(0);
  // The server is free for the next request.
  const next = await ask(members.vera, 'restart', server);
  expect(buttonsOf(next)).toContain('Approve');
});

test('half-way while the bot is away, the reminder is sent when it is back, and the buttons work', async () => {
  team = await openApprovalTeam();
  const { members, clock, ask, press, news, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  await news(card, 'asks:');
  await team.leave();
  clock.skip(20 * minuteMs);
  await team.come();
  await news(card, 'still waits');
  expect(await press(members.ivan, card, 'Approve')).toBe(approvals.answer.approved);
  await cardSays(card, 'Running');
  expect(countNews(team, card.id, 'still waits')).toBe(1);
  expect(countSent(server)).toBe(1);
});

test('a card that Discord did not take when it was asked is posted later, with its buttons', async () => {
  team = await openApprovalTeam();
  const { members, discord, clock, press, cardSays, countSent } = team;
  const server = team.addServer();
  const broken = discord.faults.queue({
    when: { method: 'PATCH', path: '/webhooks/' },
    fault: 'error-500',
    times: 100,
  });
  await members.vera.run('/server restart', { server: server.name });
  await expect.poll(() => broken.hits).toBeGreaterThan(3);
  clock.skip(11_000);
  broken.release();
  const card = await discord.waitForMessage(discord.channels.ops, (message) => buttonsOf(message).includes('Approve'));
  const summons = await team.news(card, 'asks:');
  expect(summons.pings).toContain(members.ivan.id);
  expect(await press(members.ivan, card, 'Approve')).toBe(approvals.answer.approved);
  await cardSays(card, 'Running');
  expect(countSent(server)).toBe(1);
});

test('a card that somebody has deleted stands again half-way, with its buttons', async () => {
  team = await openApprovalTeam();
  const { members, discord, clock, ask, press, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  await deleteMessage(discord, card);
  clock.skip(15 * minuteMs);
  const again = await discord.waitForMessage(
    discord.channels.ops,
    ({ id, embeds }) => id !== card.id && embeds[0]?.title === `Restart ${server.name}`,
  );
  expect(await press(members.ivan, again, 'Approve')).toBe(approvals.answer.approved);
  await cardSays(again, 'Running');
  expect(countSent(server)).toBe(1);
});

test('a card whose answer is lost as it is posted anew stands again once', async () => {
  team = await openApprovalTeam();
  const { members, discord, clock, ask, press, cardSays } = team;
  const card = await ask(members.vera, 'restart', team.addServer('duo'));
  await team.news(card, 'asks:');
  await deleteMessage(discord, card);
  const path = `/channels/${discord.channels.ops.id}/messages`;
  const lost = discord.faults.queue({ when: { method: 'POST', path }, fault: 'drop-after', times: 8 });
  clock.skip(15 * minuteMs);
  await expect.poll(() => lost.hits).toBe(8);
  const cards = () => discord.messages(discord.channels.ops).filter((message) => buttonsOf(message).length > 0);
  const [again] = cards();
  if (!again) throw new Error('the card is gone');
  await discord.waitForMessage(discord.channels.ops, ({ content }) => content.includes('still waits'));
  await press(members.ivan, again, 'Approve');
  await cardSays(again, '1 of 2');
  await press(members.olga, again, 'Approve');
  await cardSays(again, 'Running');
  expect(cards()).toEqual([]);
});

test('a Vscale that hangs keeps no request from its end, and nobody from hearing of it', async () => {
  team = await openApprovalTeam();
  const { members, discord, vscale, clock, ask, press, cardSays } = team;
  const running = await ask(members.vera, 'restart', team.addServer());
  await press(members.ivan, running, 'Approve');
  await cardSays(running, 'Running');
  const approved = await ask(members.vera, 'restart', team.addServer());
  const forgotten = await ask(members.vera, 'restart', team.addServer());
  const hung = vscale.faults.queue({ when: { method: 'GET' }, fault: 'hang-before', times: 100 });
  await members.ivan.press(approved, 'Approve');
  await cardSays(approved, '👍');
  await expect.poll(() => hung.hits).toBeGreaterThan(2);
  clock.skip(30 * minuteMs);
  await cardSays(approved, 'Expired');
  await cardSays(forgotten, 'Expired');
  await discord.waitForMessage(discord.channels.ops, ({ content }) => content.includes('2 operations ended'));
  hung.release();
});
