import { defineSubcommand } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { Refusal } from '../../src/refusal.ts';
import { createForm } from '../../src/views/forms.ts';
import { askFor } from '../shared/ask.ts';
import { booleanOption, describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { peekBackup } from '../shared/find-backup.ts';
import { findKeys, suggestKeys } from '../shared/find-keys.ts';
import { findSource } from '../shared/find-source.ts';
import { foreseeNew, readReason } from '../shared/foresee.ts';
import { requireName, requirePassword } from '../shared/require.ts';
import { readSoon } from '../shared/suggest.ts';
import { suggestLocations, suggestPlans, suggestSources } from '../shared/suggest-offer.ts';

export const create = defineSubcommand({
  data: {
    ...describeCommand('server create'),
    options: [
      stringOption('name', { required: true }),
      stringOption('image', { required: true, autocomplete: true }),
      stringOption('plan', { required: true, autocomplete: true }),
      stringOption('location', { autocomplete: true }),
      stringOption('keys', { autocomplete: true }),
      booleanOption('start'),
      booleanOption('password'),
      reasonOption,
    ],
  },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    name: options.getField('name') ?? options.getString('name', true),
    image: options.getString('image', true),
    plan: options.getString('plan', true),
    location: options.getString('location'),
    keys: options.getField('keys') ?? options.getString('keys'),
    start: options.getBoolean('start') ?? true,
    asksPassword: options.getBoolean('password') ?? false,
    password: options.getField('password'),
    reason: readReason(options),
  }),
  form({ name, image, plan, location, keys, start, asksPassword, reason: typed }, { locale }, services) {
    const backup = peekBackup(image, services);
    const { wantsReason, waits } = foreseeNew(backup !== null, name.trim(), services);
    if (asksPassword && waits) throw new Refusal('password_needs_no_approval');
    if (!asksPassword && !(wantsReason && typed === null)) return null;
    const reason = wantsReason || typed !== null ? { typed, isRequired: wantsReason } : null;
    // The id of a backup is long, and tells the location.
    const isImplied = location === null || location === backup?.location;
    const carry = { image, plan, ...(!isImplied && { location }), ...(!start && { start }) };
    return { ...createForm({ name: requireName(name), keys, reason, asksPassword }, locale), carry };
  },
  async run({ start, reason, ...typed }, caller, services) {
    const name = requireName(typed.name);
    const password = requirePassword(typed.password);
    const { id: image, backup, plan, location } = await findSource(typed, services);
    const keyIds = (await findKeys(typed.keys, services)).map(({ id }) => id);
    const offer = { image, plan: plan.id, location: location.id };
    const namesakes = await findNamesakes(name, services);
    const operation = {
      kind: 'server.create' as const,
      name,
      ...offer,
      isFromBackup: backup !== null,
      keyIds,
      start,
      hasPassword: password !== null,
      ...(namesakes.length > 0 && { namesakes }),
    };
    return askFor({ operation, server: null, subject: name, backup, reason, password }, caller, services);
  },
  autocomplete: { image: suggestSources, plan: suggestPlans, location: suggestLocations, keys: suggestKeys },
});

/** Servers that have this name already, such as one that a failed creation left behind; none where Vscale takes too long. */
async function findNamesakes(name: string, services: Services): Promise<number[]> {
  const servers = (await readSoon(services.catalog.servers, services)) ?? [];
  return servers.filter((server) => server.name === name).map(({ id }) => id);
}
