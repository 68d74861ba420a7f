import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vscaleErrorKinds } from '../../src/vscale/errors.ts';
import { type Failure, type Progress, parseRetryAfterMs, retryDelayMs } from '../../src/vscale/retry.ts';

const failure = (change: Partial<Failure> = {}): Failure => ({
  kind: 'server_error',
  method: 'GET',
  retryAfterMs: null,
  ...change,
});
const progress = (change: Partial<Progress> = {}): Progress => ({ attempts: 1, waitedMs: 0, retries: 3, ...change });

describe('what is repeated', () => {
  test.each(['connection', 'timeout', 'server_error', 'unavailable', 'malformed', 'rate_limited'] as const)(
    'a read that ended with %s',
    (kind) => {
      expect(retryDelayMs(failure({ kind }), progress(), 1)).toBe(250);
    },
  );

  test('no read that got a clear answer, and none that was cancelled', () => {
    const repeated = vscaleErrorKinds.filter((kind) => retryDelayMs(failure({ kind }), progress(), 1) !== null);
    expect(repeated).toEqual(['rate_limited', 'server_error', 'unavailable', 'timeout', 'connection', 'malformed']);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('of %s only what was turned away', (method) => {
    const repeated = vscaleErrorKinds.filter((kind) => retryDelayMs(failure({ kind, method }), progress(), 1) !== null);
    expect(repeated).toEqual(['rate_limited']);
  });

  test('as often as allowed', () => {
    expect(retryDelayMs(failure(), progress({ attempts: 3 }), 1)).not.toBeNull();
    expect(retryDelayMs(failure(), progress({ attempts: 4 }), 1)).toBeNull();
    expect(retryDelayMs(failure(), progress({ retries: 0 }), 1)).toBeNull();
  });
});

describe('how long to wait', () => {
  test('doubles, up to two seconds', () => {
    const delays = [1, 2, 3, 4, 5, 6].map((attempts) => retryDelayMs(failure(), progress({ attempts, retries: 9 }), 1));
    expect(delays).toEqual([250, 500, 1000, 2000, 2000, 2000]);
  });

  test('is anything from nothing to the whole of it', () => {
    expect(retryDelayMs(failure(), progress({ attempts: 2 }), 0)).toBe(0);
    expect(retryDelayMs(failure(), progress({ attempts: 2 }), 0.5)).toBe(250);
  });

  test('is never less than the API asked for', () => {
    expect(retryDelayMs(failure({ retryAfterMs: 3000 }), progress(), 0)).toBe(3000);
    expect(retryDelayMs(failure({ retryAfterMs: 3000 }), progress(), 1)).toBe(3250);
  });

  test('is too long when the API asks for half a minute: the caller decides', () => {
    expect(retryDelayMs(failure({ kind: 'rate_limited', retryAfterMs: 30_000 }), progress(), 0)).toBeNull();
  });

  test('is a few seconds in all, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ retryAfterMs: fc.option(fc.nat(20_000)), random: fc.double({ min: 0, max: 1, noNaN: true }) }),
        ),
        (failures) => {
          let waitedMs = 0;
          for (const [index, { retryAfterMs, random }] of failures.entries()) {
            const delayMs = retryDelayMs(
              failure({ retryAfterMs }),
              { attempts: index + 1, waitedMs, retries: 100 },
              random,
            );
            if (delayMs === null) break;
            waitedMs += delayMs;
          }
          expect(waitedMs).toBeLessThanOrEqual(5000);
        },
      ),
    );
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 15, 9, 0, 0);

  test.each([
    [null, null],
    ['2', 2000],
    ['0', 0],
    ['Thu, 15 Jan 2026 09:00:07 GMT', 7000],
    ['Thu, 15 Jan 2026 08:00:00 GMT', 0],
    ['99999999', 600_000],
    ['Thu, 15 Jan 2126 09:00:00 GMT', 600_000],
    ['soon', null],
    ['', null],
  ])('%j is %j', (value, expected) => {
    expect(parseRetryAfterMs(value, now)).toBe(expected);
  });
});
