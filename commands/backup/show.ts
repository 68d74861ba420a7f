import { defineSubcommand } from '../../src/discord/command.ts';
import { backupCard } from '../../src/views/backups.ts';
import { backupOption, describeCommand } from '../shared/describe.ts';
import { findBackup, suggestBackups } from '../shared/find-backup.ts';
import { readServerNames } from '../shared/server-names.ts';

export const show = defineSubcommand({
  data: { ...describeCommand('backup show'), options: [backupOption] },
  access: 'read',
  reply: 'private',
  read: (options) => ({ backup: options.getString('backup', true) }),
  async run({ backup: ref }, { locale }, services) {
    const [backup, names] = await Promise.all([findBackup(ref, services), readServerNames(services)]);
    return backupCard(backup, names, locale);
  },
  autocomplete: { backup: suggestBackups },
});
