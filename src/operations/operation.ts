import { z } from 'zod';

const serverId = z.number().int().positive();

/**
 * Everything that changes something at Vscale, as plain data. It is stored before anything happens.
 * A root password is never part of it: `hasPassword` only says that one was typed.
 */
export const operationSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('server.create'),
    name: z.string(),
    image: z.string(),
    plan: z.string(),
    location: z.string(),
    keyIds: z.array(z.number().int()),
    start: z.boolean(),
    hasPassword: z.boolean(),
  }),
  z.object({ kind: z.literal('server.start'), serverId }),
  z.object({ kind: z.literal('server.stop'), serverId }),
  z.object({ kind: z.literal('server.restart'), serverId }),
  z.object({ kind: z.literal('server.upgrade'), serverId, plan: z.string() }),
  z.object({ kind: z.literal('server.rebuild'), serverId, hasPassword: z.boolean() }),
  z.object({ kind: z.literal('server.rename'), serverId, name: z.string() }),
  z.object({ kind: z.literal('server.delete'), serverId }),
]);

export type Operation = z.infer<typeof operationSchema>;
export type OperationKind = Operation['kind'];

export const operationKinds = operationSchema.options.map((option) => option.shape.kind.value);
