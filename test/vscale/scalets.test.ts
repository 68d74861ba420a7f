import { describe, expect, test } from 'vitest';
import type { Scalets } from '../../src/vscale/scalets.ts';
import { connect, failureOf, firstScalet, scalet, serve } from './support.ts';

const web1 = {
  id: 3547412,
  name: 'Web-1',
  status: 'started',
  plan: 'small',
  location: 'spb0',
  image: 'ubuntu_20.04_64_001_master',
  hostname: 'web-1',
  keys: [{ id: 70307, name: 'laptop' }],
  tags: [],
  publicAddress: { address: '31.184.254.77', netmask: '255.255.255.0', gateway: '31.184.254.1' },
  privateAddress: null,
  createdAt: Date.parse('2021-03-20T02:25:10Z'),
  active: true,
  locked: false,
  deleted: null,
  block: null,
  blockedAt: null,
};

const stumble = { status: 500 };
const read = async (body: string) => (await connect({ body }, { retries: 0 })).scalets.get(1);

describe('a server', () => {
  test('as it is written today', async () => {
    expect(await read(scalet)).toEqual(web1);
  });

  test('as it was written in 2015', async () => {
    expect(await read(firstScalet)).toEqual({
      ...web1,
      id: 12644,
      name: 'Quiet-Harbor',
      plan: 'medium',
      image: 'ubuntu_14.04_64_002_master',
      hostname: 'cs12644.vscale.io',
      keys: [{ id: 92, name: 'laptop' }],
      publicAddress: { address: '95.213.195.44', netmask: '255.255.255.0', gateway: '95.213.195.1' },
      createdAt: Date.parse('2015-08-27T11:28:51Z'),
    });
  });

  test('as the list has it, where Vscale stumbles over the question about it', async () => {
    expect(
      await (await connect(await serve(stumble, { body: `[${scalet}]` }), { retries: 0 })).scalets.get(3547412),
    ).toEqual(web1);
    const gone = await connect(await serve(stumble, { body: '[]' }), { retries: 0 });
    expect(await failureOf(gone.scalets.get(1))).toMatchObject({ kind: 'not_found', path: '/scalets/1' });
  });

  test('as an array with one element', async () => {
    expect(await read(`[${scalet}]`)).toEqual(web1);
  });

  test('while it is queued: no address, no image, no host name', async () => {
    const queued = await read(
      '{"ctid":15461102,"name":"Web-1","status":"queued","location":"spb0","rplan":"small","keys":[],"tags":[],"public_address":{},"private_address":{},"made_from":"","hostname":"","created":"11.11.2022 20:50:44","active":true,"locked":true,"deleted":null,"block_reason":null,"block_reason_custom":null,"date_block":null}',
    );
    expect(queued).toMatchObject({ status: 'queued', image: '', hostname: '', publicAddress: null, locked: true });
  });

  test('as the list of 2015 had it: no time of creation, nothing about deletion, tags or blocks', async () => {
    const bare = await read('{"ctid": 1, "name": "cs1", "status": "started"}');
    expect(bare).toMatchObject({ createdAt: null, deleted: null, keys: [], tags: [], active: true, locked: false });
  });

  test('with times year first, as deleted servers have them', async () => {
    const server = await read('{"ctid":1,"created":"2020-05-20 10:00:00"}');
    expect(server).toMatchObject({ createdAt: Date.parse('2020-05-20T07:00:00Z') });
  });

  test('that is deleted is there no more', async () => {
    const gone = read('{"ctid":1,"status":"deleted","locked":true,"deleted":"2020-05-21 10:51:32"}');
    await expect(gone).rejects.toMatchObject({ kind: 'not_found' });
  });

  test('as a client that fills in empty texts prints it', async () => {
    const printed = await read(
      '{"ctid":1,"deleted":"","block_reason":"","date_block":"","public_address":{"address":"","netmask":"","gateway":""}}',
    );
    expect(printed).toMatchObject({ deleted: null, block: null, blockedAt: null, publicAddress: null });
  });

  test('that is blocked: for want of money, or for a reason in words before one in code', async () => {
    const blocked = await read(
      '{"ctid":1,"status":"billing","block_reason":"billing","date_block":"2021-03-20 05:25:10"}',
    );
    expect(blocked).toMatchObject({ status: 'billing', block: { says: null }, blockedAt: '2021-03-20 05:25:10' });
    const custom = await read('{"ctid":1,"block_reason":"abuse","block_reason_custom":"Spam"}');
    expect(custom.block).toEqual({ says: 'Spam' });
    const unsaid = await read('{"ctid":1,"status":"billing"}');
    expect(unsaid.block).toEqual({ says: null });
  });

  test('with tags, whether or not they have ids, and bare words', async () => {
    const tagged = await read('{"ctid":1,"tags":[{"id":412,"name":"production"},{"name":"web"},"shop",413,""]}');
    expect(tagged.tags).toEqual([
      { id: 412, name: 'production' },
      { id: null, name: 'web' },
      { id: null, name: 'shop' },
    ]);
  });

  test('with its status in whatever case', async () => {
    for (const status of ['STARTED', 'Started ', 'started']) {
      expect((await read(`{"ctid":1,"status":"${status}"}`)).status).toBe('started');
    }
  });

  test('with types that nobody expected, and members that nobody knows', async () => {
    const odd = await read(
      '{"ctid":"12644","name":5,"status":null,"rplan":{},"keys":null,"tags":{},"public_address":null,"private_address":[],"created":17,"active":"false","locked":1,"colour":"green"}',
    );
    expect(odd).toMatchObject({
      id: 12644,
      name: '5',
      status: '',
      plan: '',
      keys: [],
      tags: [],
      active: false,
      locked: true,
    });
    expect(odd).not.toHaveProperty('colour');
  });

  test('without an id is none', async () => {
    for (const body of ['{"name":"Web-1"}', '{"ctid":null}', '{"ctid":1.5}', '[]', `[${scalet},${scalet}]`, '"1"']) {
      expect(await failureOf(read(body))).toMatchObject({ kind: 'malformed', status: 200 });
    }
  });
});

