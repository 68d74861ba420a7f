import { expect, test } from 'vitest';
import { createLogger, createRedact } from '../src/log.ts';
import { startSchedule, type Tick } from '../src/schedule.ts';

/** By default a schedule that ticks only at its start; the next time is a leap day. */
function start(ticks: Tick[], cron = '0 0 29 2 *') {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', redact: createRedact([]), write: (line) => lines.push(line) });
  const schedule = startSchedule({ name: 'test', cron, ticks, log });
  return { schedule, lines: () => lines.map((line) => JSON.parse(line)) };
}

test('ticks at once; one that hangs or fails keeps no other from its turn, and a failure is logged under a reference', async () => {
  const { promise: done, resolve } = Promise.withResolvers<void>();
  const { schedule, lines } = start([
    ({ signal }) => new Promise((stopped) => signal.addEventListener('abort', () => stopped())),
    async () => {
      throw new Error('on fire');
    },
    async () => resolve(),
  ]);
  await done;
  await schedule.stop();
  expect(lines()).toMatchObject([
    {
      level: 'error',
      schedule: 'test',
      err: { message: 'on fire' },
      reference: expect.stringMatching(/^[0-9a-f]{8}$/),
    },
  ]);
});

test('never has a tick under way twice, and stops after those that are, which are told to hurry', async () => {
  let begun = 0;
  const ended: string[] = [];
  const { promise: again, resolve } = Promise.withResolvers<void>();
  const { schedule } = start(
    [
      ({ signal }) => {
        begun += 1;
        return new Promise((stopped) =>
          signal.addEventListener('abort', () => {
            ended.push('slow');
            stopped();
          }),
        );
      },
      async () => {
        ended.push('quick');
        if (ended.length === 3) resolve();
      },
    ],
    '* * * * * *',
  );
  await again;
  await schedule.stop();
  expect(begun).toBe(1);
  expect(ended).toEqual(['quick', 'quick', 'quick', 'slow']);
});
