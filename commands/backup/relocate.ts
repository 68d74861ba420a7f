import { type Completion, defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { locationLabel } from '../../src/views/choices.ts';
import { askFor } from '../shared/ask.ts';
import { backupOption, describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { findBackup, matchBackups, peekBackup, requireFinished, suggestBackups } from '../shared/find-backup.ts';
import { findLocation } from '../shared/find-offer.ts';
import { askReasonFor, readReason } from '../shared/foresee.ts';
import { pickChoices, readSoon } from '../shared/suggest.ts';

/** Everywhere but where the chosen backup is. */
const suggestDestinations: Completion = async (typed, options, _caller, services) => {
  const locations = (await readSoon(services.catalog.locations, services)) ?? [];
  const backups = (await readSoon(services.catalog.backups, services)) ?? [];
  const [chosen] = matchBackups(options.getString('backup') ?? '', backups);
  const candidates = locations
    .filter(({ id, active }) => active && id !== chosen?.location)
    .map((location) => ({
      name: locationLabel(location),
      value: location.id,
      keywords: [location.id, location.description],
    }));
  return pickChoices(typed, candidates);
};

export const relocate = defineSubcommand({
  data: {
    ...describeCommand('backup relocate'),
    options: [backupOption, stringOption('newLocation', { required: true, autocomplete: true }), reasonOption],
  },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    backup: options.getString('backup', true),
    location: options.getString('location', true),
    reason: readReason(options),
  }),
  form({ backup: ref, location, reason }, caller, services) {
    const backup = peekBackup(ref, services)?.id ?? ref;
    return askReasonFor('backup.relocate', 'backup relocate', { backup, location }, reason, caller, services);
  },
  async run({ backup: ref, location: locationRef, reason }, caller, services) {
    const backup = await findBackup(ref, services);
    const locations = (await services.catalog.locations.get()).filter(({ active }) => active);
    const { id: location } = findLocation(locationRef, locations);
    const { id: backupId, name, location: from } = backup;
    if (location === from) throw new Refusal('backup_already_there', { name, location });
    requireFinished(backup);
    const operation = { kind: 'backup.relocate' as const, backupId, from, location };
    return askFor({ operation, server: null, subject: name, backup, reason }, caller, services);
  },
  autocomplete: { backup: suggestBackups, location: suggestDestinations },
});
