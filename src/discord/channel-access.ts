import {
  type APIChannel,
  type APIGuild,
  type APIOverwrite,
  type APIThreadMember,
  ChannelType,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';

/** What decides who sees a channel or a thread. */
export interface ChannelAccess {
  guildId: string;
  type: ChannelType;
  /** A thread has those of its channel. */
  overwrites: readonly Pick<APIOverwrite, 'id' | 'allow' | 'deny'>[];
  /** Who was added to a private thread; null for everything else. */
  threadMemberIds: ReadonlySet<string> | null;
}

export interface Person {
  userId: string;
  roleIds: readonly string[];
}

/**
 * Null for a direct message.
 * @param only whose membership of a private thread matters: to list all members needs the Server Members Intent
 * @throws DiscordAPIError where the bot does not see it
 */
export async function readChannelAccess(rest: REST, channelId: string, only?: string): Promise<ChannelAccess | null> {
  const channel = await readChannel(rest, channelId);
  if (!('guild_id' in channel) || !channel.guild_id) return null;
  const isThread = [ChannelType.PublicThread, ChannelType.PrivateThread, ChannelType.AnnouncementThread].includes(
    channel.type,
  );
  const parentId = isThread && 'parent_id' in channel ? channel.parent_id : null;
  const holder = parentId ? await readChannel(rest, parentId) : channel;
  return {
    guildId: channel.guild_id,
    type: channel.type,
    overwrites: 'permission_overwrites' in holder ? (holder.permission_overwrites ?? []) : [],
    threadMemberIds: channel.type === ChannelType.PrivateThread ? await readThreadMembers(rest, channelId, only) : null,
  };
}

async function readChannel(rest: REST, channelId: string): Promise<APIChannel> {
  return (await rest.get(Routes.channel(channelId))) as APIChannel;
}

async function readThreadMembers(rest: REST, threadId: string, only?: string): Promise<ReadonlySet<string>> {
  if (only === undefined) {
    const members = (await rest.get(Routes.threadMembers(threadId))) as APIThreadMember[];
    return new Set(members.flatMap(({ user_id }) => user_id ?? []));
  }
  const isMember = await rest.get(Routes.threadMembers(threadId, only)).then(
    () => true,
    () => false,
  );
  return new Set(isMember ? [only] : []);
}

/** By the order of Discord's reference: the owner and administrators, then overwrites of everyone, roles, the member. */
export function seesChannel(
  { overwrites, threadMemberIds }: ChannelAccess,
  guild: Pick<APIGuild, 'id' | 'owner_id' | 'roles'>,
  { userId, roleIds }: Person,
): boolean {
  if (guild.owner_id === userId) return true;
  const held = [guild.id, ...roleIds];
  let bits = guild.roles
    .filter(({ id }) => held.includes(id))
    .reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  if (bits & PermissionFlagsBits.Administrator) return true;
  for (const holders of [[guild.id], roleIds, [userId]]) {
    const applied = overwrites.filter(({ id }) => holders.includes(id));
    for (const { deny } of applied) bits &= ~BigInt(deny);
    for (const { allow } of applied) bits |= BigInt(allow);
  }
  if (!(bits & PermissionFlagsBits.ViewChannel)) return false;
  return threadMemberIds === null || threadMemberIds.has(userId) || (bits & PermissionFlagsBits.ManageThreads) !== 0n;
}
