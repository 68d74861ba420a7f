import { expect, test } from 'vitest';
import { endpoints } from '../../src/vscale/reference/index.ts';
import { methodOf, pathOf } from '../../src/vscale/reference/openapi.ts';
import { readDescription } from './described/description.ts';
import { openGround } from './described/ground.ts';

type Ground = Awaited<ReturnType<typeof openGround>>;
type Refused = readonly [request: string, body?: unknown];

const description = readDescription();
const unknown = 999_999;
const newServer = { make_from: 'debian_11_64_001_master', rplan: 'small', do_start: true, location: 'spb0' };

/** Every documented endpoint that is served: bad token, a token that may only read, things that do not exist, no sense. */
async function refuseEverywhere({ send, sandbox }: Ground, isServed: (route: string) => boolean): Promise<void> {
  for (const { route, body } of endpoints.filter((endpoint) => isServed(endpoint.route))) {
    const request = `${methodOf(route).toUpperCase()} ${pathOf(route).replaceAll(/\{\w+\}/g, String(unknown))}`;
    await send(request, undefined, 'bad');
    await send(request, undefined, sandbox.readOnlyToken);
    if (request.includes(String(unknown)) || body) await send(request, body && {});
  }
}

function aboutServers({ sandbox: { state } }: Ground): Refused[] {
  const web = state.addServer({ plan: 'large' }).id;
  const locked = state.addServer().id;
  const tag = state.addServerTag('shops', []).id;
  const key = [unknown];
  return [
    [`PATCH /scalets/${locked}/restart`],
    ...['start', 'stop', 'restart', 'rebuild'].map((verb): Refused => [`PATCH /scalets/${locked}/${verb}`]),
    [`DELETE /scalets/${locked}`],
    [`PATCH /scalets/${locked}`, { name: 'web-2' }],
    [`PATCH /sshkeys/scalets/${locked}`, { keys: [] }],
    [`POST /scalets/${locked}/upgrade`, { rplan: 'large' }],
    [`POST /scalets/${locked}/backup`, { name: 'nightly' }],
    [`POST /scalets/${web}/upgrade`, { rplan: 'small' }],
    [`POST /scalets/${web}/upgrade`, { rplan: 'tiny' }],
    [`PATCH /scalets/${web}`, { name: 1 }],
    [`PATCH /scalets/${web}`, { keys: key }],
    [`PATCH /sshkeys/scalets/${web}`, { keys: key }],
    [`PATCH /scalets/${web}/rebuild`, { make_from: 'dos' }],
    [`PATCH /scalets/${web}/rebuild`, { make_from: 1 }],
    ...[{ location: 'x' }, { rplan: 'tiny' }, { make_from: 'dos' }, { keys: key }].map(
      (wrong): Refused => ['POST /scalets', { ...newServer, ...wrong }],
    ),
    ['POST /scalets', { ...newServer, make_from: 'ubuntu_20.04_64_001_gitlab' }],
    ['POST /scalets/tags', { name: 'shops', scalets: [unknown] }],
    [`PUT /scalets/tags/${tag}`, { name: 1 }],
    ['POST /sshkeys', { name: 'laptop', key: 'hello' }],
  ];
}

function aboutBackups({ sandbox: { state } }: Ground): Refused[] {
  const { id } = state.addBackup(state.addServer().id, 'nightly');
  return [
    [`POST /scalets/${unknown}/backup`, { name: 'nightly' }],
    [`POST /backups/${unknown}/relocate`, { destination: 'msk0' }],
    [`POST /backups/${id}/relocate`, { destination: 'x' }],
    [`POST /backups/${id}/relocate`, { destination: 'msk0' }],
    [`POST /backups/${id}/relocate`, { destination: 'msk0' }],
    [`DELETE /backups/${id}`],
  ];
}

async function aboutMoneyAndTickets({ aside }: Ground): Promise<Refused[]> {
  const ticket = (await aside.tickets.open({ header: 'Slow', text: 'Since noon.', notify: false }))?.id;
  return [
    ['GET /billing/consumption?start=yesterday&end=today'],
    ['GET /billing/new_consumption?year=soon'],
    ['PUT /billing/notify', { notify_balance: 10_000 }],
    [`POST /tickets/${unknown}/comments`, { text: 'Well?' }],
    [`POST /tickets/${ticket}/close`],
    [`POST /tickets/${ticket}/comments`, { text: 'Well?' }],
  ];
}

