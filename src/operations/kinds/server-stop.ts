import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { readChangedServer } from '../server-evidence.ts';

const schema = z.object({ kind: z.literal('server.stop'), serverId: z.number().int() });

export const serverStop = defineKind({
  schema,
  effects: ['disrupts'],
  taskMethods: ['scalet_stop'],
  perform: async ({ serverId }: z.infer<typeof schema>, { vscale, call }) => ({
    ended: false,
    ...(await vscale.scalets.stop(serverId, call)),
  }),
  readServer: (_data, scalet) => readChangedServer(scalet, ({ status }) => (status === 'stopped' ? 'done' : 'undone')),
});
