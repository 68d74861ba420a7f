import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('server.rename'), serverId: z.number().int(), name: z.string() });

export const serverRename = defineKind({
  schema,
  taskMethods: [],
  perform: async ({ serverId, name }: z.infer<typeof schema>, { vscale, call }) => ({
    ended: true,
    ...(await vscale.scalets.rename(serverId, { name }, call)),
  }),
  readServer: ({ name }, scalet) => (scalet === null ? 'gone' : scalet.name === name ? 'done' : 'undone'),
});
