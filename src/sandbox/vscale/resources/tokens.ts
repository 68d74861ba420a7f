import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ApiError, ok } from '../reply.ts';
import { readBody } from '../request-body.ts';
import { type Call, readIntParam, route } from '../router.ts';
import { type Token, takeId } from '../world.ts';

const description = z.string().max(255);
const newToken = z.object({
  description: description.default(''),
  enabled: z.boolean().default(true),
  read_only: z.boolean().default(false),
});
const changedToken = z.object({
  description: description.optional(),
  enabled: z.boolean().optional(),
  read_only: z.boolean().optional(),
});

/** Only the first generation has them. */
export const tokenRoutes = [
  route('GET /tokens', ({ world }) => ok(world.tokens.map(showToken))),
  route('POST /tokens', ({ body, world }) => {
    const { read_only: readOnly, ...wanted } = readBody(newToken, body ?? {});
    const token = { id: takeId(world, 'token'), ...wanted, readOnly, token: randomBytes(32).toString('hex') };
    world.tokens.push(token);
    return ok(showToken(token));
  }),
  route('GET /tokens/:id', (call) => ok(showToken(findToken(call)))),
  route('POST /tokens/:id', (call) => {
    const wanted = readBody(changedToken, call.body ?? {});
    const token = findToken(call);
    token.description = wanted.description ?? token.description;
    token.enabled = wanted.enabled ?? token.enabled;
    token.readOnly = wanted.read_only ?? token.readOnly;
    return ok(showToken(token));
  }),
  route('DELETE /tokens/:id', (call) => {
    const token = findToken(call);
    call.world.tokens = call.world.tokens.filter((other) => other !== token);
    return call.generation.removed;
  }),
];

function findToken(call: Call): Token {
  const id = readIntParam(call, 'id');
  const token = call.world.tokens.find((known) => known.id === id);
  if (!token) throw new ApiError(404, 'no_token_found');
  return token;
}

function showToken({ id, description, enabled, readOnly, token }: Token) {
  return { id, description, enabled, read_only: readOnly, token };
}
