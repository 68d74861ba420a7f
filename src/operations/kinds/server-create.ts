import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { readChangedServer } from '../server-evidence.ts';

const schema = z.object({
  kind: z.literal('server.create'),
  name: z.string(),
  /** Of an image, or of a backup. */
  image: z.string(),
  isFromBackup: z.boolean().default(false),
  plan: z.string(),
  location: z.string(),
  keyIds: z.array(z.number().int()),
  start: z.boolean(),
  /** A typed root password is never part of an operation: this only says that there was one. */
  hasPassword: z.boolean(),
  /** Ids of servers that had its name already when it was asked. */
  namesakes: z.array(z.number().int()).optional(),
});

export const serverCreate = defineKind({
  schema,
  effects: [],
  variant: {
    name: 'from-backup',
    includes: ({ isFromBackup }) => isFromBackup,
    // Whoever can log in to the new server reads the disk of the old one.
    effects: ['opensAccess'],
  },
  taskMethods: ['scalet_create'],
  isCreation: true,
  listKnown: async (_data: z.infer<typeof schema>, vscale) => (await vscale.scalets.list()).map(({ id }) => String(id)),
  async perform({ name, image, plan, location, keyIds, start }, { vscale, call, password }) {
    const accepted = await vscale.scalets.create({ name, image, plan, location, keyIds, start, password }, call);
    return { ended: false, ...accepted };
  },
  readServer: (_data, scalet) => readChangedServer(scalet, () => 'done'),
});
