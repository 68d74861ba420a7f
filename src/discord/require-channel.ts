import { type APIGuild, ChannelType, DiscordAPIError, type REST, Routes } from 'discord.js';
import { Refusal } from '../refusal.ts';
import { readChannelAccess, seesChannel } from './channel-access.ts';
import type { Caller } from './command.ts';

/** Channels and threads in which the bot can write. */
export const writableChannelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

/**
 * The id of a channel comes from the member's own client, as does all that a form carries, so it may be any.
 * @throws Refusal `channel_not_found` unless it is a channel of this Discord server that caller and bot both see
 */
export type RequireChannel = (
  channelId: string,
  caller: Pick<Caller, 'guildId' | 'userId' | 'roleIds'>,
) => Promise<void>;

export function createRequireChannel(rest: REST): RequireChannel {
  return async (channelId, caller) => {
    const access = /^\d{1,20}$/.test(channelId) ? await read(channelId, caller.userId) : null;
    const isHere = access?.guildId === caller.guildId && writableChannelTypes.some((type) => type === access.type);
    if (!access || !isHere) throw new Refusal('channel_not_found');
    const guild = (await rest.get(Routes.guild(caller.guildId))) as APIGuild;
    if (!seesChannel(access, guild, caller)) throw new Refusal('channel_not_found');
  };

  async function read(channelId: string, userId: string) {
    try {
      return await readChannelAccess(rest, channelId, userId);
    } catch (error) {
      if (error instanceof DiscordAPIError && error.status < 500) return null;
      throw error;
    }
  }
}