test('the list of servers', async () => {
  const vscale = await connect({ body: `[${scalet}, ${firstScalet}]` });
  expect((await vscale.scalets.list()).map(({ id }) => id)).toEqual([3547412, 12644]);
});

test('a list that is not understood as a whole is no list: a missing server is worse than an error', async () => {
  for (const body of [`[${scalet},{"name":"who?"}]`, '{}', 'null', scalet]) {
    const vscale = await connect({ body }, { retries: 0 });
    expect(await failureOf(vscale.scalets.list())).toMatchObject({ kind: 'malformed' });
  }
});

describe('changes', () => {
  const changes: [string, (scalets: Scalets) => Promise<unknown>, string, object | null][] = [
    ['start', (scalets) => scalets.start(12644), 'PATCH /v1/scalets/12644/start', { id: '12644' }],
    ['stop', (scalets) => scalets.stop(12644), 'PATCH /v1/scalets/12644/stop', { id: '12644' }],
    ['restart', (scalets) => scalets.restart(12644), 'PATCH /v1/scalets/12644/restart', { id: '12644' }],
    ['rebuild', (scalets) => scalets.rebuild(12644, {}), 'PATCH /v1/scalets/12644/rebuild', {}],
    [
      'rebuild with a password',
      (scalets) => scalets.rebuild(12644, { password: 'secret' }),
      'PATCH /v1/scalets/12644/rebuild',
      { password: 'secret' },
    ],
    [
      'restore',
      (scalets) => scalets.restore(12644, { backupId: 'b6a3c0e4' }),
      'PATCH /v1/scalets/12644/rebuild',
      { make_from: 'b6a3c0e4' },
    ],
    [
      'upgrade',
      (scalets) => scalets.upgrade(12644, { plan: 'large' }),
      'POST /v1/scalets/12644/upgrade',
      { rplan: 'large' },
    ],
    ['remove', (scalets) => scalets.remove(12644), 'DELETE /v1/scalets/12644', null],
    ['rename', (scalets) => scalets.rename(12644, { name: 'Web-2' }), 'PATCH /v1/scalets/12644', { name: 'Web-2' }],
    ['add keys', (scalets) => scalets.addKeys(12644, { keyIds: [1, 2] }), 'PATCH /v1/scalets/12644', { keys: [1, 2] }],
    [
      'create',
      (scalets) =>
        scalets.create({
          name: 'Web-1',
          image: 'ubuntu_20.04_64_001_master',
          plan: 'small',
          location: 'spb0',
          keyIds: [70307],
          start: true,
        }),
      'POST /v1/scalets',
      {
        make_from: 'ubuntu_20.04_64_001_master',
        rplan: 'small',
        do_start: true,
        name: 'Web-1',
        keys: [70307],
        location: 'spb0',
      },
    ],
    [
      'create with a password',
      (scalets) =>
        scalets.create({ name: 'a', image: 'b', plan: 'c', location: 'd', keyIds: [], start: false, password: 'e' }),
      'POST /v1/scalets',
      { make_from: 'b', rplan: 'c', do_start: false, name: 'a', keys: [], location: 'd', password: 'e' },
    ],
  ];

  test.each(changes)('%s', async (_name, change, request, body) => {
    const taskId = '3a447f17-3577-4c16-b26c-27bd52faa7c1';
    const vscale = await connect({ headers: { 'Vscale-Task-Id': taskId }, body: scalet });
    expect(await change(vscale.scalets)).toEqual({ scalet: web1, taskId });
    expect(vscale.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([request]);
    expect(vscale.requests.map((seen) => (seen.body === '' ? null : JSON.parse(seen.body)))).toEqual([body]);
  });

  test.each([
    ['201', { status: 201, body: scalet }, web1],
    ['202', { status: 202, body: scalet }, web1],
    ['204 without a body', { status: 204 }, null],
    ['200 without a body', { status: 200 }, null],
    ['200 with an empty object', { status: 200, body: '{}' }, null],
    ['200 with null', { status: 200, body: 'null' }, null],
    ['200 with an empty array', { status: 200, body: '[]' }, null],
    ['200 with an array of one', { status: 200, body: `[${scalet}]` }, web1],
    ['None in the error header', { headers: { 'Vscale-Error-Message': 'None' }, body: scalet }, web1],
    ['None for a task', { headers: { 'Vscale-Task-Id': 'None' }, body: scalet }, web1],
  ])('are accepted with %s', async (_name, reply, expected) => {
    const vscale = await connect(reply);
    expect(await vscale.scalets.remove(1)).toEqual({ scalet: expected, taskId: null });
  });
});

describe('adding keys', () => {
  test.each([404, 405])('by the path of 2015 where today’s is not known (%i)', async (status) => {
    const vscale = await connect(await serve({ status }, { body: firstScalet }));
    expect((await vscale.scalets.addKeys(12644, { keyIds: [92] })).scalet?.keys).toEqual([{ id: 92, name: 'laptop' }]);
    expect(vscale.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['PATCH', '/v1/scalets/12644', '{"keys":[92]}'],
      ['PATCH', '/v1/sshkeys/scalets/12644', '{"keys":[92]}'],
    ]);
  });

  test('to a server that neither knows', async () => {
    const vscale = await connect({ status: 404 });
    expect(await failureOf(vscale.scalets.addKeys(1, { keyIds: [92] }))).toMatchObject({ kind: 'not_found' });
    expect(vscale.requests).toHaveLength(2);
  });

  test('is not tried otherwise after any other failure', async () => {
    for (const status of [400, 403, 409, 500]) {
      const vscale = await connect({ status });
      await failureOf(vscale.scalets.addKeys(1, { keyIds: [92] }));
      expect(vscale.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
    }
  });
});

test('the log of a server', async () => {
  const vscale = await connect({
    body: '[{"id":90211,"date":"20.03.2021 05:25:10","status":"queued"},{"date":"just now","status":"Started"}]',
  });
  expect(await vscale.scalets.log(3547412)).toEqual([
    { id: 90211, date: '20.03.2021 05:25:10', at: Date.parse('2021-03-20T02:25:10Z'), status: 'queued' },
    { id: null, date: 'just now', at: null, status: 'started' },
  ]);
  expect(vscale.requests[0]?.url).toBe('/v1/scalets/3547412/log');
});
