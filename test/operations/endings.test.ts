import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/operations/operation.ts';
import { openWorkshop, reportOf, type Workshop } from './workshop.ts';

const hour = 60 * 60_000;

function creation(name: string): Operation {
  const make = { image: 'ubuntu_20.04_64_001_master', isFromBackup: false, plan: 'small', location: 'spb0' };
  return { kind: 'server.create', name, ...make, keyIds: [], start: true, hasPassword: false };
}

/** Lets this many hours pass, with a look every hour. */
async function passHours({ tick }: Workshop, hours: number): Promise<void> {
  for (let passed = 0; passed < hours; passed += 1) await tick(hour);
}

const reportsOf = async ({ storage, clock }: Workshop) =>
  (await storage.outbox.listDue(clock.now())).filter(({ kind }) => kind === 'report');

/** As if its channel had taken it. */
async function sendReport(shop: Workshop): Promise<void> {
  await shop.storage.outbox.markSent(await reportsOf(shop), 'm1', shop.clock.now());
}

describe('nothing waits for ever', () => {
  it.each(['error-500', 'drop-before', 'malformed-json'] as const)(
    'where Vscale gives nothing but %s for a day',
    async (fault) => {
      const shop = await openWorkshop({ durationsMs: 60_000 });
      const { id } = shop.simulator.state.addServer();
      const running = await shop.ask({ kind: 'server.restart', serverId: id }, { subject: 'web-1' });
      await shop.submit(running);
      shop.simulator.faults.queue({ fault, times: 100_000 });
      await passHours(shop, 23);
      expect((await shop.find(running.id)).state).toBe('running');
      await passHours(shop, 2);
      const ended = await shop.find(running.id);
      expect(ended).toMatchObject({ state: 'unknown', outcome: { code: 'overdue' } });
      expect(reportOf(ended)).toContain('/server show');
      expect(reportOf(ended, 'ru')).toContain('/server show');
    },
  );

  it('not even what was never sent, because Vscale counts too many creations', async () => {
    const shop = await openWorkshop();
    shop.simulator.faults.queue({ fault: 'rate-limit', when: { method: 'POST' }, times: 100_000 });
    const asked = await shop.ask(creation('web-1'), { subject: 'web-1' });
    for (let passed = 0; passed < 26; passed += 1) {
      await shop.submit(asked);
      await shop.clock.advance(hour);
    }
    await shop.tick();
    expect(await shop.find(asked.id)).toMatchObject({ state: 'stale', outcome: { code: 'not_sent' } });
  });

  it('but what has ended while the bot was away for days is told as it ended', async () => {
    const shop = await openWorkshop({ durationsMs: 60_000 });
    const asked = await shop.ask(creation('web-1'), { subject: 'web-1' });
    await shop.submit(asked);
    shop.restart();
    await shop.tick(72 * hour);
    expect((await shop.find(asked.id)).state).toBe('succeeded');
  });

  it('nor does an end that is seen later go untold', async () => {
    const shop = await openWorkshop({ durationsMs: 60_000 });
    const asked = await shop.ask(creation('web-1'), { subject: 'web-1' });
    await shop.submit(asked);
    const silence = shop.simulator.faults;
    silence.queue({ fault: 'error-500', times: 100_000 });
    await passHours(shop, 25);
    expect((await shop.find(asked.id)).state).toBe('unknown');
    await sendReport(shop);
    silence.clear();
    await shop.tick(hour);
    expect(await shop.find(asked.id)).toMatchObject({ state: 'succeeded', after: { name: 'web-1' } });
    expect(await reportsOf(shop)).toMatchObject([{ operationId: asked.id, nonce: null }]);
  });

  it('and a creation whose answer was lost and whose task failed has failed, though its server is still queued', async () => {
    const shop = await openWorkshop({ durationsMs: 60_000 });
    shop.simulator.faults.failNextTask('scalet_create', { leavesServer: true });
    shop.simulator.faults.queue({ fault: 'drop-after', when: { method: 'POST' } });
    const record = await shop.carryThrough(creation('web-1'), { subject: 'web-1' });
    const [left] = shop.simulator.state.servers();
    expect(record).toMatchObject({ state: 'failed', outcome: { code: 'task_failed' }, serverId: left?.id });
    expect(reportOf(record)).toContain(`left the server **web-1** behind (id \`${left?.id}\``);
    expect(reportOf(record, 'ru')).toContain(`остался сервер **web-1** (id \`${left?.id}\``);
  });
});

describe('nothing is mistaken for something else', () => {
  it('a creation that was lost before its effect does not take the server of one that is still being answered', async () => {
    const shop = await openWorkshop();
    shop.simulator.faults.queue({ fault: 'drop-before', when: { method: 'POST' } });
    const held = shop.simulator.faults.queue({ fault: 'hang-after', when: { method: 'POST' } });
    const lost = await shop.ask(creation('lost-a'), { subject: 'lost-a' });
    await shop.submit(lost);
    await shop.tick(17_000);
    const made = await shop.ask(creation('made-b'), { subject: 'made-b' });
    const answered = shop.submit(made);
    while (held.hits === 0) await shop.tick(0);
    for (let ticks = 0; ticks < 3; ticks += 1) await shop.tick();
    held.release();
    await answered;
    expect(await shop.follow(lost)).toMatchObject({ state: 'not_applied', serverId: null });
    const [server] = shop.simulator.state.servers();
    expect(await shop.follow(made)).toMatchObject({ state: 'succeeded', serverId: server?.id });
  });

  it('nor one that a colleague makes in the panel meanwhile, of the same plan in the same place', async () => {
    const shop = await openWorkshop();
    shop.simulator.faults.queue({ fault: 'drop-before', when: { method: 'POST' } });
    const lost = await shop.ask(creation('lost-a'), { subject: 'lost-a' });
    await shop.submit(lost);
    shop.simulator.state.addServer({ name: 'panel' });
    const record = await shop.follow(lost);
    expect(record).toMatchObject({ state: 'unknown', serverId: null });
    expect(reportOf(record)).toContain('See `/server list` before you ask again');
  });

  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExample';
  it.each<[string, Operation, (shop: Workshop) => Promise<unknown>]>([
    ['key', { kind: 'key.add', name: 'ours', key }, ({ vscale }) => vscale.sshKeys.create({ name: 'theirs', key })],
    [
      'ticket',
      { kind: 'ticket.open', header: 'No network', text: 'ours' },
      ({ vscale }) => vscale.tickets.open({ header: 'No network', text: 'theirs', notify: false }),
    ],
  ])('nor does a %s that a colleague adds in other words', async (_what, operation, addTheirs) => {
    const shop = await openWorkshop();
    shop.simulator.faults.queue({ fault: 'drop-before', when: { method: 'POST' } });
    const lost = await shop.ask(operation);
    await shop.submit(lost);
    await addTheirs(shop);
    expect(await shop.follow(lost)).toMatchObject({
      resultId: null,
      outcome: { code: expect.not.stringMatching('done') },
    });
  });

  it('of two that asked for the same, one of which was made, neither takes it', async () => {
    const shop = await openWorkshop();
    shop.simulator.faults.queue({ fault: 'drop-after', when: { method: 'POST' } });
    shop.simulator.faults.queue({ fault: 'drop-before', when: { method: 'POST' } });
    const operation: Operation = { kind: 'key.add', name: 'ours', key };
    const asked = [await shop.ask(operation), await shop.ask(operation)];
    await shop.submit(...asked);
    for (const each of asked) expect(await shop.follow(each)).toMatchObject({ state: 'unknown', resultId: null });
  });
});
