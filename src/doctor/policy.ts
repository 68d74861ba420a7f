import {
  type APIGuild,
  type APIGuildMember,
  type APIRole,
  type APIUser,
  PermissionFlagsBits,
  REST,
  Routes,
} from 'discord.js';
import { defaultPolicy, type Policy, toTerms } from '../approvals/policy.ts';
import { PolicyError, readPolicyFile } from '../approvals/policy-file.ts';
import { createCountApprovers } from '../discord/count-approvers.ts';
import type { Terms } from '../operations/approval.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

interface PolicySettings {
  /** Null: none, so the default holds. */
  policyFile: string | null;
  discord: { token: string; apiUrl: string; guildIds: readonly string[] };
}

const timeoutMs = 10_000;

/** The file by itself, then against each server: are its roles there, are they called, could somebody approve. */
export async function checkPolicy({ policyFile, discord }: PolicySettings, now: () => number): Promise<Finding[]> {
  const { policy, findings } = readPolicy(policyFile);
  if (policy === null) return findings;
  const rest = new REST({ api: discord.apiUrl, timeout: timeoutMs, retries: 1 }).setToken(discord.token);
  const guilds = await Promise.all(discord.guildIds.map((id) => readGuild(rest, id).catch(() => null)));
  const known = guilds.filter((guild) => guild !== null);
  if (known.length < guilds.length) {
    findings.push(warn('POLICY_FILE: not compared with every Discord server, because not every one could be read.'));
  }
  findings.push(...(known.length === guilds.length ? findStrayRoles(policy, known) : []));
  const countApprovers = createCountApprovers(rest, now);
  for (const guild of known) {
    findings.push(...findSilentRoles(policy, guild));
    for (const rule of policy.rules.filter(({ approvals }) => approvals > 0)) {
      const terms = toTerms(policy, rule);
      const count = await countApprovers(guild.id, terms, { userId: '', roleIds: [], channelId: null });
      findings.push(...judgeQuorum(guild, terms, count?.inServer ?? null));
    }
  }
  return findings;
}

function readPolicy(path: string | null): { policy: Policy | null; findings: Finding[] } {
  if (path === null) {
    const text =
      'POLICY_FILE: none, so one other member who may Manage Server approves what affects others. See policy.example.yaml.';
    return { policy: defaultPolicy, findings: [ok(text)] };
  }
  try {
    const { policy, warnings } = readPolicyFile(path);
    const which = policy.hasDefaultRules ? 'the default' : `its ${policy.rules.length}`;
    return { policy, findings: [ok(`POLICY_FILE: ${path} is valid; rules: ${which}`), ...warnings.map(warn)] };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { policy: null, findings: error.problems.map(fail) };
  }
}

interface Guild {
  id: string;
  name: string;
  roles: readonly APIRole[];
  /** Whether the bot may mention roles that not everybody may. */
  mentionsAnyRole: boolean;
}

async function readGuild(rest: REST, guildId: string): Promise<Guild> {
  const { id } = (await rest.get(Routes.user())) as APIUser;
  const guild = (await rest.get(Routes.guild(guildId))) as APIGuild;
  const member = (await rest.get(Routes.guildMember(guildId, id))) as APIGuildMember;
  const held = guild.roles.filter((role) => role.id === guildId || member.roles.includes(role.id));
  const permissions = held.reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  const enough = PermissionFlagsBits.MentionEveryone | PermissionFlagsBits.Administrator;
  return { id: guildId, name: guild.name, roles: guild.roles, mentionsAnyRole: (permissions & enough) !== 0n };
}

/** Every role that the policy names, with where it does. */
function listRoles({ roles, rules, breakGlass }: Policy): Map<string, string[]> {
  const named = [
    ...Object.entries(roles ?? {}).map(([name, ids]) => ({ where: `roles.${name}`, ids })),
    ...rules.map(({ approvers }, index) => ({ where: `rules[${index + 1}].approvers`, ids: approvers })),
    { where: 'breakGlass.roles', ids: breakGlass?.roles },
  ].flatMap(({ where, ids = [] }) => ids.map((id) => ({ id, where })));
  const byId = Map.groupBy(named, ({ id }) => id);
  return new Map([...byId].map(([id, places]) => [id, places.map(({ where }) => where)]));
}

function findStrayRoles(policy: Policy, guilds: readonly Guild[]): Finding[] {
  const known = new Set(guilds.flatMap(({ roles }) => roles.map(({ id }) => id)));
  return [...listRoles(policy)]
    .filter(([id]) => !known.has(id))
    .map(([id, where]) =>
      fail(
        `POLICY_FILE: no role here has the id ${id} (${where.join(', ')}). In Discord turn on Developer Mode, then Server Settings > Roles > right-click the role > Copy Role ID.`,
      ),
    );
}

/** Discord notifies nobody of a role that the bot may not mention. */
function findSilentRoles(policy: Policy, { name, roles, mentionsAnyRole }: Guild): Finding[] {
  if (mentionsAnyRole) return [];
  const called = new Set(policy.rules.flatMap((rule) => toTerms(policy, rule).approvers ?? []));
  return roles
    .filter((role) => called.has(role.id) && !role.mentionable)
    .map((role) =>
      warn(
        `${name}: approvers with the role ${role.name} are not notified, because it cannot be mentioned. Turn on Server Settings > Roles > ${role.name} > Allow anyone to @mention this role, or give the bot's role Mention Everyone.`,
      ),
    );
}

function judgeQuorum({ name }: Guild, { rule, approvals }: Terms, approvers: number | null): Finding[] {
  const which = rule === null ? 'what holds without rules' : `rule ${rule}`;
  if (approvers === null) return [warn(`${name}: how many could approve by ${which} could not be told.`)];
  const remedy = 'Give more members the role, or lower the number.';
  const wants = `${name}: ${which} wants ${approvals} to approve, and ${approvers} of the members could`;
  if (approvers < approvals) return [fail(`${wants}, so every request is refused. ${remedy}`)];
  if (approvers === approvals) return [warn(`${wants}, so what one of them asks for is refused. ${remedy}`)];
  return [];
}
