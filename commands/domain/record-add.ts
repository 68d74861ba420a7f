import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { toReadableName } from '../../src/views/domain-names.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { askReasonFor, readReason } from '../shared/foresee.ts';
import { requireRoom } from './conflicts.ts';
import { findDomain, zoneOf } from './find-domain.ts';
import { domainOption, readTypedRecord, recordOptions, typeOption } from './options.ts';
import { readRecord } from './read-record.ts';
import { toRecordType } from './record-types.ts';
import { suggestDomains } from './suggest.ts';

const nameOption = stringOption('recordName', { required: true, max_length: 300 });

export const recordAdd = defineSubcommand({
  data: {
    ...describeCommand('domain record-add'),
    options: [domainOption, typeOption, nameOption, ...recordOptions, reasonOption],
  },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    domain: options.getString('domain', true),
    type: options.getString('type', true),
    typed: readTypedRecord(options),
    reason: readReason(options),
  }),
  form: ({ domain, type, typed, reason }, caller, services) =>
    askReasonFor('record.add', 'domain record-add', { domain, type, ...typed }, reason, caller, services),
  async run({ domain: ref, type: typedType, typed, reason }, caller, services) {
    const type = toRecordType(typedType);
    if (type === null) throw new Refusal('record_type_unknown', { type: typedType });
    const domain = await findDomain(ref, services);
    const record = readRecord(type, typed, zoneOf(domain));
    const others = await services.vscale.records.list(domain.id);
    if (type === 'SOA' && others.some((other) => other.type === 'SOA')) throw new Refusal('soa_exists');
    requireRoom(record, others);
    const operation = { kind: 'record.add' as const, domainId: domain.id, record };
    return askFor({ operation, server: null, subject: toReadableName(domain.name), reason }, caller, services);
  },
  autocomplete: { domain: suggestDomains },
});
