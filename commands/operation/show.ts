import { type Completion, defineSubcommand } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';
import { operationLabel } from '../../src/views/choices.ts';
import { operationDetails } from '../../src/views/operation-list.ts';
import { describeCommand, stringOption } from '../shared/describe.ts';
import { pickChoices } from '../shared/suggest.ts';

const suggestOperations: Completion = async (typed, _options, { guildId, locale }, { operations }) => {
  const { records } = await operations.list({ guildId, limit: 100, offset: 0 });
  const candidates = records.map((record) => ({
    name: operationLabel(record, locale),
    value: record.id,
    keywords: [record.id, record.subject],
  }));
  return pickChoices(typed, candidates);
};

export const show = defineSubcommand({
  data: {
    ...describeCommand('operation show'),
    options: [stringOption('operation', { required: true, autocomplete: true })],
  },
  access: 'read',
  reply: 'private',
  read: (options) => ({ id: options.getString('operation', true).trim() }),
  async run({ id }, { guildId, locale }, { operations, clock }) {
    const record = await operations.find(id);
    if (record === null || record.origin.guildId !== guildId) throw new Refusal('operation_not_found', { ref: id });
    const expectedMs = await operations.expectedMs(record.operation.kind);
    return operationDetails(record, { now: clock.now(), expectedMs }, locale);
  },
  autocomplete: { operation: suggestOperations },
});
