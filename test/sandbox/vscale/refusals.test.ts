import { describe, expect, test } from 'vitest';
import { type Answer, openSandbox, webServer } from './sandbox.ts';

function reasonOf({ status, headers, json }: Answer) {
  return { status, header: headers.get('vscale-error-message'), body: json };
}

/** A refusal by today's compute part: the reason in the header and in the body. */
function refusal(status: number, message: string, bodyStatus = status) {
  const code = message.toUpperCase().replaceAll(' ', '_');
  return { status, header: message, body: { error: { code, status: bodyStatus, message } } };
}

describe('creation', () => {
  test.each([
    ['an unknown location', { location: 'spb' }, refusal(400, 'no_location_found', 523)],
    ['an unknown plan', { rplan: 'tiny' }, refusal(500, 'no_rplan_found')],
    ['an unknown image', { make_from: 'beos_5' }, refusal(404, 'no_object_to_create_from')],
    [
      'an image that the plan cannot hold',
      { make_from: 'ubuntu_20.04_64_001_gitlab' },
      refusal(400, 'image_does_not_fit_rplan'),
    ],
    [
      'an image that it cannot hold there',
      { make_from: 'debian_10_64_001_fastpanel', location: 'msk0' },
      refusal(400, 'image_does_not_fit_rplan'),
    ],
    ['an unknown key', { keys: [7] }, refusal(404, 'no_sshkey_found')],
    ['a name too long', { name: 'x'.repeat(256) }, refusal(400, 'bad_parameters')],
  ])('%s', async (_what, change, expected) => {
    const { sandbox, send } = await openSandbox();
    expect(reasonOf(await send('POST /scalets', { ...webServer, ...change }))).toEqual(expected);
    expect(sandbox.state.servers()).toEqual([]);
  });

  test.each(['current', 'first'] as const)(
    'a plan or an image that is offered there no more, %s API',
    async (generation) => {
      const { sandbox, send } = await openSandbox({ generation });
      sandbox.outside.withdraw('msk0', 'large');
      sandbox.outside.withdraw('msk0', webServer.make_from);
      const lists = await Promise.all(['locations', 'rplans', 'images'].map((list) => send(`GET /${list}`)));
      const [locations, plans, images] = lists.map(({ json }) => json as Record<string, unknown>[]);
      const moscow = locations?.find(({ id }) => id === 'msk0');
      expect(moscow?.rplans).toEqual(['small', 'medium', 'huge', 'monster']);
      expect(moscow?.templates).not.toContain(webServer.make_from);
      expect(plans?.find(({ id }) => id === 'large')?.locations).toEqual(['spb0']);
      expect(images?.filter(({ id }) => id === webServer.make_from).map((image) => image.locations)).toEqual([
        ['spb0'],
      ]);
      for (const wanted of [{ rplan: 'large', make_from: 'centos_7_64_001_master' }, {}]) {
        const answer = await send('POST /scalets', { ...webServer, ...wanted, location: 'msk0' });
        expect(reasonOf(answer)).toMatchObject({ status: 400, header: 'image_does_not_fit_rplan' });
      }
    },
  );

  test('a body that is no JSON', async () => {
    const { sandbox, send } = await openSandbox();
    const response = await fetch(`${sandbox.url}/scalets`, {
      method: 'POST',
      headers: { 'X-Token': sandbox.fullToken },
      body: '{"make_from": "ubuntu", "password": "hunter2"',
    });
    expect(response.status).toBe(400);
    expect(JSON.stringify(sandbox.requests)).not.toContain('hunter2');
    expect((await send('POST /scalets')).status).toBe(400);
  });

  test('the thirteenth within a minute', async () => {
    const { clock, send } = await openSandbox();
    for (let count = 0; count < 12; count += 1) {
      expect((await send('POST /scalets', webServer)).status).toBe(201);
      await clock.advance(1000);
    }
    const refused = await send('POST /scalets', webServer);
    expect(reasonOf(refused)).toEqual(refusal(429, 'too_many_requests'));
    expect(refused.headers.has('retry-after')).toBe(false);
    await clock.advance(47_999);
    expect((await send('POST /scalets', webServer)).status).toBe(429);
    await clock.advance(1);
    expect((await send('POST /scalets', webServer)).status).toBe(201);
    expect((await send('POST /scalets', webServer)).status).toBe(429);
  });

  test('no money', async () => {
    const { sandbox, send } = await openSandbox();
    sandbox.state.setBalance(20, 7);
    expect(reasonOf(await send('POST /scalets', webServer))).toEqual(refusal(402, 'not_enough_money'));
    sandbox.state.setBalance(20, 8);
    expect((await send('POST /scalets', webServer)).status).toBe(201);
  });
});

