import { z } from 'zod';
import type { Scalet } from '../../vscale/scalets.ts';
import { defineKind } from '../kind.ts';
import { endIfShown } from '../server-evidence.ts';

const schema = z.object({ kind: z.literal('server.rename'), serverId: z.number().int(), name: z.string() });

type Data = z.infer<typeof schema>;

const readServer = ({ name }: Data, scalet: Scalet | null) =>
  scalet === null ? 'gone' : scalet.name === name ? 'done' : 'undone';

export const serverRename = defineKind({
  schema,
  effects: [],
  taskMethods: [],
  async perform(data: Data, { vscale, call }) {
    const accepted = await vscale.scalets.rename(data.serverId, { name: data.name }, call);
    return endIfShown(accepted, (scalet) => readServer(data, scalet));
  },
  readServer,
});
