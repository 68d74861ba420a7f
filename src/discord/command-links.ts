import {
  type APIApplicationCommand,
  type APIEmbed,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { type Message, maxContent } from '../views/message.ts';

/** What Discord shows as a link that opens the command, by the command's path: `server list` is `</server list:1>`. */
export type CommandLinks = ReadonlyMap<string, string>;

/** By the guild's id, because each has its own; of a guild where the commands are not registered yet there are none. */
export type GuildLinks = ReadonlyMap<string, CommandLinks>;

const maxDescription = 4096;
const maxFieldValue = 1024;
const maxEmbeds = 6000;

/**
 * The links to commands as Discord has them registered; none where whoever answers at DISCORD_API_URL does not tell. A
 * command with subcommands cannot be opened by itself.
 */
export function readCommandLinks(registered: readonly APIApplicationCommand[]): CommandLinks {
  const known: readonly APIApplicationCommand[] = Array.isArray(registered) ? registered : [];
  const links = known
    .filter(({ type, id }) => type === ApplicationCommandType.ChatInput && id !== undefined)
    .flatMap(({ id, name, options = [] }) => {
      const subcommands = options.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
      const paths = subcommands.length === 0 ? [name] : subcommands.map((subcommand) => `${name} ${subcommand.name}`);
      return paths.map((path) => [path, `</${path}:${id}>`] as const);
    });
  return new Map(links);
}

/**
 * Makes a link of every `` `/server list` `` where Discord shows one: in the content, and in the descriptions and
 * fields of embeds. A link is longer than its code: a text that would become too long stays as it is.
 */
export function linkCommands(
  { content, embeds }: Required<Pick<Message, 'content' | 'embeds'>>,
  links: CommandLinks | undefined,
): { content: string; embeds: APIEmbed[] } {
  if (links === undefined) return { content, embeds };
  const link = (text: string, max: number) => {
    const linked = linkIn(text, links);
    return linked.length <= max ? linked : text;
  };
  const linkedEmbeds = embeds.map((embed) => ({
    ...embed,
    ...(embed.description && { description: link(embed.description, maxDescription) }),
    ...(embed.fields && {
      fields: embed.fields.map((field) => ({ ...field, value: link(field.value, maxFieldValue) })),
    }),
  }));
  const fits = linkedEmbeds.reduce((sum, embed) => sum + lengthOf(embed), 0) <= maxEmbeds;
  return { content: link(content, maxContent), embeds: fits ? linkedEmbeds : embeds };
}

/** The text with code in the place of links, as it was before. */
export function unlinkCommands(text: string): string {
  return text.replace(/<(\/[^<>:]+):\d+>/g, '`$1`');
}

/** What a backslash escapes, or code from its backticks to as many others. */
const escapedOrCode = /\\[\s\S]|(?<!`)(`+)(?!`)([\s\S]*?)(?<!`)\1(?!`)/g;

function linkIn(text: string, links: CommandLinks): string {
  return text.replace(escapedOrCode, (found, fence: string | undefined, code = '') => {
    const path = fence === '`' && code.startsWith('/') ? code.slice(1) : '';
    return links.get(path) ?? found;
  });
}

/** As Discord counts. */
function lengthOf({ title = '', description = '', fields = [], footer, author }: APIEmbed): number {
  const texts = [title, description, footer?.text ?? '', author?.name ?? ''];
  return [...texts, ...fields.flatMap(({ name, value }) => [name, value])].join('').length;
}
