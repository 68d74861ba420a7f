import { describe, expect, test } from 'vitest';
import type { RequestEnded } from '../../src/vscale/request.ts';
import {
  account,
  type Behaviour,
  connect,
  drop,
  failureOf,
  forbiddenPage,
  hang,
  impatientClock,
  scalet,
  serve,
  token,
} from './support.ts';

const fullOfWork: Behaviour = { status: 503 };
const turnedAway: Behaviour = { status: 429 };

describe('a read is repeated', () => {
  test.each<[string, Behaviour]>([
    ['500', { status: 500 }],
    ['503', fullOfWork],
    ['429', turnedAway],
    ['a dropped connection', drop],
    ['HTML', { ...forbiddenPage, status: 200 }],
    ['half of the JSON', { body: scalet.slice(0, 80) }],
    ['the wrong JSON', { body: '{"result":"ok"}' }],
    ['no body', {}],
  ])('after %s', async (_name, behaviour) => {
    const server = await serve(behaviour, behaviour, { body: scalet });
    const vscale = await connect(server);
    expect((await vscale.scalets.get(3547412)).name).toBe('Web-1');
    expect(server.requests).toHaveLength(3);
  });

  test('after no answer in time', async () => {
    const server = await serve(hang, { body: scalet });
    const vscale = await connect(server, { timeoutMs: 1000 });
    expect((await vscale.scalets.get(3547412)).name).toBe('Web-1');
    expect(server.requests).toHaveLength(2);
  });

  test('three times, then it has failed', async () => {
    const clock = impatientClock();
    const vscale = await connect(fullOfWork, { clock });
    expect(await failureOf(vscale.scalets.list())).toMatchObject({ kind: 'unavailable', status: 503 });
    expect(vscale.requests).toHaveLength(4);
    expect(clock.slept).toHaveLength(3);
  });

  test('as often as the client was told', async () => {
    const vscale = await connect(fullOfWork, { retries: 1 });
    await failureOf(vscale.scalets.list());
    expect(vscale.requests).toHaveLength(2);
  });

  test('not after a clear no', async () => {
    for (const status of [400, 401, 403, 404, 409]) {
      const vscale = await connect({ status });
      await failureOf(vscale.scalets.list());
      expect(vscale.requests).toHaveLength(1);
    }
  });

  test('until it is called off', async () => {
    const controller = new AbortController();
    const clock = {
      now: Date.now,
      async sleep(_ms: number, signal?: AbortSignal) {
        controller.abort();
        signal?.throwIfAborted();
      },
    };
    const vscale = await connect(fullOfWork, { clock });
    const error = await failureOf(vscale.scalets.list({ signal: controller.signal }));
    expect(error).toMatchObject({ kind: 'cancelled', mayHaveApplied: false });
    expect(vscale.requests).toHaveLength(1);
  });
});

describe('a write is sent once', () => {
  test.each<[string, Behaviour]>([
    ['500', { status: 500 }],
    ['503', fullOfWork],
    ['504', { status: 504 }],
    ['a dropped connection', drop],
    ['no answer in time', hang],
    ['HTML', { ...forbiddenPage, status: 200 }],
    ['the wrong JSON', { body: '{"result":"ok"}' }],
  ])('after %s too', async (_name, behaviour) => {
    const vscale = await connect(behaviour, { timeoutMs: 1000 });
    expect((await failureOf(vscale.scalets.restart(1))).mayHaveApplied).toBe(true);
    expect(vscale.requests).toHaveLength(1);
  });

  test('and again when it was turned away', async () => {
    const server = await serve(turnedAway, turnedAway, { body: scalet });
    const vscale = await connect(server);
    expect((await vscale.scalets.restart(1)).scalet?.name).toBe('Web-1');
    expect(server.requests.map(({ body }) => body)).toEqual(Array(3).fill('{"id":"1"}'));
  });

  test('over a connection of its own', async () => {
    const server = await serve({ body: scalet });
    const vscale = await connect(server);
    await vscale.scalets.get(1);
    await vscale.scalets.restart(1);
    await vscale.scalets.restart(1);
    expect(server.connections()).toBe(3);
  });
});

