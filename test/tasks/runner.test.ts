import { expect, test } from 'vitest';
import type { OperationRecord } from '../../src/operations/record.ts';
import { countChanges, openWorkshop, reportOf } from '../operations/workshop.ts';

/** A restart that was approved and not sent when the bot died; the next bot has just begun. */
async function leaveApproved() {
  const shop = await openWorkshop({ durationsMs: 1_000 });
  const { id: serverId } = shop.simulator.state.addServer({ name: 'web-1' });
  const server = await shop.vscale.scalets.get(serverId);
  const asked = await shop.ask({ kind: 'server.restart', serverId }, { server });
  shop.restart();
  return { ...shop, serverId, asked };
}

/** Backups of thirteen servers, all asked for at once: one more than a minute allows. */
async function fillMinute() {
  const shop = await openWorkshop({ durationsMs: 1_000 });
  const asked: OperationRecord[] = [];
  for (let turn = 0; turn < 13; turn += 1) {
    const { id: serverId, name } = shop.simulator.state.addServer({ name: `web-${turn}` });
    const server = await shop.vscale.scalets.get(serverId);
    asked.push(await shop.ask({ kind: 'server.backup', serverId, name: `${name}-nightly` }, { server }));
  }
  await shop.submit(...asked);
  const records = await Promise.all(asked.map(({ id }) => shop.find(id)));
  const waiting = records.find(({ state }) => state === 'approved');
  if (!waiting?.serverId) throw new Error('none waits');
  return { ...shop, waiting, serverId: waiting.serverId };
}

test('what was approved when the bot died is sent once by the next, if its server is as it was shown', async () => {
  const { simulator, follow, asked } = await leaveApproved();
  expect(await follow(asked)).toMatchObject({ state: 'succeeded' });
  expect(countChanges(simulator)).toBe(1);
});

test('what was approved when the bot died is not sent when its server has changed, and is told of', async () => {
  const { simulator, follow, asked, serverId } = await leaveApproved();
  simulator.state.addServerTag('production', [serverId]);
  const stale = await follow(asked);
  expect(stale).toMatchObject({ state: 'stale', found: { tags: ['production'] } });
  expect(reportOf(stale)).toContain('so nothing was run:\nTags: none → `production`');
  expect(reportOf(stale, 'ru')).toContain('поэтому ничего не выполнено:\nТеги: нет → `production`');
  expect(countChanges(simulator)).toBe(0);
});

test('what was approved when the bot died is not sent when its server is gone', async () => {
  const { simulator, follow, asked, serverId } = await leaveApproved();
  simulator.outside.lose(serverId);
  const gone = await follow(asked);
  expect(gone).toMatchObject({ state: 'stale', found: null });
  expect(reportOf(gone)).toContain('The server is gone.');
  expect(countChanges(simulator)).toBe(0);
});

test.each([
  ['is sent', 'succeeded', 1, () => {}],
  [
    'is not sent to a server that changed meanwhile',
    'stale',
    0,
    ({ simulator, serverId }: Left) => simulator.outside.rename(serverId, 'db-1'),
  ],
] as const)('while Vscale is silent it waits, and then %s', async (_what, state, changes, meanwhile) => {
  const left = await leaveApproved();
  const { simulator, tick, find, follow, asked } = left;
  const silence = simulator.faults.queue({ when: { method: 'GET', path: '/tasks' }, fault: 'error-503', times: 1_000 });
  for (let ticks = 0; ticks < 10; ticks += 1) await tick();
  expect(silence.hits).toBeGreaterThan(0);
  expect(await find(asked.id)).toMatchObject({ state: 'approved' });
  meanwhile(left);
  simulator.faults.clear();
  expect(await follow(asked)).toMatchObject({ state });
  expect(countChanges(simulator)).toBe(changes);
});

type Left = Awaited<ReturnType<typeof leaveApproved>>;

test('a token that is no longer accepted ends what waits to be sent', async () => {
  const { simulator, follow, asked } = await leaveApproved();
  simulator.faults.queue({ when: { method: 'GET' }, fault: 'html', status: 401, times: 1_000 });
  expect(await follow(asked)).toMatchObject({ state: 'rejected', outcome: { code: 'refused', kind: 'unauthorized' } });
  expect(countChanges(simulator)).toBe(0);
});

test('an operation that its card kept waiting looks at the server, too', async () => {
  const { clock, simulator, submit, find, asked, serverId } = await leaveApproved();
  await clock.advance(10_000);
  simulator.outside.rename(serverId, 'db-1');
  await submit(asked);
  expect(await find(asked.id)).toMatchObject({ state: 'stale', found: { name: 'db-1' } });
  expect(countChanges(simulator)).toBe(0);
});

test('waiting for a place among the creations of a minute makes nothing stale', async () => {
  const { simulator, follow, waiting } = await fillMinute();
  expect(await follow(waiting)).toMatchObject({ state: 'succeeded' });
  expect(countChanges(simulator)).toBe(13);
});

test('a server that changes while its backup waits for a place is not backed up', async () => {
  const { simulator, follow, waiting, serverId } = await fillMinute();
  simulator.outside.rename(serverId, 'db-1');
  expect(await follow(waiting)).toMatchObject({ state: 'stale', found: { name: 'db-1' } });
  expect(countChanges(simulator)).toBe(12);
});
