import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('server.delete'), serverId: z.number().int() });

export const serverDelete = defineKind({
  schema,
  effects: ['disrupts', 'losesData'],
  taskMethods: ['scalet_delete'],
  perform: async ({ serverId }: z.infer<typeof schema>, { vscale, call }) => ({
    ended: false,
    ...(await vscale.scalets.remove(serverId, call)),
  }),
  readServer(_data, scalet) {
    if (scalet === null) return 'done';
    return scalet.locked ? 'busy' : 'undone';
  },
});
