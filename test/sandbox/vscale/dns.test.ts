import { get } from 'node:http';
import { describe, expect, test } from 'vitest';
import { openSandbox } from './sandbox.ts';

async function openZone() {
  const opened = await openSandbox();
  const { id } = (await opened.send('POST /domains/', { name: 'example.org' })).json;
  return { ...opened, id, records: `/domains/${id}/records/` };
}

describe('domains', () => {
  test('are made with SOA and NS records, found by id and by name, and removed', async () => {
    const { send } = await openSandbox();
    const made = await send('POST /domains/', { name: 'example.org' });
    const now = Date.UTC(2026, 0, 15, 9) / 1000;
    expect(made.status).toBe(200);
    expect(made.text).toBe(
      `{"user_id": 20417, "name": "example.org", "tags": [], "change_date": ${now}, "create_date": ${now}, "id": 68155}`,
    );
    expect(made.headers.get('content-type')).toBe('application/json');
    const list = await send('GET /domains');
    expect(list.json).toEqual([made.json]);
    expect(['x-limit', 'x-offset', 'x-total-count'].map((name) => list.headers.get(name))).toEqual(['1000', '0', '1']);
    expect((await send('GET /domains/68155')).json).toEqual(made.json);
    expect((await send('GET /domains/example.org')).json).toEqual(made.json);
    expect((await send('GET /domains/68155/records/')).json).toEqual([
      { content: 'ns2.vscale.io', ttl: 86400, type: 'NS', id: 419709, name: 'example.org' },
      { content: 'ns1.vscale.io', ttl: 86400, type: 'NS', id: 419708, name: 'example.org' },
      {
        retry: 3600,
        name: 'example.org',
        minimum: 300,
        refresh: 10800,
        id: 419707,
        content: 'ns1.vscale.io. hello.vscale.io. 2026011503 10800 3600 604800 300',
        expire: 604800,
        ttl: 300,
        change_date: now,
        ns: 'ns1.vscale.io',
        type: 'SOA',
        email: 'hello@vscale.io',
      },
    ]);
    const removed = await send('DELETE /domains/68155');
    expect([removed.status, removed.text]).toEqual([204, '']);
    const gone = await send('DELETE /domains/68155');
    expect([gone.status, gone.text]).toEqual([404, '{"error": "domain_not_found"}']);
    expect(gone.headers.has('vscale-error-message')).toBe(false);
  });

  test('and what is in them come with a final dot or without, and are kept without', async () => {
    const { send } = await openSandbox();
    const { id, name } = (await send('POST /domains/', { name: 'example.org.' })).json;
    expect(name).toBe('example.org');
    expect((await send('GET /domains/example.org.')).json).toMatchObject({ id });
    const records = `/domains/${id}/records/`;
    const add = async (record: object) => (await send(`POST ${records}`, record)).json;
    expect(await add({ name: 'www.example.org.', type: 'CNAME', content: 'example.org.' })).toMatchObject({
      name: 'www.example.org',
      content: 'example.org',
    });
    expect(await add({ name: '_acme-challenge.Example.org.', type: 'TXT', content: 'a;b.' })).toMatchObject({
      name: '_acme-challenge.Example.org',
      content: 'a;b.',
    });
    const srv = { name: '_sip._tcp.example.org.', type: 'SRV', priority: 1, weight: 1, port: 5060 };
    expect(await add({ ...srv, target: 'sip.example.org.' })).toMatchObject({ target: 'sip.example.org' });
    expect(await add({ name: 'www.example.org', type: 'A', content: '1.2.3.4' })).toEqual({
      error: 'cname_record_conflict',
    });
  });

  test('shout their reason phrases', async () => {
    const { sandbox } = await openSandbox();
    const reason = await new Promise((resolve) => {
      get(`${sandbox.url}/domains/1`, { headers: { 'X-Token': sandbox.fullToken } }, (response) => {
        response.resume();
        resolve(response.statusMessage);
      });
    });
    expect(reason).toBe('NOT FOUND');
  });

  test.each([
    [{}, 400, { field: 'name', error: 'string_required' }],
    [{ name: 'no dots' }, 400, { field: 'name', error: 'bad_zone_name' }],
    [{ name: 'пример.рф' }, 400, { field: 'name', error: 'bad_zone_name' }],
    [{ name: `${'long.'.repeat(60)}org` }, 400, { field: 'name', error: 'zone_name_too_long' }],
    [{ name: 'Example.org' }, 409, { error: 'domain_already_exists' }],
    [{ name: 'new.org', bind_zone: 'www IN' }, 400, { field: 'bind_zone', error: 'bad_bind_zone' }],
  ])('refuse %o', async (body, status, json) => {
    const { send } = await openZone();
    const answer = await send('POST /domains/', body);
    expect([answer.status, answer.json]).toEqual([status, json]);
    expect((await send('GET /domains/')).json).toHaveLength(1);
  });

  test('are paged', async () => {
    const { send } = await openSandbox();
    for (const name of ['a.org', 'b.org', 'c.org']) await send('POST /domains/', { name });
    const page = await send('GET /domains/?limit=1&offset=1');
    expect(page.json).toMatchObject([{ name: 'b.org' }]);
    expect(page.headers.get('x-total-count')).toBe('3');
  });

  test('are filled from a zone in the format of BIND', async () => {
    const { send } = await openSandbox();
    const bindZone = `$ORIGIN example.org.
$TTL 1h
@       IN SOA ns.other.net. admin.other.net. (
            2026011501 ; serial
            10800 3600 604800 300 )
        IN NS ns.other.net.
        IN MX 10 mail
www     300 IN A 192.0.2.1 ; the web
        IN AAAA 2001:db8::1
_sip._tcp IN 600 SRV 10 5 5060 sip.example.org.
note    TXT "a; b" " and c"
`;
    const { json } = await send('POST /domains/', { name: 'example.org', bind_zone: bindZone });
    const records = (await send(`GET /domains/${json.id}/records/`)).json;
    expect(records.slice(0, -3).map(({ id: _id, ...record }: { id: number }) => record)).toEqual([
      { name: 'note.example.org', type: 'TXT', ttl: 3600, content: 'a; b and c' },
      {
        name: '_sip._tcp.example.org',
        type: 'SRV',
        ttl: 600,
        priority: 10,
        weight: 5,
        port: 5060,
        target: 'sip.example.org',
      },
      { name: 'www.example.org', type: 'AAAA', ttl: 3600, content: '2001:db8::1' },
      { name: 'www.example.org', type: 'A', ttl: 300, content: '192.0.2.1' },
      { name: 'example.org', type: 'MX', ttl: 3600, content: 'mail.example.org', priority: 10 },
    ]);
  });
});

