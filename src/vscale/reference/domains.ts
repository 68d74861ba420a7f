import { z } from 'zod';
import { domainSchema } from '../domains.ts';
import { domainId, page, paging, removed, userId } from './dns.ts';
import { answer, endpoint, type Param } from './endpoint.ts';
import { fact, type Shape, whole } from './fact.ts';
import {
  badDnsRequest,
  conflictingRecord,
  existingDomain,
  existingRecord,
  unknownDomain,
  unknownDomainTag,
} from './refusals.ts';

const idOrName: Param = {
  name: 'id',
  ...fact('The id of the domain, or its name.', 'recorded'),
  schema: z.union([z.int(), z.string()]),
  example: 'example.org',
};

export const domain: Shape = {
  name: 'Domain',
  ...fact('A zone on the provider’s name servers.', 'recorded'),
  schema: domainSchema,
  members: {
    id: { ...fact('Its id.', 'recorded'), example: 68155 },
    name: { ...fact('Without a dot at its end.', 'recorded'), example: 'example.org' },
    tags: {
      ...fact('The tags that it has.', 'recorded', '1 client'),
      members: {
        id: whole(fact('The id of the tag.', '1 client')),
        name: fact('The word.', '1 client'),
        domains: { ...fact('The ids of all domains that have it.', 'inferred'), schema: z.array(z.int()) },
      },
    },
    create_date: whole({ ...fact('When it was added, in seconds since 1970.', 'recorded'), example: 1648384912 }),
    change_date: whole({
      ...fact('When a record last changed, in seconds since 1970; it comes with some delay.', 'recorded'),
      example: 1648384912,
    }),
    user_id: userId,
  },
};

export const domainEndpoints = [
  endpoint('D1', 'GET /domains/', {
    title: 'List domains',
    ...fact('All of the account.', 'recorded'),
    client: 'domains.list',
    query: paging,
    answers: { 200: page(domain, 'The domains.', 'recorded') },
  }),
  endpoint('D2', 'POST /domains/', {
    title: 'Add a domain',
    ...fact('A SOA record and two NS records are made with it.', 'recorded'),
    client: 'domains.create',
    body: {
      schema: z.object({ name: z.string(), bind_zone: z.string().optional() }),
      members: {
        name: { ...fact('The domain.', 'recorded'), example: 'example.org' },
        bind_zone: fact('Its records, as a zone file of BIND.', '2+ clients'),
      },
    },
    answers: { 200: answer(domain, 'The domain.', 'recorded') },
    refusals: [badDnsRequest, conflictingRecord, existingDomain, existingRecord],
  }),
  endpoint('D3', 'GET /domains/:id', {
    title: 'Read a domain',
    ...fact('By its id or by its name.', 'recorded'),
    client: 'domains.get',
    params: [idOrName],
    answers: { 200: answer(domain, 'The domain.', 'recorded') },
    refusals: [unknownDomain],
  }),
  endpoint('D4', 'PATCH /domains/:id', {
    title: 'Set the tags of a domain',
    ...fact('They replace those that it had. Other members are ignored, a name too.', 'recorded'),
    client: 'domains.setTags',
    params: [domainId],
    body: {
      schema: z.object({ tags: z.array(z.int()) }),
      members: { tags: fact('The ids of the tags.', 'recorded') },
    },
    answers: { 200: answer(domain, 'The domain as it is now.', 'recorded') },
    refusals: [badDnsRequest, unknownDomain, unknownDomainTag],
  }),
  endpoint('D5', 'DELETE /domains/:id', {
    title: 'Remove a domain',
    ...fact('With all its records.', 'recorded'),
    client: 'domains.remove',
    params: [domainId],
    answers: { 204: removed },
    refusals: [unknownDomain],
  }),
];
