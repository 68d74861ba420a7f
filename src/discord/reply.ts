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
import { cutContent, toAllowedMentions } from './body.ts';

/**
 * Puts the message in the place of "thinking…", or of the message whose button was pressed. By the token alone:
 * `interaction.editReply` refuses where the answer to the acknowledgement was lost on its way.
 */
export function editReply(
  { webhook }: CommandInteraction | ModalSubmitInteraction | MessageComponentInteraction,
  message: Message,
): Promise<DiscordMessage> {
  return webhook.editMessage('@original', { ...toPayload(message), attachments: [] });
}

/** Answers an interaction that was not acknowledged, for the eyes of whoever caused it. */
export async function replyPrivately(interaction: RepliableInteraction, message: Message): Promise<void> {
  await interaction.reply({ ...toPayload(message), flags: MessageFlags.Ephemeral });
}

/** Says something more after the acknowledgement, for the eyes of whoever caused it. */
export async function followUpPrivately(
  { webhook }: MessageComponentInteraction | ModalSubmitInteraction,
  message: Message,
): Promise<void> {
  await webhook.send({ ...toPayload(message), flags: MessageFlags.Ephemeral });
}

/** A message as discord.js sends it: only those who are meant are pinged, and what is left out is emptied by an edit. */
function toPayload({ content = '', embeds = [], components = [], files = [], mentions }: Message) {
  return {
    content: cutContent(content),
    embeds,
    components,
    files: files.map(({ data, ...file }) => ({ attachment: data, ...file })),
    allowedMentions: toAllowedMentions(mentions),
  } satisfies InteractionReplyOptions;
}
