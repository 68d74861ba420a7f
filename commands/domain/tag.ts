import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { toReadableName } from '../../src/views/domain-names.ts';
import { askFor } from '../shared/ask.ts';
import { booleanOption, describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { askReasonFor, readReason } from '../shared/foresee.ts';
import { requireName } from '../shared/require.ts';
import { findDomain, zoneOf } from './find-domain.ts';
import { domainOption } from './options.ts';
import { suggestDomains, suggestTags } from './suggest.ts';

const tagOption = stringOption('tag', { required: true, autocomplete: true, max_length: 100 });

export const tag = defineSubcommand({
  data: {
    ...describeCommand('domain tag'),
    options: [domainOption, tagOption, booleanOption('takeOff'), reasonOption],
  },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    domain: options.getString('domain', true),
    tag: options.getString('tag', true),
    on: !(options.getBoolean('off') ?? false),
    reason: readReason(options),
  }),
  form: ({ domain, tag: wanted, on, reason }, caller, services) =>
    askReasonFor('domain.tag', 'domain tag', { domain, tag: wanted, off: !on }, reason, caller, services),
  async run({ domain: ref, tag: typedTag, on, reason }, caller, services) {
    const domain = await findDomain(ref, services);
    const zone = zoneOf(domain);
    const tags = domain.tags.map(({ name }) => name);
    const wanted = on ? requireName(typedTag) : typedTag.trim();
    if (on && tags.includes(wanted)) throw new Refusal('domain_tag_on', { domain: zone, tag: wanted });
    if (!on && !tags.includes(wanted)) throw new Refusal('domain_tag_off', { domain: zone, tag: wanted, known: tags });
    const operation = { kind: 'domain.tag' as const, domainId: domain.id, domain: domain.name, tag: wanted, on };
    return askFor({ operation, server: null, subject: toReadableName(zone), reason }, caller, services);
  },
  autocomplete: { domain: suggestDomains, tag: suggestTags },
});
