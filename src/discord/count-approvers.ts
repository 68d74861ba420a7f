import { type APIGuild, type APIGuildMember, PermissionFlagsBits, type REST, Routes } from 'discord.js';
import type { ApproverCount, CountApprovers } from '../approvals/requests.ts';
import { isApprover } from '../approvals/votes.ts';
import { readChannelAccess, seesChannel } from './channel-access.ts';

const pageSize = 1000;
/** Of a bigger server nobody counts the members for one request. */
const mostPages = 5;
const rememberedMs = 30_000;

/** Who may Manage Server: the owner, and whoever has one of these roles. */
interface Managers {
  ownerId: string | null;
  roleIds: string[];
  isEverybody: boolean;
}

/** Where roles of approvers are named, it does not matter. */
const noManagers: Managers = { ownerId: null, roleIds: [], isEverybody: false };

/**
 * Counts who could approve. With the Server Members Intent switched on, by the members themselves, and by whether they
 * see the channel; without it by the number of members that each role has, which is at least as many and tells nothing
 * about the channel. Null where Discord tells neither.
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

  async function readManagers(guildId: string, maxAgeMs: number): Promise<Managers | null> {
    const guild = await remember(`guild ${guildId}`, maxAgeMs, () => readGuild(guildId));
    if (guild === null) return null;
    const roleIds = guild.roles.filter(({ permissions }) => managesServer(permissions)).map(({ id }) => id);
    return { ownerId: guild.owner_id, roleIds, isEverybody: roleIds.includes(guildId) };
  }

  /** Those of these members who see the channel; null where Discord does not tell. */
  async function countViewers(
    members: readonly APIGuildMember[],
    guildId: string,
    channelId: string | null,
    maxAgeMs: number,
  ): Promise<number | null> {
    if (channelId === null) return null;
    const [guild, access] = await Promise.all([
      remember(`guild ${guildId}`, maxAgeMs, () => readGuild(guildId)),
      remember(`channel ${channelId}`, maxAgeMs, () => readChannelAccess(rest, channelId).catch(unknown)),
    ]);
    if (guild === null || access === null) return null;
    return members.filter(({ user, roles }) => seesChannel(access, guild, { userId: user.id, roleIds: roles })).length;
  }

  async function count(
    maxAgeMs: number,
    ...[guildId, terms, asker]: Parameters<CountApprovers>
  ): Promise<ApproverCount | null> {
    const managers = terms.approvers === null ? await readManagers(guildId, maxAgeMs) : noManagers;
    if (managers === null) return null;
    const canManageServer = (userId: string, roles: readonly string[]) =>
      userId === managers.ownerId || managers.isEverybody || roles.some((id) => managers.roleIds.includes(id));
    const members = await remember(`members ${guildId}`, maxAgeMs, () => listMembers(guildId).catch(unknown));
    // A list without whoever asks is not the whole list; nor are sizes that leave them out.
    if (members?.some(({ user }) => user.id === asker.userId)) {
      const approvers = members.filter(
        ({ user, roles }) =>
          !user.bot &&
          user.id !== asker.userId &&
          isApprover(terms, { roleIds: roles, canManageServer: canManageServer(user.id, roles) }),
      );
      const inChannel = await countViewers(approvers, guildId, asker.channelId, maxAgeMs);
      return { inServer: approvers.length, inChannel };
    }
    if (managers.isEverybody) return null;
    const counts = await remember(`counts ${guildId}`, maxAgeMs, () => readCounts(guildId));
    if (counts === null || Object.keys(counts).length === 0 || asker.roleIds.some((id) => !counts[id])) return null;
    const roleIds = terms.approvers ?? managers.roleIds;
    const others = (id: string) => Math.max(0, (counts[id] ?? 0) - (asker.roleIds.includes(id) ? 1 : 0));
    const owner = terms.approvers === null && managers.ownerId !== asker.userId ? 1 : 0;
    return { inServer: roleIds.reduce((sum, id) => sum + others(id), owner), inChannel: null };
  }

  return async (guildId, terms, asker) => {
    const counted = await count(rememberedMs, guildId, terms, asker).catch(unknown);
    const isEnough = counted === null || (counted.inChannel ?? counted.inServer) >= terms.approvals;
    // Somebody may just have been given the role, or the channel, for which the request was refused a moment ago.
    return isEnough ? counted : count(0, guildId, terms, asker).catch(unknown);
  };
}

function managesServer(permissions: string): boolean {
  return (BigInt(permissions) & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
}

/** Discord keeps it to itself, does not have it, or does not answer: then a request is not refused for it. */
const unknown = () => null;
