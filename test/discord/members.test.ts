import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createReadPeople } from '../../src/discord/members.ts';
import { createLogger } from '../../src/log.ts';
import { type DiscordSandbox, type Member, startDiscord } from '../../src/sandbox/discord/server.ts';

let discord: DiscordSandbox;
let now: number;
beforeEach(async () => {
  discord = await startDiscord();
  now = discord.clock.now();
});
afterEach(() => discord.close());

function read(...ids: string[]) {
  const rest = new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
  const log = createLogger({ level: 'silent', redact: (text) => text });
  return createReadPeople({ rest, now: () => now, log, timeoutMs: 1_000 })(discord.guild.id, ids);
}

async function managersAmong(...members: Member[]): Promise<string[]> {
  const people = await read(...members.map(({ id }) => id));
  return members.filter(({ id }) => people?.get(id)?.canManageServer).map(({ name }) => name);
}

test('each has the roles of this moment; who has left is nobody, and a bot is known as one', async () => {
  const { members, roles, botUserId } = discord;
  members.ivan.setRoles([roles.viewer]);
  members.olga.leave();
  const people = await read(members.ivan.id, members.olga.id, botUserId);
  expect(people?.get(members.ivan.id)).toEqual({
    userId: members.ivan.id,
    isBot: false,
    roleIds: [roles.viewer.id],
    canManageServer: false,
  });
  expect(people?.get(members.olga.id)).toBeNull();
  expect(people?.get(botUserId)?.isBot).toBe(true);
  members.olga.join();
  expect((await read(members.olga.id))?.get(members.olga.id)?.roleIds).toEqual([]);
});

test('who may Manage Server: the owner, by a role, by Administrator, or everybody', async () => {
  const { members, roles } = discord;
  const { roman, anna, kim } = members;
  roman.setRoles([]);
  expect(await managersAmong(roman, anna, kim)).toEqual(['Roman', 'Anna']);
  anna.setRoles([]);
  expect(await managersAmong(roman, anna, kim)).toEqual(['Roman']);
  discord.setRole(roles.viewer, { permissions: ['Administrator'] });
  expect(await managersAmong(roman, anna, kim)).toEqual(['Roman', 'Kim']);
  discord.setRole({ id: discord.guild.id }, { permissions: ['ManageGuild'] });
  expect(await managersAmong(roman, anna, kim)).toEqual(['Roman', 'Anna', 'Kim']);
});

test('while somebody is timed out, no role of theirs counts', async () => {
  const { ivan } = discord.members;
  ivan.timeOut(now + 60_000);
  expect((await read(ivan.id))?.get(ivan.id)?.roleIds).toEqual([]);
  now += 60_000;
  expect((await read(ivan.id))?.get(ivan.id)?.roleIds).toEqual([discord.roles.approver.id]);
});

describe('nothing is said of anybody where Discord', () => {
  test.each([
    ['fails', 'error-500', '/members/'],
    ['is cut off', 'drop-before', '/members/'],
    ['answers with what is no JSON', 'malformed-json', '/members/'],
    ['says nothing of the roles', 'malformed-json', /\/guilds\/\d+$/],
    ['does not answer in time', 'hang-before', '/members/'],
  ] as const)('%s', async (_what, fault, path) => {
    const queued = discord.faults.queue({ when: { path }, fault, times: 10 });
    const { ivan, vera } = discord.members;
    expect(await read(ivan.id, vera.id)).toBeNull();
    queued.release();
    expect(await read(ivan.id, vera.id)).not.toBeNull();
  });
});
