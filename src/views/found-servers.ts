import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Scalet } from '../vscale/scalets.ts';
import { encodeCustomId } from './custom-id.ts';
import { code, escapeName, plainText } from './format.ts';
import type { Locale, Message } from './message.ts';
import { statusEmoji, statusWord } from './status.ts';
import { words } from './words/index.ts';

/** Discord's limit of rows of buttons; a server has one. */
const maxServers = 5;
const maxLabelName = 40;

/** The servers that a message is about, each with what one would do next. */
export function foundServers(found: readonly Scalet[], { mayChange }: { mayChange: boolean }, locale: Locale): Message {
  const say = words[locale].foundServers;
  if (found.length === 0) return { content: say.none, mentions: {} };
  const shown = found.slice(0, maxServers);
  const lines = shown.map(
    ({ name, status, publicAddress }) =>
      `${statusEmoji(status)} **${escapeName(name)}** · ${statusWord(status, locale)}${publicAddress ? ` · ${code(publicAddress.address)}` : ''}`,
  );
  const rest = found.length - shown.length;
  return {
    content: [say.found({ count: found.length }), ...lines, ...(rest > 0 ? [say.more({ count: rest })] : [])].join(
      '\n',
    ),
    components: shown.map((server) => buttonsFor(server, mayChange, locale)),
    mentions: {},
  };
}

function buttonsFor(
  { id, name }: Scalet,
  mayChange: boolean,
  locale: Locale,
): APIActionRowComponent<APIComponentInMessageActionRow> {
  const say = words[locale].foundServers;
  const label = plainText(name, maxLabelName);
  const button = (
    path: string,
    text: string,
    style: APIButtonComponentWithCustomId['style'],
    options: Record<string, string | number>,
  ): APIButtonComponentWithCustomId[] => {
    const custom_id = encodeCustomId('do', path, options);
    return custom_id === null ? [] : [{ type: ComponentType.Button, style, label: text, custom_id }];
  };
  return {
    type: ComponentType.ActionRow,
    components: [
      ...button('server show', say.show({ name: label }), ButtonStyle.Primary, { server: id }),
      ...(mayChange
        ? [
            ...button('server restart', say.restart({ name: label }), ButtonStyle.Danger, { server: id }),
            ...button('ticket open', say.ticket({ name: label }), ButtonStyle.Secondary, { server: id }),
          ]
        : []),
    ],
  };
}
