import { z } from 'zod';
import { nullIfUnknown } from '../../vscale/errors.ts';
import { newRecordSchema, saysTheSame } from '../domain-record.ts';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('record.add'), domainId: z.number().int(), record: newRecordSchema });

export const recordAdd = defineKind({
  schema,
  effects: ['redirectsTraffic'],
  variant: {
    name: 'txt',
    includes: ({ record }) => record.type === 'TXT',
    // A TXT record proves who owns a domain: certificates and accounts are given out for it.
    effects: ['opensAccess'],
  },
  taskMethods: [],
  listKnown: async ({ domainId }: z.infer<typeof schema>, vscale) =>
    (await vscale.records.list(domainId)).map(({ id }) => String(id)),
  async perform({ domainId, record }, { vscale, call }) {
    const added = await vscale.records.create(domainId, record, call);
    return { ended: true, resultId: String(added.id) };
  },
  async inspect({ data, known }, vscale) {
    const records = await nullIfUnknown(vscale.records.list(data.domainId));
    if (records === null) return { evidence: 'gone' };
    const added = records.find((record) => saysTheSame(record, data.record) && !known.includes(String(record.id)));
    return added ? { evidence: 'done', resultId: String(added.id) } : { evidence: 'undone' };
  },
});
