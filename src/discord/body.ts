import type { APIAllowedMentions, APIEmbed, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { cutText } from '../views/format.ts';
import { type Message, maxContent } from '../views/message.ts';
import { type CommandLinks, linkCommands } from './command-links.ts';

/** A message as the body of a request to Discord: every field is set, so that an edit leaves nothing of the old message. */
export function toBody(message: Message, links?: CommandLinks) {
  const { components = [], mentions } = message;
  return {
    ...toTexts(message, links),
    components,
    allowed_mentions: toAllowedMentions(mentions),
  } satisfies RESTPostAPIChannelMessageJSONBody;
}

/** What the message says, with links to the commands that it names. */
export function toTexts({ content = '', embeds = [] }: Message, links: CommandLinks | undefined) {
  return linkCommands({ content: cutContent(content), embeds }, links);
}

/** Only the people meant are pinged: nothing is parsed out of the text. */
export function toAllowedMentions(mentions: Message['mentions']): APIAllowedMentions {
  const once = (ids: readonly string[] = []) => [...new Set(ids)];
  return { parse: [], users: once(mentions?.users), roles: once(mentions?.roles), replied_user: false };
}

/** All that the message says as one text, without embeds. */
export function toText({ content, embeds }: { content?: string | null; embeds?: readonly APIEmbed[] | null }): string {
  const ofEmbeds = (embeds ?? []).flatMap(({ title, description, fields = [], footer }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return cutContent([content, ...ofEmbeds].filter(Boolean).join('\n'));
}

/** News that is cut is better than news that Discord refuses. */
function cutContent(text: string): string {
  return text.length <= maxContent ? text : `${cutText(text, maxContent - 1)}…`;
}
