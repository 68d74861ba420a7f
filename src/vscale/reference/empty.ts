import { z } from 'zod';
import { answer } from './endpoint.ts';
import { fact, type Shape } from './fact.ts';

const nothing: Shape = {
  name: 'Nothing',
  ...fact('An object without members.', 'docs'),
  schema: z.strictObject({}),
  members: {},
};

/** To a deletion, before there was 204. */
export const emptyAnswer = answer(nothing, 'It is gone; so in 2015.', 'docs');
