import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCountApprovers } from '../../src/discord/count-approvers.ts';
import { type DiscordSandbox, startDiscord } from '../../src/sandbox/discord/server.ts';
import { makeTerms } from '../support/approval.ts';

let discord: DiscordSandbox;
let now: number;
beforeEach(async () => {
  discord = await startDiscord();
  now = 1_000;
});
afterEach(() => discord.close());

/** Roman (the owner), Anna and Boris may Manage Server; Ivan and Olga are approvers. */
function startCounting(token = discord.token) {
  const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(token);
  const countApprovers = createCountApprovers(rest, () => now);
  const { guild, members } = discord;
  return async (
    approvers: readonly { id: string }[] | null,
    asker: { id: string; roles?: { id: string }[] } = members.gleb,
    approvals = 1,
  ) => {
    const terms = makeTerms({ approvals, approvers: approvers?.map(({ id }) => id) ?? null });
    const roleIds = (asker.roles ?? []).map(({ id }) => id);
    const count = await countApprovers(guild.id, terms, { userId: asker.id, roleIds, channelId: null });
    return count?.inServer ?? null;
  };
}

/** The same for a channel: how many see it. */
function startCountingIn(channel: { id: string }) {
  const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
  const countApprovers = createCountApprovers(rest, () => now);
  return (approvers: readonly { id: string }[] | null) =>
    countApprovers(discord.guild.id, makeTerms({ approvers: approvers?.map(({ id }) => id) ?? null }), {
      userId: discord.members.gleb.id,
      roleIds: [],
      channelId: channel.id,
    });
}

const membersRead = () => discord.requests.filter(({ path }) => path.endsWith('/members')).length;

describe('with the Server Members Intent, by the members', () => {
  test('who have one of the roles', async () => {
    const { approver, viewer, operator } = discord.roles;
    const count = startCounting();
    expect(await count([approver])).toBe(2);
    expect(await count([approver, viewer])).toBe(3);
    expect(await count([{ id: '7' }])).toBe(0);
    discord.members.kim.setRoles([viewer, operator, approver]);
    now += 60_000;
    expect(await count([approver, viewer])).toBe(3);
  });

  test('without whoever asks', async () => {
    const { members, roles } = discord;
    const count = startCounting();
    expect(await count([roles.approver], { ...members.ivan, roles: [roles.approver] })).toBe(1);
    expect(await count(null, members.anna)).toBe(2);
  });

  test('without bots, whatever role they have', async () => {
    const count = startCounting();
    expect(await count([discord.roles.bot])).toBe(0);
  });

  test('who may Manage Server where no role is named: by a role, or as the owner', async () => {
    const { members, roles } = discord;
    const count = startCounting();
    expect(await count(null)).toBe(3);
    members.roman.setRoles([]);
    members.anna.setRoles([]);
    now += 60_000;
    expect(await count(null)).toBe(2);
    discord.setRole(roles.viewer, { permissions: ['Administrator'] });
    now += 60_000;
    expect(await count(null)).toBe(3);
    discord.setRole({ id: discord.guild.id }, { permissions: ['ManageGuild'] });
    now += 60_000;
    expect(await count(null)).toBe(7);
  });
});

describe('without the intent, by the size of the roles', () => {
  beforeEach(() => {
    discord.limits.listsMembers = false;
  });

  test('which is at least as many', async () => {
    const { approver, admin } = discord.roles;
    const count = startCounting();
    expect(await count([approver])).toBe(2);
    expect(await count([approver, admin])).toBe(5);
    expect(await count([{ id: '7' }])).toBe(0);
  });

  test('without whoever asks', async () => {
    const { members, roles } = discord;
    const count = startCounting();
    expect(await count([roles.approver], { ...members.ivan, roles: [roles.approver] })).toBe(1);
    expect(await count([roles.approver, roles.admin], { ...members.ivan, roles: [roles.approver, roles.admin] })).toBe(
      3,
    );
  });

  test('who may Manage Server: the roles that let them, and the owner', async () => {
    const { members, roles } = discord;
    const count = startCounting();
    expect(await count(null)).toBe(4);
    expect(await count(null, { ...members.roman, roles: [roles.admin] })).toBe(2);
    discord.setRole({ id: discord.guild.id }, { permissions: ['ManageGuild'] });
    now += 60_000;
    expect(await count(null)).toBeNull();
  });
});

