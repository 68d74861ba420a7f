import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { toReadableName } from '../../src/views/domain-names.ts';
import { recordText } from '../../src/views/domains.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption } from '../shared/describe.ts';
import { askReasonFor, readReason } from '../shared/foresee.ts';
import { findDomain } from './find-domain.ts';
import { findRecord } from './find-record.ts';
import { domainOption, recordOption } from './options.ts';
import { suggestDomains, suggestRecords } from './suggest.ts';

export const recordRemove = defineSubcommand({
  data: { ...describeCommand('domain record-remove'), options: [domainOption, recordOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    domain: options.getString('domain', true),
    record: options.getString('record', true),
    reason: readReason(options),
  }),
  form: ({ domain, record, reason }, caller, services) =>
    askReasonFor('record.remove', 'domain record-remove', { domain, record }, reason, caller, services),
  async run({ domain: ref, record: recordRef, reason }, caller, services) {
    const domain = await findDomain(ref, services);
    const record = await findRecord(recordRef, domain, services);
    if (record.type === 'SOA') throw new Refusal('soa_needed');
    const { id: recordId, type, name } = record;
    const operation = { kind: 'record.remove' as const, domainId: domain.id, recordId, was: recordText(record) };
    return askFor({ operation, server: null, subject: `${type} ${toReadableName(name)}`, reason }, caller, services);
  },
  autocomplete: { domain: suggestDomains, record: suggestRecords },
});
