import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '../../src/views/words/index.ts';
import { type ApprovalTeam, buttonsOf, openApprovalTeam } from './approval-team.ts';

let team: ApprovalTeam;
beforeAll(async () => {
  team = await openApprovalTeam();
  team.members.olga.setLocale('en-US' as never);
});
afterAll(() => team.close());

const { answer, voidVote } = words.en.approvals;
const { outcome } = words.en.operations;
const factsOf = ({ id }: { id: string }) => ({
  says: null,
  status: '',
  plan: '',
  isGone: false,
  look: '',
  waited: '',
  user: `<@${id}>`,
});

test.each([
  ['has left', 'left', () => team.members.olga.leave(), () => team.members.olga.join()],
  ['has lost the role', 'not_allowed', () => team.members.olga.setRoles([]), () => {}],
] as const)('the vote of an approver who %s is void: the card says so, and one more is needed', async (...row) => {
  const [, why, go, comeBack] = row;
  const { members, discord, ask, press, cardSays, cardNow, countSent } = team;
  const { ivan, olga, vera, anna } = members;
  const server = team.addServer('duo');
  olga.setRoles([discord.roles.approver]);
  const card = await ask(vera, 'restart', server);
  expect(await press(olga, card, 'Approve')).toBe(answer.counted({ more: 1 }));
  go();
  expect(await press(ivan, card, 'Approve')).toBe(answer.undecided);
  const open = await cardSays(card, voidVote[why]({ vote: `~~👍 <@${olga.id}>~~` }));
  expect(open.embeds[0]?.description).toContain('Approvals: 1 of 2');
  expect(countSent(server)).toBe(0);

  comeBack();
  olga.setRoles([discord.roles.approver]);
  const votesAgain = why === 'left' ? olga : anna;
  expect(await press(votesAgain, card, 'Approve')).toBe(answer.approved);
  await cardSays(card, 'Running');
  expect(cardNow(card).embeds[0]?.description).toContain(`👍 <@${votesAgain.id}>`);
  expect(countSent(server)).toBe(1);
});

test.each([
  ['has left', 'asker_left', () => team.members.gleb.leave()],
  ['may not ask any more', 'asker_not_allowed', () => team.members.gleb.setRoles([])],
] as const)('a request whose asker %s ends at the press that decides, in words', async (_what, code, go) => {
  const { members, discord, ask, press, cardSays, news, countSent } = team;
  const { gleb, ivan } = members;
  gleb.join();
  gleb.setRoles([discord.roles.operator]);
  const server = team.addServer();
  const card = await ask(gleb, 'restart', server);
  go();
  expect(await press(ivan, card, 'Approve')).toBe(answer.asker_gone);
  const why = outcome[code](factsOf(gleb));
  expect(buttonsOf(await cardSays(card, why))).toEqual(['Ask again']);
  expect((await news(card, why)).content).toContain('Out of date');
  expect(countSent(server)).toBe(0);
});

test('a run without the team needs an asker who may still ask', async () => {
  const { members, discord, ask, pressAndSay, cardSays, countSent } = team;
  const { gleb, anna } = members;
  gleb.join();
  gleb.setRoles([discord.roles.operator]);
  const server = team.addServer();
  const card = await ask(gleb, 'restart', server);
  gleb.leave();
  expect(await pressAndSay(anna, card, 'Run now', 'it burns')).toBe(answer.asker_gone);
  await cardSays(card, outcome.asker_left(factsOf(gleb)));
  expect(countSent(server)).toBe(0);
});

test('a run without the team is no run of a server that has changed since it was shown', async () => {
  const { members, vscale, ask, pressAndSay, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  vscale.outside.rename(server.id, 'renamed-meanwhile');
  expect(await pressAndSay(members.anna, card, 'Run now', 'it burns')).toBe(answer.stale);
  await cardSays(card, 'renamed-meanwhile');
  expect(countSent(server)).toBe(0);
});

test('while Discord does not say who may approve, nothing runs; once it does, what was approved does', async () => {
  const { members, discord, ask, press, cardSays, cardNow, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  const silence = discord.faults.queue({ when: { path: '/members/' }, fault: 'error-500', times: 10_000 });
  expect(await press(members.ivan, card, 'Approve')).toBe(answer.discord_silent);
  await cardSays(card, words.en.approvals.enough);
  expect(countSent(server)).toBe(0);
  silence.release();
  await cardSays(card, 'Running');
  expect(buttonsOf(cardNow(card))).toEqual([]);
  expect(countSent(server)).toBe(1);
});

test('what an asker left behind in a channel that is gone is ended by an approver, and by Manage Server', async () => {
  const { members, discord, ask, addServer, countSent } = team;
  const { vera, ivan, roman } = members;
  const { general } = discord.channels;
  const servers = [addServer(), addServer()];
  const cards = await Promise.all(servers.map((server) => ask(vera, 'restart', server)));
  discord.deleteChannel(discord.channels.ops);
  for (const [index, whom] of [ivan, roman].entries()) {
    const [, id = ''] = /Operation ([a-z0-9]{8})/.exec(cards[index]?.embeds[0]?.footer?.text ?? '') ?? [];
    const reply = await (await whom.run('/operation cancel', { operation: id }, general)).reply();
    expect(reply.content).toContain('is cancelled');
    const says = `Cancelled by <@${whom.id}>`;
    const report = await discord.waitForMessage(general, ({ content }) => content.includes(says));
    expect(report.pings).toEqual([vera.id]);
  }
  for (const server of servers) expect(countSent(server)).toBe(0);
});
