import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '../../src/views/words/index.ts';
import { postMessage } from '../support/stand-ins.ts';
import { type ApprovalTeam, buttonsOf, openApprovalTeam } from './approval-team.ts';

let team: ApprovalTeam;
beforeAll(async () => {
  team = await openApprovalTeam();
});
afterAll(() => team.close());

const { answer } = words.en.approvals;
const { refusals } = words.en;
const openButtons = ['Approve', 'Deny', 'Cancel', 'Run now'];

test('one approval lets it run, and the card tells by whom', async () => {
  const { members, ask, press, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server, 'it hangs');
  expect(buttonsOf(card)).toEqual(openButtons);
  expect(card.embeds[0]?.description).toContain('Approvals: 0 of 1');
  expect(countSent(server)).toBe(0);
  expect(await press(members.ivan, card, 'Approve')).toBe(answer.approved);
  const running = await cardSays(card, 'Running');
  expect(running.embeds[0]?.description).toContain(`👍 <@${members.ivan.id}>`);
  expect(buttonsOf(running)).toEqual([]);
  expect(countSent(server)).toBe(1);
});

test('every press, and each command that needs nothing of Vscale, is answered in one response', async () => {
  const { members, ask, vscale } = team;
  const [card, denied, cancelled] = [
    await ask(members.vera, 'restart', team.addServer('trio')),
    await ask(members.vera, 'restart', team.addServer()),
    await ask(members.vera, 'restart', team.addServer()),
  ];
  const id = card.embeds[0]?.footer?.text.split(' ').at(-1) ?? '';
  const { ivan, anna, vera } = members;
  const calls = vscale.requests.length;
  const counted = await ivan.press(card, 'Approve');
  const form = await (await ivan.press(denied, 'Deny')).modal();
  const presses = [
    counted,
    await ivan.press(await counted.reply(), words.en.approvals.withdraw),
    await anna.press(card, 'Approve'),
    await ivan.submit(form, { [form.fields[0]?.customId ?? '']: 'not today' }),
    await vera.press(cancelled, 'Cancel'),
    await anna.run('help'),
    await anna.run('policy show'),
    await anna.run('operation list'),
    await anna.run('operation show', { operation: id }),
    await anna.run('audit list'),
    await vera.run('operation cancel', { operation: id }),
  ];
  for (const press of presses) expect(await press.response()).toMatchObject({ kind: 'reply' });
  expect(vscale.requests.slice(calls).filter(({ path }) => !path.startsWith('/tasks'))).toEqual([]);
});

