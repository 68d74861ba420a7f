import { defineSubcommand } from '../../src/discord/command.ts';
import { domainCard } from '../../src/views/domains.ts';
import { describeCommand } from '../shared/describe.ts';
import { findDomain } from './find-domain.ts';
import { domainOption } from './options.ts';
import { suggestDomains } from './suggest.ts';

export const show = defineSubcommand({
  data: { ...describeCommand('domain show'), options: [domainOption] },
  access: 'read',
  reply: 'private',
  read: (options) => ({ domain: options.getString('domain', true) }),
  async run({ domain: ref }, { locale }, services) {
    const domain = await findDomain(ref, services);
    return domainCard(domain, await services.vscale.records.list(domain.id), locale);
  },
  autocomplete: { domain: suggestDomains },
});
