import { expect, test } from 'vitest';
import { createLogger, createRedact } from '../src/log.ts';
import { startSchedule, type Tick } from '../src/schedule.ts';

/** A schedule that ticks only at its start; the next time is a leap day. */
function start(ticks: Tick[]) {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', redact: createRedact([]), write: (line) => lines.push(line) });
  const schedule = startSchedule({ name: 'test', cron: '0 0 29 2 *', ticks, log });
  return { schedule, lines: () => lines.map((line) => JSON.parse(line)) };
}

test('ticks one after the other at once, and one that fails is logged under a reference', async () => {
  const ran: string[] = [];
  const { promise: done, resolve } = Promise.withResolvers<void>();
  const { schedule, lines } = start([
    async () => {
      await Promise.resolve();
      ran.push('first');
    },
    async () => {
      throw new Error('on fire');
    },
    async () => {
      ran.push('last');
      resolve();
    },
  ]);
  await done;
  expect(ran).toEqual(['first', 'last']);
  expect(lines()).toMatchObject([
    {
      level: 'error',
      schedule: 'test',
      err: { message: 'on fire' },
      reference: expect.stringMatching(/^[0-9a-f]{8}$/),
    },
  ]);
  await schedule.stop();
});

test('stops after the tick that is under way, which is told to hurry', async () => {
  const ran: string[] = [];
  const { schedule } = start([
    ({ signal }) =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () => {
          ran.push('first');
          resolve();
        }),
      ),
    async () => {
      ran.push('never');
    },
  ]);
  await schedule.stop();
  expect(ran).toEqual(['first']);
});
