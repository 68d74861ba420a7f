import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { type RefusalName, refuse } from './errors.ts';
import { type Channel, type Guild, guildOf, type TextChannel, type World } from './world.ts';

export type PermissionName = keyof typeof PermissionFlagsBits;

export function permissionBits(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

const everything = Object.values(PermissionFlagsBits).reduce((bits, bit) => bits | bit, 0n);

const inDirectMessages = permissionBits([
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'AddReactions',
]);

/** What is left to a member who is timed out. */
const whileTimedOut = permissionBits(['ViewChannel', 'ReadMessageHistory']);

export function isTimedOut(world: World, guild: Guild, userId: string): boolean {
  const until = guild.members.get(userId)?.timedOutUntil ?? null;
  return until !== null && Date.parse(until) > world.clock.now();
}

/** Permissions that the member's roles give in the whole guild; 0 for somebody who is not in it. */
function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return everything;
  const bits = [guild.id, ...member.roleIds].reduce(
    (sum, roleId) => sum | BigInt(guild.roles.get(roleId)?.permissions ?? 0),
    0n,
  );
  return bits & PermissionFlagsBits.Administrator ? everything : bits;
}

/** The channel whose overwrites count: a thread has its parent's. */
function overwritten(world: World, channel: Exclude<Channel, { type: ChannelType.DM }>): TextChannel {
  const holder = channel.type === ChannelType.PublicThread ? world.channels.get(channel.parentId) : channel;
  if (holder?.type !== ChannelType.GuildText) throw new Error(`thread ${channel.id} has no parent`);
  return holder;
}

/** What a user may do in a channel, in the order of Discord's reference: roles, then overwrites of everyone, roles, member. */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  if (channel.type === ChannelType.DM) {
    return userId === channel.recipientId || userId === world.bot.id ? inDirectMessages : 0n;
  }
  const guild = guildOf(world, channel);
  const member = guild?.members.get(userId);
  if (!guild || !member) return 0n;
  let bits = guildPermissions(guild, userId);
  if (bits === everything) return bits;
  const { overwrites } = overwritten(world, channel);
  for (const holders of [[guild.id], member.roleIds, [userId]]) {
    const applied = overwrites.filter((overwrite) => holders.includes(overwrite.id));
    for (const { deny } of applied) bits &= ~BigInt(deny);
    for (const { allow } of applied) bits |= BigInt(allow);
  }
  if (isTimedOut(world, guild, userId)) bits &= whileTimedOut;
  return bits & PermissionFlagsBits.ViewChannel ? bits : 0n;
}

export function isAllowed(world: World, channel: Channel, userId: string, permission: PermissionName): boolean {
  return (permissionsIn(world, channel, userId) & PermissionFlagsBits[permission]) !== 0n;
}

/** Refuses the bot: 50001 when it cannot see the channel, else with `refusal`. */
export function requirePermission(
  world: World,
  channel: Channel,
  permission: PermissionName,
  refusal: RefusalName = 'missingPermissions',
): void {
  if (!isAllowed(world, channel, world.bot.id, 'ViewChannel')) throw refuse('missingAccess');
  if (!isAllowed(world, channel, world.bot.id, permission)) throw refuse(refusal);
}
