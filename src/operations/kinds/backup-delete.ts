import { z } from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.object({ kind: z.literal('backup.delete'), backupId: z.string() });

export const backupDelete = defineKind({
  schema,
  effects: ['losesData'],
  taskMethods: ['backup_delete'],
  async perform({ backupId }: z.infer<typeof schema>, { vscale, call }) {
    const { taskId } = await vscale.backups.remove(backupId, call);
    return { ended: false, taskId };
  },
  async inspect({ data }, vscale) {
    const backup = (await vscale.backups.list()).find(({ id }) => id === data.backupId);
    if (!backup || backup.deleted) return { evidence: 'done' };
    return { evidence: backup.locked ? 'busy' : 'undone' };
  },
});
