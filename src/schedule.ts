import { uptime } from 'node:os';
import cron from 'node-cron';
import { type Logger, newReference } from './log.ts';

/** One look at something. `signal` is aborted when the bot stops. */
export type Tick = (call: { signal: AbortSignal }) => Promise<void>;

export interface ScheduleOptions {
  name: string;
  /** When to tick, as a cron expression in UTC, so that no change of the hour leaves anything out. */
  cron: string;
  ticks: readonly Tick[];
  /** Called before the look that follows, when the wall clock was set. `byMs`: how far ahead; negative: back. */
  onClockSet?(byMs: number): Promise<void>;
  log: Logger;
  /** Milliseconds of a clock that nobody sets and that counts the machine's sleep; the system's by default. */
  sinceBoot?(): number;
}

export interface Schedule {
  /** Waits for the ticks that are under way. */
  stop(): Promise<void>;
}

/** The longest wait in one piece: by then a clock that was set back or ahead is noticed. */
const beatMs = 1000;
/** A difference between the two clocks that is no jump: one of them may run a little faster. */
const driftMs = 500;

/**
 * Ticks at once, because much may have happened before the start, and then as the cron expression says. Each tick is
 * never under way twice, and waits for none of the others: one may hang with whomever it asks, or fail, which is logged.
 *
 * node-cron reads the expression and names the next slot; the wait is ours, because node-cron waits for a moment of the
 * wall clock in one piece and walks through every slot that a jump ahead has left behind. Here a jump of the wall clock
 * against the steady one, or a slept-through hour, costs one look at once, and the next slot is named anew.
 */
export function startSchedule(options: ScheduleOptions): Schedule {
  const { name, cron: expression, ticks, onClockSet, log, sinceBoot = () => uptime() * 1000 } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const quiet = (message: string | Error) => log.debug({ message: String(message) }, 'cron');
  const logger = { info: quiet, warn: quiet, error: quiet, debug: quiet };
  const slots = cron.createTask(expression, () => {}, { name, timezone: 'UTC', logger });
  const running = new Map<Tick, Promise<void>>();
  let timer: NodeJS.Timeout;

  function look(): void {
    for (const tick of ticks) {
      if (running.has(tick)) continue;
      const run = tick({ signal })
        .catch((error: unknown) =>
          log.error({ err: error, schedule: name, reference: newReference() }, 'the tick failed'),
        )
        .finally(() => running.delete(tick));
      running.set(tick, run);
    }
  }

  async function tellClockSet(byMs: number): Promise<void> {
    log.warn({ schedule: name, byMs: Math.round(byMs) }, 'the clock was set');
    await onClockSet?.(Math.round(byMs)).catch((error: unknown) =>
      log.error({ err: error, schedule: name, reference: newReference() }, 'the clock that was set could not be noted'),
    );
  }

  const readClocks = () => ({ wall: Date.now(), steady: performance.now(), sinceBoot: sinceBoot() });

  /** Looks at the next slot, or as soon as the wall clock has jumped. */
  function waitForSlot(): void {
    const dueAt = slots.getNextRuns(1)[0]?.getTime() ?? Number.POSITIVE_INFINITY;
    const before = readClocks();
    timer = setTimeout(
      async () => {
        const after = readClocks();
        const passedMs = after.wall - before.wall;
        const setByMs = passedMs - (after.sinceBoot - before.sinceBoot);
        const hasJumped = Math.abs(passedMs - (after.steady - before.steady)) > driftMs;
        if (hasJumped && Math.abs(setByMs) > driftMs) await tellClockSet(setByMs);
        if (signal.aborted) return;
        if (hasJumped || after.wall >= dueAt) look();
        waitForSlot();
      },
      Math.min(Math.max(dueAt - before.wall, 0), beatMs),
    );
  }

  look();
  waitForSlot();

  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await slots.destroy();
      await Promise.all(running.values());
    },
  };
}
