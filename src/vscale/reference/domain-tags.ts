import { z } from 'zod';
import { domainTagSchema } from '../domain-tags.ts';
import { page, paging } from './dns.ts';
import { domain } from './domains.ts';
import { answer, endpoint, noBody, type Param } from './endpoint.ts';
import { fact, type Shape } from './fact.ts';
import { badDnsRequest, unknownDomain, unknownDomainTag } from './refusals.ts';

const tagId: Param = { name: 'id', ...fact('The id of the tag.', '2+ clients'), schema: z.int(), example: 77 };

const id = { ...fact('Its id.', '2+ clients'), example: 77 };
const name = { ...fact('The word.', '2+ clients'), example: 'shops' };

const domainTag: Shape = {
  name: 'DomainTag',
  ...fact('A word that groups domains.', '2+ clients'),
  schema: domainTagSchema,
  members: {
    id,
    name,
    domains: {
      ...fact('The ids of the domains that have it; one client reads their names here.', '1 client'),
      schema: z.array(z.union([z.int(), z.string()])),
    },
  },
};

const wholeDomainTag: Shape = {
  name: 'WholeDomainTag',
  ...fact('The same, asked for by itself.', '1 client'),
  schema: domainTagSchema,
  members: {
    id,
    name,
    domains: {
      ...fact('The domains that have it, whole.', '1 client'),
      schema: z.array(domain.schema),
      members: domain.members,
    },
  },
};

const members = { name, domains: fact('The ids of the domains that shall have it.', '2+ clients') };

export const domainTagEndpoints = [
  endpoint('D11', 'GET /domains/tags/', {
    title: 'List tags of domains',
    ...fact('All of the account.', '2+ clients'),
    client: 'domainTags.list',
    query: paging,
    answers: { 200: page(domainTag, 'The tags.', '1 client') },
  }),
  endpoint('D12', 'POST /domains/tags/', {
    title: 'Make a tag of domains',
    ...fact('It may be given to domains at once.', '2+ clients'),
    client: 'domainTags.create',
    body: { schema: z.object({ name: z.string(), domains: z.array(z.int()).optional() }), members },
    answers: { 200: answer(domainTag, 'The tag.', '1 client') },
    refusals: [badDnsRequest, unknownDomain],
  }),
  endpoint('D13', 'GET /domains/tags/:id', {
    title: 'Read a tag of domains',
    ...fact('Here alone its domains are told whole.', '2+ clients', '1 client'),
    client: 'domainTags.get',
    params: [tagId],
    answers: { 200: answer(wholeDomainTag, 'The tag.', '1 client') },
    refusals: [unknownDomainTag],
  }),
  endpoint('D14', 'PUT /domains/tags/:id', {
    title: 'Change a tag of domains',
    ...fact('The domains given replace those that had it.', '2+ clients', 'inferred'),
    client: 'domainTags.update',
    params: [tagId],
    body: { schema: z.object({ name: z.string().optional(), domains: z.array(z.int()).optional() }), members },
    answers: { 200: answer(domainTag, 'The tag as it is now.', '1 client') },
    refusals: [badDnsRequest, unknownDomainTag, unknownDomain],
  }),
  endpoint('D15', 'DELETE /domains/tags/:id', {
    title: 'Delete a tag of domains',
    ...fact('The domains stay.', '2+ clients'),
    client: 'domainTags.remove',
    params: [tagId],
    answers: { 204: noBody('It is gone.', 'inferred') },
    refusals: [unknownDomainTag],
  }),
];
