import { Events, Routes } from 'discord.js';
import { type APIMessage, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsOf } from '../../src/operations/facts.ts';
import { takeFingerprint } from '../../src/operations/fingerprint.ts';
import type { ChannelRef, DiscordSandbox, Member, Message } from '../../src/sandbox/discord/server.ts';
import { words } from '../../src/views/words/index.ts';
import { openStage } from '../discord/support.ts';
import { createRest } from '../sandbox/discord/bot.ts';
import { makeRequest } from '../support/approval.ts';
import { makeScalet } from '../support/operation.ts';
import { type ApprovalTeam, decided, openApprovalTeam } from './approval-team.ts';

let team: ApprovalTeam;
beforeAll(async () => {
  team = await openApprovalTeam({ servesOtherGuild: true });
});
afterAll(() => team.close());

const { refusals, approvals } = words.en;
const outdated = `⛔ ${refusals.outdated()}`;
const settled = `⛔ ${refusals.request_settled()}`;

/** The id that the card's buttons carry. */
function idOf(card: Message): string {
  return /Operation ([a-z0-9]{8})/.exec(card.embeds[0]?.footer?.text ?? '')?.[1] ?? '';
}

/** A message of the bot with a button of this id, which only the bot itself could post. */
async function postButton(discord: DiscordSandbox, customId: string, channel: ChannelRef): Promise<Message> {
  const button = { type: ComponentType.Button, style: ButtonStyle.Success, label: 'Approve', custom_id: customId };
  const body = { content: 'A card', components: [{ type: ComponentType.ActionRow, components: [button] }] };
  const { id } = (await createRest(discord).post(Routes.channelMessages(channel.id), { body })) as APIMessage;
  return discord.waitForMessage(channel, (message) => message.id === id);
}

/** What somebody is told, privately, who presses a button of this id. */
async function pressForged(who: Member, customId: string, channel?: ChannelRef): Promise<string> {
  const message = await postButton(team.discord, customId, channel ?? team.discord.channels.ops);
  const reply = await (await who.press(message, 'Approve')).reply();
  expect(reply.ephemeral).toBe(true);
  return reply.content;
}

