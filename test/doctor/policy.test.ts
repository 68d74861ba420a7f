import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkPolicy } from '../../src/doctor/policy.ts';
import { type DiscordSandbox, startDiscord } from '../../src/sandbox/discord/server.ts';
import { writeSandboxPolicy } from '../../src/sandbox/policy.ts';

const directory = mkdtempSync(join(tmpdir(), 'doctor-policy-'));
const path = join(directory, 'policy.yaml');
let discord: DiscordSandbox;
beforeAll(async () => {
  discord = await startDiscord();
});
beforeEach(() => discord.setRole(discord.roles.approver, { mentionable: true }));
afterEach(() => {
  discord.limits.listsMembers = true;
});
afterAll(async () => {
  await discord.close();
  rmSync(directory, { recursive: true });
});

/** The findings, a line each, for a policy of this text; null: without a file. */
async function examine(text: string | null, over: { token?: string; guildIds?: string[] } = {}): Promise<string[]> {
  if (text !== null) writeFileSync(path, text);
  const { token, apiUrl, guild } = discord;
  const settings = { token, apiUrl, guildIds: [guild.id], ...over };
  const findings = await checkPolicy({ policyFile: text === null ? null : path, discord: settings }, Date.now);
  return findings.map(({ level, text: said }) => `${level} ${said.replaceAll(path, 'policy.yaml')}`);
}

const valid = 'ok POLICY_FILE: policy.yaml is valid; rules: its 2';

test('a policy that the team can live by', async () => {
  discord.setRole(discord.roles.admin, { mentionable: true });
  expect(await examine(writeSandboxPolicy(discord))).toEqual([valid]);
});

test('without a file', async () => {
  const none =
    'ok POLICY_FILE: none, so one other member who may Manage Server approves what affects others. See policy.example.yaml.';
  expect(await examine(null)).toEqual([none]);
});

test('a file with mistakes has a line for each, and nothing else is looked at', async () => {
  const faulty = 'rules:\n  - actions: [reboot]\n    approvals: 21\n';
  expect(await examine(faulty)).toEqual([
    expect.stringMatching(
      /^fail policy\.yaml:2: rules\[1\]\.actions\[1\]: expected one of create, create\.from-backup, start, /,
    ),
    'fail policy.yaml:3: rules[1].approvals: expected at most 20 people',
  ]);
});

test('a rule that never matches is a warning', async () => {
  const twice = `rules:${'\n  - {actions: [restart], approvals: 1}'.repeat(2)}\n`;
  expect(await examine(twice)).toEqual([
    valid,
    'warn policy.yaml:3: rule 2 can never match, because rule 1 matches first; move it up, or delete it',
  ]);
});

test('a role that is in none of the servers is named with where it stands', async () => {
  const stray = 'roles: {viewer: ["700000000000000009"]}\nbreakGlass: {roles: ["700000000000000009"]}\nrules: []\n';
  expect(await examine(stray)).toEqual([
    'ok POLICY_FILE: policy.yaml is valid; rules: its 0',
    'warn policy.yaml:3: rules: [] lets every operation run at once; write rules: default for the default rules',
    'fail POLICY_FILE: no role here has the id 700000000000000009 (roles.viewer, breakGlass.roles). In Discord turn on Developer Mode, then Server Settings > Roles > right-click the role > Copy Role ID.',
  ]);
});

test('approvers whom no mention reaches', async () => {
  discord.setRole(discord.roles.approver, { mentionable: false });
  const { approver } = discord.roles;
  const policy = `rules:\n  - {actions: [restart], approvals: 1, approvers: ["${approver.id}"]}\n`;
  const [, finding, ...others] = await examine(policy);
  expect(finding).toBe(
    "warn Hosting team: approvers with the role Approver are not notified, because it cannot be mentioned. Turn on Server Settings > Roles > Approver > Allow anyone to @mention this role, or give the bot's role Mention Everyone.",
  );
  expect(others).toEqual([]);
  discord.setRole(discord.roles.bot, { permissions: ['MentionEveryone'] });
  expect(await examine(policy)).toEqual(['ok POLICY_FILE: policy.yaml is valid; rules: its 1']);
});

test('a rule that nobody can fulfil, and one that leaves approvers nothing to ask', async () => {
  const { approver } = discord.roles;
  const rule = (approvals: number) =>
    `  - {actions: [restart], approvals: ${approvals}, approvers: ["${approver.id}"]}\n`;
  expect((await examine(`rules:\n${rule(3)}`)).slice(1)).toEqual([
    'fail Hosting team: rule 1 wants 3 to approve, and 2 of the members could, so every request is refused. Give more members the role, or lower the number.',
  ]);
  expect((await examine(`rules:\n${rule(2)}`)).slice(1)).toEqual([
    'warn Hosting team: rule 1 wants 2 to approve, and 2 of the members could, so what one of them asks for is refused. Give more members the role, or lower the number.',
  ]);
});

test('a Discord that tells nothing', async () => {
  expect(await examine(null, { token: 'wrong' })).toContain(
    'warn POLICY_FILE: not compared with every Discord server, because not every one could be read.',
  );
});
