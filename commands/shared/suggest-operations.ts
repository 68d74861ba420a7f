import { mayCancel } from '../../src/approvals/decide.ts';
import type { Caller, Choice, Completion } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import { operationLabel } from '../../src/views/choices.ts';
import { pickChoices } from './suggest.ts';

/** Only the newest are suggested; an older one is found by its id. */
const mostRecords = 100;

async function suggest(
  typed: string,
  { guildId, locale }: Caller,
  { operations }: Services,
  filter: { state?: 'open' },
  fits: (record: OperationRecord) => boolean = () => true,
): Promise<Choice[]> {
  const { records } = await operations.list({ guildId, ...filter, limit: mostRecords, offset: 0 });
  const candidates = records.filter(fits).map((record) => {
    const name = operationLabel(record, locale);
    return { name, value: record.id, keywords: [record.id, record.subject, name] };
  });
  return pickChoices(typed, candidates);
}

export const suggestOperations: Completion = (typed, _options, caller, services) =>
  suggest(typed, caller, services, {});

/** What is open and the caller may end. */
export const suggestCancellable: Completion = (typed, _options, caller, services) =>
  suggest(typed, caller, services, { state: 'open' }, (record) => mayCancel(record, caller));
