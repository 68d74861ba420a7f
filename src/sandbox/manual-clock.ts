import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../clock.ts';

export interface ManualClock extends Clock {
  /**
   * Moves time by `ms`, waking sleepers one by one in the order in which they are due; each gets a turn of the event
   * loop before the next is woken. A negative `ms` sets the clock back and wakes nobody.
   */
  advance(ms: number): Promise<void>;
}

interface Sleeper {
  wakesAt: number;
  wake: () => void;
}

/** A clock that stands still until it is told to move. `startMs` is milliseconds since the Unix epoch. */
export function createManualClock(startMs = Date.UTC(2026, 0, 15, 9, 0, 0)): ManualClock {
  let now = startMs;
  const sleepers = new Set<Sleeper>();

  function takeNextDue(until: number): Sleeper | undefined {
    let next: Sleeper | undefined;
    for (const sleeper of sleepers) {
      if (sleeper.wakesAt <= until && (next === undefined || sleeper.wakesAt < next.wakesAt)) next = sleeper;
    }
    if (next) sleepers.delete(next);
    return next;
  }

  return {
    now: () => now,

    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const onAbort = () => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          wakesAt: now + ms,
          wake: () => {
            signal?.removeEventListener('abort', onAbort);
            resolve();
          },
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        sleepers.add(sleeper);
      }),

    async advance(ms) {
      const target = now + ms;
      await nextTurn();
      for (let due = takeNextDue(target); due; due = takeNextDue(target)) {
        now = Math.max(now, due.wakesAt);
        due.wake();
        await nextTurn();
      }
      now = target;
    },
  };
}
