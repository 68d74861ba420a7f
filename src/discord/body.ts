import type { APIAllowedMentions, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import type { Message } from '../views/message.ts';

/** A message as the body of a request to Discord: every field is set, so that an edit leaves nothing of the old message. */
export function toBody({ content = '', embeds = [], components = [], mentions }: Message) {
  return {
    content,
    embeds,
    components,
    allowed_mentions: toAllowedMentions(mentions),
  } satisfies RESTPostAPIChannelMessageJSONBody;
}

/** Only the people meant are pinged: nothing is parsed out of the text. */
export function toAllowedMentions(mentions: Message['mentions']): APIAllowedMentions {
  return { parse: [], users: mentions?.users ?? [], roles: mentions?.roles ?? [], replied_user: false };
}
