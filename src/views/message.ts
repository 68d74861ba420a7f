import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord-api-types/v10';

/** A language in which people are answered. */
export type Locale = 'en' | 'ru';

/** Discord's limit of a message's text. */
export const maxContent = 2000;

/** A message as Discord's API takes it, before it is decided how it is sent. */
export interface Message {
  content?: string;
  embeds?: APIEmbed[];
  components?: APIActionRowComponent<APIComponentInMessageActionRow>[];
  files?: { name: string; data: Buffer; description?: string }[];
  /** Who is pinged; nobody else ever is, whatever the text says. */
  mentions?: { users?: string[]; roles?: string[] };
  /** The id of the operation of which this message is the card. */
  cardOf?: string;
}
