import { z } from 'zod';
import type { Scalet } from '../../vscale/scalets.ts';
import { defineKind } from '../kind.ts';
import { endIfShown } from '../server-evidence.ts';

const schema = z.object({
  kind: z.literal('key.attach'),
  serverId: z.number().int(),
  keys: z.array(z.object({ id: z.number().int(), name: z.string() })),
});

type Data = z.infer<typeof schema>;

function readServer({ keys }: Data, scalet: Scalet | null) {
  if (scalet === null) return 'gone';
  return keys.every(({ id }) => scalet.keys.some((key) => key.id === id)) ? 'done' : 'undone';
}

export const keyAttach = defineKind({
  schema,
  effects: ['opensAccess'],
  taskMethods: [],
  async perform(data: Data, { vscale, call }) {
    const keyIds = data.keys.map(({ id }) => id);
    const accepted = await vscale.scalets.addKeys(data.serverId, { keyIds }, call);
    return endIfShown(accepted, (scalet) => readServer(data, scalet));
  },
  readServer,
});
