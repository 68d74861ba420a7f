import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type VscaleError, vscaleErrorKinds } from '../../src/vscale/errors.ts';
import {
  account,
  type Behaviour,
  connect,
  drop,
  failureOf,
  forbiddenPage,
  hang,
  type Reply,
  scalet,
  serve,
  token,
} from './support.ts';

const once = { retries: 0 };
const json = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
const said = (status: number, message: string): Reply => ({ status, headers: { 'Vscale-Error-Message': message } });
/** The bytes of a text, as Node writes them into a header. */
const asHeader = (text: string) => Buffer.from(text).toString('latin1');

const failRead = async (behaviour: Behaviour) => failureOf((await connect(behaviour, once)).scalets.get(1));
const failWrite = async (behaviour: Behaviour) => failureOf((await connect(behaviour, once)).scalets.restart(1));

describe('the kind of a failed change, and whether it may have happened', () => {
  test.each<[string, Behaviour, Partial<VscaleError>]>([
    ['401', { status: 401 }, { kind: 'unauthorized', mayHaveApplied: false }],
    ['403', forbiddenPage, { kind: 'unauthorized', mayHaveApplied: false }],
    ['402', { status: 402 }, { kind: 'no_money', mayHaveApplied: false }],
    ['404', { status: 404 }, { kind: 'not_found', mayHaveApplied: false }],
    ['400', { status: 400 }, { kind: 'invalid', mayHaveApplied: false }],
    ['409', { status: 409 }, { kind: 'conflict', mayHaveApplied: false }],
    ['423', { status: 423 }, { kind: 'locked', mayHaveApplied: false }],
    ['429', { status: 429 }, { kind: 'rate_limited', mayHaveApplied: false }],
    ['400 with words about a lock', said(400, 'scalet_is_locked'), { kind: 'locked', mayHaveApplied: false }],
    ['409 with words about a lock', said(409, 'Scalet is locked'), { kind: 'locked', mayHaveApplied: false }],
    ['400 with a bare text about a lock', { status: 400, body: 'Scalet is locked' }, { kind: 'locked' }],
    ['409 that is about a block', said(409, 'account_blocked'), { kind: 'conflict', mayHaveApplied: false }],
    ['400 with words about money', said(400, 'not_enough_money'), { kind: 'no_money', mayHaveApplied: false }],
    ['403 with words about reading', said(403, 'read_only_token'), { kind: 'read_only', mayHaveApplied: false }],
    ['an unknown location', said(400, 'no_location_found'), { kind: 'invalid', mayHaveApplied: false }],
    ['an unknown plan', said(500, 'no_rplan_found'), { kind: 'invalid', mayHaveApplied: false }],
    ['an unknown image', said(404, 'no_object_to_create_from'), { kind: 'invalid', mayHaveApplied: false }],
    ['an unknown server', said(400, 'no_scalet_id_passed'), { kind: 'not_found', mayHaveApplied: false }],
    [
      'an unknown plan that only the code in the body tells',
      json(
        500,
        { error: { code: 'NO_RPLAN_FOUND', message: 'No such plan' } },
        { 'Vscale-Error-Message': 'No such plan' },
      ),
      { kind: 'invalid', mayHaveApplied: false, apiMessage: 'No such plan' },
    ],
    ['500', said(500, 'Internal server error'), { kind: 'server_error', mayHaveApplied: true }],
    ['502', { status: 502 }, { kind: 'unavailable', mayHaveApplied: true }],
    ['503', { status: 503 }, { kind: 'unavailable', mayHaveApplied: true }],
    ['504', { status: 504 }, { kind: 'unavailable', mayHaveApplied: true }],
    ['a redirect', { status: 302, headers: { Location: '/v1/account' } }, { kind: 'malformed', mayHaveApplied: true }],
    ['200 with HTML', { ...forbiddenPage, status: 200 }, { kind: 'malformed', mayHaveApplied: true }],
    ['200 with half of the JSON', { body: scalet.slice(0, 80) }, { kind: 'malformed', mayHaveApplied: true }],
    ['200 with the wrong JSON', json(200, { result: 'ok' }), { kind: 'malformed', mayHaveApplied: true }],
    ['200 with an error and no body', said(200, 'rplan_must_be_bigger'), { kind: 'invalid', mayHaveApplied: true }],
    ['200 with a known error and no body', said(200, 'no_rplan_found'), { kind: 'invalid', mayHaveApplied: false }],
    ['a dropped connection', drop, { kind: 'connection', status: null, mayHaveApplied: true }],
  ])('%s', async (_name, behaviour, expected) => {
    expect(await failWrite(behaviour)).toMatchObject({ method: 'PATCH', path: '/scalets/1/restart', ...expected });
  });

  test('nobody is listening: nothing can have happened', async () => {
    const error = await failureOf(
      (await connect({ url: 'http://127.0.0.1:1/v1', requests: [], connections: () => 0 }, once)).scalets.remove(1),
    );
    expect(error).toMatchObject({ kind: 'connection', status: null, mayHaveApplied: false });
  });

  test('no such host: nothing can have happened', async () => {
    const error = await failureOf(
      (await connect({ url: 'http://nowhere.invalid/v1', requests: [], connections: () => 0 }, once)).scalets.remove(1),
    );
    expect(error).toMatchObject({ kind: 'connection', mayHaveApplied: false });
  });

  test('no answer in time', async () => {
    const vscale = await connect(hang, { retries: 0, timeoutMs: 50 });
    expect(await failureOf(vscale.scalets.restart(1))).toMatchObject({ kind: 'timeout', mayHaveApplied: true });
  });

  test('an answer that begins and does not end in time', async () => {
    const vscale = await connect((_request, response) => response.writeHead(200).write('{"ctid":'), {
      retries: 0,
      timeoutMs: 50,
    });
    expect(await failureOf(vscale.scalets.restart(1))).toMatchObject({ kind: 'timeout', mayHaveApplied: true });
  });

  test('a connection dropped in the middle of the answer', async () => {
    const error = await failWrite((request, response) => {
      response.writeHead(200, { 'Content-Length': '500' });
      response.write(scalet.slice(0, 50), () => request.socket.destroy());
    });
    expect(error).toMatchObject({ kind: 'connection', mayHaveApplied: true });
  });

  test('called off before it was sent, and after', async () => {
    const server = await serve(hang);
    const vscale = await connect(server, once);
    const before = await failureOf(vscale.scalets.restart(1, { signal: AbortSignal.abort() }));
    expect(before).toMatchObject({ kind: 'cancelled', mayHaveApplied: false });
    expect(server.requests).toHaveLength(0);

    const controller = new AbortController();
    const calledOff = failureOf(vscale.scalets.restart(1, { signal: controller.signal }));
    await expect.poll(() => server.requests.length).toBe(1);
    controller.abort();
    expect(await calledOff).toMatchObject({ kind: 'cancelled', mayHaveApplied: true });
  });

  test('given up on because nothing is to be asked any more, and what is asked after that', async () => {
    const server = await serve(hang);
    const vscale = await connect(server, {});
    const failures = [failureOf(vscale.scalets.list()), failureOf(vscale.scalets.restart(1))];
    await expect.poll(() => server.requests.length).toBe(2);
    vscale.close();
    failures.push(failureOf(vscale.scalets.restart(1)));
    expect(await Promise.all(failures)).toMatchObject([
      { kind: 'cancelled', mayHaveApplied: false },
      { kind: 'cancelled', mayHaveApplied: true },
      { kind: 'cancelled', mayHaveApplied: false },
    ]);
    expect(server.requests).toHaveLength(2);
  });

  test('a read changes nothing, however it fails', async () => {
    for (const behaviour of [{ status: 500 }, { status: 504 }, { body: 'what?' }, drop]) {
      expect((await failRead(behaviour)).mayHaveApplied).toBe(false);
    }
  });
});

