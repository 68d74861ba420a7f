import { expect, test } from 'vitest';
import { openSandbox, webServer } from './sandbox.ts';

test('a task waits, runs, ends, is listed a little longer, and is known by its id for ever', async () => {
  const { clock, send } = await openSandbox({ durationsMs: 100_000 });
  const { headers, json: server } = await send('POST /scalets', webServer);
  const id = headers.get('vscale-task-id');
  const queued = {
    id,
    location: 'spb0',
    scalet: server.ctid,
    method: 'scalet_create',
    d_insert: '2026-01-15 12:00:00',
    d_start: null,
    d_end: null,
    done: false,
    error: false,
  };
  const list = async () => (await send('GET /tasks')).json;
  expect(await list()).toEqual([queued]);
  await clock.advance(9_999);
  expect(await list()).toEqual([queued]);
  await clock.advance(1);
  const started = { ...queued, d_start: '2026-01-15 09:00:10' };
  expect(await list()).toEqual([started]);
  expect((await send(`GET /tasks/${id}`)).json).toEqual(started);
  await clock.advance(90_000);
  const ended = { ...started, d_end: '2026-01-15 09:01:40', done: true };
  expect(await list()).toEqual([ended]);
  await clock.advance(10_000);
  expect(await list()).toEqual([]);
  expect((await send(`GET /tasks/${id}`)).json).toEqual(ended);
});

test('nothing moves while the clock stands still', async () => {
  const { sandbox, send } = await openSandbox({ durationsMs: 1 });
  await send('POST /scalets', webServer);
  const before = (await send('GET /scalets')).text;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await send('GET /scalets')).text).toBe(before);
  expect(sandbox.state.tasks()).toMatchObject([{ result: 'running' }]);
});

test('tasks of one long leap end each at its own moment, in order', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: { scalet_stop: 5000, scalet_upgrade: 2000 } });
  const slow = sandbox.state.addServer().id;
  const quick = sandbox.state.addServer().id;
  await send(`PATCH /scalets/${slow}/stop`);
  await send(`POST /scalets/${quick}/upgrade`, { rplan: 'large' });
  await clock.advance(3600_000);
  const lastOf = async (id: number) => (await send(`GET /scalets/${id}/log`)).json.at(-1);
  expect(await lastOf(slow)).toMatchObject({ status: 'stopped', date: '15.01.2026 12:00:05' });
  expect(await lastOf(quick)).toMatchObject({ status: 'started', date: '15.01.2026 12:00:02' });
  expect((await lastOf(slow)).id).toBeGreaterThan((await lastOf(quick)).id);
  expect(sandbox.state.tasks().map(({ endsAt }) => endsAt - clock.now())).toEqual([-3595_000, -3598_000]);
});

test('without other orders a creation takes 20 to 40 seconds, and not always the same', async () => {
  const { sandbox, send } = await openSandbox();
  for (let count = 0; count < 5; count += 1) await send('POST /scalets', webServer);
  const durations = sandbox.state.tasks().map(({ insertedAt, endsAt }) => endsAt - insertedAt);
  expect(Math.min(...durations)).toBeGreaterThanOrEqual(20_000);
  expect(Math.max(...durations)).toBeLessThanOrEqual(40_000);
  expect(new Set(durations).size).toBe(5);
});

test('a task that is told to fail ends in error and changes nothing', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
  const { id } = sandbox.state.addServer({ plan: 'small' });
  sandbox.faults.failNextTask('scalet_upgrade');
  await send(`PATCH /scalets/${id}/stop`);
  await clock.advance(1000);
  const { headers } = await send(`POST /scalets/${id}/upgrade`, { rplan: 'large' });
  await clock.advance(1000);
  expect((await send(`GET /tasks/${headers.get('vscale-task-id')}`)).json).toMatchObject({ done: true, error: true });
  expect((await send(`GET /scalets/${id}`)).json).toMatchObject({ status: 'stopped', rplan: 'small', locked: false });
});

test('a server whose creation fails is gone', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
  sandbox.faults.failNextTask();
  await send('POST /scalets', webServer);
  await clock.advance(1000);
  expect((await send('GET /scalets')).json).toEqual([]);
  expect((await send('GET /tasks')).json).toMatchObject([{ done: true, error: true }]);
});