describe('records', () => {
  test.each([
    { name: 'www.example.org', type: 'A', ttl: 300, content: '192.0.2.1' },
    { name: 'www.example.org', type: 'AAAA', ttl: 300, content: '2001:db8::1' },
    { name: 'blog.example.org', type: 'CNAME', ttl: 300, content: 'www.example.org' },
    { name: 'example.org', type: 'TXT', ttl: 300, content: 'v=spf1 -all' },
    { name: 'example.org', type: 'SPF', ttl: 300, content: 'v=spf1 -all' },
    { name: 'sub.example.org', type: 'NS', ttl: 300, content: 'ns.other.net' },
    { name: 'example.org', type: 'MX', ttl: 300, content: 'mail.example.org', priority: 10 },
    {
      name: '_sip._tcp.example.org',
      type: 'SRV',
      ttl: 300,
      priority: 1,
      weight: 2,
      port: 5060,
      target: 'sip.example.org',
    },
  ])('of type $type are made, read and removed', async (wanted) => {
    const { send, records } = await openZone();
    const made = await send(`POST ${records}`, { id: 1, ...wanted });
    expect([made.status, made.json]).toEqual([200, { ...wanted, id: 419710 }]);
    expect((await send(`GET ${records}419710`)).json).toEqual(made.json);
    expect((await send(`GET ${records}`)).json[0]).toEqual(made.json);
    expect((await send(`DELETE ${records}419710`)).status).toBe(204);
    const gone = await send(`GET ${records}419710`);
    expect([gone.status, gone.text]).toEqual([404, '{"field": "record_id", "error": "record_not_found"}']);
  });

  test('keep their ttl when a change leaves it out', async () => {
    const { send, records } = await openZone();
    const { json } = await send(`POST ${records}`, {
      name: 'www.example.org',
      type: 'A',
      ttl: 300,
      content: '192.0.2.1',
    });
    const { ttl: _ttl, ...change } = { ...json, content: '192.0.2.2' };
    expect((await send(`PUT ${records}${json.id}`, change)).json).toEqual({ ...json, content: '192.0.2.2' });
    expect((await send(`PUT ${records}${json.id}`, { ...change, ttl: 600 })).json.ttl).toBe(600);
    expect((await send(`POST ${records}`, { ...change, name: 'api.example.org' })).json.ttl).toBe(86400);
  });

  test('move the change date of the domain, a little later, and the serial number of the zone', async () => {
    const { clock, send, id, records } = await openZone();
    const changedAt = async () => (await send(`GET /domains/${id}`)).json.change_date;
    const before = await changedAt();
    await clock.advance(60_000);
    await send(`POST ${records}`, { name: 'www.example.org', type: 'A', content: '192.0.2.1' });
    expect(await changedAt()).toBe(before);
    await clock.advance(1000);
    expect(await changedAt()).toBe(before + 60);
    const soa = (await send(`GET ${records}`)).json.at(-1);
    expect(soa.content).toContain(' 2026011504 ');
  });

  const www = { name: 'www.example.org', type: 'A', ttl: 300, content: '192.0.2.1' };
  test.each([
    [www, 409, { error: 'record_already_exists' }],
    [{ ...www, type: 'CNAME', content: 'example.net' }, 400, { error: 'cname_record_conflict' }],
    [{ ...www, name: 'cdn.example.org' }, 400, { error: 'cname_record_conflict' }],
    [{ name: 'example.org', type: 'SOA', email: 'a@b.org' }, 400, { error: 'cant_add_soa' }],
    [{ ...www, name: 'www.example.net' }, 400, { field: 'name', error: 'bad_record_name' }],
    [{ ...www, type: 'HINFO' }, 400, { field: 'type', error: 'bad_record_type' }],
    [{ ...www, content: undefined }, 400, { field: 'content', error: 'string_required' }],
    [{ ...www, content: '192.0.2.256' }, 400, { field: 'content', error: 'bad_record_content' }],
    [{ ...www, type: 'AAAA' }, 400, { field: 'content', error: 'bad_record_content' }],
    [{ ...www, content: '192.0.2.9', ttl: 59 }, 400, { field: 'ttl', error: 'bad_ttl' }],
    [{ ...www, content: '192.0.2.9', ttl: 604801 }, 400, { field: 'ttl', error: 'bad_ttl' }],
    [{ ...www, type: 'MX', content: 'mail.example.org' }, 400, { field: 'priority', error: 'integer_required' }],
    [[], 400, { error: 'object_required' }],
  ])('refuse %o', async (body, status, json) => {
    const { send, records } = await openZone();
    await send(`POST ${records}`, www);
    await send(`POST ${records}`, { ...www, name: 'cdn.example.org', type: 'CNAME', content: 'cdn.example.net' });
    const answer = await send(`POST ${records}`, body);
    expect([answer.status, answer.json]).toEqual([status, json]);
  });
});

