import { defineSubcommand } from '../../src/discord/command.ts';
import { operationDetails } from '../../src/views/operation-list.ts';
import { unreadableCard } from '../../src/views/unreadable.ts';
import { describeCommand, stringOption } from '../shared/describe.ts';
import { findOperation } from '../shared/find-operation.ts';
import { suggestOperations } from '../shared/suggest-operations.ts';

export const show = defineSubcommand({
  data: {
    ...describeCommand('operation show'),
    options: [stringOption('operation', { required: true, autocomplete: true })],
  },
  access: 'read',
  reply: 'private',
  read: (options) => ({ operation: options.getString('operation', true) }),
  isLocal: () => true,
  async run({ operation: ref }, caller, services) {
    const unreadable = await services.operations.findUnreadable(ref.trim());
    if (unreadable?.origin.guildId === caller.guildId) return unreadableCard(unreadable, caller.locale);
    const record = await findOperation(ref, caller, services);
    const expectedMs = await services.operations.expectedMs(record.operation.kind);
    return operationDetails(record, { now: services.clock.now(), expectedMs }, caller.locale);
  },
  autocomplete: { operation: suggestOperations },
});
