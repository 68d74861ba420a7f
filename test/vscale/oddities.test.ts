import { describe, expect, test } from 'vitest';
import type { Vscale } from '../../src/vscale/client.ts';
import { openSandbox, webServer } from '../sandbox/vscale/sandbox.ts';
import { connect, failureOf, forbiddenPage, type Reply, scalet, serve } from './support.ts';

// The points on which the sources of the API disagree, or its generations differ: the client reads either form, and
// the simulator serves the one of each generation.

const json = (value: unknown, more: Omit<Reply, 'body'> = {}): Reply => ({ ...more, body: JSON.stringify(value) });
const server = (changed: object) => json({ ...JSON.parse(scalet), ...changed });
const said = (status: number, message: string): Reply => ({ status, headers: { 'Vscale-Error-Message': message } });

const key = { id: 7, name: 'laptop', key: 'ssh-ed25519 AAAA' };
const newServer = { name: 'My First', image: 'debian', plan: 'small', location: 'spb0', keyIds: [], start: true };
const prices = (backup: object) => json({ default: { small: { hour: 28, month: 20_000 }, ...backup } });
const image = (locations: string[]) => ({ id: 'debian', size: 1, active: true, locations, rplans: ['small'] });
const none = { headers: { 'Vscale-Error-Message': 'None' } };
const charged = { medium: { count: 312, summ: 17_472 }, summ: 17_472 };
const resource = { resourceId: 12_644, plans: [{ plan: 'medium', count: 312, kopecks: 17_472 }] };
const payment = { id: 1, created: 1_440_756_000, desc: 'x', price: 50_000, state: 2 };
const tenInMoscow = Date.parse('2020-05-20T07:00:00Z');
const deleted = '2020-05-21 10:51:32';

const readServer = ({ scalets }: Vscale) => scalets.get(1);
const createServer = async ({ scalets }: Vscale) => (await scalets.create(newServer)).scalet;

interface Row {
  what: string;
  ask(vscale: Vscale): Promise<unknown>;
  forms: { read: unknown; replies: [Reply, ...Reply[]] }[];
}

/** What the client makes of these replies, which it gets one after the other. */
const form = (read: unknown, ...replies: [Reply, ...Reply[]]) => ({ read, replies });

