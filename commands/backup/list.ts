import { defineSubcommand } from '../../src/discord/command.ts';
import { backupList } from '../../src/views/backups.ts';
import { describeCommand, pageOption, stringOption } from '../shared/describe.ts';
import { newestFirst } from '../shared/find-backup.ts';
import { findServer } from '../shared/find-server.ts';
import { readServerNames } from '../shared/server-names.ts';
import { suggestServers } from '../shared/suggest.ts';

export const list = defineSubcommand({
  data: {
    ...describeCommand('backup list'),
    options: [stringOption('backupsOf', { autocomplete: true }), pageOption],
  },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ server: options.getString('server'), page: options.getInteger('page') }),
  async run({ server: ref, page }, { locale }, services) {
    const server = ref === null ? null : await findServer(ref, services);
    const [all, names] = await Promise.all([services.vscale.backups.list(), readServerNames(services)]);
    const backups = all.filter(({ deleted, serverId }) => !deleted && (server === null || serverId === server.id));
    const shown = { backups: newestFirst(backups), names, server: server?.name ?? null };
    const source = { path: 'backup list', ...(server && { options: { server: server.id } }) };
    return backupList(shown, page, source, locale);
  },
  autocomplete: { server: suggestServers },
});
