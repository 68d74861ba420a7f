import {
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  OverwriteType,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import { neededPermissions } from '../discord/invite.ts';

export interface Standing {
  guildId: string;
  userId: string;
  isOwner: boolean;
  /** Every role of the server. */
  roles: readonly Pick<APIRole, 'id' | 'permissions'>[];
  member: Pick<APIGuildMember, 'roles'>;
}

/** The names of the permissions that the bot needs in a channel and has not. */
export function findMissingPermissions(standing: Standing, overwrites: readonly APIOverwrite[]): string[] {
  const held = new PermissionsBitField(computePermissions(standing, overwrites));
  return Object.entries(neededPermissions)
    .filter(([, permission]) => !held.has(permission))
    .map(([name]) => name);
}

/**
 * A member's permissions in a channel, in Discord's order: those of the roles together, then the overwrites for
 * everyone, for the roles, for the member. https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
function computePermissions(
  { guildId, userId, isOwner, roles, member }: Standing,
  overwrites: readonly APIOverwrite[],
): bigint {
  const held = new Set([guildId, ...member.roles]);
  const base = roles.filter(({ id }) => held.has(id)).reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if (isOwner || (base & PermissionFlagsBits.Administrator) !== 0n) return PermissionsBitField.All;
  const forEveryone = overwrites.filter(({ id }) => id === guildId);
  const forRoles = overwrites.filter(({ id, type }) => type === OverwriteType.Role && id !== guildId && held.has(id));
  const forMember = overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId);
  return [forEveryone, forRoles, forMember].reduce(applyOverwrites, base);
}

/** Of several overwrites on one level, whatever any of them allows is allowed. */
function applyOverwrites(permissions: bigint, level: readonly APIOverwrite[]): bigint {
  const denied = level.reduce((sum, { deny }) => sum | BigInt(deny), 0n);
  const allowed = level.reduce((sum, { allow }) => sum | BigInt(allow), 0n);
  return (permissions & ~denied) | allowed;
}
