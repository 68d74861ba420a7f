import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { describe, filterCommands, nameOf, optionType, type SlashCommand } from '../commands.ts';
import type { ChoiceView } from '../wire.ts';
import type { App } from './state.ts';

/** A line of the list above the composer. */
export interface Suggestion {
  label: string;
  hint: string;
  /** Of an option's value; what else a line stands for, whoever shows it knows by its place. */
  value: string | number | boolean;
}

export function suggestCommands(commands: readonly SlashCommand[], typed: string): Suggestion[] {
  return filterCommands(commands, typed).map(({ path, label, description }) => ({
    label: `/${label}`,
    hint: description,
    value: path,
  }));
}

export function suggestOptions(
  options: readonly APIApplicationCommandBasicOption[],
  typed: string,
  locale: string,
): Suggestion[] {
  const lines = options.map((option) => ({
    label: nameOf(option, locale),
    hint: describe(option, locale),
    value: option.name,
  }));
  return filterLines(lines, typed);
}

/** What an option takes that the page itself knows; null where the bot is asked, or where it is free text. */
export function suggestValues(option: APIApplicationCommandBasicOption, typed: string, app: App): Suggestion[] | null {
  const words = app.words();
  const { world } = app.state;
  if ('choices' in option && option.choices?.length) {
    return filterLines(
      option.choices.map((choice) => toSuggestion({ name: nameOf(choice, app.locale()), value: choice.value })),
      typed,
    );
  }
  const people = (world?.people ?? []).map(({ id, name }) => ({ label: `@${name}`, hint: '', value: id }));
  const roles = (world?.roles ?? []).map(({ id, name }) => ({ label: `@${name}`, hint: '', value: id }));
  switch (option.type) {
    case optionType.boolean:
      return filterLines(
        [
          { label: words.yes, hint: '', value: true },
          { label: words.no, hint: '', value: false },
        ],
        typed,
      );
    case optionType.user:
      return filterLines(people, typed);
    case optionType.role:
      return filterLines(roles, typed);
    case optionType.mentionable:
      return filterLines([...people, ...roles], typed);
    case optionType.channel:
      return filterLines(
        (world?.channels ?? []).map(({ id, name }) => ({ label: `#${name}`, hint: '', value: id })),
        typed,
      );
    default:
      return null;
  }
}

export function toSuggestion({ name, value }: ChoiceView): Suggestion {
  return { label: name, hint: '', value };
}

/** Discord's client offers no more. */
const maxLines = 25;

function filterLines(lines: readonly Suggestion[], typed: string): Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  return lines.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, maxLines);
}
