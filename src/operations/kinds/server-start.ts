import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { readChangedServer } from '../server-evidence.ts';

const schema = z.object({ kind: z.literal('server.start'), serverId: z.number().int() });

export const serverStart = defineKind({
  schema,
  effects: [],
  taskMethods: ['scalet_start'],
  perform: async ({ serverId }: z.infer<typeof schema>, { vscale, call }) => ({
    ended: false,
    ...(await vscale.scalets.start(serverId, call)),
  }),
  readServer: (_data, scalet) => readChangedServer(scalet, ({ status }) => (status === 'started' ? 'done' : 'undone')),
});
