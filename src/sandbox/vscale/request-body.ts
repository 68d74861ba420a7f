import type { z } from 'zod';
import { ApiError } from './reply.ts';

/** The body in the shape that a handler needs; throws 400 for any other. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ApiError(400, 'bad_parameters');
  return parsed.data;
}
