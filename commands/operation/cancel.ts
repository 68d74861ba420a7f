import { defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { operationCancelled } from '../../src/views/operation-list.ts';
import { describeCommand, stringOption } from '../shared/describe.ts';
import { findOperation } from '../shared/find-operation.ts';
import { suggestCancellable } from '../shared/suggest-operations.ts';

/** Answers privately: the channel sees it on the card, and in the report. */
export const cancel = defineSubcommand({
  data: {
    ...describeCommand('operation cancel'),
    options: [stringOption('waitingOperation', { required: true, autocomplete: true })],
  },
  access: 'cancel',
  reply: 'private',
  read: (options) => ({ operation: options.getString('operation', true) }),
  isLocal: () => true,
  async run({ operation: ref }, caller, services) {
    const record = await findOperation(ref, caller, services);
    const answer = await services.requests.cancel(record.id, caller);
    if (answer.code === 'refused') {
      if (answer.why === 'may_not_cancel') {
        const { approval, origin } = record;
        throw new Refusal('may_not_cancel', { user: origin.userId, roleIds: approval?.terms.approvers ?? [] });
      }
      throw new Refusal('too_late_to_cancel');
    }
    return operationCancelled(record, caller.locale);
  },
  autocomplete: { operation: suggestCancellable },
});
