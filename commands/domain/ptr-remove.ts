import { defineSubcommand } from '../../src/discord/command.ts';
import { askFor } from '../shared/ask.ts';
import { describeCommand, reasonOption, stringOption } from '../shared/describe.ts';
import { askReasonFor, readReason } from '../shared/foresee.ts';
import { findPtr } from './find-record.ts';
import { suggestPtr } from './suggest.ts';

const ptrOption = stringOption('ptr', { required: true, autocomplete: true });

export const ptrRemove = defineSubcommand({
  data: { ...describeCommand('domain ptr-remove'), options: [ptrOption, reasonOption] },
  access: 'change',
  reply: 'public',
  read: (options) => ({ address: options.getString('address', true), reason: readReason(options) }),
  form: ({ address, reason }, caller, services) =>
    askReasonFor('ptr.remove', 'domain ptr-remove', { address }, reason, caller, services),
  async run({ address, reason }, caller, services) {
    const { id: ptrId, ip, content: was } = await findPtr(address, services);
    const operation = { kind: 'ptr.remove' as const, ptrId, was };
    return askFor({ operation, server: null, subject: ip, reason }, caller, services);
  },
  autocomplete: { address: suggestPtr },
});
