import { defineSubcommand } from '../../src/discord/command.ts';
import { isSameName } from '../../src/operations/domain-names.ts';
import { recordList } from '../../src/views/domains.ts';
import type { DomainRecord } from '../../src/vscale/records.ts';
import { describeCommand, pageOption } from '../shared/describe.ts';
import { findDomain, zoneOf } from './find-domain.ts';
import { domainOption } from './options.ts';
import { suggestDomains } from './suggest.ts';

export const records = defineSubcommand({
  data: { ...describeCommand('domain records'), options: [domainOption, pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({ domain: options.getString('domain', true), page: options.getInteger('page') }),
  async run({ domain: ref, page }, { locale }, services) {
    const domain = await findDomain(ref, services);
    const found = sortRecords(await services.vscale.records.list(domain.id), zoneOf(domain));
    return recordList(domain, found, page, { path: 'domain records', options: { domain: domain.id } }, locale);
  },
  autocomplete: { domain: suggestDomains },
});

/** The domain's own first, then by name and type. */
function sortRecords(found: readonly DomainRecord[], zone: string): DomainRecord[] {
  const rank = ({ name }: DomainRecord) => (isSameName(name, zone) ? 0 : 1);
  return [...found].sort(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name) || a.type.localeCompare(b.type) || a.id - b.id,
  );
}
