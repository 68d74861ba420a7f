import { expect, test } from 'vitest';
import { createManualClock } from '../../../src/sandbox/manual-clock.ts';

test('sleepers wake in the order in which they are due, each at its own moment', async () => {
  const clock = createManualClock(1000);
  const woken: [string, number][] = [];
  void clock.sleep(300).then(() => woken.push(['late', clock.now()]));
  void clock.sleep(100).then(() => woken.push(['early', clock.now()]));
  void clock.sleep(301).then(() => woken.push(['never', clock.now()]));
  await clock.advance(300);
  expect(woken).toEqual([
    ['early', 1100],
    ['late', 1300],
  ]);
  expect(clock.now()).toBe(1300);
});

test('a loop that sleeps again is woken as often as the time allows', async () => {
  const clock = createManualClock(0);
  const ticks: number[] = [];
  void (async () => {
    for (;;) {
      await clock.sleep(5000);
      ticks.push(clock.now());
    }
  })();
  await clock.advance(16_000);
  expect(ticks).toEqual([5000, 10_000, 15_000]);
});

test('an aborted sleep rejects with the reason and is not woken later', async () => {
  const clock = createManualClock();
  const stop = new AbortController();
  const sleep = clock.sleep(100, stop.signal);
  stop.abort(new Error('stopped'));
  await expect(sleep).rejects.toThrow('stopped');
  await expect(clock.sleep(100, stop.signal)).rejects.toThrow('stopped');
  await clock.advance(1000);
});

test('set back, the clock wakes nobody', async () => {
  const clock = createManualClock(10_000);
  let awake = false;
  void clock.sleep(100).then(() => {
    awake = true;
  });
  await clock.advance(-5000);
  expect(clock.now()).toBe(5000);
  await clock.advance(5099);
  expect(awake).toBe(false);
  await clock.advance(1);
  expect(awake).toBe(true);
});
