import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { Options } from '../../src/discord/command.ts';
import { choiceOption, integerOption, stringOption } from '../shared/describe.ts';
import type { TypedRecord } from './read-record.ts';
import { countRange, recordTypes, ttlRange } from './record-types.ts';

export const domainOption = stringOption('domain', { required: true, autocomplete: true });
export const recordOption = stringOption('record', { required: true, autocomplete: true });

const typeLabels = Object.fromEntries(recordTypes.map((type) => [type, type]));
export const typeOption = { ...choiceOption('recordType', () => typeLabels), required: true };

const countLimits = { min_value: countRange.min, max_value: countRange.max };

/** All that a record may say besides its name; which of it a type takes is said when it does not fit. */
export const recordOptions: APIApplicationCommandBasicOption[] = [
  stringOption('content', { max_length: 4_000 }),
  integerOption('ttl', { min_value: ttlRange.min, max_value: ttlRange.max }),
  integerOption('priority', countLimits),
  integerOption('weight', countLimits),
  integerOption('port', countLimits),
  stringOption('target', { max_length: 300 }),
  stringOption('email', { max_length: 300 }),
];

export function readTypedRecord(options: Options): TypedRecord {
  return {
    name: options.getString('name'),
    content: options.getString('content'),
    ttl: options.getInteger('ttl'),
    priority: options.getInteger('priority'),
    weight: options.getInteger('weight'),
    port: options.getInteger('port'),
    target: options.getString('target'),
    email: options.getString('email'),
  };
}
