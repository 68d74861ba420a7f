import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { FatalError } from '../src/fatal-error.ts';
import { type HttpOptions, type HttpServer, startHttp } from '../src/http.ts';
import { createLogger, createRedact } from '../src/log.ts';

const servers: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const lines: string[] = [];
const log = createLogger({ level: 'info', redact: createRedact([]), write: (line) => lines.push(line) });

async function start(options: Partial<HttpOptions> = {}) {
  const server = await startHttp({
    host: '127.0.0.1',
    port: 0,
    findObstacles: async () => [],
    metrics: { contentType: 'text/plain; version=0.0.4', render: async () => 'chatops_gateway_up 1\n' },
    log,
    ...options,
  });
  servers.push(server);
  return {
    port: server.port,
    get: (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init),
  };
}

test('/healthz is 200 while the process lives, whatever keeps the bot from its work', async () => {
  const { get } = await start({ findObstacles: () => Promise.reject(new Error('asked')) });
  const response = await get('/healthz?probe=1');
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
});

test('/readyz says why not', async () => {
  const obstacles = ['the Discord gateway is not connected'];
  const { get } = await start({ findObstacles: async () => obstacles });
  const before = await get('/readyz');
  expect([before.status, await before.json()]).toEqual([503, { status: 'not ready', why: obstacles }]);
  obstacles.pop();
  const after = await get('/readyz');
  expect([after.status, await after.json()]).toEqual([200, { status: 'ready' }]);
});

test('/metrics has its own content type', async () => {
  const { get } = await start();
  const response = await get('/metrics');
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4');
  expect(await response.text()).toBe('chatops_gateway_up 1\n');
});

test('HEAD has the headers without the body', async () => {
  const { get } = await start();
  const response = await get('/healthz', { method: 'HEAD' });
  expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '16', '']);
});

test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
  const { get } = await start();
  const response = await get('/healthz', { method });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('an unknown path is 404', async () => {
  const { get } = await start();
  expect((await get('/')).status).toBe(404);
});

test('a failure is 500, and its text stays in the log', async () => {
  const { get } = await start({ findObstacles: () => Promise.reject(new Error('disk on fire')) });
  const response = await get('/readyz');
  expect([response.status, await response.text()]).toEqual([500, '{"error":"internal error"}\n']);
  expect(lines.join('')).toContain('disk on fire');
});

test('an address that is in use is refused with the fix', async () => {
  const { port } = await start();
  await expect(start({ port })).rejects.toThrow(
    new FatalError(`127.0.0.1:${port} is already in use: stop what listens there, or set another HTTP_PORT`),
  );
});

test('closes at once with connections open', async () => {
  const { port } = await start();
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await servers.pop()?.close();
  await closed;
});
