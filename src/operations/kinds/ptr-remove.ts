import { z } from 'zod';
import { nullIfUnknown } from '../../vscale/errors.ts';
import { defineKind } from '../kind.ts';

const schema = z.object({
  kind: z.literal('ptr.remove'),
  ptrId: z.number().int(),
  /** The name that is removed. */
  was: z.string(),
});

export const ptrRemove = defineKind({
  schema,
  effects: ['redirectsTraffic'],
  taskMethods: [],
  async perform({ ptrId }: z.infer<typeof schema>, { vscale, call }) {
    await vscale.ptr.remove(ptrId, call);
    return { ended: true };
  },
  inspect: async ({ data }, vscale) => ({
    evidence: (await nullIfUnknown(vscale.ptr.get(data.ptrId))) === null ? 'done' : 'undone',
  }),
});