const rows: Row[] = [
  {
    what: 'the header of a success',
    ask: readServer,
    forms: [form({ id: 3547412 }, server({})), form({ id: 3547412 }, { ...server({}), ...none })],
  },
  {
    what: 'the status of a new server, and whether it is active',
    ask: createServer,
    forms: [
      form({ status: 'defined', active: false }, server({ status: 'defined', active: false, locked: true })),
      form({ status: 'queued', active: true }, server({ status: 'queued', active: true, locked: true })),
      form({ status: 'created' }, server({ status: 'created' })),
      form({ status: 'started' }, server({ status: 'started' })),
    ],
  },
  {
    what: 'the name of a new server',
    ask: createServer,
    forms: ['My First', 'Icy-Mysterious'].map((name) => form({ name }, server({ name }))),
  },
  {
    what: 'the times of a task',
    ask: ({ tasks }) => tasks.get('a'),
    forms: [
      form(
        { insertedAt: '2015-08-28 15:02:11', startedAt: '2015-08-28 12:02:11' },
        json({ id: 'a', d_insert: '2015-08-28 15:02:11', d_start: '2015-08-28 12:02:11' }),
      ),
      form({ startedAt: null }, json({ id: 'a', d_insert: '2015-08-28 15:02:11', d_start: null })),
    ],
  },
  {
    what: 'the server in the answer to a stop',
    ask: async ({ scalets }) => (await scalets.stop(1)).scalet,
    forms: ['started', 'stopped'].map((status) => form({ status }, server({ status }))),
  },
  {
    what: 'the answer to a deletion',
    ask: async ({ scalets }) => (await scalets.remove(1)).scalet,
    forms: [
      form({ status: 'deleted', locked: false }, server({ status: 'deleted' })),
      form({ status: 'started', locked: true, publicAddress: null }, server({ locked: true, public_address: {} })),
    ],
  },
  {
    what: 'the path by which keys are put on a server',
    ask: async ({ scalets }) => (await scalets.addKeys(1, { keyIds: [7] })).scalet?.keys,
    forms: [
      form([{ id: 7 }], server({ keys: [key] })),
      form([{ id: 7 }], said(404, 'not_found'), server({ keys: [key] })),
      form([{ id: 7 }], said(405, 'method_not_allowed'), server({ keys: [key] })),
    ],
  },
  {
    what: 'a server by itself',
    ask: readServer,
    forms: [form({ id: 3547412 }, { body: scalet }), form({ id: 3547412 }, { body: `[${scalet}]` })],
  },
  {
    what: 'a new key',
    ask: ({ sshKeys }) => sshKeys.create(key),
    forms: [form(key, json(key, { status: 201 })), form(key, json(key)), form(key, json([key]))],
  },
  {
    what: 'the answer to a removal',
    ask: ({ sshKeys }) => sshKeys.remove(7),
    forms: [form(undefined, { status: 204 }), form(undefined, json({})), form(undefined, json(key))],
  },
  {
    what: 'the answer to a new threshold',
    ask: ({ billing }) => billing.setThreshold(10_000),
    forms: [form(undefined, json({ notify_balance: 10_000, status: 'ok' })), form(undefined, { status: 204 })],
  },
  {
    what: 'payments, behind a redirect or not, paid in either state, with numbers or texts',
    ask: ({ billing }) => billing.listPayments(),
    forms: [
      form([{ id: 1, state: 2, kopecks: 50_000 }], json({ items: [payment] })),
      form([{ id: 1, state: 1 }], json({ items: [{ ...payment, id: '1', state: '1', price: '50000' }] })),
      form([{ id: 1 }], { status: 302, headers: { Location: '/v1/billing/payments/' } }, json({ items: [payment] })),
    ],
  },
  {
    what: 'the price of backups',
    ask: async ({ prices }) => (await prices.get()).backup,
    forms: [
      form({ perGbKopecks: 500, bySize: [] }, prices({ backup: 500 })),
      form(
        { perGbKopecks: null, bySize: [{ sizeGb: 20, hourKopecks: 5 }] },
        prices({ backup_20: { hour: 5, month: 3500 } }),
      ),
    ],
  },
  {
    what: 'consumption, with a status beside the ids or not',
    ask: ({ billing }) => billing.getConsumption({ start: '2026-01-01', end: '2026-02-01' }),
    forms: [form([resource], json({ 12644: charged })), form([resource], json({ 12644: charged, status: 'ok' }))],
  },
  {
    what: 'the domains of a tag',
    ask: async ({ domainTags }) => (await domainTags.get(3)).domains,
    forms: [
      form([{ id: 68155 }], json({ id: 3, name: 'web', domains: [68155] })),
      form([{ name: 'example.org' }], json({ id: 3, name: 'web', domains: ['example.org'] })),
      form([{ id: 68155, name: 'example.org' }], json({ id: 3, domains: [{ id: 68155, name: 'example.org' }] })),
    ],
  },
  {
    what: 'the images of a location',
    ask: ({ locations }) => locations.list(),
    forms: ['templates', 'image'].map((name) =>
      form([{ images: ['debian'] }], json([{ id: 'spb0', [name]: ['debian'] }])),
    ),
  },
  {
    what: 'an image in two locations',
    ask: ({ images }) => images.list(),
    forms: [
      form([{ locations: ['spb0', 'msk0'] }], json([image(['spb0', 'msk0'])])),
      form([{ locations: ['spb0', 'msk0'] }], json([image(['spb0']), image(['msk0'])])),
    ],
  },
  {
    what: 'the times of a server',
    ask: async ({ scalets }) => (await scalets.remove(1)).scalet,
    forms: [
      form({ createdAt: tenInMoscow, deleted: null }, server({ created: '20.05.2020 10:00:00' })),
      form({ createdAt: tenInMoscow, deleted }, server({ created: '2020-05-20 10:00:00', deleted })),
    ],
  },
  {
    what: 'the numbers of an account',
    ask: ({ account }) => account.get(),
    forms: [
      form({ id: '20417', isActive: true }, json({ info: { id: '20417', face_id: '1', state: '1' }, status: 'ok' })),
      form({ id: '20417', isActive: true }, json({ info: { id: 20417, face_id: 1, state: 1 } })),
    ],
  },
];

