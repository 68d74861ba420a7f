import type { APIAllowedMentions, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { cutText } from '../views/format.ts';
import type { Message } from '../views/message.ts';

const longestContent = 2000;

/** A message as the body of a request to Discord: every field is set, so that an edit leaves nothing of the old message. */
export function toBody({ content = '', embeds = [], components = [], mentions }: Message) {
  return {
    content: cutContent(content),
    embeds,
    components,
    allowed_mentions: toAllowedMentions(mentions),
  } satisfies RESTPostAPIChannelMessageJSONBody;
}

/** Only the people meant are pinged: nothing is parsed out of the text. */
export function toAllowedMentions(mentions: Message['mentions']): APIAllowedMentions {
  return { parse: [], users: mentions?.users ?? [], roles: mentions?.roles ?? [], replied_user: false };
}

/** News that is cut is better than news that Discord refuses. */
export function cutContent(text: string): string {
  return text.length <= longestContent ? text : `${cutText(text, longestContent - 1)}…`;
}
