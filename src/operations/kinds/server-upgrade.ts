import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { readChangedServer } from '../server-evidence.ts';

const schema = z.object({
  kind: z.literal('server.upgrade'),
  serverId: z.number().int(),
  plan: z.string(),
  /** What a month costs before and after, in kopecks, where the prices were known. */
  monthlyKopecks: z.object({ from: z.number(), to: z.number() }).nullable().optional(),
});

export const serverUpgrade = defineKind({
  schema,
  effects: ['disrupts'],
  taskMethods: ['scalet_upgrade'],
  perform: async ({ serverId, plan }: z.infer<typeof schema>, { vscale, call }) => ({
    ended: false,
    ...(await vscale.scalets.upgrade(serverId, { plan }, call)),
  }),
  readServer: ({ plan }, scalet) => readChangedServer(scalet, (server) => (server.plan === plan ? 'done' : 'undone')),
});
