import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('ptr.remove'), ptrId: z.number().int() });

export const ptrRemove = defineKind({
  schema,
  taskMethods: [],
  async perform({ ptrId }: z.infer<typeof schema>, { vscale, call }) {
    await vscale.ptr.remove(ptrId, call);
    return { ended: true };
  },
  inspect: async ({ data }, vscale) => ({
    evidence: (await vscale.ptr.list()).some(({ id }) => id === data.ptrId) ? 'undone' : 'done',
  }),
});
