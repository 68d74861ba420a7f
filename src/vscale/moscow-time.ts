const moscowOffsetMs = 3 * 60 * 60 * 1000;
const dayFirst = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}):(\d{2}):(\d{2})/;
const withZone = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const yearFirst = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})/;

/**
 * Reads `DD.MM.YYYY HH:mm:ss`, or `YYYY-MM-DD HH:mm:ss` as answers about deleted servers have it. The provider names
 * no zone; its own times are Moscow's. Should it ever name one, that holds.
 *
 * @returns milliseconds since the Unix epoch, null when the text is neither.
 */
export function parseMoscowTime(text: string): number | null {
  const ms = Date.parse(withZone.test(text) ? text.replace(' ', 'T') : toMoscowIso(text));
  return Number.isNaN(ms) ? null : ms;
}

/** Empty for a text of another form. */
function toMoscowIso(text: string): string {
  const [, year, month, day, ...time] = yearFirst.exec(text) ?? reorder(dayFirst.exec(text)) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}T${time.join(':')}+03:00`;
}

function reorder(match: RegExpExecArray | null): (string | undefined)[] | null {
  if (match === null) return null;
  const [all, day, month, year, ...time] = match;
  return [all, year, month, day, ...time];
}

/** The day that it is in Moscow, whose days the provider charges by all we know: `YYYY-MM-DD`. */
export function moscowDay(ms: number): string {
  return new Date(ms + moscowOffsetMs).toISOString().slice(0, 10);
}
