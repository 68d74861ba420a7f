import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../src/sandbox/vscale/faults.ts';
import { openSandbox, webServer } from './sandbox.ts';

test.each<[Fault, number, string]>([
  ['error-500', 500, 'application/json'],
  ['error-502', 502, 'text/html; charset=utf-8'],
  ['error-503', 503, 'text/html; charset=utf-8'],
  ['error-504', 504, 'text/html; charset=utf-8'],
  ['rate-limit', 429, 'application/json'],
  ['html', 200, 'text/html; charset=utf-8'],
])('%s answers %i and has no effect', async (fault, status, type) => {
  const { sandbox, send } = await openSandbox();
  sandbox.faults.queue({ fault });
  const answer = await send('POST /scalets', webServer);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain(type);
  expect(sandbox.state.servers()).toEqual([]);
  expect((await send('POST /scalets', webServer)).status).toBe(201);
});

test('an error may also come after the effect', async () => {
  const { sandbox, send } = await openSandbox();
  sandbox.faults.queue({ fault: 'error-504', applied: true });
  expect((await send('POST /scalets', webServer)).status).toBe(504);
  expect(sandbox.state.servers()).toHaveLength(1);
});

test.each<[Fault, unknown]>([
  ['malformed-json', null],
  ['wrong-shape', { result: 'ok' }],
])('%s comes after the effect, with the status and headers of the true answer', async (fault, json) => {
  const { sandbox, send } = await openSandbox();
  sandbox.faults.queue({ fault });
  const answer = await send('POST /scalets', webServer);
  expect(answer.status).toBe(201);
  expect(answer.headers.has('vscale-task-id')).toBe(true);
  expect(answer.json).toEqual(json);
  expect(sandbox.state.servers()).toHaveLength(1);
  sandbox.faults.queue({ fault, applied: false });
  await send('POST /scalets', webServer);
  expect(sandbox.state.servers()).toHaveLength(1);
});

test('Retry-After and the status of a page are as told', async () => {
  const { sandbox, send } = await openSandbox();
  sandbox.faults.queue({ fault: 'rate-limit', retryAfterSeconds: 7 });
  expect((await send('GET /tasks')).headers.get('retry-after')).toBe('7');
  sandbox.faults.queue({ fault: 'html', status: 404 });
  expect((await send('GET /tasks')).status).toBe(404);
});

test('a fault meets the requests that fit it, as often as told', async () => {
  const { sandbox, send } = await openSandbox();
  const { id } = sandbox.state.addServer();
  const faults = sandbox.faults.queue({
    when: { method: 'GET', path: /^\/scalets\/\d+$/ },
    fault: 'error-500',
    times: 2,
  });
  sandbox.faults.queue({ when: { path: '/tasks' }, fault: 'error-503' });
  expect((await send('GET /scalets')).status).toBe(200);
  expect((await send(`PATCH /scalets/${id}`, { name: 'x' })).status).toBe(200);
  const statuses = [];
  for (let count = 0; count < 3; count += 1) statuses.push((await send(`GET /scalets/${id}`)).status);
  expect(statuses).toEqual([500, 500, 200]);
  expect(faults.hits).toBe(2);
  expect((await send('GET /tasks')).status).toBe(503);
  expect((await send('GET /tasks')).status).toBe(200);
});

test('clear forgets what was queued, for requests and for tasks', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 10 });
  sandbox.faults.queue({ fault: 'error-500', times: 100 });
  sandbox.faults.failNextTask();
  sandbox.faults.clear();
  expect((await send('POST /scalets', webServer)).status).toBe(201);
  await clock.advance(10);
  expect((await send('GET /scalets')).json).toMatchObject([{ status: 'started' }]);
});

describe('a dropped connection', () => {
  test.each<[Fault, number]>([
    ['drop-before', 0],
    ['drop-midway', 1],
    ['drop-after', 1],
  ])('%s leaves %i servers behind', async (fault, servers) => {
    const { sandbox, send } = await openSandbox();
    sandbox.faults.queue({ fault });
    await expect(send('POST /scalets', webServer)).rejects.toThrow();
    expect(sandbox.state.servers()).toHaveLength(servers);
    expect(sandbox.requests).toMatchObject([{ path: '/scalets', status: null }]);
  });
});

describe('a request that hangs', () => {
  test.each<[Fault, number]>([
    ['hang-before', 0],
    ['hang-after', 1],
  ])('%s: no answer and %i servers until it is released', async (fault, servers) => {
    const { sandbox, send } = await openSandbox();
    const hanging = sandbox.faults.queue({ fault });
    let answered = false;
    const answer = send('POST /scalets', webServer).finally(() => {
      answered = true;
    });
    await expect.poll(() => hanging.hits).toBe(1);
    await send('GET /account');
    expect(answered).toBe(false);
    expect(sandbox.state.servers()).toHaveLength(servers);
    hanging.release();
    expect((await answer).status).toBe(201);
    expect(sandbox.state.servers()).toHaveLength(1);
  });

  test('one whose caller has left is carried out all the same when it is released', async () => {
    const { sandbox } = await openSandbox();
    const hanging = sandbox.faults.queue({ fault: 'hang-before' });
    const caller = new AbortController();
    const answer = fetch(`${sandbox.url}/scalets`, {
      method: 'POST',
      headers: { 'X-Token': sandbox.fullToken },
      body: JSON.stringify(webServer),
      signal: caller.signal,
    });
    await expect.poll(() => hanging.hits).toBe(1);
    caller.abort();
    await expect(answer).rejects.toThrow();
    expect(sandbox.state.servers()).toHaveLength(0);
    hanging.release();
    await expect.poll(() => sandbox.state.servers()).toHaveLength(1);
  });

  test('clear lets it go on', async () => {
    const { sandbox, send } = await openSandbox();
    const hanging = sandbox.faults.queue({ fault: 'hang-before', times: 5 });
    const answer = send('GET /tasks');
    await expect.poll(() => hanging.hits).toBe(1);
    sandbox.faults.clear();
    expect((await answer).status).toBe(200);
    expect((await send('GET /tasks')).status).toBe(200);
    expect(hanging.hits).toBe(1);
  });

  test('closing the sandbox ends it', async () => {
    const { sandbox, send } = await openSandbox();
    const hanging = sandbox.faults.queue({ fault: 'hang-after' });
    const answer = expect(send('GET /tasks')).rejects.toThrow();
    await expect.poll(() => hanging.hits).toBe(1);
    await sandbox.close();
    await answer;
  });
});
