import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandIntegerOption,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandUserOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { CommandData } from '../../src/discord/command.ts';
import { writableChannelTypes } from '../../src/discord/require-channel.ts';
import { type Words, words } from '../../src/views/words/index.ts';

type Described = Pick<
  Required<CommandData>,
  'name' | 'description' | 'name_localizations' | 'description_localizations'
>;

/** The name and description of a command by its path, in each language. */
export function describeCommand(path: keyof Words['commands']): Described {
  return localize(words.en.commands[path], words.ru.commands[path]);
}

interface StringLimits {
  required?: boolean;
  autocomplete?: boolean;
  max_length?: number;
}

/** Discord's own limit of 6,000 characters is more than any name or id needs. */
const maxTyped = 300;

export function stringOption(
  option: keyof Words['options'],
  { autocomplete, max_length = maxTyped, ...limits }: StringLimits = {},
): APIApplicationCommandStringOption {
  const type = ApplicationCommandOptionType.String as const;
  const described = { type, ...describeOption(option), ...limits, max_length };
  return autocomplete ? { ...described, autocomplete } : described;
}

export function integerOption(
  option: keyof Words['options'],
  limits: { min_value: number; max_value?: number },
): APIApplicationCommandIntegerOption {
  return { type: ApplicationCommandOptionType.Integer, ...describeOption(option), ...limits };
}

export function booleanOption(option: keyof Words['options']): APIApplicationCommandBooleanOption {
  return { type: ApplicationCommandOptionType.Boolean, ...describeOption(option) };
}

/** One of several values, each with its label by language. */
export function choiceOption(
  option: keyof Words['options'],
  labelsOf: (say: Words) => Readonly<Record<string, string>>,
): APIApplicationCommandStringOption {
  const russian = labelsOf(words.ru);
  const choices = Object.entries(labelsOf(words.en)).map(([value, name]) => ({
    name,
    name_localizations: { ru: russian[value] ?? name },
    value,
  }));
  return { type: ApplicationCommandOptionType.String, ...describeOption(option), choices };
}

/** Somebody of the Discord server. */
export function memberOption(option: keyof Words['options']): APIApplicationCommandUserOption {
  return { type: ApplicationCommandOptionType.User, ...describeOption(option) };
}

/** A channel or a thread in which the bot can write. */
export function channelOption(option: keyof Words['options']): APIApplicationCommandChannelOption {
  return {
    type: ApplicationCommandOptionType.Channel,
    ...describeOption(option),
    channel_types: [...writableChannelTypes],
  };
}

function describeOption(option: keyof Words['options']): Described {
  return localize(words.en.options[option], words.ru.options[option]);
}

function localize(en: { name: string; description: string }, ru: { name: string; description: string }): Described {
  return { ...en, name_localizations: { ru: ru.name }, description_localizations: { ru: ru.description } };
}

export const serverOption = stringOption('server', { required: true, autocomplete: true });
export const backupOption = stringOption('backup', { required: true, autocomplete: true });
export const reasonOption = stringOption('reason', { max_length: 200 });
export const pageOption = integerOption('page', { min_value: 1 });
