import { z } from 'zod';
import { nullIfUnknown } from '../../vscale/errors.ts';
import { newRecordSchema, saysTheSame } from '../domain-record.ts';
import { defineKind } from '../kind.ts';

const schema = z.object({
  kind: z.literal('record.edit'),
  domainId: z.number().int(),
  recordId: z.number().int(),
  record: newRecordSchema,
  /** The record in a line, as it was before. */
  was: z.string(),
});

export const recordEdit = defineKind({
  schema,
  effects: ['redirectsTraffic'],
  taskMethods: [],
  async perform({ domainId, recordId, record }: z.infer<typeof schema>, { vscale, call }) {
    await vscale.records.update(domainId, recordId, record, call);
    return { ended: true };
  },
  async inspect({ data }, vscale) {
    const record = await nullIfUnknown(vscale.records.get(data.domainId, data.recordId));
    if (record === null) return { evidence: 'gone' };
    return { evidence: saysTheSame(record, data.record) ? 'done' : 'undone' };
  },
});