test.each([
  { keepsTaskById: true, applied: true },
  { keepsTaskById: true, applied: false },
  { keepsTaskById: false, applied: true },
  { keepsTaskById: false, applied: false },
])('a task may vanish half-way: %o', async (fate) => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
  const { id } = sandbox.state.addServer();
  sandbox.faults.vanishNextTask('scalet_stop', fate);
  const { headers } = await send(`PATCH /scalets/${id}/stop`);
  const taskPath = `GET /tasks/${headers.get('vscale-task-id')}`;
  await clock.advance(499);
  expect((await send('GET /tasks')).json).toHaveLength(1);
  await clock.advance(1);
  expect((await send('GET /tasks')).json).toEqual([]);
  expect((await send(taskPath)).status).toBe(fate.keepsTaskById ? 200 : 404);
  expect((await send(`GET /scalets/${id}`)).json).toMatchObject({ status: 'started', locked: true });
  await clock.advance(500);
  expect((await send(`GET /scalets/${id}`)).json).toMatchObject({
    status: fate.applied ? 'stopped' : 'started',
    locked: false,
  });
  if (fate.keepsTaskById) {
    expect((await send(taskPath)).json).toMatchObject({ done: true, error: !fate.applied });
  }
  await send(`PATCH /scalets/${id}/start`);
  expect((await send('GET /tasks')).json).toHaveLength(1);
});

test('a task may be listed late', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
  const { id } = sandbox.state.addServer();
  sandbox.faults.lateNextTask(undefined, 600);
  await send(`PATCH /scalets/${id}/restart`);
  await clock.advance(599);
  expect((await send('GET /tasks')).json).toEqual([]);
  await clock.advance(1);
  expect((await send('GET /tasks')).json).toMatchObject([{ scalet: id, d_insert: '2026-01-15 12:00:00' }]);
});

test('somebody in the panel works on the same servers', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
  const { id } = sandbox.state.addServer({ name: 'web-1' });
  const task = sandbox.outside.restart(id);
  expect((await send('GET /tasks')).json).toMatchObject([{ id: task.id, method: 'scalet_restart', scalet: id }]);
  expect((await send(`PATCH /scalets/${id}/stop`)).status).toBe(409);
  await clock.advance(1000);
  sandbox.outside.rename(id, 'web-2');
  expect((await send(`GET /scalets/${id}`)).json).toMatchObject({ name: 'web-2', status: 'started', locked: false });
  sandbox.outside.stop(id);
  await clock.advance(1000);
  expect((await send(`GET /scalets/${id}`)).json.status).toBe('stopped');
  sandbox.outside.start(id);
  await clock.advance(1000);
  sandbox.outside.delete(id);
  await clock.advance(1000);
  expect((await send('GET /scalets')).json).toEqual([]);
});

test('a server that is lost takes the task that ran on it along, in error', async () => {
  const { sandbox, send } = await openSandbox();
  const { id } = sandbox.state.addServer();
  const { headers } = await send(`PATCH /scalets/${id}/restart`);
  sandbox.outside.lose(id);
  expect((await send(`GET /scalets/${id}`)).status).toBe(404);
  expect((await send(`GET /tasks/${headers.get('vscale-task-id')}`)).json).toMatchObject({ done: true, error: true });
});

test('two sandboxes know nothing of each other', async () => {
  const one = await openSandbox();
  const two = await openSandbox();
  one.sandbox.state.addServer();
  one.sandbox.state.addSshKey('laptop');
  one.sandbox.state.setBalance(0);
  one.sandbox.faults.queue({ fault: 'error-500' });
  expect((await two.send('GET /scalets')).json).toEqual([]);
  expect((await two.send('GET /sshkeys')).json).toEqual([]);
  expect((await two.send('GET /billing/balance')).json.summ).toBeGreaterThan(0);
  expect((await two.send('GET /account', undefined, one.sandbox.fullToken)).status).toBe(403);
  expect(one.sandbox.requests).toEqual([]);
});
