const moscowOffsetMs = 3 * 3600_000;

/** `DD.MM.YYYY HH:mm:ss` in Moscow time: `created` of servers and backups. */
export function dottedMoscowDate(ms: number): string {
  const iso = new Date(ms + moscowOffsetMs).toISOString();
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
}

/** `YYYY-MM-DD HH:mm:ss` in Moscow time: when a task was queued. */
export function dashedMoscowDate(ms: number): string {
  return dashedUtcDate(ms + moscowOffsetMs);
}

/** `YYYY-MM-DD HH:mm:ss` in UTC: when a task started and ended, three hours off from when it was queued. */
export function dashedUtcDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}
