import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { readChangedServer } from '../server-evidence.ts';

const schema = z.object({
  kind: z.literal('server.rebuild'),
  serverId: z.number().int(),
  /** A typed root password is never part of an operation: this only says that there was one. */
  hasPassword: z.boolean(),
});

export const serverRebuild = defineKind({
  schema,
  effects: ['disrupts', 'losesData'],
  taskMethods: ['scalet_rebuild'],
  perform: async ({ serverId }: z.infer<typeof schema>, { vscale, call, password }) => ({
    ended: false,
    ...(await vscale.scalets.rebuild(serverId, { password }, call)),
  }),
  readServer: (_data, scalet) =>
    readChangedServer(scalet, ({ status }) => (status === 'started' ? 'settled' : 'undone')),
});
