import { type Completion, defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { restoreForm } from '../../src/views/backup-forms.ts';
import type { Backup } from '../../src/vscale/backups.ts';
import { askFor } from '../shared/ask.ts';
import { backupOption, describeCommand, reasonOption, serverOption } from '../shared/describe.ts';
import {
  findBackup,
  isUsable,
  peekBackup,
  readBackupsSoon,
  requireFinished,
  toCandidates,
} from '../shared/find-backup.ts';
import { findServerToChange, matchServer } from '../shared/find-server.ts';
import { foresee, readReason } from '../shared/foresee.ts';
import { holds } from '../shared/offers.ts';
import { requireConfirmed, requireReady } from '../shared/require.ts';
import { pickChoices, readSoon, suggestServers } from '../shared/suggest.ts';

/** Only backups that are where the chosen server is, its own before those of others. */
const suggestRestorable: Completion = async (typed, options, { locale }, services) => {
  const [servers, { backups, names }] = await Promise.all([
    readSoon(services.catalog.servers, services),
    readBackupsSoon(services),
  ]);
  const server = matchServer(options.getString('server') ?? '', servers ?? []);
  const isOwn = ({ serverId }: Backup) => Number(serverId === server?.id);
  const offered = backups
    .filter(isUsable)
    .filter(({ location }) => server === null || location === server.location)
    .sort((a, b) => isOwn(b) - isOwn(a));
  return pickChoices(typed, toCandidates(offered, names, locale));
};

export const restore = defineSubcommand({
  data: { ...describeCommand('backup restore'), options: [serverOption, backupOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    server: options.getString('server', true),
    backup: options.getString('backup', true),
    reason: readReason(options),
    typedName: options.getField('name'),
  }),
  form({ server: serverRef, backup: backupRef, reason }, { locale }, services) {
    const { server, wantsReason } = foresee('server.restore', serverRef, services);
    const backup = peekBackup(backupRef, services);
    const why = { typed: reason, isRequired: wantsReason };
    const carry = { server: server?.id ?? serverRef, backup: backup?.id ?? backupRef };
    return { ...restoreForm(server?.name ?? null, why, locale), carry };
  },
  async run({ server: serverRef, backup: backupRef, reason, typedName }, caller, services) {
    const server = await findServerToChange(serverRef, services);
    requireConfirmed(typedName, server);
    requireReady(server);
    const backup = await findBackup(backupRef, services);
    requireFinished(backup);
    if (backup.location !== server.location) {
      throw new Refusal('backup_elsewhere', { name: backup.name, location: backup.location, wanted: server.location });
    }
    const plan = (await services.catalog.plans.get()).find(({ id }) => id === server.plan);
    if (plan && !holds(plan, backup)) {
      const sizes = { sizeGb: backup.sizeGb ?? 0, diskGb: plan.diskMb / 1024 };
      throw new Refusal('backup_bigger_than_server', { name: backup.name, server: server.name, ...sizes });
    }
    const operation = {
      kind: 'server.restore' as const,
      serverId: server.id,
      backupId: backup.id,
      backupName: backup.name,
      madeFrom: server.image,
    };
    return askFor({ operation, server, backup, reason }, caller, services);
  },
  autocomplete: { server: suggestServers, backup: suggestRestorable },
});
