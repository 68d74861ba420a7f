import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { readChangedServer } from '../server-evidence.ts';

const schema = z.object({
  kind: z.literal('server.restore'),
  serverId: z.number().int(),
  backupId: z.string(),
  backupName: z.string(),
  /** What the server was made from when it was asked. */
  madeFrom: z.string(),
});

/** No source tells whether a server that was stopped is started by it. */
export const serverRestore = defineKind({
  schema,
  effects: ['disrupts', 'losesData'],
  taskMethods: ['scalet_restore', 'scalet_rebuild'],
  perform: async ({ serverId, backupId }: z.infer<typeof schema>, { vscale, call }) => ({
    ended: false,
    ...(await vscale.scalets.restore(serverId, { backupId }, call)),
  }),
  readServer: ({ backupId, madeFrom }, scalet) =>
    readChangedServer(scalet, ({ status, image }) => {
      if (!['started', 'stopped'].includes(status)) return 'undone';
      return image === backupId && madeFrom !== backupId ? 'done' : 'settled';
    }),
});
