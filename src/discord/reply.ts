import {
  type APIInteractionResponse,
  type APIInteractionResponseCallbackData,
  type CommandInteraction,
  type Message as DiscordMessage,
  type InteractionReplyOptions,
  InteractionResponseType,
  type MessageComponentInteraction,
  MessageFlags,
  MessagePayload,
  type ModalSubmitInteraction,
  type RawFile,
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

/** How a first response shows a message: to the person alone, to the channel, or in place of the message that was pressed. */
export type Showing = 'private' | 'public' | 'in place';

/** A message as the first response to an interaction. */
export async function toResponse(
  interaction: RepliableInteraction,
  message: Message,
  showing: Showing,
  links: GuildLinks,
): Promise<{ response: APIInteractionResponse; files: RawFile[] }> {
  const { body, files } = await MessagePayload.create(interaction, {
    ...toPayload(message, interaction.guildId, links),
    ...(showing === 'private' && { flags: MessageFlags.Ephemeral }),
    ...(showing === 'in place' && { attachments: [] }),
  })
    .resolveBody()
    .resolveFiles();
  const data = body as APIInteractionResponseCallbackData;
  const { ChannelMessageWithSource, UpdateMessage } = InteractionResponseType;
  const response = { type: showing === 'in place' ? UpdateMessage : ChannelMessageWithSource, data };
  return { response: response as APIInteractionResponse, files: files ?? [] };
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
