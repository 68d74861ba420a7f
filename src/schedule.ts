import cron from 'node-cron';
import { type Logger, newReference } from './log.ts';

/** One look at something. `signal` is aborted when the bot stops. */
export type Tick = (call: { signal: AbortSignal }) => Promise<void>;

export interface ScheduleOptions {
  name: string;
  /** When to tick, as a cron expression. */
  cron: string;
  /** One after the other; one that fails is logged, and keeps none of the others from its turn. */
  ticks: readonly Tick[];
  log: Logger;
}

export interface Schedule {
  /** Waits for the tick that is under way. */
  stop(): Promise<void>;
}

/** Ticks at once, because much may have happened before the start, and then as the cron expression says; never two at a time. */
export function startSchedule({ name, cron: expression, ticks, log }: ScheduleOptions): Schedule {
  const stopping = new AbortController();
  const { signal } = stopping;
  let running: Promise<void> | null = null;

  async function runTicks(): Promise<void> {
    for (const tick of ticks) {
      if (signal.aborted) return;
      await tick({ signal }).catch((error: unknown) =>
        log.error({ err: error, schedule: name, reference: newReference() }, 'the tick failed'),
      );
    }
  }

  const run = () => {
    running ??= runTicks().finally(() => {
      running = null;
    });
    return running;
  };
  const quiet = (message: string | Error) => log.debug({ message: String(message) }, 'cron');
  const task = cron.schedule(expression, run, {
    name,
    noOverlap: true,
    logger: { info: quiet, warn: quiet, error: quiet, debug: quiet },
  });
  void run();

  return {
    async stop() {
      stopping.abort();
      await task.destroy();
      await running;
    },
  };
}
