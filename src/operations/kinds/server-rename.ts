import { z } from 'zod';
import type { Scalet } from '../../vscale/scalets.ts';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('server.rename'), serverId: z.number().int(), name: z.string() });

type Data = z.infer<typeof schema>;

const readServer = ({ name }: Data, scalet: Scalet | null) =>
  scalet === null ? 'gone' : scalet.name === name ? 'done' : 'undone';

export const serverRename = defineKind({
  schema,
  taskMethods: [],
  /** An answer with another name may show the server as it was before, or that the name was ignored. */
  async perform(data: Data, { vscale, call }) {
    const accepted = await vscale.scalets.rename(data.serverId, { name: data.name }, call);
    return { ended: accepted.scalet === null || readServer(data, accepted.scalet) === 'done', ...accepted };
  },
  readServer,
});
