import { escapeName } from './format.ts';
import type { Locale } from './message.ts';
import { words } from './words/index.ts';

const emoji = new Map([
  ['defined', '🟡'],
  ['created', '🟡'],
  ['queued', '🟡'],
  ['started', '🟢'],
  ['stopped', '⚪'],
  ['updated', '🔵'],
  ['billing', '🔴'],
  ['deleted', '⚫'],
]);

/** A status that nobody has heard of has an emoji of its own. */
export function statusEmoji(status: string): string {
  return emoji.get(status) ?? '❔';
}

/**
 * A status in words; one that nobody has heard of is shown as Vscale has it.
 * @param show makes such a status fit for where it stands; without it, for formatted text
 */
export function statusWord(
  status: string,
  locale: Locale,
  show: (text: string, max: number) => string = escapeName,
): string {
  const known = new Map(Object.entries(words[locale].servers.status));
  return known.get(status) ?? show(status, 20);
}
