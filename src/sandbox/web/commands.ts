import type { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { CommandView, OptionValues } from './wire.ts';

// What one may type after a slash. Used by the page's server for the terminal and by the browser for the composer.

/** Discord's numbers, which a browser need not load a library for. */
export const optionType = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
} as const;

export interface SlashCommand {
  /** Its root's. */
  id: string;
  /** Its root and subcommands, e.g. `server create`. */
  path: string;
  /** The path in the reader's language. */
  label: string;
  description: string;
  options: readonly APIApplicationCommandBasicOption[];
}

interface Localized {
  name: string;
  name_localizations?: Partial<Record<string, string | null>> | null | undefined;
  description?: string;
  description_localizations?: Partial<Record<string, string | null>> | null | undefined;
}

export function describe({ description = '', description_localizations }: Localized, locale: string): string {
  return description_localizations?.[locale] ?? description;
}

export function nameOf({ name, name_localizations }: Localized, locale: string): string {
  return name_localizations?.[locale] ?? name;
}

const slashType = 1;
const messageType = 3;

/** Every command that can be typed, a line for each subcommand. */
export function listSlashCommands(commands: readonly CommandView[], locale: string): SlashCommand[] {
  return commands
    .filter((command) => command.type === slashType)
    .flatMap((command) =>
      unfold(
        { id: command.id, path: command.name, label: nameOf(command, locale) },
        command,
        command.options ?? [],
        locale,
      ),
    );
}

function unfold(
  { id, path, label }: Pick<SlashCommand, 'id' | 'path' | 'label'>,
  about: Localized,
  options: readonly APIApplicationCommandOption[],
  locale: string,
): SlashCommand[] {
  const deeper = options.flatMap((option) =>
    option.type === optionType.subcommand || option.type === optionType.subcommandGroup
      ? unfold(
          { id, path: `${path} ${option.name}`, label: `${label} ${nameOf(option, locale)}` },
          option,
          option.options ?? [],
          locale,
        )
      : [],
  );
  if (deeper.length > 0) return deeper;
  return [{ id, path, label, description: describe(about, locale), options: options.filter(isBasic) }];
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return option.type !== optionType.subcommand && option.type !== optionType.subcommandGroup;
}

/** The commands of a message's menu. */
export function listMessageCommands(commands: readonly CommandView[]): CommandView[] {
  return commands.filter((command) => command.type === messageType);
}

/** Those that fit what is typed so far, the ones that begin with it first. */
export function filterCommands(commands: readonly SlashCommand[], typed: string): SlashCommand[] {
  const wanted = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const fits = (test: (name: string) => boolean) => (command: SlashCommand) =>
    test(command.path) || test(command.label.toLowerCase());
  const begins = commands.filter(fits((name) => name.startsWith(wanted)));
  const contains = commands
    .filter(fits((name) => name.includes(wanted)))
    .filter((command) => !begins.includes(command));
  return [...begins, ...contains];
}

export interface CommandLine {
  command: SlashCommand;
  options: OptionValues;
}

/**
 * `/server create name:web-1 plan:small reason:more than one word`, as Discord copies it: a value goes on until the
 * next option. Null where it names no command.
 */
export function parseCommandLine(line: string, commands: readonly SlashCommand[]): CommandLine | null {
  const text = line.trim().replace(/^\//, '');
  const command = commands
    .filter(({ path }) => text === path || text.startsWith(`${path} `))
    .sort((one, other) => other.path.length - one.path.length)[0];
  if (!command) return null;
  const names = command.options.map(({ name }) => name);
  const options: OptionValues = {};
  if (names.length > 0) {
    const start = new RegExp(`(?:^|\\s)(${names.join('|')}):`, 'gu');
    const rest = text.slice(command.path.length);
    const found = [...rest.matchAll(start)];
    for (const [index, match] of found.entries()) {
      const value = rest.slice(match.index + match[0].length, found[index + 1]?.index ?? rest.length).trim();
      const option = command.options.find(({ name }) => name === match[1]);
      if (option && value !== '') options[option.name] = toValue(option, value);
    }
  }
  return { command, options };
}

/** What is typed into an option's field, as Discord's client would send it. */
export function toValue(option: APIApplicationCommandBasicOption, typed: string): string | number | boolean {
  if (option.type === optionType.boolean) return /^(true|yes|да|1)$/i.test(typed);
  const isNumber = option.type === optionType.integer || option.type === optionType.number;
  return isNumber && typed.trim() !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed;
}
