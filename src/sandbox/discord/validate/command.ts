import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Locale,
} from 'discord-api-types/v10';
import { array } from 'zod/mini';
import type { CommandBody } from '../commands.ts';
import { type FieldError, refuse } from '../errors.ts';
import { readForm, refuseFields, required, under } from './form.ts';

const mostCommands = 100;
const largestCommand = 8000;
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales = new Set<string>(Object.values(Locale));

/** One command, by the published schema and by the rules that it leaves out. */
export function readCommand(body: unknown): CommandBody {
  const command = readForm<CommandBody>(ApplicationCommandUpdateRequestSchema, withNumericPermissions(body));
  refuseFields(commandErrors(command));
  return command;
}

/** A whole list of commands. */
export function readCommandList(body: unknown): CommandBody[] {
  const schema = array(ApplicationCommandUpdateRequestSchema);
  const commands = readForm<CommandBody[]>(schema, Array.isArray(body) ? body.map(withNumericPermissions) : body);
  if (commands.filter(isSlashCommand).length > mostCommands) throw refuse('tooManyCommands');
  const names = commands.map((command) => `${command.type ?? 1} ${command.name}`);
  refuseFields(
    commands.flatMap((command, index) => {
      const isRepeated = names.indexOf(names[index] ?? '') !== index;
      const repeated: FieldError[] = isRepeated ? [{ path: ['name'], ...duplicateCommand }] : [];
      return under([index], [...commandErrors(command), ...repeated]);
    }),
  );
  return commands;
}

/** The schema wants a number where clients send the bits as a string, as the documentation says. */
function withNumericPermissions(command: unknown): unknown {
  if (typeof command !== 'object' || command === null || !('default_member_permissions' in command)) return command;
  const bits = command.default_member_permissions;
  return typeof bits === 'string' ? { ...command, default_member_permissions: Number(bits) } : command;
}

function isSlashCommand(command: CommandBody): boolean {
  return (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
}

const duplicateCommand = {
  code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
  message: 'Application command names must be unique',
};
const invalidName = { code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' };

function commandErrors(command: CommandBody): FieldError[] {
  if (!isSlashCommand(command)) {
    return command.description
      ? [{ path: ['description'], code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be empty.' }]
      : [];
  }
  const errors = [...nameErrors(command), ...optionListErrors(command.options ?? [])];
  if (!command.description) errors.push({ path: ['description'], ...required });
  if (sizeOf(command) > largestCommand) {
    const message = `Command exceeds maximum size (${largestCommand})`;
    errors.push({ path: [], code: 'APPLICATION_COMMAND_TOO_LARGE', message });
  }
  return errors;
}

type Translations = Partial<Record<string, string | null>> | null | undefined;

interface Named {
  name: string;
  name_localizations?: Translations;
  description_localizations?: Translations;
}

function nameErrors({ name, name_localizations, description_localizations }: Named): FieldError[] {
  const named: [path: PropertyKey[], name: string][] = [
    [['name'], name],
    ...Object.entries(name_localizations ?? {}).map(([locale, text]): [PropertyKey[], string] => [
      ['name_localizations', locale],
      text ?? '',
    ]),
  ];
  const errors: FieldError[] = named
    .filter(([, text]) => !namePattern.test(text) || text !== text.toLowerCase())
    .map(([path]) => ({ path, ...invalidName }));
  return [
    ...errors,
    ...localeErrors('name_localizations', name_localizations),
    ...localeErrors('description_localizations', description_localizations),
  ];
}

function localeErrors(member: string, texts: Translations): FieldError[] {
  return Object.keys(texts ?? {})
    .filter((locale) => !locales.has(locale))
    .map((locale) => ({ path: [member, locale], code: 'BASE_TYPE_CHOICES', message: 'Value must be a known locale.' }));
}

function isNested({ type }: APIApplicationCommandOption): boolean {
  return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}

function optionListErrors(options: readonly APIApplicationCommandOption[]): FieldError[] {
  const names = options.map((option) => option.name);
  const nested = options.filter(isNested).length;
  const firstOptional = options.findIndex((option) => !isNested(option) && !option.required);
  return options.flatMap((option, index) => {
    const errors = optionErrors(option);
    const add = (code: string, message: string) => errors.push({ path: [], code, message });
    if (names.indexOf(option.name) !== index) {
      add('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
    }
    if (option.required && firstOptional !== -1 && firstOptional < index) {
      add(
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    if (nested > 0 && nested < options.length && !isNested(option)) {
      add(
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      );
    }
    return under(['options', index], errors);
  });
}

function optionErrors(option: APIApplicationCommandOption): FieldError[] {
  const errors = nameErrors(option);
  if ('options' in option && option.options) errors.push(...optionListErrors(option.options));
  if (!('choices' in option) || !option.choices?.length) return errors;
  if ('autocomplete' in option && option.autocomplete) errors.push({ path: [], ...choicesAndAutocomplete });
  const names = option.choices.map((choice) => choice.name);
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index) errors.push({ path: ['choices', index], ...duplicateChoice });
  });
  return errors;
}

const choicesAndAutocomplete = {
  code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
  message: 'Choices cannot be used with autocomplete',
};
const duplicateChoice = {
  code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
  message: 'Option choice name already exists',
};

/** A command, an option or a choice. */
interface Sized {
  name?: string;
  name_localizations?: Translations;
  description?: string | null;
  description_localizations?: Translations;
  value?: string | number;
  options?: readonly Sized[] | null;
  choices?: readonly Sized[] | null;
}

/** The characters that Discord counts: names, descriptions and values; of translations only the longest. */
function sizeOf(node: Sized): number {
  const { name, name_localizations, description, description_localizations, value, options, choices }: Sized = node;
  const longest = (text: string | null | undefined, texts: Translations) =>
    Math.max(text?.length ?? 0, ...Object.values(texts ?? {}).map((translation) => translation?.length ?? 0));
  const children = [...(options ?? []), ...(choices ?? [])];
  return (
    longest(name, name_localizations) +
    longest(description, description_localizations) +
    (typeof value === 'string' ? value.length : 0) +
    children.reduce((sum, child) => sum + sizeOf(child), 0)
  );
}
