import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('domain.remove'), domainId: z.number().int() });

export const domainRemove = defineKind({
  schema,
  effects: ['losesData', 'redirectsTraffic'],
  taskMethods: [],
  async perform({ domainId }: z.infer<typeof schema>, { vscale, call }) {
    await vscale.domains.remove(domainId, call);
    return { ended: true };
  },
  inspect: async ({ data }, vscale) => ({
    evidence: (await vscale.domains.list()).some(({ id }) => id === data.domainId) ? 'undone' : 'done',
  }),
});
