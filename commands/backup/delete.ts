import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { deleteBackupForm } from '../../src/views/backup-forms.ts';
import { askFor } from '../shared/ask.ts';
import { backupOption, describeCommand, reasonOption } from '../shared/describe.ts';
import { findBackup, peekBackup, requireFree, suggestBackups } from '../shared/find-backup.ts';
import { mayWantReason, readReason } from '../shared/foresee.ts';
import { isName } from '../shared/require.ts';

export const remove = defineSubcommand({
  data: { ...describeCommand('backup delete'), options: [backupOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    backup: options.getString('backup', true),
    reason: readReason(options),
    typedName: options.getField('name'),
  }),
  form({ backup: ref, reason }, { locale }, services) {
    const backup = peekBackup(ref, services);
    const why = { typed: reason, isRequired: mayWantReason('backup.delete', services) };
    return { ...deleteBackupForm(backup?.name ?? null, why, locale), carry: { backup: backup?.id ?? ref } };
  },
  async run({ backup: ref, reason, typedName }, caller, services) {
    const backup = await findBackup(ref, services);
    const { id: backupId, name } = backup;
    if (!isName(typedName, name)) throw new Refusal('confirm_backup', { typed: typedName ?? '', name });
    requireFree(backup);
    const operation = { kind: 'backup.delete' as const, backupId };
    return askFor({ operation, server: null, subject: name, backup, reason }, caller, services);
  },
  autocomplete: { backup: suggestBackups },
});