test.each(rows)('the client reads $what in every form', async ({ ask, forms }) => {
  for (const { read, replies } of forms) {
    const vscale = await connect(await serve(...replies));
    expect({ read: await ask(vscale) }).toMatchObject({ read });
  }
});

const noes: { what: string; ask(vscale: Vscale): Promise<unknown>; replies: Reply[]; kind: string }[] = [
  {
    what: 'an unknown server',
    ask: readServer,
    replies: [{ status: 404 }, said(404, 'no_scalet_id_passed'), server({ status: 'deleted' }), server({ deleted })],
    kind: 'not_found',
  },
  {
    what: 'an unknown plan',
    ask: createServer,
    replies: [said(400, 'no_rplan_found'), said(500, 'no_rplan_found')],
    kind: 'invalid',
  },
  {
    what: 'a bad token',
    ask: readServer,
    replies: [{ status: 401 }, forbiddenPage],
    kind: 'unauthorized',
  },
];

test.each(noes)('the client knows $what in every form', async ({ ask, replies, kind }) => {
  for (const reply of replies) expect(await failureOf(ask(await connect(reply)))).toMatchObject({ kind });
});

describe('the simulator serves', () => {
  const seed = { durationsMs: 1000 };

  test.each([
    ['current', 201, null, { status: 'queued', active: true }],
    ['first', 200, 'None', { status: 'defined', active: false }],
  ] as const)('a new server of the %s generation', async (generation, status, header, shown) => {
    const { send } = await openSandbox({ ...seed, generation });
    const answer = await send('POST /scalets', webServer);
    expect([answer.status, answer.headers.get('vscale-error-message')]).toEqual([status, header]);
    expect(answer.json).toMatchObject({ ...shown, name: 'Web-1', locked: true });
  });

  test.each([
    ['current', 'GET /scalets/1', undefined, 404],
    ['first', 'GET /scalets/1', undefined, 404],
    ['current', 'DELETE /scalets/1', undefined, 500],
    ['first', 'DELETE /scalets/1', undefined, 404],
    ['current', 'POST /scalets', { ...webServer, rplan: 'tiny' }, 500],
    ['first', 'POST /scalets', { ...webServer, rplan: 'tiny' }, 400],
    ['current', 'GET /billing/payments', undefined, 200],
    ['first', 'GET /billing/payments', undefined, 302],
    ['current', 'GET /billing/payments/', undefined, 200],
    ['first', 'GET /billing/payments/', undefined, 200],
    ['current', 'GET /tokens', undefined, 404],
    ['first', 'GET /tokens', undefined, 200],
    ['current', 'GET /task', undefined, 404],
    ['current', 'PUT /billing/notify', { notify_balance: 1 }, 400],
    ['current', 'PUT /billing/notify', new URLSearchParams({ notify_balance: '1' }), 200],
    ['first', 'PUT /billing/notify', new URLSearchParams({ notify_balance: '1' }), 200],
  ] as const)('%s: %s (%#)', async (generation, request, body, status) => {
    const { send } = await openSandbox({ ...seed, generation });
    expect((await send(request, body)).status).toBe(status);
  });

  test.each(['current', 'first'] as const)(
    'both paths of keys, and no path that is a mistake (%s)',
    async (generation) => {
      const { sandbox, send } = await openSandbox({ ...seed, generation });
      const { id } = sandbox.state.addServer();
      const keys = [sandbox.state.addSshKey('laptop').id];
      for (const path of [`/scalets/${id}`, `/sshkeys/scalets/${id}`]) {
        expect((await send(`PATCH ${path}`, { keys })).json.keys).toEqual([{ id: keys[0], name: 'laptop' }]);
      }
      expect((await send(`GET /scalets/${id}/restart`)).status).toBe(405);
      expect((await send(`POST /scalets/${id}/rebuild`)).status).toBe(405);
      expect((await send(`PATCH /scalets/${id}/upgrade`)).status).toBe(405);
      expect((await send(`PATCH /scalets/${id}/run`)).status).toBe(404);
    },
  );
});
