import { z } from 'zod';
import { isSameName } from '../domain-names.ts';
import { defineKind } from '../kind.ts';

const schema = z.object({
  kind: z.literal('ptr.set'),
  ip: z.string(),
  /** The name that the address is to have. */
  content: z.string(),
  /** The name that it had before. */
  was: z.string().nullable(),
});

export const ptrSet = defineKind({
  schema,
  effects: ['redirectsTraffic'],
  taskMethods: [],
  async perform({ ip, content }: z.infer<typeof schema>, { vscale, call }) {
    const existing = (await vscale.ptr.list(call)).find((record) => record.ip === ip);
    const record = existing
      ? await vscale.ptr.update(existing.id, { ip, content }, call)
      : await vscale.ptr.create({ ip, content }, call);
    return { ended: true, resultId: String(record.id) };
  },
  async inspect({ data }, vscale) {
    const record = (await vscale.ptr.list()).find(({ ip }) => ip === data.ip);
    const isSet = record !== undefined && isSameName(record.content, data.content);
    return isSet ? { evidence: 'done', resultId: String(record.id) } : { evidence: 'undone' };
  },
});
