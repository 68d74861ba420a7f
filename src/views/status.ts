import { escapeName } from './format.ts';
import type { Locale } from './message.ts';
import { words } from './words/index.ts';

const emoji: Record<string, string> = {
  defined: '🟡',
  created: '🟡',
  queued: '🟡',
  started: '🟢',
  stopped: '⚪',
  updated: '🔵',
  billing: '🔴',
  deleted: '⚫',
};

/** A status that nobody has heard of is shown as Vscale has it. */
export function statusEmoji(status: string): string {
  return emoji[status] ?? '❔';
}

/** @param show makes a status that is not known fit for where it stands */
export function statusWord(
  status: string,
  locale: Locale,
  show: (text: string, max: number) => string = escapeName,
): string {
  const known: Record<string, string> = words[locale].servers.status;
  return Object.hasOwn(known, status) ? (known[status] ?? '') : show(status, 20);
}
