import { defineSubcommand } from '../../src/discord/command.ts';
import { saysTheSame } from '../../src/operations/domain-record.ts';
import { Refusal } from '../../src/refusal.ts';
import { toReadableName } from '../../src/views/domain-names.ts';
import { recordText } from '../../src/views/domains.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { askReasonFor, readReason } from '../shared/foresee.ts';
import { requireRoom } from './conflicts.ts';
import { findDomain, zoneOf } from './find-domain.ts';
import { findRecord } from './find-record.ts';
import { domainOption, readTypedRecord, recordOption, recordOptions } from './options.ts';
import { mergeTyped, readRecord } from './read-record.ts';
import { toRecordType } from './record-types.ts';
import { suggestDomains, suggestRecords } from './suggest.ts';

const nameOption = stringOption('recordName', { max_length: 300 });

export const recordEdit = defineSubcommand({
  data: {
    ...describeCommand('domain record-edit'),
    options: [domainOption, recordOption, nameOption, ...recordOptions, reasonOption],
  },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    domain: options.getString('domain', true),
    record: options.getString('record', true),
    typed: readTypedRecord(options),
    reason: readReason(options),
  }),
  form: ({ domain, record, typed, reason }, caller, services) =>
    askReasonFor('record.edit', 'domain record-edit', { domain, record, ...typed }, reason, caller, services),
  async run({ domain: ref, record: recordRef, typed, reason }, caller, services) {
    const domain = await findDomain(ref, services);
    const former = await findRecord(recordRef, domain, services);
    const type = toRecordType(former.type);
    if (type === null) throw new Refusal('record_type_unknown', { type: former.type });
    const record = readRecord(type, mergeTyped(type, former, typed), zoneOf(domain));
    if (saysTheSame(former, record)) throw new Refusal('record_unchanged');
    const others = await services.vscale.records.list(domain.id);
    requireRoom(
      record,
      others.filter(({ id }) => id !== former.id),
    );
    const operation = {
      kind: 'record.edit' as const,
      domainId: domain.id,
      recordId: former.id,
      record,
      was: recordText(former),
    };
    return askFor({ operation, server: null, subject: toReadableName(domain.name), reason }, caller, services);
  },
  autocomplete: { domain: suggestDomains, record: suggestRecords },
});
