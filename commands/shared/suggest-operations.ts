import type { Caller, Choice, Completion } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { operationLabel } from '../../src/views/choices.ts';
import { pickChoices } from './suggest.ts';

/** Only the newest are suggested; an older one is found by its id. */
const mostRecords = 100;

async function suggest(
  typed: string,
  { guildId, locale }: Caller,
  { operations }: Services,
  filter: { state?: 'open'; userId?: string },
): Promise<Choice[]> {
  const { records } = await operations.list({ guildId, ...filter, limit: mostRecords, offset: 0 });
  const candidates = records.map((record) => {
    const name = operationLabel(record, locale);
    return { name, value: record.id, keywords: [record.id, record.subject, name] };
  });
  return pickChoices(typed, candidates);
}

export const suggestOperations: Completion = (typed, _options, caller, services) =>
  suggest(typed, caller, services, {});

/** What the caller has asked for and nobody has finished. */
export const suggestOwnOperations: Completion = (typed, _options, caller, services) =>
  suggest(typed, caller, services, { state: 'open', userId: caller.userId });
