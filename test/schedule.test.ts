import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { createLogger, createRedact } from '../src/log.ts';
import { type ScheduleOptions, startSchedule, type Tick } from '../src/schedule.ts';

/** By default a schedule that ticks only at its start; the next time is a leap day. */
function start(ticks: Tick[], cron = '0 0 29 2 *', clocks: Pick<ScheduleOptions, 'onClockSet' | 'sinceBoot'> = {}) {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', redact: createRedact([]), write: (line) => lines.push(line) });
  const schedule = startSchedule({ name: 'test', cron, ticks, log, ...clocks });
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

afterEach(() => {
  vi.useRealTimers();
});

const secondMs = 1000;
const hourMs = 3_600_000;

/** What happens to the machine: time passes, its clock is set, its zone changes the hour, it sleeps. */
const happening = fc.oneof(
  fc.record({ does: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 20_000 }) }),
  fc.record({ does: fc.constant('jump' as const), ms: fc.integer({ min: -40 * 24 * hourMs, max: 40 * 24 * hourMs }) }),
  fc.record({ does: fc.constant('drift' as const), ms: fc.integer({ min: -400, max: 400 }) }),
  fc.record({ does: fc.constant('sleep' as const), ms: fc.integer({ min: 600, max: 14 * hourMs }) }),
);
const zones = ['UTC', 'Europe/Moscow', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
/** Around changes of the hour in these zones, and on a day on which nothing happens. */
const starts = [
  '2026-03-29T00:59:50Z',
  '2026-10-25T00:59:50Z',
  '2026-11-01T05:59:50Z',
  '2026-04-04T14:59:50Z',
  '2026-07-01T12:00:00Z',
];

test('looks within two intervals whatever the clock does, and walks through nothing', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...zones),
      fc.constantFrom(...starts),
      fc.constantFrom(1, 5, 30),
      fc.array(happening, { maxLength: 25 }),
      async (zone, startsAt, intervalS, happenings) => {
        vi.stubEnv('TZ', zone);
        vi.setSystemTime(startsAt);
        const looks: number[] = [];
        let [sleptMs, toldMs, setMs] = [0, 0, 0];
        const { schedule } = start([async () => void looks.push(performance.now())], `*/${intervalS} * * * * *`, {
          sinceBoot: () => performance.now() + sleptMs,
          onClockSet: async (byMs) => {
            toldMs += byMs;
          },
        });
        const end = { does: 'pass', ms: 2 * intervalS * secondMs } as const;
        for (const { does, ms } of [...happenings, end]) {
          if (does === 'pass') await vi.advanceTimersByTimeAsync(ms);
          else vi.setSystemTime(Date.now() + ms);
          if (does === 'sleep') sleptMs += ms;
          if (does === 'jump' || does === 'drift') setMs += ms;
        }
        const endedAt = performance.now();
        await schedule.stop();
        vi.unstubAllEnvs();
        const gaps = [...looks.slice(1), endedAt].map((at, index) => at - (looks[index] ?? 0));
        expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * intervalS * secondMs);
        expect(Math.abs(toldMs - setMs), 'whoever keeps deadlines is told of every jump').toBeLessThanOrEqual(
          500 * (happenings.length + 1),
        );
        const jumps = happenings.filter(({ does }) => does !== 'pass').length;
        const passedMs = happenings.reduce((sum, { does, ms }) => sum + (does === 'pass' ? ms : 0), end.ms);
        expect(looks.length).toBeLessThanOrEqual(2 + jumps * 2 + passedMs / (intervalS * secondMs));
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 200) },
  );
});

test.each([-hourMs, hourMs, 24 * hourMs, 365 * 24 * hourMs])(
  'looks once, at once, when the clock is set by %d ms',
  async (ms) => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
      now: Date.parse('2026-07-01T12:00:01Z'),
    });
    let looks = 0;
    const { schedule, lines } = start(
      [
        async () => {
          looks += 1;
        },
      ],
      '*/5 * * * * *',
      { sinceBoot: () => performance.now() },
    );
    await vi.advanceTimersByTimeAsync(0);
    vi.setSystemTime(Date.now() + ms);
    await vi.advanceTimersByTimeAsync(secondMs);
    expect(looks).toBe(2);
    expect(lines()).toMatchObject([{ msg: 'the clock was set', byMs: ms }]);
    await vi.advanceTimersByTimeAsync(10 * secondMs);
    expect(looks).toBe(4);
    await schedule.stop();
  },
);

test('ticks by UTC, so that an hour that comes twice or never leaves nothing out', async () => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
    now: Date.parse('2026-10-25T00:30:00Z'),
  });
  const looks: string[] = [];
  const { schedule } = start([async () => void looks.push(new Date().toISOString().slice(11, 16))], '0 0 * * * *');
  await vi.advanceTimersByTimeAsync(2 * hourMs);
  await schedule.stop();
  vi.unstubAllEnvs();
  expect(looks).toEqual(['00:30', '01:00', '02:00']);
});
