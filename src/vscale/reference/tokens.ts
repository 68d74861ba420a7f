import { z } from 'zod';
import { emptyAnswer } from './empty.ts';
import { answer, endpoint, listOf, noBody, type Param } from './endpoint.ts';
import { fact, type Shape } from './fact.ts';
import { badRequest, unknownToken } from './refusals.ts';

const tokenId: Param = { name: 'id', ...fact('The id of the token.', '1 client'), schema: z.int(), example: 274 };

const members = {
  description: { ...fact('What it is for.', '1 client'), example: 'backup script' },
  enabled: fact('Whether it works.', '1 client'),
  read_only: fact('Whether it may only read.', '1 client'),
};

const token: Shape = {
  name: 'Token',
  ...fact('What a client proves itself with. No source has an answer of this part.', 'inferred'),
  schema: z.object({
    id: z.int(),
    description: z.string(),
    enabled: z.boolean(),
    read_only: z.boolean(),
    token: z.string(),
  }),
  members: {
    id: { ...fact('Its id.', '1 client'), example: 274 },
    ...members,
    token: fact('The secret itself.', 'inferred'),
  },
};

const wanted = z.object({
  description: z.string().optional(),
  enabled: z.boolean().optional(),
  read_only: z.boolean().optional(),
});

/** They are made in the panel today, which is why the client has none of them. */
export const tokenEndpoints = [
  endpoint('X1', 'GET /tokens', {
    title: 'List tokens',
    ...fact('All of the account.', '2+ clients'),
    client: null,
    answers: { 200: answer(listOf(token), 'The tokens.', 'inferred') },
  }),
  endpoint('X2', 'POST /tokens', {
    title: 'Make a token',
    ...fact('It does not expire.', '2+ clients', 'article'),
    client: null,
    body: { schema: wanted, members, optional: true },
    answers: { 200: answer(token, 'The token.', 'inferred') },
    refusals: [badRequest],
  }),
  endpoint('X3', 'GET /tokens/:id', {
    title: 'Read a token',
    ...fact('One of the account.', '2+ clients'),
    client: null,
    params: [tokenId],
    answers: { 200: answer(token, 'The token.', 'inferred') },
    refusals: [unknownToken],
  }),
  endpoint('X4', 'POST /tokens/:id', {
    title: 'Change a token',
    ...fact('With POST, unlike everything else that can be changed.', '2+ clients'),
    client: null,
    params: [tokenId],
    body: { schema: wanted, members, optional: true },
    answers: { 200: answer(token, 'The token as it is now.', 'inferred') },
    refusals: [badRequest, unknownToken],
  }),
  endpoint('X5', 'DELETE /tokens/:id', {
    title: 'Delete a token',
    ...fact('It no longer works.', '2+ clients'),
    client: null,
    params: [tokenId],
    answers: { 200: emptyAnswer, 204: noBody('It is gone.', 'inferred') },
    refusals: [unknownToken],
  }),
];
