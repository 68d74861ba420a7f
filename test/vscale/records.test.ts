import { describe, expect, test } from 'vitest';
import type { NewRecord } from '../../src/vscale/records.ts';
import { asked, connect, failureOf } from './support.ts';

const none = { content: null, priority: null, weight: null, port: null, target: null, soa: null };

test('the records of a new domain', async () => {
  const vscale = await connect({
    body: `[{"content": "ns2.vscale.io", "ttl": 86400, "type": "NS", "id": 419709, "name": "example.org"},
 {"content": "ns1.vscale.io", "ttl": 86400, "type": "NS", "id": 419708, "name": "example.org"},
 {"retry": 3600, "name": "example.org", "minimum": 300, "refresh": 10800, "id": 419707, "content": "ns1.vscale.io. hello.vscale.io. 2022032752 10800 3600 604800 300", "expire": 604800, "ttl": 300, "change_date": 1648384912, "ns": "ns1.vscale.io", "type": "SOA", "email": "hello@vscale.io"}]`,
  });
  expect(await vscale.records.list(68155)).toEqual([
    { ...none, id: 419709, name: 'example.org', type: 'NS', ttl: 86400, content: 'ns2.vscale.io' },
    { ...none, id: 419708, name: 'example.org', type: 'NS', ttl: 86400, content: 'ns1.vscale.io' },
    {
      ...none,
      id: 419707,
      name: 'example.org',
      type: 'SOA',
      ttl: 300,
      content: 'ns1.vscale.io. hello.vscale.io. 2022032752 10800 3600 604800 300',
      soa: {
        nameServer: 'ns1.vscale.io',
        email: 'hello@vscale.io',
        refresh: 10800,
        retry: 3600,
        expire: 604800,
        minimum: 300,
        changedAt: 1648384912_000,
      },
    },
  ]);
  expect(asked(vscale)).toEqual([['GET /domains/68155/records/', '']]);
});

test('types with members of their own, and one that nobody knows', async () => {
  const vscale = await connect({
    body: '[{"id":1,"type":"MX","name":"a.ru","content":"mx.a.ru","priority":"10","ttl":null},{"id":2,"type":"SRV","name":"_sip._tcp.a.ru","priority":1,"weight":2,"port":5060,"target":"sip.a.ru","ttl":600},{"id":3,"type":"CAA","content":"0 issue"}]',
  });
  expect(await vscale.records.list(1)).toEqual([
    { ...none, id: 1, type: 'MX', name: 'a.ru', content: 'mx.a.ru', priority: 10, ttl: null },
    {
      ...none,
      id: 2,
      type: 'SRV',
      name: '_sip._tcp.a.ru',
      priority: 1,
      weight: 2,
      port: 5060,
      target: 'sip.a.ru',
      ttl: 600,
    },
    { ...none, id: 3, type: 'CAA', name: '', content: '0 issue', ttl: null },
  ]);
});

describe('records of every type', () => {
  const name = 'www.example.org';
  const records: NewRecord[] = [
    { type: 'A', name, content: '192.0.2.1', ttl: 600 },
    { type: 'AAAA', name, content: '2001:db8::1' },
    { type: 'NS', name, content: 'ns1.example.org' },
    { type: 'CNAME', name, content: 'example.org' },
    { type: 'TXT', name, content: 'v=spf1 -all' },
    { type: 'SPF', name, content: 'v=spf1 -all' },
    { type: 'MX', name, content: 'mx.example.org', priority: 10 },
    { type: 'SRV', name, priority: 1, weight: 2, port: 5060, target: 'sip.example.org' },
    { type: 'SOA', name, email: 'admin@example.org' },
  ];

  test.each(records)('$type', async (record) => {
    const vscale = await connect({ body: JSON.stringify({ id: 7, ...record }) });
    expect(await vscale.records.create(68155, record)).toMatchObject({ id: 7, type: record.type, name });
    expect(await vscale.records.update(68155, 7, record)).toMatchObject({ id: 7, type: record.type, name });
    expect(asked(vscale)).toEqual([
      ['POST /domains/68155/records/', JSON.stringify(record)],
      ['PUT /domains/68155/records/7', JSON.stringify(record)],
    ]);
  });
});

test('one record, and none of it', async () => {
  const vscale = await connect({ body: '{"id": 7, "type": "A", "name": "a.ru", "content": "192.0.2.1", "ttl": 600}' });
  expect(await vscale.records.get(1, 7)).toMatchObject({ id: 7, content: '192.0.2.1' });
  const silent = await connect({ status: 204 });
  expect(await silent.records.remove(1, 7)).toBeUndefined();
  expect([...asked(vscale), ...asked(silent)]).toEqual([
    ['GET /domains/1/records/7', ''],
    ['DELETE /domains/1/records/7', ''],
  ]);
});

test('a record that is not there', async () => {
  const vscale = await connect({ status: 404, body: '{"field": "record_id", "error": "record_not_found"}' });
  expect(await failureOf(vscale.records.get(1, 7))).toMatchObject({
    kind: 'not_found',
    apiMessage: 'record_not_found (record_id)',
  });
});
