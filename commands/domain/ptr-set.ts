import { defineSubcommand } from '../../src/discord/command.ts';
import { isSameName } from '../../src/operations/domain-names.ts';
import { Refusal } from '../../src/refusal.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { askReasonFor, readReason } from '../shared/foresee.ts';
import { requireDomainName } from './names.ts';
import { requireAddress } from './read-record.ts';
import { suggestAddresses } from './suggest.ts';

const addressOption = stringOption('address', { required: true, autocomplete: true });
const nameOption = stringOption('hostName', { required: true, max_length: 300 });

export const ptrSet = defineSubcommand({
  data: { ...describeCommand('domain ptr-set'), options: [addressOption, nameOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({
    address: options.getString('address', true),
    name: options.getString('name', true),
    reason: readReason(options),
  }),
  form: ({ address, name, reason }, caller, services) =>
    askReasonFor('ptr.set', 'domain ptr-set', { address, name }, reason, caller, services),
  async run({ address, name, reason }, caller, services) {
    const ip = requireAddress(address);
    const content = requireDomainName(name);
    const was = (await services.vscale.ptr.list()).find((record) => record.ip === ip)?.content ?? null;
    if (was !== null && isSameName(was, content)) throw new Refusal('ptr_has_name', { address: ip, host: content });
    const operation = { kind: 'ptr.set' as const, ip, content, was };
    return askFor({ operation, server: null, subject: ip, reason }, caller, services);
  },
  autocomplete: { address: suggestAddresses },
});
