import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { encodeCustomId } from './custom-id.ts';
import { fitLines } from './format.ts';
import type { Locale, Message } from './message.ts';
import { words } from './words/index.ts';

/** As many short entries as a phone shows without tiring. */
export const pageSize = 10;

const blue = 0x3498db;

export interface Page<T> {
  items: T[];
  /** From 1. */
  page: number;
  pages: number;
  total: number;
}

/** A page that is not there is the nearest that is. */
export function pageOf<T>(items: readonly T[], page: number | null, size = pageSize): Page<T> {
  const { page: shown, pages } = clampPage(items.length, page, size);
  return { items: items.slice((shown - 1) * size, shown * size), page: shown, pages, total: items.length };
}

/** For lists that are read page by page. */
export function clampPage(total: number, page: number | null, size = pageSize): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(total / size));
  return { page: Math.min(pages, Math.max(1, page ?? 1)), pages };
}

export interface ListText {
  title: string;
  /** Said instead of entries where there are none. */
  empty: string;
  /** Formatted text, one entry each. */
  entries: string[];
}

/** The command whose page it is: its path, and the options that its buttons carry besides the page. */
export interface ListSource {
  path: string;
  options?: Record<string, string | number | boolean>;
}

/** One page of a list, with buttons to turn it where there are more. */
export function listMessage(
  text: ListText,
  { page, pages }: Pick<Page<unknown>, 'page' | 'pages'>,
  source: ListSource,
  locale: Locale,
): Message {
  const embed: APIEmbed = {
    title: text.title,
    description: text.entries.length === 0 ? text.empty : fitLines(text.entries),
    color: blue,
  };
  if (pages === 1) return { embeds: [embed], mentions: {} };
  return {
    embeds: [{ ...embed, footer: { text: words[locale].lists.page({ page, pages }) } }],
    components: pageButtons(page, pages, source, locale),
    mentions: {},
  };
}

function pageButtons(
  page: number,
  pages: number,
  { path, options }: ListSource,
  locale: Locale,
): APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const button = (label: string, target: number): APIButtonComponentWithCustomId[] => {
    const customId = encodeCustomId('page', path, { ...options, page: target });
    if (customId === null) return [];
    const disabled = target < 1 || target > pages;
    return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId, disabled }];
  };
  const { previous, next } = words[locale].lists;
  const components = [...button(`◀ ${previous}`, page - 1), ...button(`${next} ▶`, page + 1)];
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}