describe('403 on a change', () => {
  test('with a token that may read', async () => {
    const vscale = await connect(await serve(forbiddenPage, account), once);
    expect(await failureOf(vscale.scalets.restart(1))).toMatchObject({
      kind: 'read_only',
      status: 403,
      method: 'PATCH',
      path: '/scalets/1/restart',
      mayHaveApplied: false,
    });
    expect(vscale.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PATCH /v1/scalets/1/restart',
      'GET /v1/account',
    ]);
    expect(vscale.isReadOnly()).toBe(true);
  });

  test('with a token that nobody knows', async () => {
    const vscale = await connect(forbiddenPage, once);
    expect(await failureOf(vscale.scalets.restart(1))).toMatchObject({ kind: 'unauthorized' });
    expect(vscale.isReadOnly()).toBe(false);
  });

  test('403 on a read asks nothing further', async () => {
    const vscale = await connect(forbiddenPage);
    expect(await failureOf(vscale.scalets.list())).toMatchObject({ kind: 'unauthorized' });
    expect(vscale.requests).toHaveLength(1);
  });
});

describe('what the API itself said', () => {
  const inBody = { error: { code: 'INTERNAL_SERVER_ERROR', status: 500, message: 'Internal server error' } };

  test.each<[string, Reply, string | null]>([
    ['in the header', said(400, 'no_location_found'), 'no_location_found'],
    ['in the body', json(500, inBody), 'Internal server error'],
    ['in both', json(500, inBody, { 'Vscale-Error-Message': 'Internal server error' }), 'Internal server error'],
    ['in neither', { status: 500 }, null],
    ['on a page', forbiddenPage, null],
    ['in the body of DNS', json(404, { error: 'domain_not_found' }), 'domain_not_found'],
    [
      'about a field',
      { status: 404, body: '{"field": "record_id", "error": "record_not_found"}' },
      'record_not_found (record_id)',
    ],
    ['as a code only', json(500, { error: { code: 'INTERNAL_SERVER_ERROR', status: 500 } }), 'INTERNAL_SERVER_ERROR'],
    [
      'None, which is nothing',
      json(404, { error: 'tag_not_found' }, { 'Vscale-Error-Message': 'None' }),
      'tag_not_found',
    ],
    ['in Russian, as UTF-8', said(400, asHeader('Недостаточно прав')), 'Недостаточно прав'],
    ['in Russian, percent-encoded', said(400, '%D0%9D%D0%B5%D1%82'), 'Нет'],
    ['in latin-1', said(400, 'ung\u00fcltig'), 'ungültig'],
    ['with a percent sign of its own', said(400, 'disk is 100%25 full'), 'disk is 100%25 full'],
    ['over many lines', json(400, { error: 'one\n\ttwo\u0000 three' }), 'one two three'],
    ['at length', json(400, { error: 'x'.repeat(5000) }), 'x'.repeat(300)],
    ['as something else', json(400, { error: { code: 5 } }), null],
    ['as a list', json(400, ['error']), null],
    ['as a bare text', { status: 400, body: 'Scalet is locked' }, 'Scalet is locked'],
    ['as a text in JSON', json(400, 'Scalet is locked'), 'Scalet is locked'],
    ['in the member that gateways have', json(400, { message: 'no route' }), 'no route'],
    ['in the member that frameworks have', json(404, { detail: 'Not Found' }), 'Not Found'],
  ])('%s', async (_name, reply, expected) => {
    expect((await failRead(reply)).apiMessage).toBe(expected);
  });

  test('None is no error, and neither is an error header beside a usable body', async () => {
    for (const header of ['None', 'none', '']) {
      const vscale = await connect({ headers: { 'Vscale-Error-Message': header }, body: scalet });
      expect((await vscale.scalets.get(3547412)).name).toBe('Web-1');
    }
    const vscale = await connect({ headers: { 'Vscale-Error-Message': 'odd' }, body: scalet });
    expect((await vscale.scalets.get(3547412)).name).toBe('Web-1');
  });

  test('the id of the request, under either name', async () => {
    expect(await failRead({ status: 500, headers: { 'X-Request-Id': 'Pa7CIvhxiC7NUdTB0yEKV' } })).toMatchObject({
      requestId: 'Pa7CIvhxiC7NUdTB0yEKV',
    });
    expect(await failRead({ status: 500, headers: { 'Vscale-Request-Id': 'abc' } })).toMatchObject({
      requestId: 'abc',
    });
    expect((await failRead({ status: 500 })).requestId).toBeNull();
  });

  test('the message names what was asked', async () => {
    expect((await failRead(said(500, 'Internal server error'))).message).toBe(
      'GET /scalets/1: server_error 500 Internal server error',
    );
    expect((await failRead(drop)).message).toBe('GET /scalets/1: connection');
  });
});

