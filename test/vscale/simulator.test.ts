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
    expect(await failureOf(scalets.remove(999))).toMatchObject(
      generation === 'current'
        ? { kind: 'server_error', status: 500, mayHaveApplied: true }
        : { kind: 'not_found', status: 404, mayHaveApplied: false },
    );
    expect(await failureOf(vscale.tasks.get('..'))).toMatchObject({ ...failed, kind: 'not_found' });
    await scalets.restart(id);
    expect(await failureOf(scalets.stop(id))).toMatchObject({ ...failed, kind: 'locked' });
    sandbox.state.setBalance(0);
    expect(await failureOf(scalets.create(newScalet))).toMatchObject({ ...failed, kind: 'no_money' });
  });

  test('keys', async () => {
    const { id, name } = await vscale.sshKeys.create({
      name: 'laptop',
      key: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample',
    });
    expect(await vscale.sshKeys.list()).toMatchObject([{ id, name }]);
    expect(await failureOf(vscale.sshKeys.create({ name: 'x', key: 'hello' }))).toMatchObject({ kind: 'invalid' });
    await vscale.sshKeys.remove(id);
    expect(await vscale.sshKeys.list()).toEqual([]);
    expect(await failureOf(vscale.sshKeys.remove(id))).toMatchObject({ kind: 'not_found' });
  });

  test('backups', async () => {
    const server = sandbox.state.addServer();
    const made = await vscale.backups.create(server.id, { name: 'nightly' });
    const id = made.backup?.id ?? '';
    expect(made.backup).toMatchObject({ serverId: server.id, name: 'nightly', locked: true, deleted: false });
    await clock.advance(600_000);
    const finished = await vscale.backups.get(id);
    expect(finished).toMatchObject({ status: 'finished', location: 'spb0', sizeGb: 20, locked: false });
    expect(await vscale.backups.list()).toEqual([finished]);
    expect(await settle(await vscale.scalets.restore(server.id, { backupId: id }))).toMatchObject({ image: id });
    const copy = await settle(await vscale.scalets.create({ ...newScalet, image: id }));
    expect(copy).toMatchObject({ name: 'Web-1', status: 'started', image: id });

    const moved = await vscale.backups.relocate(id, { location: 'msk0' });
    expect(moved).toEqual({ from: 'spb0', to: 'msk0', taskId: expect.any(String) });
    expect(await failureOf(vscale.backups.remove(id))).toMatchObject({ kind: 'locked' });
    await clock.advance(600_000);
    expect(await vscale.backups.get(id)).toMatchObject({ location: 'msk0' });
    expect(await vscale.backups.remove(id)).toMatchObject({ backup: { id } });
    await clock.advance(600_000);
    expect(await failureOf(vscale.backups.get(id))).toMatchObject({ kind: 'not_found' });
  });

  test('tags of servers', async () => {
    const server = sandbox.state.addServer();
    const { id } = await vscale.serverTags.create({ name: 'production', serverIds: [server.id] });
    expect(await vscale.serverTags.list()).toEqual([{ id, name: 'production', serverIds: [server.id] }]);
    if (generation === 'current') {
      expect((await vscale.scalets.get(server.id)).tags).toEqual([{ id, name: 'production' }]);
    }
    expect(await vscale.serverTags.update(id, { serverIds: [] })).toMatchObject({ name: 'production', serverIds: [] });
    expect(await vscale.serverTags.update(id, { name: 'test' })).toMatchObject({ name: 'test', serverIds: [] });
    await vscale.serverTags.remove(id);
    expect(await failureOf(vscale.serverTags.get(id))).toMatchObject({ kind: 'not_found' });
  });

  test('money', async () => {
    const server = sandbox.state.addServer({ plan: 'medium' });
    sandbox.state.setBalance(50_000, 1_000);
    expect(await vscale.billing.getBalance()).toEqual({
      ownKopecks: 50_000,
      bonusKopecks: 1_000,
      unpaidKopecks: 0,
      totalKopecks: 51_000,
    });
    await clock.advance(2 * 3_600_000);
    const today = new Date(clock.now()).toISOString().slice(0, 10);
    const tomorrow = new Date(clock.now() + 86_400_000).toISOString().slice(0, 10);
    const [charged] = await vscale.billing.getConsumption({ start: today, end: tomorrow });
    expect(charged).toMatchObject({ resourceId: server.id, plans: [{ plan: 'medium', count: 2 }] });
    expect((await vscale.billing.getBalance()).totalKopecks).toBe(51_000 - (charged?.totalKopecks ?? 0));
    expect(await vscale.billing.getConsumption({ start: tomorrow, end: tomorrow })).toEqual([]);
    const [month] = await vscale.billing.getYearConsumption(new Date(clock.now()).getUTCFullYear());
    expect(month?.resources).toEqual([charged]);
    expect(Array.isArray(await vscale.billing.listPayments())).toBe(true);
    await vscale.billing.setThreshold(10_000);
    expect(await vscale.billing.getThreshold()).toBe(10_000);
  });

  test('tickets', async () => {
    const opened = await vscale.tickets.open({ header: 'No network', text: 'Since noon.', notify: false });
    const id = opened?.id ?? '';
    expect(await vscale.tickets.list()).toEqual([opened]);
    const comment = await vscale.tickets.addComment(id, { text: 'Any news?' });
    expect(comment).toMatchObject({ text: 'Any news?', createdAt: expect.any(Number) });
    expect(await vscale.tickets.listComments(id)).toEqual([comment]);
    expect(await vscale.tickets.close(id)).toMatchObject({ id, status: 'closed' });
    expect(await failureOf(vscale.tickets.addComment('999', { text: 'Hello?' }))).toMatchObject({ kind: 'not_found' });
  });

  test('DNS', async () => {
    const { domains, records, domainTags, ptr } = vscale;
    const domain = await domains.create({ name: 'example.org' });
    expect(await domains.get('example.org')).toMatchObject({ id: domain.id });
    expect(await failureOf(domains.create({ name: 'example.org' }))).toMatchObject({
      kind: 'conflict',
      apiMessage: 'domain_already_exists',
    });
    expect((await records.list(domain.id)).map(({ type }) => type)).toEqual(['NS', 'NS', 'SOA']);

    const name = 'www.example.org';
    const record = await records.create(domain.id, { type: 'A', name, content: '192.0.2.1', ttl: 600 });
    expect(await records.get(domain.id, record.id)).toEqual(record);
    const changed = await records.update(domain.id, record.id, { type: 'A', name, content: '192.0.2.2' });
    expect(changed).toMatchObject({ content: '192.0.2.2', ttl: 600 });
    await records.create(domain.id, {
      type: 'SRV',
      name: '_sip._tcp.example.org',
      priority: 1,
      weight: 2,
      port: 5060,
      target: 'sip.example.org',
    });
    await records.create(domain.id, { type: 'MX', name: 'example.org', content: 'mx.example.org', priority: 10 });
    await records.remove(domain.id, record.id);
    expect(await failureOf(records.get(domain.id, record.id))).toMatchObject({
      kind: 'not_found',
      apiMessage: 'record_not_found (record_id)',
    });

    const tag = await domainTags.create({ name: 'web', domainIds: [domain.id] });
    expect(await domainTags.list()).toMatchObject([{ id: tag.id, domains: [{ id: domain.id }] }]);
    expect(await domainTags.get(tag.id)).toMatchObject({ domains: [{ id: domain.id, name: 'example.org' }] });
    expect(await domains.setTags(domain.id, { tagIds: [] })).toMatchObject({ tags: [] });
    expect(await domainTags.update(tag.id, { name: 'shop' })).toMatchObject({ name: 'shop' });
    await domainTags.remove(tag.id);
    expect(await failureOf(domains.setTags(domain.id, { tagIds: [tag.id] }))).toMatchObject({ kind: 'not_found' });

    const server = sandbox.state.addServer();
    const ip = (await vscale.scalets.get(server.id)).publicAddress?.address ?? '';
    const pointer = await ptr.create({ ip, content: name });
    expect(await ptr.list()).toEqual([pointer]);
    expect(await ptr.update(pointer.id, { ip, content: 'example.org' })).toMatchObject({ content: 'example.org' });
    await ptr.remove(pointer.id);
    expect(await ptr.list()).toEqual([]);

    await domains.remove(domain.id);
    expect(await domains.list()).toEqual([]);
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
