import { type APIGuild, type APIGuildMember, PermissionFlagsBits, type REST, Routes } from 'discord.js';
import type { CountApprovers } from '../approvals/requests.ts';
import { isApprover } from '../approvals/votes.ts';

const pageSize = 1000;
/** Of a bigger server nobody counts the members for one request. */
const mostPages = 5;
const rememberedMs = 30_000;

/**
 * Counts who could approve. With the Server Members Intent switched on, by the members themselves; without it by the
 * number of members that each role has, which is at least as many. Null where Discord tells neither.
 */
export function createCountApprovers(rest: REST, now: () => number): CountApprovers {
  const remembered = new Map<string, { at: number; value: Promise<unknown> }>();

  function remember<T>(key: string, maxAgeMs: number, read: () => Promise<T>): Promise<T> {
    const known = remembered.get(key);
    if (known && Math.abs(now() - known.at) < maxAgeMs) return known.value as Promise<T>;
    const value = read();
    remembered.set(key, { at: now(), value });
    return value;
  }

  async function listMembers(guildId: string): Promise<APIGuildMember[] | null> {
    const members: APIGuildMember[] = [];
    for (let page = 0; page < mostPages; page += 1) {
      const query = new URLSearchParams({ limit: String(pageSize), after: members.at(-1)?.user.id ?? '0' });
      const read = (await rest.get(Routes.guildMembers(guildId), { query })) as APIGuildMember[];
      members.push(...read);
      if (read.length < pageSize) return members;
    }
    return null;
  }

  async function readCounts(guildId: string): Promise<Record<string, number> | null> {
    const route = `/guilds/${guildId}/roles/member-counts` as const;
    return rest.get(route).then((counts) => counts as Record<string, number>, unknown);
  }

  async function readGuild(guildId: string): Promise<APIGuild | null> {
    return rest.get(Routes.guild(guildId)).then((guild) => guild as APIGuild, unknown);
  }

  async function count(maxAgeMs: number, ...[guildId, terms, asker]: Parameters<CountApprovers>) {
    const guild = await remember(`guild ${guildId}`, maxAgeMs, () => readGuild(guildId));
    if (guild === null) return null;
    const managing = new Set(guild.roles.filter(({ permissions }) => managesServer(permissions)).map(({ id }) => id));
    const canManageServer = (userId: string, roleIds: readonly string[]) =>
      userId === guild.owner_id || managing.has(guildId) || roleIds.some((id) => managing.has(id));
    const members = await remember(`members ${guildId}`, maxAgeMs, () => listMembers(guildId).catch(unknown));
    if (members) {
      return members.filter(
        ({ user, roles }) =>
          !user.bot &&
          user.id !== asker.userId &&
          isApprover(terms, { roleIds: roles, canManageServer: canManageServer(user.id, roles) }),
      ).length;
    }
    if (terms.approvers === null && managing.has(guildId)) return null;
    const counts = await remember(`counts ${guildId}`, maxAgeMs, () => readCounts(guildId));
    if (counts === null) return null;
    const roleIds = terms.approvers ?? [...managing];
    const others = (id: string) => Math.max(0, (counts[id] ?? 0) - (asker.roleIds.includes(id) ? 1 : 0));
    const owner = terms.approvers === null && guild.owner_id !== asker.userId ? 1 : 0;
    return roleIds.reduce((sum, id) => sum + others(id), owner);
  }

  return async (guildId, terms, asker) => {
    const counted = await count(rememberedMs, guildId, terms, asker);
    // Somebody may just have been given the role for which the request was refused a moment ago.
    return counted !== null && counted < terms.approvals ? count(0, guildId, terms, asker) : counted;
  };
}

function managesServer(permissions: string): boolean {
  return (BigInt(permissions) & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}

/** Discord keeps it to itself, does not have it, or does not answer: then a request is not refused for it. */
const unknown = () => null;
