import { z } from 'zod';
import { isSamePublicKey } from '../../vscale/public-key.ts';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('key.add'), name: z.string(), key: z.string() });

export const keyAdd = defineKind({
  schema,
  effects: [],
  taskMethods: [],
  listKnown: async (_data: z.infer<typeof schema>, vscale) => (await vscale.sshKeys.list()).map(({ id }) => String(id)),
  async perform({ name, key }, { vscale, call }) {
    const added = await vscale.sshKeys.create({ name, key }, call);
    return { ended: true, resultId: String(added.id) };
  },
  async inspect({ data, known }, vscale) {
    const keys = await vscale.sshKeys.list();
    const added = keys.find(({ id, key }) => isSamePublicKey(key, data.key) && !known.includes(String(id)));
    return added ? { evidence: 'done', resultId: String(added.id) } : { evidence: 'undone' };
  },
});