describe('a server', () => {
  test.each([
    ['GET /scalets/1', 404, 'no_scalet_id_passed'],
    ['GET /scalets/web', 404, 'no_scalet_id_passed'],
    ['PATCH /scalets/1/stop', 404, 'no_scalet_id_passed'],
    ['DELETE /scalets/1', 500, 'Internal server error'],
    ['GET /tasks/unknown', 404, 'no_task_found'],
    ['GET /sshkeys/1', 404, 'no_sshkey_found'],
    ['GET /task', 404, 'not_found'],
    ['POST /scalets/1/stop', 405, 'method_not_allowed'],
  ])('that is not there: %s', async (request, status, message) => {
    const { send } = await openSandbox();
    expect(reasonOf(await send(request))).toEqual(refusal(status, message));
  });

  test('in 2015 the header alone tells the reason', async () => {
    const { send } = await openSandbox({ generation: 'first' });
    const answer = await send('DELETE /scalets/1');
    expect(reasonOf(answer)).toEqual({ status: 404, header: 'no_scalet_id_passed', body: undefined });
    expect(answer.text).toBe('');
    expect((await send('POST /scalets', { ...webServer, rplan: 'tiny' })).status).toBe(400);
  });

  test('a smaller, the same or an unknown plan', async () => {
    const { sandbox, send } = await openSandbox();
    const { id } = sandbox.state.addServer({ plan: 'large' });
    for (const rplan of ['small', 'large']) {
      const answer = await send(`POST /scalets/${id}/upgrade`, { rplan });
      expect(reasonOf(answer)).toEqual(refusal(400, 'rplan_must_be_bigger'));
    }
    expect(reasonOf(await send(`POST /scalets/${id}/upgrade`, { rplan: 'tiny' }))).toEqual(
      refusal(500, 'no_rplan_found'),
    );
    expect(sandbox.state.tasks()).toEqual([]);
  });

  test.each([
    ['PATCH', '/restart', undefined],
    ['POST', '/upgrade', { rplan: 'huge' }],
    ['DELETE', '', undefined],
    ['PATCH', '', { name: 'other' }],
  ])('that is locked: %s %s', async (method, path, body) => {
    const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
    const { id } = sandbox.state.addServer();
    await send(`PATCH /scalets/${id}/restart`);
    expect(reasonOf(await send(`${method} /scalets/${id}${path}`, body))).toEqual(refusal(409, 'scalet_is_locked'));
    await clock.advance(1000);
    expect((await send(`${method} /scalets/${id}${path}`, body)).status).toBe(200);
  });

  test('that is blocked for want of money may only be deleted, and comes back when paid for', async () => {
    const { sandbox, send } = await openSandbox();
    const { id } = sandbox.state.addServer();
    sandbox.outside.blockForMoney();
    expect((await send(`GET /scalets/${id}`)).json).toMatchObject({
      status: 'billing',
      block_reason: 'billing',
      date_block: '15.01.2026 12:00:00',
    });
    expect(reasonOf(await send(`PATCH /scalets/${id}/start`))).toEqual(refusal(402, 'not_enough_money'));
    sandbox.outside.topUp(10_000);
    expect((await send(`GET /scalets/${id}`)).json).toMatchObject({ status: 'started', block_reason: null });
    sandbox.outside.blockForMoney();
    expect((await send(`DELETE /scalets/${id}`)).status).toBe(200);
  });
});

test('an operation that ends while its server is blocked shows when the block is lifted', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 1000 });
  const { id } = sandbox.state.addServer();
  await send(`PATCH /scalets/${id}/stop`);
  sandbox.outside.blockForMoney();
  await clock.advance(1000);
  expect((await send(`GET /scalets/${id}`)).json).toMatchObject({ status: 'billing', locked: false });
  sandbox.outside.topUp(10_000);
  expect((await send(`GET /scalets/${id}`)).json.status).toBe('stopped');
});

describe('a token', () => {
  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('that is wrong: %s gets the page of nginx', async (method) => {
    const { sandbox, send } = await openSandbox();
    for (const token of ['wrong', null]) {
      const answer = await send(`${method} /scalets`, undefined, token);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.has('vscale-error-message')).toBe(false);
      expect(answer.text).toContain('<title>403 Forbidden</title>');
      expect(answer.text).toHaveLength(162);
    }
    expect(sandbox.state.servers()).toEqual([]);
  });

  test('that is read-only reads everything and changes nothing', async () => {
    const { sandbox, send } = await openSandbox();
    const { id } = sandbox.state.addServer();
    for (const path of ['/account', '/scalets', `/scalets/${id}/log`, '/tasks', '/images', '/billing/balance']) {
      expect((await send(`GET ${path}`, undefined, sandbox.readOnlyToken)).status).toBe(200);
    }
    for (const request of ['POST /scalets', `PATCH /scalets/${id}/stop`, `DELETE /scalets/${id}`]) {
      expect(reasonOf(await send(request, webServer, sandbox.readOnlyToken))).toEqual(refusal(403, 'read_only_token'));
    }
    expect(sandbox.state.servers()).toMatchObject([{ id, lockedBy: null }]);
  });

  test('is never in the log of requests', async () => {
    const { sandbox, send } = await openSandbox();
    await send('GET /account');
    await send('GET /account', undefined, 'f00d');
    expect(sandbox.requests).toMatchObject([
      { method: 'GET', path: '/account', query: '', status: 200 },
      { method: 'GET', path: '/account', query: '', status: 403 },
    ]);
    expect(JSON.stringify(sandbox.requests)).not.toMatch(new RegExp(`f00d|${sandbox.fullToken}`));
  });
});