describe('Retry-After', () => {
  const retryAfter = (value: string): Behaviour => ({ status: 429, headers: { 'Retry-After': value } });

  test('is waited for', async () => {
    const clock = impatientClock();
    const vscale = await connect(await serve(retryAfter('2'), { body: scalet }), { clock });
    await vscale.scalets.restart(1);
    expect(clock.slept).toHaveLength(1);
    expect(clock.slept[0]).toBeGreaterThanOrEqual(2000);
  });

  test('that is too long is told to the caller', async () => {
    const vscale = await connect(retryAfter('42'));
    expect(await failureOf(vscale.scalets.restart(1))).toMatchObject({ kind: 'rate_limited', retryAfterMs: 42_000 });
    expect(vscale.requests).toHaveLength(1);
  });

  test('adds up: a few seconds are all that anybody waits', async () => {
    const vscale = await connect(retryAfter('3'));
    expect(await failureOf(vscale.scalets.restart(1))).toMatchObject({ kind: 'rate_limited', retryAfterMs: 3000 });
    expect(vscale.requests).toHaveLength(2);
  });

  test('may be a date', async () => {
    const now = Date.UTC(2026, 0, 15, 9, 0, 0);
    const clock = { ...impatientClock(), now: () => now };
    const vscale = await connect(retryAfter('Thu, 15 Jan 2026 09:01:00 GMT'), { clock });
    expect(await failureOf(vscale.scalets.restart(1))).toMatchObject({ retryAfterMs: 60_000 });
  });

  test('whatever the words of the refusal', async () => {
    const frugal: Behaviour = { status: 429, headers: { 'Vscale-Error-Message': 'balance asked for too often' } };
    const vscale = await connect(await serve(frugal, account));
    expect((await vscale.account.get()).id).toBe('20417');
  });

  test('that is missing leaves it open', async () => {
    const vscale = await connect(turnedAway);
    expect(await failureOf(vscale.scalets.restart(1))).toMatchObject({ kind: 'rate_limited', retryAfterMs: null });
    expect(vscale.requests).toHaveLength(4);
  });
});

describe('redirects', () => {
  const to = (location: string, status = 302): Behaviour => ({ status, headers: { Location: location } });

  test('of a read are followed', async () => {
    const server = await serve(to('/v1/account/'), account);
    expect((await (await connect(server)).account.get()).id).toBe('20417');
    expect(server.requests.map(({ url }) => url)).toEqual(['/v1/account', '/v1/account/']);
    expect(server.requests[1]?.headers['x-token']).toBe(token);
  });

  test('to another scheme of the same host stay in ours', async () => {
    const server = await serve((request, response) => {
      response.writeHead(301, { Location: `https://${request.headers.host}/v1/account/` }).end();
    }, account);
    expect((await (await connect(server, { retries: 0 })).account.get()).id).toBe('20417');
  });

  test('to another host are not: the token stays here', async () => {
    const elsewhere = await serve(account);
    const vscale = await connect(to(`${elsewhere.url}/account`), { retries: 0 });
    expect(await failureOf(vscale.account.get())).toMatchObject({ kind: 'malformed', status: 302 });
    expect(elsewhere.requests).toHaveLength(0);
  });

  test('without end are given up', async () => {
    const vscale = await connect(to('/v1/account'), { retries: 0 });
    expect(await failureOf(vscale.account.get())).toMatchObject({ kind: 'malformed' });
    expect(vscale.requests).toHaveLength(6);
  });

  test('of a write are not followed', async () => {
    const vscale = await connect(await serve(to('/v1/scalets/1', 307), { body: scalet }), { retries: 0 });
    expect(await failureOf(vscale.scalets.restart(1))).toMatchObject({ kind: 'malformed', mayHaveApplied: true });
    expect(vscale.requests).toHaveLength(1);
  });
});

describe('what is sent', () => {
  test('a token, and JSON that is called JSON', async () => {
    const vscale = await connect({ body: scalet });
    await vscale.scalets.upgrade(12644, { plan: 'large' });
    expect(vscale.requests).toMatchObject([
      {
        method: 'POST',
        url: '/v1/scalets/12644/upgrade',
        headers: { 'x-token': token, 'content-type': 'application/json', accept: 'application/json' },
        body: '{"rplan":"large"}',
      },
    ]);
  });

  test('to a base URL with a slash at its end', async () => {
    const server = await serve(account);
    const vscale = await connect(server, { baseUrl: `${server.url}/` });
    await vscale.account.get();
    expect(server.requests[0]?.url).toBe('/v1/account');
  });

  test('reads share a connection', async () => {
    const server = await serve({ body: '[]' });
    const vscale = await connect(server);
    for (let turn = 0; turn < 5; turn += 1) await vscale.tasks.list();
    expect(server.connections()).toBe(1);
  });
});

test('a proxy of the environment is not used: its owner would read the token', async () => {
  process.env.HTTP_PROXY = 'http://127.0.0.1:1';
  try {
    await (await connect(account, { retries: 0 })).account.get();
  } finally {
    delete process.env.HTTP_PROXY;
  }
});

test('every exchange is told, also one without an answer', async () => {
  const ended: RequestEnded[] = [];
  const server = await serve(fullOfWork, drop, { body: scalet });
  const vscale = await connect(server, { onRequest: (request) => ended.push(request) });
  await vscale.scalets.get(7);
  const told = { method: 'GET', path: '/scalets/7', ms: expect.any(Number) };
  expect(ended).toEqual([
    { ...told, status: 503, attempt: 1 },
    { ...told, status: null, attempt: 2 },
    { ...told, status: 200, attempt: 3 },
  ]);
});
