import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../src/sandbox/manual-clock.ts';
import { asked, connect, failureOf } from './support.ts';

const id = 'b6a3c0e4-51a7-4a55-8d0e-9f0a4f5d2c31';
const wire = `{"id":"${id}","name":"Web-1_backup_20210401","scalet":3547412,"template":"ubuntu_20.04_64_001_master","status":"finished","size":20,"location":"spb0","created":"01.04.2021 03:00:14","active":true,"locked":false,"is_deleted":false}`;
const backup = {
  id,
  name: 'Web-1_backup_20210401',
  serverId: 3547412,
  image: 'ubuntu_20.04_64_001_master',
  status: 'finished',
  sizeGb: 20,
  location: 'spb0',
  createdAt: Date.parse('2021-04-01T00:00:14Z'),
  active: true,
  locked: false,
  deleted: false,
};

test('the list of backups', async () => {
  const vscale = await connect({ body: `[${wire}]` });
  expect(await vscale.backups.list()).toEqual([backup]);
});

test('one backup, also as an array with one element', async () => {
  for (const body of [wire, `[${wire}]`]) {
    const vscale = await connect({ body });
    expect(await vscale.backups.get(id)).toEqual(backup);
    expect(asked(vscale)).toEqual([[`GET /backups/${id}`, '']]);
  }
});

test('a backup of which little is told, or that is deleted', async () => {
  const vscale = await connect({ body: '[{"id":"a","status":"Polishing","size":"20.5"},{"id":"b","is_deleted":1}]' });
  expect(await vscale.backups.list()).toMatchObject([
    { status: 'polishing', sizeGb: 20.5, serverId: null, createdAt: null, active: true, deleted: false },
    { deleted: true, sizeGb: null },
  ]);
});

describe('making one', () => {
  test.each([200, 201])('%s', async (status) => {
    const vscale = await connect({ status, body: wire });
    expect(await vscale.backups.create(3547412, { name: 'nightly' })).toEqual({ backup, taskId: null });
    expect(asked(vscale)).toEqual([['POST /scalets/3547412/backup', '{"name":"nightly"}']]);
  });

  test('takes a place among the creations', async () => {
    const vscale = await connect({ body: wire }, { clock: createManualClock() });
    for (let turn = 0; turn < 12; turn += 1) await vscale.backups.create(1, { name: 'nightly' });
    expect(vscale.creations.delayMs()).toBe(60_000);
  });

  test('a page instead of an answer leaves it in doubt', async () => {
    const vscale = await connect({ body: '<html></html>' });
    expect(await failureOf(vscale.backups.create(1, { name: 'nightly' }))).toMatchObject({
      kind: 'malformed',
      mayHaveApplied: true,
    });
  });
});

test('deleting one', async () => {
  const vscale = await connect({ body: wire });
  expect(await vscale.backups.remove(id)).toEqual({ backup, taskId: null });
  expect(asked(vscale)).toEqual([[`DELETE /backups/${id}`, '']]);
  const silent = await connect({ status: 204 });
  expect(await silent.backups.remove(id)).toEqual({ backup: null, taskId: null });
});

test('moving one', async () => {
  const vscale = await connect({ body: '{"src_location":"spb0","dst_location":"msk0","task_id":"3a447f17"}' });
  expect(await vscale.backups.relocate(id, { location: 'msk0' })).toEqual({
    from: 'spb0',
    to: 'msk0',
    taskId: '3a447f17',
  });
  expect(asked(vscale)).toEqual([[`POST /backups/${id}/relocate`, '{"destination":"msk0"}']]);
});

test('moving one, and hearing of the task in the header only', async () => {
  const vscale = await connect({ status: 202, headers: { 'Vscale-Task-Id': '3a447f17' } });
  expect(await vscale.backups.relocate(id, { location: 'msk0' })).toEqual({ from: '', to: 'msk0', taskId: '3a447f17' });
});

test('moving one, and hearing of the task alone', async () => {
  const vscale = await connect({ body: '{"task_id":"3a447f17"}' });
  expect(await vscale.backups.relocate(id, { location: 'msk0' })).toEqual({ from: '', to: 'msk0', taskId: '3a447f17' });
});

test('moving one, and hearing of something else', async () => {
  const vscale = await connect({ body: '{"result":"ok"}' });
  expect(await failureOf(vscale.backups.relocate(id, { location: 'msk0' }))).toMatchObject({
    kind: 'malformed',
    mayHaveApplied: true,
  });
});
