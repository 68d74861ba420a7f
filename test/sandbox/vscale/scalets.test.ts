import { describe, expect, test } from 'vitest';
import { openSandbox, webServer } from './sandbox.ts';

describe('creation', () => {
  test('today: 201, queued and locked, its address seen first in the list, started at the end', async () => {
    const { sandbox, clock, send } = await openSandbox({ durationsMs: 30_000 });
    const key = sandbox.state.addSshKey('laptop');
    const created = await send('POST /scalets', { ...webServer, keys: [key.id] });
    expect(created.status).toBe(201);
    expect(created.headers.get('vscale-task-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(created.headers.get('x-request-id')).toMatch(/^[\w-]{21}$/);
    expect(created.headers.get('vscale-error-message')).toBeNull();
    expect(created.json).toEqual({
      ctid: 15461102,
      name: 'Web-1',
      status: 'queued',
      location: 'spb0',
      rplan: 'small',
      keys: [{ id: key.id, name: 'laptop' }],
      tags: [],
      public_address: {},
      private_address: {},
      made_from: 'ubuntu_20.04_64_001_master',
      hostname: '',
      created: '15.01.2026 12:00:00',
      active: true,
      locked: true,
      deleted: null,
      block_reason: null,
      block_reason_custom: null,
      date_block: null,
    });

    const address = { netmask: '255.255.255.0', gateway: '31.184.254.1', address: '31.184.254.10' };
    const [queued] = (await send('GET /scalets')).json;
    expect(queued).toEqual({ ...created.json, made_from: '', public_address: address });

    await clock.advance(29_999);
    expect((await send('GET /scalets/15461102')).json).toEqual(queued);
    await clock.advance(1);
    const made = await send('GET /scalets/15461102');
    expect(made.json).toEqual({
      ...created.json,
      status: 'started',
      locked: false,
      hostname: 'web-1',
      public_address: address,
    });
  });

  test('in 2015: 200, defined and not active, a host name from the start, the header says None', async () => {
    const { clock, send } = await openSandbox({ generation: 'first', durationsMs: 30_000 });
    const created = await send('POST /scalets', webServer);
    expect(created.status).toBe(200);
    expect(created.headers.get('vscale-error-message')).toBe('None');
    expect(created.headers.get('x-request-id')).toBeNull();
    expect(created.text).toContain('"ctid": 12644, "name": "Web-1"');
    expect(created.json).toEqual({
      ctid: 12644,
      name: 'Web-1',
      status: 'defined',
      location: 'spb0',
      rplan: 'small',
      made_from: 'ubuntu_20.04_64_001_master',
      hostname: 'cs12644.vscale.io',
      keys: [],
      public_address: {},
      private_address: {},
      created: '15.01.2026 12:00:00',
      active: false,
      locked: true,
      deleted: null,
    });
    const { created: _created, deleted: _deleted, ...listed } = created.json;
    expect((await send('GET /scalets')).json).toEqual([listed]);

    await clock.advance(30_000);
    expect((await send('GET /scalets/12644')).json).toMatchObject({
      status: 'started',
      active: true,
      locked: false,
      public_address: { address: '31.184.254.10' },
    });
  });

  test('without do_start it ends stopped; without a name it goes by two invented words', async () => {
    const { clock, send } = await openSandbox({ durationsMs: 1000 });
    const { name: _name, ...nameless } = webServer;
    const { json } = await send('POST /scalets', { ...nameless, do_start: false });
    expect(json.name).toMatch(/^[A-Z][a-z]+-[A-Z][a-z]+$/);
    await clock.advance(1000);
    expect((await send(`GET /scalets/${json.ctid}`)).json).toMatchObject({ status: 'stopped', locked: false });
  });

  test('every server has its own id and address, and the address of a deleted one is used again', async () => {
    const { clock, send } = await openSandbox({ durationsMs: 1000 });
    for (const location of ['spb0', 'spb0', 'msk0']) await send('POST /scalets', { ...webServer, location });
    await clock.advance(1000);
    const addresses = async () =>
      // biome-ignore lint/suspicious/noExplicitAny: the wire's shape
      (await send('GET /scalets')).json.map((server: any) => [server.ctid, server.public_address.address]);
    expect(await addresses()).toEqual([
      [15461102, '31.184.254.10'],
      [15461103, '31.184.254.11'],
      [15461104, '188.68.221.10'],
    ]);
    await send('DELETE /scalets/15461102');
    await clock.advance(1000);
    await send('POST /scalets', webServer);
    await clock.advance(1000);
    expect(await addresses()).toContainEqual([15461105, '31.184.254.10']);
  });

  test('a root password is taken and kept nowhere', async () => {
    const { sandbox, send } = await openSandbox();
    await send('POST /scalets', { ...webServer, password: 'correct horse' });
    await send('PATCH /scalets/1/rebuild', { password: 'battery staple' });
    expect(sandbox.requests[0]?.body).toEqual({ ...webServer, password: '[password]' });
    const kept = JSON.stringify([sandbox.requests, sandbox.state.servers(), sandbox.state.tasks()]);
    expect(kept).not.toMatch(/horse|staple/);
  });
});

describe('operations', () => {
  test.each([
    ['stop', 'started', 'stopped'],
    ['start', 'stopped', 'started'],
    ['restart', 'started', 'started'],
    ['rebuild', 'started', 'started'],
  ])('%s answers the former state, locks, and ends %s → %s', async (verb, before, after) => {
    const { sandbox, clock, send } = await openSandbox({ durationsMs: 8000 });
    const { id } = sandbox.state.addServer({ status: before });
    const answer = await send(`PATCH /scalets/${id}/${verb}`, { id: String(id) });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ ctid: id, status: before, locked: true });
    const taskId = answer.headers.get('vscale-task-id');
    expect((await send('GET /tasks')).json).toMatchObject([{ id: taskId, scalet: id, method: `scalet_${verb}` }]);
    await clock.advance(7999);
    expect((await send(`GET /scalets/${id}`)).json).toMatchObject({ status: before, locked: true });
    await clock.advance(1);
    expect((await send(`GET /scalets/${id}`)).json).toMatchObject({ status: after, locked: false });
  });

  test('upgrade answers updated with the old plan, and has the new one at the end', async () => {
    const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
    const { id } = sandbox.state.addServer({ plan: 'medium', status: 'stopped' });
    const answer = await send(`POST /scalets/${id}/upgrade`, { rplan: 'large' });
    expect(answer.json).toMatchObject({ status: 'updated', rplan: 'medium', locked: true });
    await clock.advance(1000);
    expect((await send(`GET /scalets/${id}`)).json).toMatchObject({ status: 'stopped', rplan: 'large', locked: false });
  });

  test.each([
    ['current' as const, { status: 'started', locked: true }],
    ['first' as const, { status: 'deleted' }],
  ])('delete (%s) answers the server, which is gone at the end', async (generation, shown) => {
    const { sandbox, clock, send } = await openSandbox({ generation, durationsMs: 1000 });
    const { id } = sandbox.state.addServer();
    const answer = await send(`DELETE /scalets/${id}`);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ ctid: id, deleted: null, ...shown });
    if (generation === 'current') expect(answer.json.public_address).toEqual({});
    expect((await send('GET /scalets')).json).toHaveLength(1);
    await clock.advance(1000);
    expect((await send('GET /scalets')).json).toEqual([]);
    expect((await send(`GET /scalets/${id}`)).status).toBe(404);
  });

  test('rename and new keys are there at once and start no task; keys are added, not replaced', async () => {
    const { sandbox, send } = await openSandbox();
    const [one, two, three] = ['one', 'two', 'three'].map((name) => sandbox.state.addSshKey(name).id);
    const { id } = sandbox.state.addServer({ keyIds: [one ?? 0] });
    const renamed = await send(`PATCH /scalets/${id}`, { name: 'api-1' });
    expect(renamed.json).toMatchObject({ name: 'api-1', locked: false });
    expect(renamed.headers.has('vscale-task-id')).toBe(false);
    await send(`PATCH /scalets/${id}`, { keys: [one, two] });
    const { json } = await send(`PATCH /sshkeys/scalets/${id}`, { keys: [three] });
    expect(json.keys.map((key: { name: string }) => key.name)).toEqual(['one', 'two', 'three']);
  });

  test('the log tells every change of status', async () => {
    const { clock, send } = await openSandbox({ durationsMs: 60_000 });
    const { ctid } = (await send('POST /scalets', webServer)).json;
    await clock.advance(60_000);
    await send(`PATCH /scalets/${ctid}/restart`);
    await clock.advance(60_000);
    await send(`PATCH /scalets/${ctid}/stop`);
    await clock.advance(60_000);
    const { json } = await send(`GET /scalets/${ctid}/log`);
    expect(json).toEqual([
      { id: expect.any(Number), date: '15.01.2026 12:00:00', status: 'queued' },
      { id: expect.any(Number), date: '15.01.2026 12:01:00', status: 'started' },
      { id: expect.any(Number), date: '15.01.2026 12:03:00', status: 'stopped' },
    ]);
  });

  test('answers name no task where the sandbox is told to leave the header out', async () => {
    const { sandbox, send } = await openSandbox({ taskIdHeader: false });
    const { id } = sandbox.state.addServer();
    const answer = await send(`PATCH /scalets/${id}/restart`);
    expect(answer.headers.has('vscale-task-id')).toBe(false);
    expect((await send('GET /tasks')).json).toHaveLength(1);
  });
});