test('a copy of the card in another channel decides nothing and leads to the card', async () => {
  const { members, discord, ask, cardNow, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  const link = `https://discord.com/channels/${discord.guild.id}/${card.channel_id}/${card.id}`;
  for (const kind of ['approve', 'deny', 'cancel', 'run', 'again']) {
    const told = await pressForged(members.anna, `${kind}:${idOf(card)}`, discord.channels.deploys);
    expect(told).toBe(`⛔ ${refusals.not_the_card({ link })}`);
  }
  expect(cardNow(card).embeds[0]?.description).toContain('Approvals: 0 of 1');
  expect(countSent(server)).toBe(0);
});

test.each([
  ['an operation that never was', () => 'approve:zzzzzzzz'],
  ['no operation', () => 'approve:'],
  ['an operation and more', (id: string) => `approve:${id}x`],
  ['another way of writing it', (id: string) => `approve:${id.toUpperCase()}`],
  ['the form of a denial as a button', (id: string) => `deny-form:${id}`],
  ['the form of an emergency as a button', (id: string) => `run-form:${id}`],
  ['a kind that there is not', (id: string) => `settle:${id}`],
])('a button that names %s does nothing', async (_what, forge) => {
  const { members, ask, press, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  expect(await pressForged(members.anna, forge(idOf(card)))).toBe(outdated);
  expect(countSent(server)).toBe(0);
  expect(await press(members.vera, card, 'Cancel')).toBe(approvals.answer.cancelled);
});

test.each<[string, (card: Message) => Promise<string>, number]>([
  ['is running', (card) => team.press(team.members.ivan, card, 'Approve'), 1],
  ['was denied', (card) => team.pressAndSay(team.members.ivan, card, 'Deny', 'no'), 0],
  ['was cancelled', (card) => team.press(team.members.vera, card, 'Cancel'), 0],
])('the old buttons of a request that %s do nothing', async (_how, settle, sent) => {
  const { members, ask, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  await settle(card);
  await expect.poll(() => countSent(server)).toBe(sent);
  for (const kind of ['approve', 'deny', 'withdraw', 'again']) {
    expect(await pressForged(members.anna, `${kind}:${idOf(card)}`)).toBe(settled);
  }
  expect(await pressForged(members.vera, `cancel:${idOf(card)}`)).toBe(settled);
  const form = await postButton(team.discord, `run:${idOf(card)}`, team.discord.channels.ops);
  expect(await team.pressAndSay(members.anna, form, 'Approve', 'it burns')).toBe(settled);
  expect(countSent(server)).toBe(sent);
});

test('a button pressed over and over lets it run once', async () => {
  const { members, discord, ask, cardSays, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  const copy = await postButton(discord, `approve:${idOf(card)}`, discord.channels.ops);
  const invocations = await Promise.all(Array.from({ length: 5 }, () => members.ivan.press(copy, 'Approve')));
  const told = await Promise.all(
    invocations.map(async (press) => (await decided(discord, members.ivan, press)).content),
  );
  expect(told.filter((content) => content === approvals.answer.approved)).toHaveLength(1);
  await cardSays(card, 'Running');
  expect(countSent(server)).toBe(1);
});

test('Ask again asks once, however often it is pressed', async () => {
  const { members, vscale, ask, press, cardSays } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  vscale.outside.rename(server.id, `${server.name}-renamed`);
  await press(members.ivan, card, 'Approve');
  const stale = await cardSays(card, 'Out of date');
  const again = await (await members.vera.press(stale, 'Ask again')).reply();
  expect(again.embeds[0]?.title).toContain('renamed');
  const second = await (await members.anna.press(stale, 'Ask again')).reply();
  expect(second.content).toContain(`busy with operation \`${idOf(again)}\``);
});

test('rights are those of the press: lost before it, they are gone; given after the card was made, they count', async () => {
  const { members, discord, ask, press, cardNow, cardSays, countSent } = team;
  const { ivan, olga, kim, vera } = members;
  const { approver, viewer } = discord.roles;
  const server = team.addServer('trio');
  const card = await ask(vera, 'restart', server);
  expect(await press(ivan, card, 'Approve')).toBe(approvals.answer.counted({ more: 2 }));
  olga.setRoles([viewer]);
  expect(await press(olga, card, 'Approve')).toMatch(/^⛔ /);
  expect(cardNow(card).embeds[0]?.description).not.toContain(olga.id);
  kim.setRoles([approver]);
  expect(await press(kim, card, 'Approve')).toBe(approvals.answer.counted({ more: 1 }));
  olga.setRoles([approver]);
  await press(olga, card, 'Approve');
  kim.setRoles([viewer]);
  await cardSays(card, 'Running');
  expect(countSent(server)).toBe(1);
});

test.each(['Deny', 'Run now'])('rights are those of the moment in which the form is sent: %s', async (button) => {
  const { members, discord, ask, cardNow, countSent } = team;
  const { anna } = members;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  const modal = await (await anna.press(card, button)).modal();
  anna.setRoles([discord.roles.operator]);
  const reply = await (await anna.submit(modal, { reason: 'because' })).reply();
  anna.setRoles([discord.roles.admin]);
  expect(reply.content).toMatch(/^⛔ Only .* may /);
  expect(cardNow(card).embeds[0]?.description).toContain('Waiting for approval');
  expect(countSent(server)).toBe(0);
});

test('a form that was opened for one thing and is sent for another needs the rights for that', async () => {
  const { members, ask, countSent } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  const modal = await (await members.ivan.press(card, 'Deny')).modal();
  const forged = { ...modal, customId: `run-form:${idOf(card)}` };
  const reply = await (await members.ivan.submit(forged, { reason: 'because' })).reply();
  expect(reply.content).toMatch(/^⛔ Only .* may run this/);
  const approve = { ...modal, customId: `approve:${idOf(card)}` };
  expect((await (await members.ivan.submit(approve, { reason: 'because' })).reply()).content).toBe(outdated);
  expect(countSent(server)).toBe(0);
});

test('a form that is sent from another channel than that of the card decides nothing', async () => {
  const { members, discord, ask, cardNow } = team;
  const server = team.addServer();
  const card = await ask(members.vera, 'restart', server);
  const opened = await members.anna.run('/server delete', { server: String(server.id) }, discord.channels.deploys);
  const modal = await opened.modal();
  const forged = { ...modal, customId: `deny-form:${idOf(card)}` };
  const reply = await (await members.anna.submit(forged, { name: server.name, reason: 'because' })).reply();
  const link = `https://discord.com/channels/${discord.guild.id}/${card.channel_id}/${card.id}`;
  expect(reply.content).toContain(refusals.not_the_card({ link }));
  expect(cardNow(card).embeds[0]?.description).toContain('Waiting for approval');
});

test('a form that carries a channel of another guild changes nothing', async () => {
  const { members, discord } = team;
  const opened = await members.anna.run('/billing alert', { amount: 500, channel: discord.channels.deploys.id });
  const modal = await opened.modal();
  const customId = modal.customId.replace(discord.channels.deploys.id, discord.channels.elsewhere.id);
  expect(customId).not.toBe(modal.customId);
  const reply = await (await members.anna.submit({ ...modal, customId }, { reason: 'because' })).reply();
  expect(reply.content).toContain(refusals.channel_not_found());
});

test('a member of another guild that the bot serves too has no part in it', async () => {
  const { members, discord, ask, press, cardSays, countSent } = team;
  const { elsewhere } = discord.channels;
  const server = team.addServer('duo');
  // Boris owns the other guild.
  const card = await ask(members.anna, 'restart', server);
  expect(await press(members.boris, card, 'Approve')).toBe(words.ru.approvals.answer.counted({ more: 1 }));
  for (const kind of ['approve', 'deny', 'withdraw', 'cancel', 'run']) {
    const told = await pressForged(members.boris, `${kind}:${idOf(card)}`, elsewhere);
    expect(told).toBe(`⛔ ${words.ru.refusals.outdated()}`);
  }
  expect(await pressForged(members.anna, `cancel:${idOf(card)}`, elsewhere)).toBe(outdated);
  expect(countSent(server)).toBe(0);
  expect(await press(members.ivan, card, 'Approve')).toBe(approvals.answer.approved);
  await cardSays(card, 'Running');
  expect(countSent(server)).toBe(1);
});

test('a guild that the bot does not serve is refused, whatever is pressed there', async () => {
  const stranger = await openApprovalTeam();
  try {
    const { members, discord, ask, countSent } = stranger;
    const server = stranger.addServer();
    const card = await ask(members.vera, 'restart', server);
    const message = await postButton(discord, `approve:${idOf(card)}`, discord.channels.elsewhere);
    const reply = await (await members.anna.press(message, 'Approve')).reply();
    expect(reply).toMatchObject({ content: `⛔ ${refusals.not_served()}`, ephemeral: true });
    expect(countSent(server)).toBe(0);
  } finally {
    await stranger.close();
  }
});

// Discord lets no bot press a button; should it ever, the flag that it sends with the user decides.
test('a bot does not vote, whatever its roles', async () => {
  const stage = await openStage([]);
  try {
    const { discord, client, storage, submitted, settle } = stage;
    const { ops } = discord.channels;
    const scalet = makeScalet();
    const record = makeRequest(
      {
        terms: { approvers: [discord.roles.approver.id] },
        expiresAt: Date.now() + 60_000,
      },
      {
        id: 'robotics',
        origin: { guildId: discord.guild.id, channelId: ops.id },
        before: factsOf(scalet),
        fingerprint: takeFingerprint(scalet, []),
      },
    );
    await storage.operations.insert(record);
    client.prependOnceListener(Events.InteractionCreate, ({ user }) => {
      user.bot = true;
    });
    const button = await postButton(discord, 'approve:robotics', ops);
    const reply = await (await discord.members.ivan.press(button, 'Approve')).reply();
    await settle();
    expect(reply.content).toBe(`⛔ ${refusals.bots_cannot_vote()}`);
    expect((await storage.operations.find(record.id))?.approval?.votes).toEqual([]);
    expect(submitted).toEqual([]);
  } finally {
    await stage.close();
  }
});
