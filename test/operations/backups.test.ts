import { describe, expect, it } from 'vitest';
import { kindOf, type Operation } from '../../src/operations/operation.ts';
import type { Backup } from '../../src/vscale/backups.ts';
import { connect } from '../vscale/support.ts';
import { countChanges, openWorkshop, reportOf } from './workshop.ts';

/** Ways in which the answer to a change is lost, and whether the change was made all the same. */
const losses = [
  ['drop-before', false],
  ['error-504', false],
  ['drop-after', true],
  ['drop-midway', true],
  ['malformed-json', true],
] as const;

async function openShop() {
  const shop = await openWorkshop({ durationsMs: 40_000 });
  const { id } = shop.simulator.state.addServer({ name: 'web-1' });
  const server = await shop.vscale.scalets.get(id);
  const made = shop.simulator.state.addBackup(id, 'nightly');
  const backup = await shop.vscale.backups.get(made.id);
  const findBackup = async (name: string): Promise<Backup | undefined> =>
    (await shop.vscale.backups.list()).find((candidate) => candidate.name === name && !candidate.deleted);
  const backUp = (name: string): Operation => ({ kind: 'server.backup', serverId: id, name });
  const restore: Operation = {
    kind: 'server.restore',
    serverId: id,
    backupId: made.id,
    backupName: 'nightly',
    madeFrom: server.image,
  };
  const relocate: Operation = { kind: 'backup.relocate', backupId: made.id, from: 'spb0', location: 'msk0' };
  const remove: Operation = { kind: 'backup.delete', backupId: made.id };
  return { ...shop, server, backup, findBackup, backUp, back: backUp('before update'), restore, relocate, remove };
}

type Shop = Awaited<ReturnType<typeof openShop>>;

const kinds = [
  {
    name: 'a backup',
    operation: (shop: Shop) => shop.back,
    about: (shop: Shop) => ({ server: shop.server }),
    isDone: async (shop: Shop) => (await shop.findBackup('before update'))?.status === 'finished',
  },
  {
    name: 'restoring',
    operation: (shop: Shop) => shop.restore,
    about: (shop: Shop) => ({ server: shop.server, backup: shop.backup }),
    isDone: async (shop: Shop) => (await shop.vscale.scalets.get(shop.server.id)).image === shop.backup.id,
  },
  {
    name: 'moving one',
    operation: (shop: Shop) => shop.relocate,
    about: (shop: Shop) => ({ subject: 'nightly', backup: shop.backup }),
    isDone: async (shop: Shop) => (await shop.findBackup('nightly'))?.location === 'msk0',
  },
  {
    name: 'deleting one',
    operation: (shop: Shop) => shop.remove,
    about: (shop: Shop) => ({ subject: 'nightly', backup: shop.backup }),
    isDone: async (shop: Shop) => (await shop.findBackup('nightly')) === undefined,
  },
];

describe.each(kinds)('$name', ({ operation, about, isDone }) => {
  it('is followed to its end', async () => {
    const shop = await openShop();
    const record = await shop.carryThrough(operation(shop), about(shop));
    expect(record).toMatchObject({ state: 'succeeded', outcome: { code: 'done' } });
    expect(await isDone(shop)).toBe(true);
    expect(countChanges(shop.simulator)).toBe(1);
  });

  it.each(losses)('is sent once and told apart after %s', async (fault, isMade) => {
    const shop = await openShop();
    shop.simulator.faults.queue({ fault, when: { method: /POST|PATCH|DELETE/ } });
    const record = await shop.carryThrough(operation(shop), about(shop));
    const lost = operation(shop).kind === 'server.restore' ? 'unknown' : 'not_applied';
    expect(record.state).toBe(isMade ? 'succeeded' : lost);
    expect(await isDone(shop)).toBe(isMade);
    expect(countChanges(shop.simulator)).toBe(1);
  });

  it('is followed on after a crash in the middle of the request', async () => {
    const shop = await openShop();
    const hanging = shop.simulator.faults.queue({ fault: 'hang-after', when: { method: /POST|PATCH|DELETE/ } });
    const asked = await shop.ask(operation(shop), about(shop));
    void shop.submit(asked);
    await expect.poll(() => hanging.hits).toBe(1);
    shop.restart();
    await shop.tick();
    expect((await shop.find(asked.id)).state).not.toBe('submitting');
    expect(await shop.follow(asked)).toMatchObject({ state: 'succeeded' });
    expect(countChanges(shop.simulator)).toBe(1);
  });

  it('has failed when its task has', async () => {
    const shop = await openShop();
    shop.simulator.faults.failNextTask();
    const record = await shop.carryThrough(operation(shop), about(shop));
    expect(record.state).toBe('failed');
    expect(await isDone(shop)).toBe(false);
  });

  it.each([
    { keepsTaskById: true, applied: true },
    { keepsTaskById: false, applied: true },
    { keepsTaskById: false, applied: false },
  ])('is told by what it left, when its task vanishes: %j', async (fate) => {
    const shop = await openShop();
    shop.simulator.faults.vanishNextTask(undefined, fate);
    const record = await shop.carryThrough(operation(shop), about(shop));
    expect(await isDone(shop)).toBe(fate.applied);
    // Of a restored server nothing shows whether it was.
    const isTold = record.operation.kind !== 'server.restore';
    expect(record.state).toBe(fate.applied || !isTold ? 'succeeded' : 'failed');
  });

  it('is refused in the provider’s words while another is at work there', async () => {
    const shop = await openShop();
    await shop.vscale.backups.relocate(shop.backup.id, { location: 'msk0' });
    shop.simulator.outside.restart(shop.server.id);
    const record = await shop.carryThrough(operation(shop), about(shop));
    expect(record).toMatchObject({ state: 'rejected', outcome: { code: 'refused' } });
  });
});

