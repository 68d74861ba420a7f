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
    roleIds: readRoleIds(member),
    canManageServer: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    locale: toLocale(interaction.locale),
    guildLocale: toLocale(interaction.guildLocale),
  };
}

/**
 * The roles that came with the interaction. discord.js itself shows only those of which the gateway has told it, and
 * keeps the rest in a private member.
 */
function readRoleIds(member: NonNullable<Interaction['member']>): string[] {
  if (!(member.roles instanceof GuildMemberRoleManager)) return member.roles;
  const sent: unknown = Reflect.get(member, '_roles');
  return Array.isArray(sent) ? sent.map(String) : [...member.roles.cache.keys()];
}

/** Discord's locale, e.g. `en-GB`, as one of the languages that the bot speaks. */
export function toLocale(discordLocale: string | null): Locale {
  return discordLocale === 'ru' ? 'ru' : 'en';
}
