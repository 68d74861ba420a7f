import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('key.remove'), keyId: z.number().int() });

export const keyRemove = defineKind({
  schema,
  effects: [],
  taskMethods: [],
  async perform({ keyId }: z.infer<typeof schema>, { vscale, call }) {
    await vscale.sshKeys.remove(keyId, call);
    return { ended: true };
  },
  inspect: async ({ data }, vscale) => ({
    evidence: (await vscale.sshKeys.list()).some(({ id }) => id === data.keyId) ? 'undone' : 'done',
  }),
});