test('a vote whose voter saw it fail is taken back, and counts when it is cast again', async () => {
  const { discord, clock, members, ask, press, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  const late = discord.faults.queue({ when: { path: '/callback' }, fault: 'hang-before' });
  await members.ivan.press(card, 'Approve');
  await expect.poll(() => late.hits).toBe(1);
  clock.skip(discord.limits.acknowledgeMs);
  late.release();
  await cardSays(card, 'Approvals: 0 of 1');
  await expect.poll(() => press(members.ivan, card, 'Approve')).toBe(answer.approved);
  await cardSays(card, 'Running');
  expect(countSent(server)).toBe(1);
});

test('two approvals are those of two people', async () => {
  const { members, ask, press, cardSays, countSent } = team;
  const server = team.addServer('duo');
  const card = await ask(members.vera, 'restart', server);
  expect(await press(members.ivan, card, 'Approve')).toBe(answer.counted({ more: 1 }));
  await cardSays(card, 'Approvals: 1 of 2');
  expect(await press(members.ivan, card, 'Approve')).toContain(refusals.already_voted());
  expect(countSent(server)).toBe(0);
  expect(await press(members.anna, card, 'Approve')).toBe(answer.approved);
  await cardSays(card, 'Running');
  expect(countSent(server)).toBe(1);
});

test('three approvals are those of three people', async () => {
  const { members, ask, press, cardSays, countSent } = team;
  const server = team.addServer('trio');
  const card = await ask(members.vera, 'restart', server);
  expect(await press(members.ivan, card, 'Approve')).toBe(answer.counted({ more: 2 }));
  expect(await press(members.anna, card, 'Approve')).toBe(answer.counted({ more: 1 }));
  expect(countSent(server)).toBe(0);
  expect(await press(members.roman, card, 'Approve')).toBe(answer.approved);
  await cardSays(card, 'Running');
  expect(countSent(server)).toBe(1);
});

test('two who approve at the same instant, where two are needed, let it run once', async () => {
  const { members, ask, press, cardSays, countSent } = team;
  const server = team.addServer('duo');
  const card = await ask(members.vera, 'restart', server);
  const told = await Promise.all([members.ivan, members.anna].map((who) => press(who, card, 'Approve')));
  expect(told.toSorted()).toEqual([answer.approved, answer.counted({ more: 1 })].toSorted());
  await cardSays(card, 'Running');
  expect(countSent(server)).toBe(1);
});

test('whoever asked does not approve, though they have the role', async () => {
  const { members, ask, press, cardNow, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.anna, 'restart', server);
  expect(await press(members.anna, card, 'Approve')).toContain(refusals.own_request());
  const response = await (await members.anna.press(card, 'Deny')).response();
  expect(response).toMatchObject({ kind: 'reply', message: { content: expect.stringContaining('yourself') } });
  expect(cardNow(card).embeds[0]?.description).toContain('Approvals: 0 of 1');
  expect(countSent(server)).toBe(0);
});

test('whoever may not approve is told which role may', async () => {
  const { members, discord, ask, press, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  const { approver, admin } = discord.roles;
  const no = refusals.not_an_approver({ roleIds: `<@&${approver.id}>, <@&${admin.id}>` });
  expect(await press(members.kim, card, 'Approve')).toBe(`⛔ ${no}`);
  expect(await press(members.gleb, card, 'Approve')).toBe(`⛔ ${no}`);
  const response = await (await members.kim.press(card, 'Deny')).response();
  expect(response).toMatchObject({ kind: 'reply', message: { content: `⛔ ${no}`, ephemeral: true } });
  expect(countSent(server)).toBe(0);
});

test('a denial ends it, and its reason reaches whoever asked', async () => {
  const { members, ask, pressAndSay, cardSays, news, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  expect(await pressAndSay(members.ivan, card, 'Deny', 'a deploy is running')).toBe(answer.denied);
  const report = await news(card, 'Denied');
  expect(report.content).toContain('a deploy is running');
  expect(report.pings).toEqual([members.vera.id]);
  const settled = await cardSays(card, 'Denied');
  expect(settled.embeds[0]?.description).toContain(`Denied by <@${members.ivan.id}>: a deploy is running`);
  expect(buttonsOf(settled)).toEqual([]);
  expect(countSent(server)).toBe(0);
});

test('whoever asked cancels it, and nobody who could not decide about it', async () => {
  const { members, discord, ask, press, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  const { approver, admin } = discord.roles;
  expect(await press(members.kim, card, 'Cancel')).toContain(
    refusals.may_not_cancel({ user: `<@${members.vera.id}>`, roleIds: `<@&${approver.id}>, <@&${admin.id}>` }),
  );
  expect(await press(members.vera, card, 'Cancel')).toBe(answer.cancelled);
  const settled = await cardSays(card, `Cancelled by <@${members.vera.id}>`);
  expect(buttonsOf(settled)).toEqual([]);
  expect(countSent(server)).toBe(0);
});

test('another message that shows the card loses its buttons at the first press after the end', async () => {
  const { discord, members, ask, press, cardSays } = team;
  const card = await ask(members.vera, 'restart', team.addServer());
  const { embeds, components = [] } = team.cardNow(card);
  const copy = await postMessage(discord, { id: card.channel_id }, { embeds, components });
  expect(await press(members.vera, card, 'Cancel')).toBe(answer.cancelled);
  expect(await press(members.ivan, copy, 'Approve')).toContain(refusals.request_settled());
  expect(buttonsOf(await cardSays(copy, 'Cancelled'))).toEqual([]);
});

test('a vote is taken back with the button under the private answer, and no longer counts', async () => {
  const { members, ask, press, cardSays, countSent } = team;
  const server = team.addServer('duo');
  const card = await ask(members.vera, 'restart', server);
  const counted = await (await members.ivan.press(card, 'Approve')).reply();
  await cardSays(card, 'Approvals: 1 of 2');
  expect(await press(members.ivan, counted, words.en.approvals.withdraw)).toBe(answer.withdrawn);
  await cardSays(card, 'Approvals: 0 of 2');
  expect(await press(members.ivan, counted, words.en.approvals.withdraw)).toContain(refusals.no_vote());
  expect(await press(members.anna, card, 'Approve')).toBe(answer.counted({ more: 1 }));
  expect(countSent(server)).toBe(0);
});

test('a role that the policy names runs it at once, with a reason, and the approvers are called', async () => {
  const { members, discord, ask, press, pressAndSay, cardSays, news, countSent } = team;
  const server = team.addServer('trio');
  const card = await ask(members.vera, 'restart', server);
  const { admin } = discord.roles;
  const no = refusals.may_not_break_glass({ roleIds: `<@&${admin.id}>` });
  expect(await press(members.ivan, card, 'Run now')).toBe(`⛔ ${no}`);
  expect(countSent(server)).toBe(0);
  expect(await pressAndSay(members.anna, card, 'Run now', 'the site is down')).toBe(answer.broke_glass);
  const alarm = await news(card, '🚨');
  expect(alarm.content).toContain('the site is down');
  expect(alarm.pings).toEqual(expect.arrayContaining([members.ivan.id, members.olga.id, members.roman.id]));
  const running = await cardSays(card, 'Running');
  expect(running.embeds[0]).toMatchObject({
    color: 0xed4245,
    description: expect.stringContaining(`Run without approval by <@${members.anna.id}>: the site is down`),
  });
  expect(countSent(server)).toBe(1);
});

test('no reason is one that nobody can see, be it for a denial or to run at once', async () => {
  const { members, ask, pressAndSay, cardNow, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server, '\u2800');
  expect(card.embeds[0]?.description).not.toContain('Reason:');
  for (const reason of ['\u200b', '\u2800 \u2060', '\u3164\ufe0f\u00ad']) {
    expect(await pressAndSay(members.ivan, card, 'Deny', reason)).toBe(`⛔ ${refusals.reason_required()}`);
    expect(await pressAndSay(members.anna, card, 'Run now', reason)).toBe(`⛔ ${refusals.reason_required()}`);
  }
  expect(buttonsOf(cardNow(card))).toEqual(openButtons);
  expect(countSent(server)).toBe(0);
});

test('a server that has changed since it was asked is not touched; the card shows how, and asks again', async () => {
  const { members, vscale, ask, press, cardSays, news, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server, 'it hangs');
  vscale.outside.rename(server.id, 'web-renamed');
  expect(await press(members.ivan, card, 'Approve')).toBe(answer.stale);
  const stale = await cardSays(card, 'Out of date');
  expect(stale.embeds[0]?.description).toContain(`Name: ${server.name} → web-renamed`);
  expect(stale.embeds[0]?.description).toContain(words.en.approvals.voidVotes);
  expect(buttonsOf(stale)).toEqual(['Ask again']);
  expect((await news(card, 'Out of date')).pings).toEqual([members.vera.id]);

  const no = await (await members.kim.press(stale, 'Ask again')).response();
  expect(no).toMatchObject({ kind: 'reply', message: { ephemeral: true, content: expect.stringContaining('role') } });
  const again = await (await members.anna.press(stale, 'Ask again')).reply();
  expect(again.embeds[0]?.title).toBe('Restart web-renamed');
  expect(again.embeds[0]?.description).toContain(`Asked by <@${members.anna.id}>`);
  expect(again.embeds[0]?.description).toContain('Reason: it hangs');
  expect(await press(members.anna, again, 'Approve')).toContain(refusals.own_request());
  expect(countSent(server)).toBe(0);
  expect(await press(members.ivan, again, 'Approve')).toBe(answer.approved);
  await cardSays(again, 'Running');
  expect(countSent(server)).toBe(1);
});

test('nothing runs without approval on a server that has changed, and the card shows how', async () => {
  const { members, vscale, ask, pressAndSay, cardSays, countSent } = team;
  const server = team.addServer('trio');
  const card = await ask(members.vera, 'restart', server);
  vscale.state.addServerTag('production', [server.id]);
  expect(await pressAndSay(members.anna, card, 'Run now', 'the site is down')).toBe(answer.stale);
  const stale = await cardSays(card, 'Out of date');
  expect(stale.embeds[0]?.description).toContain('Tags: none → `production`');
  expect(stale.embeds[0]?.description).not.toContain('the site is down');
  expect(buttonsOf(stale)).toEqual(['Ask again']);
  expect(countSent(server)).toBe(0);
});

test('nothing runs without approval while Vscale is silent, and the request stays open', async () => {
  const { members, vscale, ask, pressAndSay, cardNow, cardSays, countSent } = team;
  const server = team.addServer('trio');
  const card = await ask(members.vera, 'restart', server);
  vscale.faults.queue({ when: { method: 'GET', path: `/scalets/${server.id}` }, fault: 'error-503', times: 1_000 });
  await pressAndSay(members.anna, card, 'Run now', 'the site is down');
  expect(buttonsOf(cardNow(card))).toEqual(openButtons);
  expect(countSent(server)).toBe(0);
  vscale.faults.clear();
  expect(await pressAndSay(members.anna, card, 'Run now', 'the site is down')).toBe(answer.broke_glass);
  await cardSays(card, 'Running');
  expect(countSent(server)).toBe(1);
});

test('a server that is tagged after it was asked is not touched under the rule of before', async () => {
  const { members, vscale, ask, press, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  vscale.state.addServerTag('production', [server.id]);
  expect(await press(members.ivan, card, 'Approve')).toBe(answer.stale);
  const stale = await cardSays(card, 'Out of date');
  expect(stale.embeds[0]?.description).toContain('Tags: none → `production`');
  expect(countSent(server)).toBe(0);
});

test('what has come about meanwhile is not asked for again', async () => {
  const { members, vscale, ask, press, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'stop', server);
  vscale.outside.stop(server.id);
  await expect.poll(() => vscale.state.servers().find(({ id }) => id === server.id)?.status).toBe('stopped');
  expect(await press(members.ivan, card, 'Approve')).toBe(answer.stale);
  const again = await (await members.vera.press(await cardSays(card, 'Out of date'), 'Ask again')).reply();
  expect(again.content).toContain(`⛔ **${server.name}** is stopped already`);
  expect(countSent(server)).toBe(0);
});

test('a server that is gone is not touched, and the card says so, with nothing to press', async () => {
  const { members, vscale, ask, press, cardSays } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  vscale.outside.lose(server.id);
  expect(await press(members.ivan, card, 'Approve')).toBe(answer.stale);
  expect(buttonsOf(await cardSays(card, words.en.approvals.gone))).toEqual([]);
});

test('an approval stands while Vscale is silent, and lets it run once it speaks', async () => {
  const { members, vscale, ask, press, cardNow, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  vscale.faults.queue({ when: { method: 'GET', path: `/scalets/${server.id}` }, fault: 'error-503', times: 1_000 });
  expect(await press(members.ivan, card, 'Approve')).toBe(answer.vscale_silent);
  expect(await press(members.ivan, card, 'Approve')).toContain(refusals.already_voted());
  const waiting = await cardSays(card, 'Approvals: 1 of 1');
  expect(buttonsOf(waiting)).toEqual(openButtons);
  expect(countSent(server)).toBe(0);
  vscale.faults.clear();
  await cardSays(card, 'Running');
  expect(countSent(server)).toBe(1);
  expect(buttonsOf(cardNow(card))).toEqual([]);
});

test('what nobody could approve is refused at once, saying whose approval it would take', async () => {
  const { members, discord, ask, countSent } = team;
  const server = team.addServer('lonely');
  const reply = await ask(members.vera, 'restart', server);
  const roleIds = `<@&${discord.roles.viewer.id}>`;
  expect(reply.content).toContain(refusals.nobody_can_approve({ available: 1, elsewhere: 0, needed: 2, roleIds }));
  expect(reply.embeds).toEqual([]);
  expect(countSent(server)).toBe(0);
  expect(await ask(members.vera, 'restart', server)).toMatchObject({ content: reply.content });
});

test('the approvers are notified by a message of their own, because an edited card notifies nobody', async () => {
  const { members, discord, ask, press, cardNow, cardSays, news } = team;
  const { vera, ivan, olga, anna, boris, roman } = members;
  const card = await ask(vera, 'restart', team.addServer('duo'));
  const summons = await news(card, 'asks:');
  expect(summons.pings.toSorted()).toEqual([ivan.id, olga.id, anna.id, boris.id, roman.id].toSorted());
  expect(summons.mention_everyone).toBe(false);
  expect(summons.content).toContain(`<@${vera.id}>`);
  await press(ivan, card, 'Approve');
  await cardSays(card, 'Approvals: 1 of 2');
  expect(cardNow(card)).toMatchObject({
    pings: [],
    mention_roles: [discord.roles.approver.id, discord.roles.admin.id],
  });
});

test('who asks and cancels again and again calls the approvers once in ten minutes, also over a restart', async () => {
  const { members, discord, clock, ask, press, news, come, leave } = team;
  const { vera, anna } = members;
  const server = team.addServer();
  const first = await ask(vera, 'restart', server);
  const calls = () =>
    discord
      .messages({ id: first.channel_id })
      .filter(({ content, pings }) => content.includes(`asks: **Restart ${server.name}**`) && pings.length > 0);
  await news(first, 'asks:');
  expect(await press(vera, first, 'Cancel')).toBe(answer.cancelled);
  for (let turn = 2; turn <= 8; turn += 1) {
    if (turn === 5) {
      await leave();
      await come();
    }
    const card = await ask(vera, 'restart', server);
    expect(await press(vera, card, 'Cancel')).toBe(answer.cancelled);
    // A call would have come before the report.
    await news(card, 'Cancelled');
  }
  expect(calls()).toHaveLength(1);

  await news(await ask(vera, 'restart', team.addServer()), 'asks:');
  const ofAnother = await ask(anna, 'restart', server);
  await news(ofAnother, 'asks:');
  await press(anna, ofAnother, 'Cancel');
  expect(calls()).toHaveLength(2);
  clock.skip(10 * 60_000);
  await news(await ask(vera, 'restart', server), 'asks:');
  expect(calls()).toHaveLength(3);
});

test('everybody is told in their own language, and the card is in that of the server', async () => {
  const { members, ask, press, cardSays } = team;
  const card = await ask(members.boris, 'restart', team.addServer('duo'));
  expect(card.embeds[0]?.description).toContain('Waiting for approval');
  expect(await press(members.boris, card, 'Approve')).toBe(`⛔ ${words.ru.refusals.own_request()}`);
  expect(await press(members.olga, card, 'Approve')).toBe(words.ru.approvals.answer.counted({ more: 1 }));
  expect(await press(members.kim, card, 'Cancel')).toMatch(/^⛔ Only /);
  const modal = await (await members.olga.press(card, 'Deny')).modal();
  expect(modal.title).toBe(words.ru.approvals.denyForm.title);
  expect(await press(members.ivan, card, 'Approve')).toBe(answer.approved);
  await cardSays(card, 'Running');
});
