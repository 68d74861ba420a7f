import { isBlank } from '../visible.ts';
import type { Locale } from './message.ts';

/** Shown where nothing visible is left of a text. */
const nothing = '—';

/**
 * A text from outside as one visible line: without control, bidirectional and invisible characters, cut to `max`
 * characters. For places where Discord renders no formatting: labels, choices, footers.
 */
export function plainText(text: string, max: number): string {
  const line = text
    .replace(/[\p{Z}\t\r\n\v\f]+/gu, ' ')
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, '')
    .trim();
  if (isBlank(line)) return nothing;
  return line.length <= max ? line : `${cutText(line, max - 1).trimEnd()}…`;
}

/** Cuts to `max` UTF-16 units, as Discord counts, without splitting a character in two. */
export function cutText(text: string, max: number): string {
  const cut = text.slice(0, max);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/**
 * A name from outside, to stand in formatted text: whatever it contains is shown as it is, formats nothing, mentions
 * nobody and links nowhere.
 */
export function escapeName(name: string, max = 60): string {
  return plainText(name, max)
    .replace(/[\\`*_~|#>[\]<@:/]/g, '\\$&')
    .replace(/^[-+]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/**
 * An id, an address or a provider's own text, shown as code: easy to copy, and nothing in it is formatting. What looks
 * like a command stands in double backticks, which look the same, so that it does not become a link to one.
 */
export function code(text: string, max = 100): string {
  const line = plainText(text.replaceAll('`', 'ˋ'), max);
  return /^\/[a-z][a-z -]*$/.test(line) ? `\`\`${line}\`\`` : `\`${line}\``;
}

/** The first few of many: `small, medium +3`. */
export function joinSome(shown: readonly string[], most = 10): string {
  const rest = shown.length - most;
  return shown.slice(0, most).join(', ') + (rest > 0 ? ` +${rest}` : '');
}

/** Whole lines, as many as an embed's description holds. */
export function fitLines(lines: readonly string[], max = 4096): string {
  let text = lines.join('\n');
  for (let kept = lines.length - 1; text.length > max; kept -= 1) text = [...lines.slice(0, kept), '…'].join('\n');
  return text;
}

export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

/** Roubles from kopecks: `200 ₽`, `0.28 ₽`. */
export function formatMoney(kopecks: number, locale: Locale): string {
  const roubles = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(kopecks / 100);
  return `${roubles}\u00a0₽`;
}

/** Gigabytes from megabytes: `0.5 GB`. */
export function formatSize(megabytes: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 1 }).format(
    megabytes / 1024,
  );
}

/** Megabytes from bytes, never fewer than there are: `10.1 MB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
    roundingMode: 'ceil',
  }).format(bytes / 1024 / 1024);
}

/** `1h 3m 5s`; anything shorter than a second is a second. */
export function formatDuration(ms: number, locale: Locale): string {
  const total = Math.max(1, Math.round(ms / 1000));
  const parts = { hours: Math.floor(total / 3600), minutes: Math.floor(total / 60) % 60, seconds: total % 60 };
  return new Intl.DurationFormat(locale, { style: 'narrow' }).format(parts);
}

/** Whole days, or hours where it is less than one: `12 days`. */
export function formatDays(days: number, locale: Locale): string {
  const [value, unit] = days >= 1 ? [days, 'day'] : [days * 24, 'hour'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
    roundingMode: 'floor',
  }).format(value);
}

/** `312 hr` */
export function formatHours(hours: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', maximumFractionDigits: 1 }).format(hours);
}

/** A moment that Discord shows in each reader's own zone: `R` relative, `f` date and time, `D` the day. */
export function timestamp(ms: number, style: 'R' | 'f' | 'D'): string {
  return `<t:${Math.floor(ms / 1000)}:${style}>`;
}

/** The address of a message, for a link. */
export function messageLink(
  guildId: string,
  { channelId, messageId }: { channelId: string; messageId: string },
): string {
  return `https://discord.com/channels/${guildId}/${channelId}/${messageId}`;
}
