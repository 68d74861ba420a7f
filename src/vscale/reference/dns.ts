import { z } from 'zod';
import { type Answer, answer, listOf, noBody, type Param, type Payload } from './endpoint.ts';
import { fact, type Member, type Shape, type Sure } from './fact.ts';

/** What all of DNS has in common. It runs on a backend of its own, an older one. */
export const removed = noBody('It is gone.', 'recorded');

export const userId: Member = {
  ...fact('The id of the account, a number.', 'recorded'),
  schema: z.int(),
  example: 20417,
};

export const domainId: Param = {
  name: 'id',
  ...fact('The id of the domain.', 'recorded'),
  schema: z.int(),
  example: 68155,
};

/** What a list may be asked for. */
export const paging: Payload = {
  schema: z.object({ limit: z.string().regex(/^\d+$/).optional(), offset: z.string().regex(/^\d+$/).optional() }),
  members: {
    limit: fact('At most how many; the answer says 1000 where nothing is asked.', 'inferred'),
    offset: fact('How many to leave out.', 'inferred'),
  },
};

export function page(shape: Shape, says: string, ...sure: Sure[]): Answer {
  return { ...answer(listOf(shape), says, ...sure), headers: ['X-Limit', 'X-Offset', 'X-Total-Count'] };
}
