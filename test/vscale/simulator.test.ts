import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createManualClock, type ManualClock } from '../../src/sandbox/manual-clock.ts';
import { startVscale, type VscaleSandbox } from '../../src/sandbox/vscale/server.ts';
import { createVscale, type Vscale } from '../../src/vscale/client.ts';
import { upgradesOf } from '../../src/vscale/plan-order.ts';
import type { Accepted } from '../../src/vscale/scalets.ts';
import { failureOf, impatientClock } from './support.ts';

const newScalet = {
  name: 'Web-1',
  image: 'ubuntu_20.04_64_001_master',
  plan: 'small',
  location: 'spb0',
  keyIds: [],
  start: true,
};

describe.each(['current', 'first'] as const)('the whole client against the %s generation', (generation) => {
  let clock: ManualClock;
  let sandbox: VscaleSandbox;
  let vscale: Vscale;

  function connect(token: string): Vscale {
    const connected = createVscale({ token, baseUrl: sandbox.url, clock: impatientClock() });
    onTestFinished(() => connected.close());
    return connected;
  }

  beforeEach(async () => {
    clock = createManualClock();
    sandbox = await startVscale({ clock, generation, durationsMs: 10_000 });
    vscale = connect(sandbox.fullToken);
    onTestFinished(() => sandbox.close());
  });

  /** Waits for the end of a change and reads the server again. */
  async function settle({ scalet, taskId }: Accepted) {
    if (taskId === null || scalet === null) throw new Error('neither a task nor a server');
    const listed = (await vscale.tasks.list()).find(({ id }) => id === taskId);
    expect(listed).toMatchObject({ serverId: scalet.id, done: false, error: false });
    await clock.advance(10_000);
    expect(await vscale.tasks.get(taskId)).toMatchObject({ id: taskId, done: true, error: false });
    return vscale.scalets.get(scalet.id);
  }

  test('account and catalogue', async () => {
    expect(await vscale.account.get()).toMatchObject({ isBlocked: false, isActive: true });
    expect((await vscale.locations.list()).map(({ id }) => id)).toEqual(['spb0', 'msk0']);
    const plans = await vscale.plans.list();
    expect(upgradesOf('small', plans).map(({ id }) => id)).toEqual(['medium', 'large', 'huge', 'monster']);
    const images = await vscale.images.list();
    expect(new Set(images.map(({ id }) => id)).size).toBe(images.length);
    expect(images.find(({ id }) => id === newScalet.image)).toMatchObject({
      active: true,
      locations: ['spb0', 'msk0'],
    });
    const prices = await vscale.prices.get();
    expect(Object.keys(prices.plans)).toEqual(['small', 'medium', 'large', 'huge', 'monster']);
    expect(prices.backup).not.toEqual({ perGbKopecks: null, bySize: [] });
  });

  test('a server’s life', async () => {
    const { id: keyId } = sandbox.state.addSshKey('laptop');
    expect(await vscale.sshKeys.list()).toMatchObject([{ id: keyId, name: 'laptop' }]);

    const accepted = await vscale.scalets.create(newScalet);
    expect(accepted.scalet).toMatchObject({
      name: 'Web-1',
      status: generation === 'current' ? 'queued' : 'defined',
      locked: true,
      publicAddress: null,
    });
    const created = await settle(accepted);
    const { id } = created;
    expect(created).toMatchObject({ status: 'started', plan: 'small', locked: false });
    expect(created.publicAddress?.address).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(Math.abs((created.createdAt ?? 0) - clock.now())).toBeLessThanOrEqual(11_000);
    expect(await vscale.scalets.list()).toMatchObject([{ id, name: 'Web-1' }]);

    expect(await settle(await vscale.scalets.stop(id))).toMatchObject({ status: 'stopped' });
    expect(await settle(await vscale.scalets.start(id))).toMatchObject({ status: 'started' });
    expect(await settle(await vscale.scalets.restart(id))).toMatchObject({ status: 'started' });
    expect(await settle(await vscale.scalets.rebuild(id, { password: 'hunter2-hunter2' }))).toMatchObject({ id });
    expect(await settle(await vscale.scalets.upgrade(id, { plan: 'large' }))).toMatchObject({ plan: 'large' });

    await vscale.scalets.rename(id, { name: 'Web-2' });
    expect(await vscale.scalets.get(id)).toMatchObject({ name: 'Web-2' });
    await vscale.scalets.addKeys(id, { keyIds: [keyId] });
    expect(await vscale.scalets.get(id)).toMatchObject({ keys: [{ id: keyId, name: 'laptop' }] });
    expect((await vscale.scalets.log(id)).map(({ status }) => status)).toContain('started');

    const removed = await vscale.scalets.remove(id);
    expect(removed).toMatchObject({ taskId: expect.any(String) });
    await clock.advance(60_000);
    expect(await failureOf(vscale.scalets.get(id))).toMatchObject({ kind: 'not_found' });
    expect(await vscale.scalets.list()).toEqual([]);
    expect(await vscale.tasks.list()).toEqual([]);
  });

  test('what it refuses', async () => {
    const { id } = sandbox.state.addServer({ plan: 'large' });
    const failed = { mayHaveApplied: false };
    const { scalets } = vscale;
    expect(await failureOf(scalets.create({ ...newScalet, plan: 'tiny' }))).toMatchObject({
      ...failed,
      kind: 'invalid',
    });
    expect(await failureOf(scalets.create({ ...newScalet, image: 'dos' }))).toMatchObject({
      ...failed,
      kind: 'invalid',
    });
    expect(await failureOf(scalets.create({ ...newScalet, location: 'x' }))).toMatchObject({
      ...failed,
      kind: 'invalid',
      apiMessage: 'no_location_found',
    });
    expect(await failureOf(scalets.upgrade(id, { plan: 'small' }))).toMatchObject({ ...failed, kind: 'invalid' });
    expect(await failureOf(scalets.restart(999))).toMatchObject({ ...failed, kind: 'not_found' });
    expect(await failureOf(vscale.tasks.get('..'))).toMatchObject({ ...failed, kind: 'not_found' });
    await scalets.restart(id);
    expect(await failureOf(scalets.stop(id))).toMatchObject({ ...failed, kind: 'locked' });
    sandbox.state.setBalance(0);
    expect(await failureOf(scalets.create(newScalet))).toMatchObject({ ...failed, kind: 'no_money' });
  });

  test('tokens', async () => {
    const readOnly = connect(sandbox.readOnlyToken);
    expect(await readOnly.scalets.list()).toEqual([]);
    expect(await failureOf(readOnly.scalets.create(newScalet))).toMatchObject({ kind: 'read_only', status: 403 });
    const unknown = connect('0'.repeat(64));
    expect(await failureOf(unknown.scalets.list())).toMatchObject({ kind: 'unauthorized', apiMessage: null });
    expect(await failureOf(unknown.scalets.create(newScalet))).toMatchObject({ kind: 'unauthorized' });
  });

  test.each(['error-500', 'error-503', 'rate-limit', 'html', 'malformed-json', 'wrong-shape', 'drop-before'] as const)(
    'reading in spite of %s',
    async (fault) => {
      sandbox.faults.queue({ when: { method: 'GET' }, fault, times: 2 });
      expect(await vscale.scalets.list()).toEqual([]);
      expect(sandbox.requests).toHaveLength(3);
    },
  );

  test.each(['drop-after', 'drop-midway', 'malformed-json', 'wrong-shape'] as const)(
    'one creation and one server, whatever %s says',
    async (fault) => {
      sandbox.faults.queue({ when: { method: 'POST' }, fault });
      expect(await failureOf(vscale.scalets.create(newScalet))).toMatchObject({ mayHaveApplied: true });
      expect(await vscale.scalets.list()).toHaveLength(1);
    },
  );
});
