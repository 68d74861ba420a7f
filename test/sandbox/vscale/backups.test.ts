import { describe, expect, test } from 'vitest';
import { openSandbox, webServer } from './sandbox.ts';

test('a backup is defined, created, uploaded and finished, and its server locked meanwhile', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 100_000 });
  const { id } = sandbox.state.addServer({ plan: 'medium' });
  const made = await send(`POST /scalets/${id}/backup`, { name: 'before the upgrade' });
  expect(made.status).toBe(200);
  expect(made.headers.has('vscale-task-id')).toBe(false);
  expect(made.json).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    name: 'before the upgrade',
    scalet: id,
    template: 'ubuntu_20.04_64_001_master',
    status: 'defining',
    size: 0,
    location: 'spb0',
    created: '15.01.2026 12:00:00',
    active: false,
    locked: true,
    is_deleted: false,
  });
  expect((await send('GET /tasks')).json).toMatchObject([{ method: 'scalet_backup', scalet: id }]);
  expect((await send(`PATCH /scalets/${id}/stop`)).status).toBe(409);

  const status = async () => (await send(`GET /backups/${made.json.id}`)).json.status;
  await clock.advance(10_000);
  expect(await status()).toBe('creating');
  await clock.advance(45_000);
  expect(await status()).toBe('uploading');
  await clock.advance(45_000);
  expect((await send('GET /backups')).json).toEqual([
    { ...made.json, status: 'finished', size: 30, active: true, locked: false },
  ]);
  expect((await send(`PATCH /scalets/${id}/stop`)).status).toBe(200);
});

test('a backup that fails is gone, and its server free again', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
  const { id } = sandbox.state.addServer();
  sandbox.faults.failNextTask('scalet_backup');
  await send(`POST /scalets/${id}/backup`, { name: 'nightly' });
  await clock.advance(1000);
  expect((await send('GET /backups')).json).toEqual([]);
  expect((await send('GET /tasks')).json).toMatchObject([{ done: true, error: true }]);
  expect((await send(`GET /scalets/${id}`)).json.locked).toBe(false);
});

test('backups count among the twelve creations a minute', async () => {
  const { sandbox, send } = await openSandbox();
  for (let count = 0; count < 12; count += 1) {
    const { id } = sandbox.state.addServer();
    expect((await send(`POST /scalets/${id}/backup`, { name: `x-${count}` })).status).toBe(200);
  }
  expect((await send('POST /scalets', webServer)).status).toBe(429);
});

test('a deleted backup is shown as such for a minute', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
  const { id } = sandbox.state.addBackup(sandbox.state.addServer().id, 'nightly');
  expect((await send(`DELETE /backups/${id}`)).json).toMatchObject({ id, locked: true, is_deleted: false });
  expect((await send(`DELETE /backups/${id}`)).status).toBe(409);
  await clock.advance(1000);
  expect((await send('GET /backups')).json).toMatchObject([{ id, active: false, locked: false, is_deleted: true }]);
  expect((await send(`DELETE /backups/${id}`)).status).toBe(404);
  await clock.advance(60_000);
  expect((await send('GET /backups')).json).toEqual([]);
  expect((await send(`GET /backups/${id}`)).status).toBe(404);
});

test('a backup moves to the other location and names its task in the body', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
  const { id } = sandbox.state.addBackup(sandbox.state.addServer().id, 'nightly');
  const path = `POST /backups/${id}/relocate`;
  const { json } = await send(path, { destination: 'msk0' });
  expect(json).toEqual({ src_location: 'spb0', dst_location: 'msk0', task_id: expect.any(String) });
  expect((await send(`GET /tasks/${json.task_id}`)).json).toMatchObject({ method: 'backup_relocate', done: false });
  await clock.advance(1000);
  expect((await send(`GET /backups/${id}`)).json).toMatchObject({ location: 'msk0', locked: false });
  expect((await send(path, { destination: 'msk0' })).status).toBe(400);
  expect((await send(path, { destination: 'cidk' })).headers.get('vscale-error-message')).toBe('no_location_found');
});

describe('a disk from a backup', () => {
  test('restores a server', async () => {
    const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
    const server = sandbox.state.addServer({ image: 'debian_11_64_001_master' }).id;
    const backup = sandbox.state.addBackup(server, 'nightly').id;
    const answer = await send(`PATCH /scalets/${server}/rebuild`, { make_from: backup });
    expect(answer.json).toMatchObject({ made_from: 'debian_11_64_001_master', locked: true });
    await clock.advance(1000);
    expect((await send(`GET /scalets/${server}`)).json).toMatchObject({ made_from: backup, locked: false });

    await send(`PATCH /scalets/${server}/rebuild`);
    await clock.advance(1000);
    expect((await send(`GET /scalets/${server}`)).json.made_from).toBe('debian_11_64_001_master');
  });

  test('makes a new server, on a plan that is big enough, in its own location', async () => {
    const { sandbox, send } = await openSandbox();
    const backup = sandbox.state.addBackup(sandbox.state.addServer({ plan: 'large' }).id, 'nightly').id;
    const create = (change: object) => send('POST /scalets', { ...webServer, make_from: backup, ...change });
    const reason = async (change: object) => (await create(change)).headers.get('vscale-error-message');
    expect(await reason({ rplan: 'medium' })).toBe('backup_does_not_fit_rplan');
    expect(await reason({ rplan: 'large', location: 'msk0' })).toBe('backup_is_in_other_location');
    const { status, json } = await create({ rplan: 'large' });
    expect([status, json.made_from]).toEqual([201, backup]);
  });

  test('needs a backup that is finished and not deleted', async () => {
    const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
    const server = sandbox.state.addServer().id;
    const { id } = (await send(`POST /scalets/${server}/backup`, { name: 'nightly' })).json;
    const create = async () => (await send('POST /scalets', { ...webServer, make_from: id })).status;
    expect(await create()).toBe(404);
    await clock.advance(1000);
    expect(await create()).toBe(201);
    await send(`DELETE /backups/${id}`);
    await clock.advance(1000);
    expect(await create()).toBe(404);
  });
});
