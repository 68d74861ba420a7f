import { z } from 'zod';
import { serverTagSchema } from '../server-tags.ts';
import { emptyAnswer } from './empty.ts';
import { answer, endpoint, listOf, noBody, type Param } from './endpoint.ts';
import { fact, type Shape } from './fact.ts';
import { badRequest, unknownScalet, unknownTag } from './refusals.ts';

const tagId: Param = { name: 'id', ...fact('The id of the tag.', '2+ clients'), schema: z.int(), example: 412 };

const serverTag: Shape = {
  name: 'ServerTag',
  ...fact('A word that groups servers. There were none in 2015.', '2+ clients'),
  schema: serverTagSchema,
  members: {
    id: { ...fact('Its id.', '2+ clients'), example: 412 },
    name: { ...fact('The word.', '2+ clients'), example: 'production' },
    scalets: fact('The `ctid` of each server that has it.', '2+ clients'),
  },
};

const members = {
  name: { ...fact('The word.', '2+ clients'), example: 'production' },
  scalets: fact('The `ctid` of each server that shall have it.', '2+ clients'),
};

export const serverTagEndpoints = [
  endpoint('V1', 'GET /scalets/tags', {
    title: 'List tags of servers',
    ...fact('All of the account.', '2+ clients'),
    client: 'serverTags.list',
    answers: { 200: answer(listOf(serverTag), 'The tags.', '2+ clients') },
  }),
  endpoint('V2', 'POST /scalets/tags', {
    title: 'Make a tag of servers',
    ...fact('It may be given to servers at once.', '2+ clients'),
    client: 'serverTags.create',
    body: { schema: z.object({ name: z.string(), scalets: z.array(z.int()).optional() }), members },
    answers: {
      200: answer(serverTag, 'The tag.', 'inferred'),
      201: answer(serverTag, 'The tag, if today’s rule for what is made holds here too.', 'inferred'),
    },
    refusals: [badRequest, unknownScalet],
  }),
  endpoint('V3', 'GET /scalets/tags/:id', {
    title: 'Read a tag of servers',
    ...fact('It has no more to tell than the list.', '2+ clients'),
    client: 'serverTags.get',
    params: [tagId],
    answers: { 200: answer(serverTag, 'The tag.', '2+ clients') },
    refusals: [unknownTag],
  }),
  endpoint('V4', 'PUT /scalets/tags/:id', {
    title: 'Change a tag of servers',
    ...fact('The servers given replace those that had it.', '2+ clients', 'inferred'),
    client: 'serverTags.update',
    params: [tagId],
    body: { schema: z.object({ name: z.string().optional(), scalets: z.array(z.int()).optional() }), members },
    answers: { 200: answer(serverTag, 'The tag as it is now.', '2+ clients') },
    refusals: [badRequest, unknownTag, unknownScalet],
  }),
  endpoint('V5', 'DELETE /scalets/tags/:id', {
    title: 'Delete a tag of servers',
    ...fact('The servers stay.', '2+ clients'),
    client: 'serverTags.remove',
    params: [tagId],
    answers: { 200: emptyAnswer, 204: noBody('It is gone.', 'inferred') },
    refusals: [unknownTag],
  }),
];
