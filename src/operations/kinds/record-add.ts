import { z } from 'zod';
import { nullIfUnknown } from '../../vscale/errors.ts';
import { newRecordSchema, saysTheSame } from '../domain-record.ts';
import { defineKind } from '../kind.ts';
import { judgeMade, pickMade } from '../pick-made.ts';

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
  async inspect({ known, ...sought }, vscale) {
    const { domainId } = sought.data;
    const records = await nullIfUnknown(vscale.records.list(domainId));
    if (records === null) return { evidence: 'gone' };
    const added = records.filter(({ id }) => !known.includes(String(id)));
    const made = pickMade(
      added,
      sought,
      (record, wanted) => wanted.domainId === domainId && saysTheSame(record, wanted.record),
    );
    return judgeMade(made, ({ id }) => String(id));
  },
});
