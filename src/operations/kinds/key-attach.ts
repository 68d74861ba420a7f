import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({
  kind: z.literal('key.attach'),
  serverId: z.number().int(),
  keys: z.array(z.object({ id: z.number().int(), name: z.string() })),
});

export const keyAttach = defineKind({
  schema,
  taskMethods: [],
  perform: async ({ serverId, keys }: z.infer<typeof schema>, { vscale, call }) => ({
    ended: true,
    ...(await vscale.scalets.addKeys(serverId, { keyIds: keys.map(({ id }) => id) }, call)),
  }),
  readServer({ keys }, scalet) {
    if (scalet === null) return 'gone';
    return keys.every(({ id }) => scalet.keys.some((key) => key.id === id)) ? 'done' : 'undone';
  },
});