async function aboutDomains({ aside, sandbox: { state } }: Ground): Promise<Refused[]> {
  const { id } = await aside.domains.create({ name: 'example.org' });
  const { id: tag } = await aside.domainTags.create({ name: 'shops' });
  const www = { type: 'A', name: 'www.example.org', content: '192.0.2.1' } as const;
  const { id: record } = await aside.records.create(id, www);
  await aside.records.create(id, { ...www, content: '192.0.2.2' });
  const [ip, other] = [state.addServer().address, state.addServer().address];
  const named = { ip, content: 'web.example.org' };
  await aside.ptr.create(named);
  const { id: ptr } = await aside.ptr.create({ ...named, ip: other });
  return [
    ['POST /domains/', { name: 'example.org' }],
    ['POST /domains/', { name: 'example.com', bind_zone: '@ IN NS ns1.vscale.io.' }],
    ['POST /domains/', { name: 'example.com', bind_zone: 'nonsense' }],
    [`PATCH /domains/${id}`, { tags: 'shops' }],
    [`PATCH /domains/${id}`, { tags: [unknown] }],
    [`POST /domains/${id}/records/`, www],
    [`POST /domains/${id}/records/`, { ...www, type: 'CNAME', content: 'example.org' }],
    [`PUT /domains/${id}/records/${record}`, { content: '192.0.2.2' }],
    [`PUT /domains/${id}/records/${record}`, { ttl: 1 }],
    ['POST /domains/tags/', { name: 'shops', domains: [unknown] }],
    [`PUT /domains/tags/${tag}`, { domains: 'all' }],
    ['POST /domains/ptr/', named],
    ['POST /domains/ptr/', { ...named, ip: '192.0.2.9' }],
    [`PUT /domains/ptr/${ptr}`, named],
    [`PUT /domains/ptr/${ptr}`, {}],
  ];
}

async function refuseTooMany({ send, clock, sandbox: { state } }: Ground): Promise<void> {
  await clock.advance(60_000);
  for (let creation = 1; creation <= 13; creation += 1) await send('POST /scalets', { make_from: 'dos' });
  await send(`POST /scalets/${state.addServer().id}/backup`, { name: 'nightly' });
}

async function refuseThePoor({ send, clock, sandbox: { state, outside } }: Ground): Promise<void> {
  const { id } = state.addServer();
  await clock.advance(60_000);
  outside.blockForMoney();
  await send('POST /scalets', newServer);
  for (const verb of ['start', 'stop', 'restart', 'rebuild']) await send(`PATCH /scalets/${id}/${verb}`);
  await send(`POST /scalets/${id}/upgrade`, { rplan: 'large' });
}

/** Noes that only the other generation has. */
const elsewhere = {
  current: ['DELETE /scalets/{id} 404'],
  first: ['POST /scalets 500', 'DELETE /scalets/{id} 500', 'POST /scalets/{id}/upgrade 500'],
};

test.each(['current', 'first'] as const)('every no of the %s generation is as described', async (generation) => {
  const ground = await openGround(generation);
  const hasTokens = generation === 'first';
  const isServed = (route: string) => hasTokens || !route.includes('/tokens');
  await refuseEverywhere(ground, isServed);
  const refused = [
    ...aboutServers(ground),
    ...aboutBackups(ground),
    ...(await aboutMoneyAndTickets(ground)),
    ...(await aboutDomains(ground)),
    ...(hasTokens
      ? ([
          ['POST /tokens', { enabled: 1 }],
          ['POST /tokens/1', { enabled: 1 }],
        ] as const)
      : []),
  ];
  for (const [request, body] of refused) await ground.send(request, body);
  await refuseTooMany(ground);
  await refuseThePoor(ground);

  const { exchanges } = ground.recorder;
  expect(exchanges.flatMap(description.compareAnswer)).toEqual([]);
  const seen = new Set(exchanges.map((exchange) => `${description.find(exchange).name} ${exchange.answer.status}`));
  const described = description.operations
    .filter(({ path }) => isServed(path))
    .flatMap(({ name, responses }) =>
      Object.keys(responses).flatMap((status) => (Number(status) >= 400 ? [`${name} ${status}`] : [])),
    );
  expect(described.filter((no) => !seen.has(no))).toEqual(elsewhere[generation]);
});
