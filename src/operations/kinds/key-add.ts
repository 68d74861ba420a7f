import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('key.add'), name: z.string(), key: z.string() });

export const keyAdd = defineKind({
  schema,
  taskMethods: [],
  listKnown: async (_data: z.infer<typeof schema>, vscale) => (await vscale.sshKeys.list()).map(({ id }) => String(id)),
  async perform({ name, key }, { vscale, call }) {
    const added = await vscale.sshKeys.create({ name, key }, call);
    return { ended: true, resultId: String(added.id) };
  },
  async inspect({ data, known }, vscale) {
    const keys = await vscale.sshKeys.list();
    const added = keys.find(({ id, key }) => key.trim() === data.key.trim() && !known.includes(String(id)));
    return added ? { evidence: 'done', resultId: String(added.id) } : { evidence: 'undone' };
  },
});