describe('secrets', () => {
  const password = 'hunter2  and\tmore';
  const faces = (error: VscaleError) =>
    [String(error), error.stack, JSON.stringify(error), inspect(error, { depth: 20, showHidden: true })].join('\n');

  test.each<[string, Behaviour]>([
    ['a bad token', forbiddenPage],
    ['a server error', { status: 500 }],
    ['an API that repeats what it was sent', json(400, { error: `bad ${token} or ${password}` })],
    [
      'an API that repeats them at the end of a long message',
      json(400, { error: `${'x'.repeat(270)}${token}${password}` }),
    ],
    ['an API that repeats it in the header', said(400, `bad ${token} or ${password}`)],
    ['a gateway that repeats them', { status: 400, body: `bad ${token} or ${password}` }],
    ['a dropped connection', drop],
    ['a time-out', hang],
    ['an answer that makes no sense', { body: `<p>${token} ${password}</p>` }],
  ])('are in no error: %s', async (_name, behaviour) => {
    const vscale = await connect(behaviour, { retries: 0, timeoutMs: 1000 });
    const error = await failureOf(vscale.scalets.rebuild(1, { password }));
    expect(faces(error)).not.toContain(token.slice(0, 8));
    expect(faces(error)).not.toContain(password.slice(0, 7));
    expect(error.cause).toBeUndefined();
  });

  test('are sent', async () => {
    const vscale = await connect({ body: scalet });
    await vscale.scalets.rebuild(1, { password });
    expect(vscale.requests).toMatchObject([{ headers: { 'x-token': token }, body: JSON.stringify({ password }) }]);
  });
});

test('the list of kinds has no doubles', () => {
  expect(new Set(vscaleErrorKinds).size).toBe(vscaleErrorKinds.length);
});
