import { z } from 'zod';
import { hasFailed } from '../../vscale/backups.ts';
import { backupFactsOf } from '../facts.ts';
import { defineKind } from '../kind.ts';

const schema = z.object({
  kind: z.literal('backup.relocate'),
  backupId: z.string(),
  /** Where it was when it was asked. */
  from: z.string(),
  location: z.string(),
});

export const backupRelocate = defineKind({
  schema,
  effects: [],
  taskMethods: ['backup_relocate'],
  async perform({ backupId, location }: z.infer<typeof schema>, { vscale, call }) {
    const { taskId } = await vscale.backups.relocate(backupId, { location }, call);
    return { ended: false, taskId };
  },
  async inspect({ data }, vscale) {
    const backup = (await vscale.backups.list()).find(({ id }) => id === data.backupId);
    if (!backup || backup.deleted) return { evidence: 'gone' };
    if (hasFailed(backup)) return { evidence: 'undone' };
    if (backup.locked || backup.status !== 'finished') return { evidence: 'busy' };
    return { evidence: backup.location === data.location ? 'done' : 'undone', backup: backupFactsOf(backup) };
  },
});
