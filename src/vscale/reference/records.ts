import { z } from 'zod';
import { recordSchema } from '../records.ts';
import { domainId, page, paging, removed } from './dns.ts';
import { answer, endpoint, type Param, type Payload } from './endpoint.ts';
import { fact, optional, type Shape, whole } from './fact.ts';
import { badDnsRequest, conflictingRecord, existingRecord, unknownDomain, unknownRecord } from './refusals.ts';

const recordId: Param = {
  name: 'recordId',
  ...fact('The id of the record.', 'recorded'),
  schema: z.int(),
  example: 419709,
};

const common = {
  name: {
    ...fact('The whole name, that of the domain included; one client also writes `@`.', 'recorded', '1 client'),
    example: 'www.example.org',
  },
  type: {
    ...fact('`A`, `AAAA`, `CNAME`, `MX`, `NS`, `SOA`, `SPF`, `SRV` or `TXT`.', 'recorded', '2+ clients'),
    example: 'A',
  },
  ttl: whole({ ...fact('In seconds, from 60 to 604800.', 'recorded', '2+ clients'), example: 3600 }),
  content: {
    ...fact('The value; `SRV` has none. That of `TXT` stands without quotes.', 'recorded', '2+ clients'),
    example: '192.0.2.1',
  },
  priority: whole(fact('Of `MX` and `SRV`.', '2+ clients')),
  weight: whole(fact('Of `SRV`.', '2+ clients')),
  port: whole(fact('Of `SRV`.', '2+ clients')),
  target: fact('Of `SRV`.', '2+ clients'),
  email: { ...fact('Of `SOA`: who answers for the domain.', 'recorded'), example: 'hello@vscale.io' },
};

const { name, type, ttl, ...byType } = common;

const seconds = optional(whole(fact('Of `SOA`: seconds.', 'recorded')));

/** Not every type has them. */
const some = Object.entries(byType).map(([member, facts]) => [member, optional(facts)] as const);

const record: Shape = {
  name: 'Record',
  ...fact('One record of a domain; which members it has depends on its type.', 'recorded'),
  schema: recordSchema,
  members: {
    id: { ...fact('Its id.', 'recorded'), example: 419709 },
    name,
    type,
    ttl,
    ...Object.fromEntries(some),
    ns: optional({ ...fact('Of `SOA`: the first name server.', 'recorded'), example: 'ns1.vscale.io' }),
    refresh: seconds,
    retry: seconds,
    expire: seconds,
    minimum: seconds,
    change_date: optional(whole(fact('Of `SOA`: when the domain last changed, in seconds since 1970.', 'recorded'))),
  },
};

const number = z.int().optional();
const text = z.string().optional();

const wanted: Payload = {
  schema: z.object({
    name: z.string(),
    type: z.string(),
    ttl: number,
    content: text,
    priority: number,
    weight: number,
    port: number,
    target: text,
    email: text,
  }),
  members: common,
};

export const recordEndpoints = [
  endpoint('D6', 'GET /domains/:id/records/', {
    title: 'List the records of a domain',
    ...fact('The newest first.', 'recorded'),
    client: 'records.list',
    params: [domainId],
    query: paging,
    answers: { 200: page(record, 'The records.', 'recorded') },
    refusals: [unknownDomain],
  }),
  endpoint('D7', 'POST /domains/:id/records/', {
    title: 'Add a record',
    ...fact('Without a time to live it gets one.', 'recorded', '1 client'),
    client: 'records.create',
    params: [domainId],
    body: wanted,
    answers: { 200: answer(record, 'The record.', 'recorded') },
    refusals: [badDnsRequest, conflictingRecord, unknownDomain, existingRecord],
  }),
  endpoint('D8', 'GET /domains/:id/records/:recordId', {
    title: 'Read a record',
    ...fact('It has no more to tell than the list.', 'recorded'),
    client: 'records.get',
    params: [domainId, recordId],
    answers: { 200: answer(record, 'The record.', 'recorded') },
    refusals: [unknownDomain, unknownRecord],
  }),
  endpoint('D9', 'PUT /domains/:id/records/:recordId', {
    title: 'Change a record',
    ...fact('Without a time to live it keeps the one that it has.', 'recorded'),
    client: 'records.update',
    params: [domainId, recordId],
    body: wanted,
    answers: { 200: answer(record, 'The record as it is now.', 'recorded') },
    refusals: [badDnsRequest, conflictingRecord, unknownDomain, unknownRecord, existingRecord],
  }),
  endpoint('D10', 'DELETE /domains/:id/records/:recordId', {
    title: 'Remove a record',
    ...fact('The domain shows the change a little later.', 'recorded'),
    client: 'records.remove',
    params: [domainId, recordId],
    answers: { 204: removed },
    refusals: [unknownDomain, unknownRecord],
  }),
];
