import type { ShiftedClock } from '../../src/sandbox/shifted-clock.ts';
import { readLedger } from './ledger.ts';
import { until } from './until.ts';

/** How long tasks take that end only when the story says so: longer than anything that it waits for. */
export const lasting = { durationsMs: 60_000 } as const;

/** Lets such tasks end, as soon as it is known of every request whether it was taken. */
export async function endTasks(databaseUrl: string, clock: ShiftedClock): Promise<void> {
  const isOnTheWay = (state: string) => ['approved', 'submitting', 'uncertain'].includes(state);
  await until(() => !readLedger(databaseUrl).states.some(isOnTheWay));
  clock.skip(lasting.durationsMs);
}
