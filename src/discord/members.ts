import { DiscordAPIError, PermissionFlagsBits, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import type { ReadPeople } from '../approvals/entitled.ts';
import type { Voter } from '../approvals/votes.ts';
import type { Logger } from '../log.ts';

/** How long Discord is waited for; the next tick asks again. */
const defaultTimeoutMs = 10_000;

const guildSchema = z.object({
  id: z.string(),
  owner_id: z.string(),
  roles: z.array(z.object({ id: z.string(), permissions: z.string().regex(/^\d+$/) })),
});

const memberSchema = z.object({
  user: z.object({ id: z.string(), bot: z.boolean().optional() }),
  roles: z.array(z.string()),
  communication_disabled_until: z.string().nullish(),
});

type GuildRoles = z.output<typeof guildSchema>;
type GuildMember = z.output<typeof memberSchema>;

interface ReadPeopleOptions {
  rest: REST;
  now(): number;
  log: Logger;
  timeoutMs?: number;
}

/** Asks Discord for members one by one, which needs no privileged intent. */
export function createReadPeople({ rest, now, log, timeoutMs = defaultTimeoutMs }: ReadPeopleOptions): ReadPeople {
  return async (guildId, userIds) => {
    const signal = AbortSignal.timeout(timeoutMs);

    async function readMember(userId: string): Promise<GuildMember | null> {
      try {
        const member = memberSchema.parse(await rest.get(Routes.guildMember(guildId, userId), { signal }));
        if (member.user.id !== userId) throw new Error('Discord answered with another member');
        return member;
      } catch (error) {
        if (hasLeft(error)) return null;
        throw error;
      }
    }

    try {
      const guild = guildSchema.parse(await rest.get(Routes.guild(guildId), { signal }));
      const members = await Promise.all(userIds.map(readMember));
      return new Map(userIds.map((userId, index) => [userId, toVoter(guild, members[index] ?? null, now())]));
    } catch (error) {
      log.warn({ err: error, guild: guildId }, 'Discord does not say who may do what');
      return null;
    }
  };
}

function hasLeft(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  return error.code === RESTJSONErrorCodes.UnknownMember || error.code === RESTJSONErrorCodes.UnknownUser;
}

/** Discord leaves a member who is timed out no right to act, so whatever their roles give does not count meanwhile. */
function toVoter(guild: GuildRoles, member: GuildMember | null, now: number): Voter | null {
  if (member === null) return null;
  const { user, roles, communication_disabled_until: until } = member;
  const isExempt = user.id === guild.owner_id || hasPermission(guild, roles, PermissionFlagsBits.Administrator);
  const isTimedOut = !isExempt && until != null && Date.parse(until) > now;
  return {
    userId: user.id,
    isBot: user.bot ?? false,
    roleIds: isTimedOut ? [] : roles,
    canManageServer: !isTimedOut && canManageServer(guild, { userId: user.id, roleIds: roles }),
  };
}

/** Whether the owner's place, a role or the role of everyone lets them manage the server. */
function canManageServer(
  guild: GuildRoles,
  { userId, roleIds }: { userId: string; roleIds: readonly string[] },
): boolean {
  return (
    userId === guild.owner_id ||
    hasPermission(guild, roleIds, PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)
  );
}

/** The role of everyone has the guild's own id. */
function hasPermission(guild: GuildRoles, roleIds: readonly string[], permission: bigint): boolean {
  return guild.roles.some(
    ({ id, permissions }) => (id === guild.id || roleIds.includes(id)) && (BigInt(permissions) & permission) !== 0n,
  );
}
