import cron from 'node-cron';
import { type Logger, newReference } from './log.ts';

/** One look at something. `signal` is aborted when the bot stops. */
export type Tick = (call: { signal: AbortSignal }) => Promise<void>;

export interface ScheduleOptions {
  name: string;
  /** When to tick, as a cron expression. */
  cron: string;
  ticks: readonly Tick[];
  log: Logger;
}

export interface Schedule {
  /** Waits for the ticks that are under way. */
  stop(): Promise<void>;
}

/**
 * Ticks at once, because much may have happened before the start, and then as the cron expression says. Each tick is
 * never under way twice, and waits for none of the others: one may hang with whomever it asks, or fail, which is logged.
 */
export function startSchedule({ name, cron: expression, ticks, log }: ScheduleOptions): Schedule {
  const stopping = new AbortController();
  const { signal } = stopping;
  const quiet = (message: string | Error) => log.debug({ message: String(message) }, 'cron');
  const logger = { info: quiet, warn: quiet, error: quiet, debug: quiet };

  function start(tick: Tick): Schedule {
    let running: Promise<void> | null = null;
    const run = () => {
      running ??= tick({ signal })
        .catch((error: unknown) =>
          log.error({ err: error, schedule: name, reference: newReference() }, 'the tick failed'),
        )
        .finally(() => {
          running = null;
        });
      return running;
    };
    const task = cron.schedule(expression, run, { name, noOverlap: true, logger });
    void run();
    return {
      async stop() {
        await task.destroy();
        await running;
      },
    };
  }

  const started = ticks.map(start);
  return {
    async stop() {
      stopping.abort();
      await Promise.all(started.map((tick) => tick.stop()));
    },
  };
}
