import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({
  kind: z.literal('ptr.set'),
  ip: z.string(),
  /** The name that the address is to have. */
  content: z.string(),
});

export const ptrSet = defineKind({
  schema,
  taskMethods: [],
  async perform({ ip, content }: z.infer<typeof schema>, { vscale, call }) {
    const existing = (await vscale.ptr.list(call)).find((record) => record.ip === ip);
    const record = existing
      ? await vscale.ptr.update(existing.id, { ip, content }, call)
      : await vscale.ptr.create({ ip, content }, call);
    return { ended: true, resultId: String(record.id) };
  },
  inspect: async ({ data }, vscale) => {
    const record = (await vscale.ptr.list()).find(({ ip }) => ip === data.ip);
    return { evidence: record?.content === data.content ? 'done' : 'undone' };
  },
});
