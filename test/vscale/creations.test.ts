import { expect, test } from 'vitest';
import { createManualClock } from '../../src/sandbox/manual-clock.ts';
import { createCreationBudget } from '../../src/vscale/creations.ts';
import { connect, failureOf, scalet, serve } from './support.ts';

const newScalet = { name: 'Web-1', image: 'debian', plan: 'small', location: 'spb0', keyIds: [], start: true };

test('twelve places a minute, and the thirteenth when the first is a minute old', async () => {
  const clock = createManualClock();
  const budget = createCreationBudget(clock);
  for (let place = 0; place < 12; place += 1) {
    expect(budget.delayMs()).toBe(0);
    await budget.takePlace();
    await clock.advance(1000);
  }
  expect(budget.delayMs()).toBe(48_000);

  const taken: string[] = [];
  void budget.takePlace().then(() => taken.push('thirteenth'));
  void budget.takePlace().then(() => taken.push('fourteenth'));
  expect(budget.delayMs()).toBe(50_000);
  await clock.advance(47_999);
  expect(taken).toEqual([]);
  await clock.advance(1);
  expect(taken).toEqual(['thirteenth']);
  await clock.advance(1000);
  expect(taken).toEqual(['thirteenth', 'fourteenth']);
});

test('never more than twelve in any minute', async () => {
  const clock = createManualClock();
  const budget = createCreationBudget(clock);
  const takenAt: number[] = [];
  for (let wish = 0; wish < 40; wish += 1) {
    void budget.takePlace().then(() => takenAt.push(clock.now()));
    if (wish % 5 === 0) await clock.advance(7000);
  }
  await clock.advance(300_000);
  expect(takenAt).toHaveLength(40);
  for (const [index, at] of takenAt.slice(12).entries()) {
    expect(at - (takenAt[index] ?? 0)).toBeGreaterThanOrEqual(60_000);
  }
});

test('an abort gives the place back', async () => {
  const clock = createManualClock();
  const budget = createCreationBudget(clock);
  for (let place = 0; place < 12; place += 1) await budget.takePlace();
  const controller = new AbortController();
  const waiting = budget.takePlace(controller.signal);
  controller.abort(new Error('changed my mind'));
  await expect(waiting).rejects.toThrow('changed my mind');
  await clock.advance(60_000);
  for (let place = 0; place < 12; place += 1) {
    expect(budget.delayMs()).toBe(0);
    await budget.takePlace();
  }
});

test('a clock that is set back does not make anybody wait for the lost time', async () => {
  const clock = createManualClock();
  const budget = createCreationBudget(clock);
  for (let place = 0; place < 12; place += 1) await budget.takePlace();
  await clock.advance(-3_600_000);
  expect(budget.delayMs()).toBe(60_000);
});

test('the thirteenth creation is sent when there is a place, and may be called off while it waits', async () => {
  const clock = createManualClock();
  const server = await serve({ status: 201, body: scalet });
  const vscale = await connect(server, { clock });
  await Promise.all(Array.from({ length: 12 }, () => vscale.scalets.create(newScalet)));
  expect(vscale.creations.delayMs()).toBe(60_000);

  const controller = new AbortController();
  const calledOff = failureOf(vscale.scalets.create(newScalet, { signal: controller.signal }));
  controller.abort();
  expect(await calledOff).toMatchObject({ kind: 'cancelled', mayHaveApplied: false });

  const thirteenth = vscale.scalets.create(newScalet);
  await clock.advance(59_999);
  expect(server.requests).toHaveLength(12);
  await clock.advance(1);
  await thirteenth;
  expect(server.requests).toHaveLength(13);
});

test('nothing but creations takes a place', async () => {
  const vscale = await connect({ body: scalet });
  for (let turn = 0; turn < 13; turn += 1) await vscale.scalets.restart(1);
  expect(vscale.creations.delayMs()).toBe(0);
});
