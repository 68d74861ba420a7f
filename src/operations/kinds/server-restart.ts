import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { readChangedServer } from '../server-evidence.ts';

const schema = z.object({ kind: z.literal('server.restart'), serverId: z.number().int() });

export const serverRestart = defineKind({
  schema,
  effects: ['disrupts'],
  taskMethods: ['scalet_restart'],
  perform: async ({ serverId }: z.infer<typeof schema>, { vscale, call }) => ({
    ended: false,
    ...(await vscale.scalets.restart(serverId, call)),
  }),
  readServer: (_data, scalet) =>
    readChangedServer(scalet, ({ status }) => (status === 'started' ? 'settled' : 'undone')),
});