describe('who sees the channel', () => {
  const everyone = () => ({ id: discord.guild.id });

  test('is everybody, where nothing else is set', async () => {
    expect(await startCountingIn(discord.channels.ops)([discord.roles.approver])).toEqual({
      inServer: 2,
      inChannel: 2,
    });
  });

  test('is nobody of them, where it is hidden from their role; the owner sees it all the same', async () => {
    const { ops } = discord.channels;
    discord.setChannelPermission(ops, everyone(), { deny: ['ViewChannel'] });
    const count = startCountingIn(ops);
    expect(await count([discord.roles.approver])).toEqual({ inServer: 2, inChannel: null });
    discord.setChannelPermission(ops, discord.roles.bot, { allow: ['ViewChannel'] });
    now += 60_000;
    expect(await count([discord.roles.approver])).toEqual({ inServer: 2, inChannel: 0 });
    expect(await count(null)).toEqual({ inServer: 3, inChannel: 1 });
  });

  test('is one of them, who is let in by name; in a thread too', async () => {
    const { ops, thread } = discord.channels;
    discord.setChannelPermission(ops, discord.roles.approver, { deny: ['ViewChannel'] });
    discord.setChannelPermission(ops, discord.members.olga, { allow: ['ViewChannel'] });
    expect(await startCountingIn(ops)([discord.roles.approver])).toEqual({ inServer: 2, inChannel: 1 });
    expect(await startCountingIn(thread)([discord.roles.approver])).toEqual({ inServer: 2, inChannel: 1 });
  });

  test('is read again before somebody is told that nobody does', async () => {
    const { ops } = discord.channels;
    discord.setChannelPermission(ops, discord.roles.approver, { deny: ['ViewChannel'] });
    const count = startCountingIn(ops);
    expect(await count([discord.roles.approver])).toMatchObject({ inChannel: 0 });
    discord.setChannelPermission(ops, discord.roles.approver, { allow: ['ViewChannel'] });
    expect(await count([discord.roles.approver])).toMatchObject({ inChannel: 2 });
  });

  test('is not known without the intent', async () => {
    discord.limits.listsMembers = false;
    expect(await startCountingIn(discord.channels.ops)([discord.roles.approver])).toEqual({
      inServer: 2,
      inChannel: null,
    });
  });
});

describe('nobody can tell', () => {
  test('with a wrong token', async () => {
    expect(await startCounting('wrong')([discord.roles.approver])).toBeNull();
  });

  test('where the list of members lacks even whoever asks', async () => {
    discord.faults.queue({ when: { path: '/member-counts' }, fault: 'error-500', times: 9 });
    expect(await startCounting()([{ id: '7' }], { id: '7' })).toBeNull();
  });

  test('where the sizes of roles do not count whoever asks', async () => {
    discord.limits.listsMembers = false;
    const { members, roles } = discord;
    const count = startCounting();
    expect(await count([{ id: '7' }], { ...members.gleb, roles: [roles.operator] })).toBe(0);
    members.gleb.setRoles([]);
    now += 60_000;
    expect(await count([{ id: '7' }], { ...members.gleb, roles: [{ id: '8' }] })).toBeNull();
  });

  test('while Discord fails, or cannot be reached', async () => {
    const { approver } = discord.roles;
    const count = startCounting();
    discord.faults.queue({ when: { path: /^\/guilds\// }, fault: 'error-500', times: 9 });
    expect(await count([approver])).toBeNull();
    const gone = startCounting();
    await discord.close();
    expect(await gone([approver])).toBeNull();
  });
});

describe('what was read', () => {
  test('is only what is needed', async () => {
    await startCounting()([discord.roles.approver]);
    expect(discord.requests.map(({ path }) => path)).toEqual([`/guilds/${discord.guild.id}/members`]);
  });

  test('is remembered for a while', async () => {
    const { approver } = discord.roles;
    const count = startCounting();
    await Promise.all([count([approver]), count([approver])]);
    now += 29_000;
    await count(null);
    expect(membersRead()).toBe(1);
    now += 2_000;
    await count([approver]);
    expect(membersRead()).toBe(2);
  });

  test('is read again before somebody is told that nobody could approve', async () => {
    const { members, roles } = discord;
    const count = startCounting();
    expect(await count([roles.approver], members.gleb, 3)).toBe(2);
    members.kim.setRoles([roles.approver]);
    expect(await count([roles.approver], members.gleb, 3)).toBe(3);
  });
});
