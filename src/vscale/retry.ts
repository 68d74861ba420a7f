import type { VscaleErrorKind } from './errors.ts';

const firstBackoffMs = 250;
const longestBackoffMs = 2_000;
const longestTotalWaitMs = 5_000;
const longestRetryAfterMs = 10 * 60_000;

const retriedWhenReading: ReadonlySet<VscaleErrorKind> = new Set([
  'connection',
  'timeout',
  'server_error',
  'unavailable',
  'malformed',
]);

export interface Failure {
  kind: VscaleErrorKind;
  method: string;
  retryAfterMs: number | null;
}

export interface Progress {
  /** How many times it has been tried. */
  attempts: number;
  /** How long was waited between them. */
  waitedMs: number;
  /** How often it may be tried again. */
  retries: number;
}

/**
 * How long to wait before trying again, null to give up. A write is repeated only when the API said that it did not
 * even look at it (429). Backoff doubles, with full jitter so that many clients do not come back together; a wait that
 * the API asks for is the least, and one that is longer than anybody would sit through is left to the caller.
 *
 * @param random from 0 to 1
 */
export function retryDelayMs(failure: Failure, progress: Progress, random: number): number | null {
  const { kind, method, retryAfterMs } = failure;
  const repeatable = kind === 'rate_limited' || (method === 'GET' && retriedWhenReading.has(kind));
  if (!repeatable || progress.attempts > progress.retries) return null;

  const backoffMs = Math.min(longestBackoffMs, firstBackoffMs * 2 ** (progress.attempts - 1));
  const delayMs = (retryAfterMs ?? 0) + Math.round(random * backoffMs);
  return progress.waitedMs + delayMs > longestTotalWaitMs ? null : delayMs;
}

/** Reads the header `Retry-After`: seconds or an HTTP date; null when it is neither. At most ten minutes. */
export function parseRetryAfterMs(value: string | null, now: number): number | null {
  if (value === null) return null;
  const askedMs = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(askedMs) ? null : Math.min(longestRetryAfterMs, Math.max(0, askedMs));
}
