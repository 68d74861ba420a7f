import { z } from 'zod';
import { isSamePublicKey } from '../../vscale/public-key.ts';
import { defineKind } from '../kind.ts';
import { judgeMade, pickMade } from '../pick-made.ts';

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
  async inspect({ known, ...sought }, vscale) {
    const added = (await vscale.sshKeys.list()).filter(
      ({ id, key }) => !known.includes(String(id)) && isSamePublicKey(key, sought.data.key),
    );
    const made = pickMade(
      added,
      sought,
      (key, { name }) => key.name === name,
      () => true,
    );
    return judgeMade(made, ({ id }) => String(id));
  },
});
