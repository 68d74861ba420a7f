import {
  type CommandInteraction,
  type Message as DiscordMessage,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import type { Message } from '../views/message.ts';
import { toAllowedMentions, toTexts } from './body.ts';
import type { GuildLinks } from './command-links.ts';

/**
 * Puts the message in the place of "thinking…", or of the message whose button was pressed. By the token alone:
 * `interaction.editReply` refuses where the answer to the acknowledgement was lost on its way.
 */
export function editReply(
  { webhook, guildId }: CommandInteraction | ModalSubmitInteraction | MessageComponentInteraction,
  message: Message,
  links: GuildLinks,
): Promise<DiscordMessage> {
  return webhook.editMessage('@original', { ...toPayload(message, guildId, links), attachments: [] });
}

/** Answers an interaction that was not acknowledged, for the eyes of whoever caused it. */
export async function replyPrivately(
  interaction: RepliableInteraction,
  message: Message,
  links: GuildLinks,
): Promise<void> {
  await interaction.reply({ ...toPayload(message, interaction.guildId, links), flags: MessageFlags.Ephemeral });
}

/** Says something more after the acknowledgement, for the eyes of whoever caused it. */
export async function followUpPrivately(
  { webhook, guildId }: MessageComponentInteraction | ModalSubmitInteraction,
  message: Message,
  links: GuildLinks,
): Promise<void> {
  await webhook.send({ ...toPayload(message, guildId, links), flags: MessageFlags.Ephemeral });
}

/** A message as discord.js sends it: only those who are meant are pinged, and what is left out is emptied by an edit. */
function toPayload(message: Message, guildId: string | null, links: GuildLinks) {
  const { components = [], files = [], mentions } = message;
  return {
    ...toTexts(message, guildId === null ? undefined : links.get(guildId)),
    components,
    files: files.map(({ data, ...file }) => ({ attachment: data, ...file })),
    allowedMentions: toAllowedMentions(mentions),
  } satisfies InteractionReplyOptions;
}
