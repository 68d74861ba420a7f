import { z } from 'zod';
import { ptrSchema } from '../ptr.ts';
import { page, paging, userId } from './dns.ts';
import { answer, endpoint, noBody, type Param, type Payload } from './endpoint.ts';
import { fact, type Shape } from './fact.ts';
import { badDnsRequest, existingPtr, foreignAddress, unknownPtr } from './refusals.ts';

const ptrId: Param = { name: 'id', ...fact('The id of the record.', '2+ clients'), schema: z.int(), example: 31337 };

const members = {
  ip: { ...fact('An address of the account.', '2+ clients'), example: '31.184.254.77' },
  content: { ...fact('The name that it answers with.', '2+ clients'), example: 'web-1.example.org' },
};

const ptr: Shape = {
  name: 'PtrRecord',
  ...fact('The name that an address answers with.', '2+ clients'),
  schema: ptrSchema,
  members: {
    id: { ...fact('Its id.', '2+ clients'), example: 31337 },
    ...members,
    user_id: { ...userId, ...fact('The id of the account, a number.', '2+ clients') },
  },
};

const wanted: Payload = { schema: z.object({ ip: z.string(), content: z.string() }), members };

export const ptrEndpoints = [
  endpoint('P1', 'GET /domains/ptr/', {
    title: 'List names of addresses',
    ...fact('All of the account.', '2+ clients'),
    client: 'ptr.list',
    query: paging,
    answers: { 200: page(ptr, 'The records.', '2+ clients') },
  }),
  endpoint('P2', 'POST /domains/ptr/', {
    title: 'Give an address a name',
    ...fact('One that has none yet.', '2+ clients'),
    client: 'ptr.create',
    body: wanted,
    answers: { 200: answer(ptr, 'The record.', '2+ clients') },
    refusals: [badDnsRequest, foreignAddress, existingPtr],
  }),
  endpoint('P3', 'GET /domains/ptr/:id', {
    title: 'Read the name of an address',
    ...fact('It has no more to tell than the list.', '2+ clients'),
    client: 'ptr.get',
    params: [ptrId],
    answers: { 200: answer(ptr, 'The record.', '2+ clients') },
    refusals: [unknownPtr],
  }),
  endpoint('P4', 'PUT /domains/ptr/:id', {
    title: 'Change the name of an address',
    ...fact('Both members are sent.', '2+ clients'),
    client: 'ptr.update',
    params: [ptrId],
    body: wanted,
    answers: { 200: answer(ptr, 'The record as it is now.', '2+ clients') },
    refusals: [badDnsRequest, unknownPtr, foreignAddress, existingPtr],
  }),
  endpoint('P5', 'DELETE /domains/ptr/:id', {
    title: 'Take the name from an address',
    ...fact('The address stays.', '2+ clients'),
    client: 'ptr.remove',
    params: [ptrId],
    answers: { 204: noBody('It is gone.', 'inferred') },
    refusals: [unknownPtr],
  }),
];
