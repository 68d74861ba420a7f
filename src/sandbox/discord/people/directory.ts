import { ChannelType, type Locale } from 'discord-api-types/v10';
import type { StoredCommand } from '../commands.ts';
import { memberToWire } from '../wire.ts';
import { findUser, type Guild, type World } from '../world.ts';

/** What Discord's client shows around the messages: the guild's channels, roles, members and the bot's commands. */
export interface Directory {
  /** Threads too, each after its channel. */
  channels: { id: string; name: string; topic: string | null; parentId: string | null }[];
  /** Highest first, without the one that everybody has. */
  roles: { id: string; name: string; color: number }[];
  /** The bot too. `locale` is null for it. */
  members: { id: string; name: string; isBot: boolean; roleIds: string[]; locale: Locale | null }[];
  commands: readonly StoredCommand[];
}

/** A copy of what the guild looks like now. */
export function readDirectory(world: World, guild: Guild): Directory {
  return {
    channels: listChannels(world, guild),
    roles: [...guild.roles.values()]
      .filter(({ id }) => id !== guild.id)
      .sort((one, other) => one.position - other.position)
      .map(({ id, name, color }) => ({ id, name, color })),
    members: [...guild.members.keys()].map((id) => {
      const { roles } = memberToWire(world, guild, id);
      const user = findUser(world, id);
      return {
        id,
        name: user?.global_name ?? user?.username ?? id,
        isBot: user?.bot ?? false,
        roleIds: roles,
        locale: world.people.get(id)?.locale ?? null,
      };
    }),
    commands: [...guild.commands, ...world.globalCommands],
  };
}

function listChannels(world: World, guild: Guild): Directory['channels'] {
  const all = [...world.channels.values()];
  return all.flatMap((channel) => {
    if (channel.type !== ChannelType.GuildText || channel.guildId !== guild.id) return [];
    const threads = all.flatMap((thread) =>
      thread.type === ChannelType.PublicThread && thread.parentId === channel.id
        ? [{ id: thread.id, name: thread.name, topic: null, parentId: channel.id }]
        : [],
    );
    return [{ id: channel.id, name: channel.name, topic: channel.topic, parentId: null }, ...threads];
  });
}