describe('what is told at the end', () => {
  it('of a backup', async () => {
    const shop = await openShop();
    const record = await shop.carryThrough(shop.back, { server: shop.server });
    expect(record).toMatchObject({ resultId: record.backup?.id, backup: { name: 'before update', sizeGb: 20 } });
    expect(reportOf(record)).toBe(
      [
        '<@u1> ✅ **Back up web-1 as before update** · Done · 40s',
        `💾 **before update** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`${record.resultId}\``,
      ].join('\n'),
    );
    expect(reportOf(record, 'ru')).toBe(
      [
        '<@u1> ✅ **Резервная копия web-1: before update** · Готово · 40 с',
        `💾 **before update** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`${record.resultId}\``,
      ].join('\n'),
    );
  });

  it('of a backup that could not be made', async () => {
    const shop = await openShop();
    shop.simulator.faults.failNextTask('scalet_backup');
    const record = await shop.carryThrough(shop.back, { server: shop.server });
    expect(reportOf(record)).toContain('The task failed at Vscale. Look at `/backup list`, then ask again.');
    expect(reportOf(record, 'ru')).toContain(
      'Задача в Vscale закончилась ошибкой. Посмотрите `/backup list` и повторите.',
    );
  });

  it('of a restored server', async () => {
    const shop = await openShop();
    const record = await shop.carryThrough(shop.restore, { server: shop.server, backup: shop.backup });
    expect(reportOf(record)).toBe(
      [
        '<@u1> ✅ **Restore web-1 from nightly** · Done · 40s',
        'Now: 🟢 started',
        `💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`${shop.backup.id}\``,
      ].join('\n'),
    );
    expect(reportOf(record, 'ru')).toBe(
      [
        '<@u1> ✅ **Восстановление web-1 из nightly** · Готово · 40 с',
        'Сейчас: 🟢 запущен',
        `💾 **nightly** · 20 ГБ · \`spb0\` · <t:1768467600:f> · id \`${shop.backup.id}\``,
      ].join('\n'),
    );
  });

  it('of one that was moved', async () => {
    const shop = await openShop();
    const record = await shop.carryThrough(shop.relocate, { subject: 'nightly', backup: shop.backup });
    expect(reportOf(record)).toBe(
      [
        '<@u1> ✅ **Move backup nightly to msk0** · Done · 40s',
        'Location: `spb0` → `msk0`',
        `💾 **nightly** · 20 GB · \`msk0\` · <t:1768467600:f> · id \`${shop.backup.id}\``,
      ].join('\n'),
    );
    expect(reportOf(record, 'ru')).toBe(
      [
        '<@u1> ✅ **Перенос копии nightly в msk0** · Готово · 40 с',
        'Площадка: `spb0` → `msk0`',
        `💾 **nightly** · 20 ГБ · \`msk0\` · <t:1768467600:f> · id \`${shop.backup.id}\``,
      ].join('\n'),
    );
  });

  it('of one that stayed where it was', async () => {
    const shop = await openShop();
    shop.simulator.faults.vanishNextTask('backup_relocate', { keepsTaskById: false, applied: false });
    const record = await shop.carryThrough(shop.relocate, { subject: 'nightly', backup: shop.backup });
    expect(reportOf(record)).toBe(
      [
        '<@u1> ❌ **Move backup nightly to msk0** · Failed · 40s',
        'Vscale is done, but the backup is as it was. Look at `/backup list`, then ask again.',
      ].join('\n'),
    );
    expect(reportOf(record, 'ru')).toContain(
      'Vscale закончил, но с копией ничего не произошло. Посмотрите `/backup list` и повторите.',
    );
  });

  it('of one that is gone', async () => {
    const shop = await openShop();
    const record = await shop.carryThrough(shop.remove, { subject: 'nightly', backup: shop.backup });
    expect(reportOf(record)).toBe(
      [
        '<@u1> ✅ **Delete backup nightly** · Done · 40s',
        `💾 **nightly** · 20 GB · \`spb0\` · <t:1768467600:f> · id \`${shop.backup.id}\``,
      ].join('\n'),
    );
    expect(reportOf(record, 'ru')).toContain('✅ **Удаление копии nightly** · Готово · 40 с');
  });

  it('of one that vanished on its way', async () => {
    const shop = await openShop();
    const asked = await shop.ask(shop.relocate, { subject: 'nightly', backup: shop.backup });
    await shop.submit(asked);
    await shop.clock.advance(45_000);
    await shop.vscale.backups.remove(shop.backup.id);
    await shop.clock.advance(120_000);
    const record = await shop.follow(asked);
    expect(reportOf(record)).toContain('The backup is not there. `/backup list` shows what is.');
    expect(reportOf(record, 'ru')).toContain('Копии нет. Что есть сейчас: `/backup list`.');
  });
});

