import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type Locale,
  OverwriteType,
} from 'discord-api-types/v10';
import { type PermissionName, permissionBits } from './permissions.ts';
import { channelToWire, guildToWire } from './wire.ts';
import { type Channel, type Guild, isoNow, type World } from './world.ts';

// What somebody with all rights changes in the guild, and the events that it causes.

function announce(world: World, t: GatewayDispatchEvents, d: unknown): void {
  world.events.emit('dispatch', { t, d, intent: GatewayIntentBits.Guilds });
}

function guild(world: World, id: string): Guild {
  const found = world.guilds.get(id);
  if (!found) throw new Error(`there is no guild ${id}`);
  return found;
}

function channel(world: World, id: string): Channel {
  const found = world.channels.get(id);
  if (!found) throw new Error(`there is no channel ${id}`);
  return found;
}

/** The bot does not hear of it: that needs the privileged intent for members. */
export function setMemberRoles(world: World, guildId: string, userId: string, roles: readonly { id: string }[]): void {
  const member = guild(world, guildId).members.get(userId);
  if (!member) throw new Error(`nobody has the id ${userId}`);
  member.roleIds = roles.map((role) => role.id);
}

/** They leave, or are kicked. The bot does not hear of it, nor of who joins: that needs the privileged intent for members. */
export function removeMember(world: World, guildId: string, userId: string): void {
  guild(world, guildId).members.delete(userId);
  world.events.emit('change');
}

/** They join, or come back: without any role, as Discord has it. */
export function addMember(world: World, guildId: string, userId: string): void {
  const { members } = guild(world, guildId);
  if (!members.has(userId)) {
    members.set(userId, { userId, roleIds: [], joinedAt: isoNow(world), timedOutUntil: null });
  }
  world.events.emit('change');
}

/** Until then they may only read; null ends it. Discord takes nobody with Administrator, nor the owner. */
export function timeOutMember(world: World, guildId: string, userId: string, until: number | null): void {
  const member = guild(world, guildId).members.get(userId);
  if (!member) throw new Error(`nobody has the id ${userId}`);
  member.timedOutUntil = until === null ? null : new Date(until).toISOString();
}

export function deleteRole(world: World, guildId: string, roleId: string): void {
  const { roles, members } = guild(world, guildId);
  roles.delete(roleId);
  for (const member of members.values()) member.roleIds = member.roleIds.filter((id) => id !== roleId);
  announce(world, GatewayDispatchEvents.GuildRoleDelete, { guild_id: guildId, role_id: roleId });
}

/** Replaces the role's permissions, or whether everybody may mention it. */
export function setRole(
  world: World,
  guildId: string,
  roleId: string,
  { mentionable, permissions }: { mentionable?: boolean; permissions?: readonly PermissionName[] },
): void {
  const role = guild(world, guildId).roles.get(roleId);
  if (!role) throw new Error(`there is no role ${roleId}`);
  if (mentionable !== undefined) role.mentionable = mentionable;
  if (permissions !== undefined) role.permissions = permissionBits(permissions).toString();
  announce(world, GatewayDispatchEvents.GuildRoleUpdate, { guild_id: guildId, role });
}

export function setGuildLocale(world: World, guildId: string, locale: Locale): void {
  guild(world, guildId).locale = locale;
  announce(world, GatewayDispatchEvents.GuildUpdate, guildToWire(guild(world, guildId)));
}

/** With its threads and all their messages. */
export function deleteChannel(world: World, channelId: string): void {
  const gone = channel(world, channelId);
  for (const other of world.channels.values()) {
    if (other.type === ChannelType.PublicThread && other.parentId === channelId) deleteChannel(world, other.id);
  }
  for (const id of gone.messageIds) world.messages.delete(id);
  world.channels.delete(channelId);
  const isThread = gone.type === ChannelType.PublicThread;
  const event = isThread ? GatewayDispatchEvents.ThreadDelete : GatewayDispatchEvents.ChannelDelete;
  announce(world, event, channelToWire(world, gone));
  world.events.emit('change');
}

/** Overwrites, in a channel, what a role or a member (everyone, with the guild's id) may do; replaces their former overwrite. */
export function setChannelPermission(
  world: World,
  channelId: string,
  subjectId: string,
  { allow = [], deny = [] }: { allow?: readonly PermissionName[]; deny?: readonly PermissionName[] },
): void {
  const target = channel(world, channelId);
  if (target.type !== ChannelType.GuildText) throw new Error('only a text channel has permissions of its own');
  const isRole = guild(world, target.guildId).roles.has(subjectId);
  target.overwrites = target.overwrites.filter((overwrite) => overwrite.id !== subjectId);
  target.overwrites.push({
    id: subjectId,
    type: isRole ? OverwriteType.Role : OverwriteType.Member,
    allow: permissionBits(allow).toString(),
    deny: permissionBits(deny).toString(),
  });
  announce(world, GatewayDispatchEvents.ChannelUpdate, channelToWire(world, target));
}

export function archiveThread(world: World, threadId: string, { locked = false }: { locked?: boolean }): void {
  setThread(world, threadId, { archived: true, locked });
}

export function reopenThread(world: World, threadId: string): void {
  setThread(world, threadId, { archived: false, locked: false });
}

function setThread(world: World, threadId: string, state: { archived: boolean; locked: boolean }): void {
  const thread = channel(world, threadId);
  if (thread.type !== ChannelType.PublicThread) throw new Error('only a thread can be archived');
  Object.assign(thread, { ...state, archivedAt: isoNow(world) });
  announce(world, GatewayDispatchEvents.ThreadUpdate, channelToWire(world, thread));
}
