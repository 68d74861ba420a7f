import { z } from 'zod';
import { type Backup, hasFailed } from '../../vscale/backups.ts';
import { backupFactsOf } from '../facts.ts';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('server.backup'), serverId: z.number().int(), name: z.string() });

export const serverBackup = defineKind({
  schema,
  effects: [],
  taskMethods: ['scalet_backup'],
  isCreation: true,
  listKnown: async (_data: z.infer<typeof schema>, vscale) => (await vscale.backups.list()).map(({ id }) => id),
  async perform({ serverId, name }, { vscale, call }) {
    const { backup, taskId } = await vscale.backups.create(serverId, { name }, call);
    return { ended: false, taskId, resultId: backup?.id ?? null };
  },
  async inspect({ data, known, resultId }, vscale) {
    const backups = await vscale.backups.list();
    const made = backups.find(({ id }) => id === resultId) ?? backups.find(isNew);
    if (!made) return { evidence: resultId === null ? 'undone' : 'gone' };
    if (made.deleted) return { evidence: 'gone', resultId: made.id };
    const isFinished = made.status === 'finished' && !made.locked;
    const evidence = isFinished ? 'done' : hasFailed(made) ? 'undone' : 'busy';
    return { evidence, resultId: made.id, backup: backupFactsOf(made) };

    function isNew(backup: Backup): boolean {
      return !known.includes(backup.id) && backup.serverId === data.serverId && backup.name === data.name;
    }
  },
});
