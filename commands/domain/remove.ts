import { defineSubcommand } from '../../src/discord/command.ts';
import { isSameName } from '../../src/operations/domain-names.ts';
import { Refusal } from '../../src/refusal.ts';
import { removeDomainForm } from '../../src/views/domain-forms.ts';
import { toReadableName } from '../../src/views/domain-names.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption } from '../shared/describe.ts';
import { mayWantReason, readReason } from '../shared/foresee.ts';
import { findDomain, peekDomain, zoneOf } from './find-domain.ts';
import { domainOption } from './options.ts';
import { suggestDomains } from './suggest.ts';

export const remove = defineSubcommand({
  data: { ...describeCommand('domain remove'), options: [domainOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    domain: options.getString('domain', true),
    reason: readReason(options),
    typedName: options.getField('name'),
  }),
  form({ domain: ref, reason }, { locale }, services) {
    const domain = peekDomain(ref, services);
    const why = { typed: reason, isRequired: mayWantReason('domain.remove', services) };
    return { ...removeDomainForm(domain?.name ?? null, why, locale), carry: { domain: domain?.id ?? ref } };
  },
  async run({ domain: ref, reason, typedName }, caller, services) {
    const domain = await findDomain(ref, services);
    const zone = zoneOf(domain);
    if (!isSameName(typedName ?? '', zone)) {
      throw new Refusal('confirm_domain', { typed: typedName ?? '', domain: zone });
    }
    const operation = { kind: 'domain.remove' as const, domainId: domain.id };
    return askFor({ operation, server: null, subject: toReadableName(zone), reason }, caller, services);
  },
  autocomplete: { domain: suggestDomains },
});
