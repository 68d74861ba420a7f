import { expect, test } from 'vitest';
import { perform } from '../../src/operations/perform.ts';
import { connect, scalet } from '../vscale/support.ts';
import { openWorkshop } from './workshop.ts';

test('a deletion ends, though Vscale stumbles over a server that it does not know any more', async () => {
  const { simulator, carryThrough, vscale } = await openWorkshop({ taskIdHeader: false });
  const { id } = simulator.state.addServer();
  const server = await vscale.scalets.get(id);
  simulator.faults.queue({ when: { method: 'GET', path: `/scalets/${id}` }, fault: 'error-500', times: 1000 });
  expect(await carryThrough({ kind: 'server.delete', serverId: id }, { server })).toMatchObject({
    state: 'succeeded',
    after: null,
  });
});

test.each([1, 2])('of %i restarts whose servers are shown as deleted none runs for ever', async (count) => {
  const shop = await openWorkshop();
  const servers = Array.from({ length: count }, () => shop.simulator.state.addServer());
  const asked = await Promise.all(servers.map(({ id }) => shop.ask({ kind: 'server.restart', serverId: id })));
  await shop.submit(...asked);
  for (const { id } of servers) shop.simulator.outside.lose(id, { isShown: true });
  for (const each of asked) expect(await shop.follow(each)).toMatchObject({ state: 'failed', after: null });
});

test.each([
  ['whose answer was lost', { state: 'unknown', outcome: { code: 'unknown' } }, 'drop-before'],
  ['whose task was never seen', { state: 'succeeded' }, 'no-body'],
] as const)('a restart %s ends soon, though the clock is set back an hour meanwhile', async (_title, ending, fault) => {
  const shop = await openWorkshop({ taskIdHeader: false, durationsMs: 1000 });
  const { id } = shop.simulator.state.addServer({ status: 'started' });
  const server = await shop.vscale.scalets.get(id);
  shop.simulator.faults.queue({ when: { method: 'PATCH' }, fault });
  const asked = await shop.ask({ kind: 'server.restart', serverId: id }, { server });
  await shop.submit(asked);
  await shop.tick();
  await shop.clock.advance(-3_600_000);
  for (let ticks = 0; ticks < 6; ticks += 1) await shop.tick();
  expect(await shop.find(asked.id)).toMatchObject(ending);
});

test.each([
  ['updated, on its former plan', { status: 'updated', rplan: 'small' }],
  ['started, on some plan', { status: 'started', rplan: 'monster' }],
  ['started, on the plan that was asked for', { status: 'started', rplan: 'large' }],
])('an upgrade that Vscale answers with the server as %s has only begun', async (_title, shown) => {
  const vscale = await connect({ body: JSON.stringify({ ...JSON.parse(scalet), ...shown }) });
  const operation = { kind: 'server.upgrade' as const, serverId: 3547412, plan: 'large' };
  expect(await perform(operation, { vscale, call: {} })).toMatchObject({ ended: false });
});

test.each([
  ['as it was, and locked', { locked: true }],
  ['deleted', { status: 'deleted' }],
  ['deleted, with the time', { deleted: '2020-05-21 10:51:32', created: '2020-05-20 10:00:00' }],
])('a deletion that Vscale answers with the server %s has only begun', async (_title, shown) => {
  const vscale = await connect({ body: JSON.stringify({ ...JSON.parse(scalet), ...shown }) });
  const operation = { kind: 'server.delete' as const, serverId: 3547412 };
  expect(await perform(operation, { vscale, call: {} })).toMatchObject({ ended: false });
});

test.each([
  ['a new name', { kind: 'server.rename' as const, serverId: 3547412, name: 'web-2' }, { name: 'web-2' }],
  [
    'keys',
    { kind: 'key.attach' as const, serverId: 3547412, keys: [{ id: 7, name: 'desk' }] },
    { keys: [{ id: 7, name: 'desk' }] },
  ],
])('%s that Vscale’s answer does not show is looked for on the server', async (_what, operation, shown) => {
  const isEnded = async (body: string | undefined) => {
    const vscale = await connect(body === undefined ? { status: 204 } : { body });
    return (await perform(operation, { vscale, call: {} })).ended;
  };
  expect(await isEnded(JSON.stringify({ ...JSON.parse(scalet), ...shown }))).toBe(true);
  expect(await isEnded(undefined)).toBe(true);
  expect(await isEnded(scalet)).toBe(false);
});