test('domain tags: ids everywhere, whole domains in the single answer', async () => {
  const { send, id } = await openZone();
  const made = await send('POST /domains/tags/', { name: 'ours', domains: [id] });
  expect([made.status, made.json]).toEqual([200, { id: 412, name: 'ours', domains: [id] }]);
  expect((await send('GET /domains/tags/')).json).toEqual([made.json]);
  const domain = (await send(`GET /domains/${id}`)).json;
  expect(domain.tags).toEqual([made.json]);
  expect((await send('GET /domains/tags/412')).json).toEqual({ id: 412, name: 'ours', domains: [domain] });

  const other = (await send('POST /domains/tags/', { name: 'other' })).json;
  const retagged = await send(`PATCH /domains/${id}`, { tags: [other.id], name: 'ignored.org' });
  expect(retagged.json).toMatchObject({ name: 'example.org', tags: [{ id: other.id, domains: [id] }] });
  const unknown = await send(`PATCH /domains/${id}`, { tags: [1] });
  expect([unknown.status, unknown.json]).toEqual([404, { error: 'tag_not_found' }]);

  expect((await send('PUT /domains/tags/412', { name: 'mine', domains: [] })).json).toEqual({
    id: 412,
    name: 'mine',
    domains: [],
  });
  expect((await send('DELETE /domains/tags/412')).status).toBe(204);
  expect((await send('GET /domains/tags/412')).status).toBe(404);
});

test('PTR records belong to addresses of own servers', async () => {
  const { sandbox, send } = await openSandbox();
  const { address: ip } = sandbox.state.addServer();
  const made = await send('POST /domains/ptr/', { ip, content: 'web-1.example.org' });
  expect([made.status, made.json]).toEqual([200, { id: 31337, ip, content: 'web-1.example.org', user_id: 20417 }]);
  const changed = await send('PUT /domains/ptr/31337', { ip, content: 'web-2.example.org' });
  expect(changed.json).toEqual({ ...made.json, content: 'web-2.example.org' });
  expect((await send('GET /domains/ptr/')).json).toEqual([changed.json]);
  expect((await send('GET /domains/ptr/31337')).json).toEqual(changed.json);
  expect((await send('POST /domains/ptr/', { ip, content: 'again.example.org' })).status).toBe(409);
  const foreign = await send('POST /domains/ptr/', { ip: '192.0.2.1', content: 'x.example.org' });
  expect([foreign.status, foreign.json]).toEqual([404, { field: 'ip', error: 'ip_not_found' }]);
  expect((await send('DELETE /domains/ptr/31337')).status).toBe(204);
  expect((await send('GET /domains/ptr/31337')).status).toBe(404);
});
