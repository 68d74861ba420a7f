import { z } from 'zod';
import { nullIfUnknown } from '../../vscale/errors.ts';
import { defineKind } from '../kind.ts';

const schema = z.object({
  kind: z.literal('record.remove'),
  domainId: z.number().int(),
  recordId: z.number().int(),
  /** The record in a line. */
  was: z.string(),
});

export const recordRemove = defineKind({
  schema,
  effects: ['redirectsTraffic'],
  taskMethods: [],
  async perform({ domainId, recordId }: z.infer<typeof schema>, { vscale, call }) {
    await vscale.records.remove(domainId, recordId, call);
    return { ended: true };
  },
  inspect: async ({ data }, vscale) => ({
    evidence: (await nullIfUnknown(vscale.records.get(data.domainId, data.recordId))) === null ? 'done' : 'undone',
  }),
});
