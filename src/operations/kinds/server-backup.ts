import { z } from 'zod';
import { type Backup, hasFailed } from '../../vscale/backups.ts';
import { backupFactsOf } from '../facts.ts';
import { defineKind } from '../kind.ts';
import { pickMade } from '../pick-made.ts';

const schema = z.object({ kind: z.literal('server.backup'), serverId: z.number().int(), name: z.string() });

function isMadeFor(backup: Backup, { serverId, name }: z.infer<typeof schema>): boolean {
  return backup.serverId === serverId && backup.name === name;
}

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
  async inspect({ known, resultId, ...sought }, vscale) {
    const backups = await vscale.backups.list();
    const added = backups.filter(({ id }) => !known.includes(id));
    const made =
      resultId === null ? pickMade(added, sought, isMadeFor) : (backups.find(({ id }) => id === resultId) ?? null);
    if (made === 'unclear') return { evidence: 'unclear' };
    if (made === null) return { evidence: resultId === null ? 'undone' : 'gone' };
    if (made.deleted) return { evidence: 'gone', resultId: made.id };
    const isFinished = made.status === 'finished' && !made.locked;
    const evidence = isFinished ? 'done' : hasFailed(made) ? 'undone' : 'busy';
    return { evidence, resultId: made.id, backup: backupFactsOf(made) };
  },
});
