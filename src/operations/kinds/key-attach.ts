import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({
  kind: z.literal('key.attach'),
  serverId: z.number().int(),
  keyIds: z.array(z.number().int()),
});

export const keyAttach = defineKind({
  schema,
  taskMethods: [],
  perform: async ({ serverId, keyIds }: z.infer<typeof schema>, { vscale, call }) => ({
    ended: true,
    ...(await vscale.scalets.addKeys(serverId, { keyIds }, call)),
  }),
  readServer({ keyIds }, scalet) {
    if (scalet === null) return 'gone';
    return keyIds.every((id) => scalet.keys.some((key) => key.id === id)) ? 'done' : 'undone';
  },
});