it('a backup goes through its stages, and the card has a bar once it is known how long that takes', async () => {
  const shop = await openShop();
  await shop.carryThrough(shop.back, { server: shop.server });
  const asked = await shop.ask(shop.backUp('second'), { server: shop.server });
  await shop.submit(asked);
  const stages: string[] = [];
  for (let ticks = 0; ticks < 8; ticks += 1) {
    const [backup] = (await shop.vscale.backups.list()).filter(({ name }) => name === 'second');
    stages.push(backup?.status ?? 'none');
    await shop.tick();
  }
  expect([...new Set(stages)]).toEqual(['defining', 'creating', 'uploading']);
  expect(await shop.find(asked.id)).toMatchObject({ state: 'succeeded' });
  expect(await shop.operations.expectedMs('server.backup')).toBe(40_000);
});

it.each([
  ['failed', 'undone'],
  ['upload_error', 'undone'],
  ['packing', 'busy'],
  ['finished', 'done'],
])('a backup with the status %s is %s', async (status, evidence) => {
  const body = JSON.stringify([{ id: 'b6', name: 'nightly', scalet: 1, status, location: 'msk0', locked: false }]);
  const vscale = await connect({ body });
  const made = { kind: 'server.backup' as const, serverId: 1, name: 'nightly' };
  const moved = { kind: 'backup.relocate' as const, backupId: 'b6', from: 'spb0', location: 'msk0' };
  for (const data of [made, moved]) {
    const inspected = { data, known: [], resultId: 'b6', isAccepted: true, rivals: [] };
    expect(await kindOf(data.kind).inspect?.(inspected, vscale)).toMatchObject({ evidence });
  }
});

it('an answer that is lost just before the bot is away for long is told by what it left', async () => {
  for (const { operation, about, isDone } of kinds) {
    const shop = await openShop();
    shop.simulator.faults.queue({ fault: 'drop-after', when: { method: /POST|PATCH|DELETE/ } });
    const asked = await shop.ask(operation(shop), about(shop));
    await shop.submit(asked);
    shop.restart();
    await shop.clock.advance(3_600_000);
    expect((await shop.follow(asked)).state).toBe('succeeded');
    expect(await isDone(shop)).toBe(true);
  }
});

it('a backup of the same name that somebody else makes meanwhile is not taken for this one', async () => {
  const shop = await openShop();
  const other = shop.simulator.state.addServer({ name: 'db' });
  shop.simulator.faults.queue({ fault: 'drop-before', when: { method: 'POST' } });
  const asked = await shop.ask(shop.back, { server: shop.server });
  await shop.submit(asked);
  shop.simulator.state.addBackup(other.id, 'before update');
  expect(await shop.follow(asked)).toMatchObject({ state: 'not_applied', resultId: null });
});
