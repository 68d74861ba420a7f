import type { TimeStyle } from '../markup.ts';
import type { Words } from './words.ts';

const styles: Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const units: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** A timestamp as Discord shows it in this style. */
export function formatTime(at: number, style: TimeStyle, now: number, locale: string): string {
  if (style !== 'R') return new Intl.DateTimeFormat(locale, styles[style]).format(at);
  const [unit, ms] = units.find(([, length]) => Math.abs(at - now) >= length) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc((at - now) / ms), unit);
}

/** When a message was posted: the time, and the day where it was another. */
export function formatMoment(at: number, now: number, locale: string, words: Words): string {
  const time = formatTime(at, 't', now, locale);
  return isSameDay(at, now) ? words.todayAt(time) : `${formatTime(at, 'd', now, locale)} ${time}`;
}

export function formatDay(at: number, now: number, locale: string, words: Words): string {
  const day = formatTime(at, 'D', now, locale);
  return isSameDay(at, now) ? `${words.today}, ${day}` : day;
}

export function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/** Moves every relative time below `root` on, once a second. */
export function moveTimes(root: ParentNode, locale: () => string): void {
  setInterval(() => {
    const now = Date.now();
    for (const element of root.querySelectorAll<HTMLElement>('[data-at]')) {
      const text = formatTime(Number(element.dataset.at), 'R', now, locale());
      if (element.textContent !== text) element.textContent = text;
    }
  }, 1000);
}
