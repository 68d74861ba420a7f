import { GuildMemberRoleManager, type Interaction, PermissionFlagsBits } from 'discord.js';
import type { Locale } from '../views/message.ts';
import type { Caller } from './command.ts';

/** Who acts, as Discord sent them with this interaction; null for one that came from no server or without a channel. */
export function readCaller(interaction: Interaction): Caller | null {
  const { guildId, channelId, member } = interaction;
  if (guildId === null || channelId === null || member === null) return null;
  return {
    userId: interaction.user.id,
    guildId,
    channelId,
    interactionId: interaction.id,
    roleIds: member.roles instanceof GuildMemberRoleManager ? [...member.roles.cache.keys()] : member.roles,
    canManageServer: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    locale: toLocale(interaction.locale),
    guildLocale: toLocale(interaction.guildLocale),
  };
}

/** Discord's locale, e.g. `en-GB`, as one of the languages that the bot speaks. */
export function toLocale(discordLocale: string | null): Locale {
  return discordLocale === 'ru' ? 'ru' : 'en';
}
