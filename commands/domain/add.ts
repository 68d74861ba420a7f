import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { addDomainForm } from '../../src/views/domain-forms.ts';
import { toReadableName } from '../../src/views/domain-names.ts';
import { nullIfUnknown } from '../../src/vscale/errors.ts';
import { askFor } from '../shared/ask.ts';
import { booleanOption, describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { askReasonFor, mayWantReason, readReason } from '../shared/foresee.ts';
import { requireDomainName } from './names.ts';
import { checkZoneText } from './zone-text.ts';

const nameOption = stringOption('domainName', { required: true, max_length: 300 });

export const add = defineSubcommand({
  data: { ...describeCommand('domain add'), options: [nameOption, booleanOption('zone'), reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    name: options.getField('name') ?? options.getString('name', true),
    asksZone: options.getBoolean('zone') ?? false,
    zone: options.getField('zone'),
    reason: readReason(options),
  }),
  form({ name: typedName, asksZone, reason }, caller, services) {
    const name = requireDomainName(typedName);
    if (!asksZone) return askReasonFor('domain.add', 'domain add', { name }, reason, caller, services);
    const why = { typed: reason, isRequired: mayWantReason('domain.add', services) };
    return { ...addDomainForm(toReadableName(name), why, caller.locale), carry: {} };
  },
  async run({ name: typedName, zone, reason }, caller, services) {
    const name = requireDomainName(typedName);
    if (zone !== null) checkZoneText(zone, name);
    if (await nullIfUnknown(services.vscale.domains.get(name))) throw new Refusal('domain_exists', { domain: name });
    const operation = { kind: 'domain.add' as const, name, zone };
    return askFor({ operation, server: null, subject: toReadableName(name), reason }, caller, services);
  },
});
