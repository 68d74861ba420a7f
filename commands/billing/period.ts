import { Refusal } from '../../src/refusal.ts';

/** A year and a day: a leap year fits. */
const mostDays = 366;
const dayMs = 86_400_000;

/** Days as `2026-01-31`, both included. `year` where it is this year from its first day until today. */
export interface Period {
  start: string;
  end: string;
  year: number | null;
}

export interface TypedPeriod {
  /** One of the choices of `period`. */
  period: string | null;
  start: string | null;
  end: string | null;
}

/**
 * The days that were meant; this month where nothing was typed.
 *
 * @param today as `2026-01-31`
 * @throws Refusal `period_twice`, `period_needs_start`, `date_invalid`, `period_in_future`, `period_backwards`, `period_too_long`
 */
export function readPeriod({ period, start, end }: TypedPeriod, today: string): Period {
  if (start === null && end === null) return namedPeriod(period ?? 'month', today);
  if (period !== null) throw new Refusal('period_twice');
  if (start === null) throw new Refusal('period_needs_start');
  const days = { start: readDay(start), end: end === null ? today : readDay(end) };
  for (const day of [days.start, days.end]) if (day > today) throw new Refusal('period_in_future', { day, today });
  if (days.end < days.start) throw new Refusal('period_backwards', days);
  const count = countDays(days);
  if (count > mostDays) throw new Refusal('period_too_long', { days: count, max: mostDays });
  return { ...days, year: null };
}

/** `addDays('2026-01-31', 1)` is `2026-02-01`. */
export function addDays(day: string, count: number): string {
  return toDay(Date.parse(day) + count * dayMs);
}

function namedPeriod(name: string, today: string): Period {
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  switch (name) {
    case 'today':
      return { start: today, end: today, year: null };
    case 'week':
      return { start: addDays(today, -6), end: today, year: null };
    case 'month':
      return { start: firstOfMonth, end: today, year: null };
    case 'last-month': {
      const end = addDays(firstOfMonth, -1);
      return { start: `${end.slice(0, 7)}-01`, end, year: null };
    }
    case 'year':
      return { start: `${today.slice(0, 4)}-01-01`, end: today, year: Number(today.slice(0, 4)) };
    default:
      throw new Refusal('outdated');
  }
}

function readDay(typed: string): string {
  const ref = typed.trim();
  const ms = /^\d{4}-\d\d-\d\d$/.test(ref) ? Date.parse(ref) : Number.NaN;
  if (Number.isNaN(ms) || toDay(ms) !== ref) throw new Refusal('date_invalid', { ref: typed });
  return ref;
}

function countDays({ start, end }: { start: string; end: string }): number {
  return (Date.parse(end) - Date.parse(start)) / dayMs + 1;
}

function toDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
