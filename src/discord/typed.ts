import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  type Message,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { OptionValues } from './options.ts';

/** Which command was typed, e.g. `server list`, and its options as text. */
export function readOptions(interaction: ChatInputCommandInteraction | AutocompleteInteraction): {
  path: string;
  values: OptionValues;
} {
  const [first] = interaction.options.data;
  const isSubcommand = first?.type === ApplicationCommandOptionType.Subcommand;
  return {
    path: isSubcommand ? `${interaction.commandName} ${first.name}` : interaction.commandName,
    values: toValues(isSubcommand ? first.options : interaction.options.data),
  };
}

function toValues(options: readonly CommandInteractionOption[] = []): OptionValues {
  return Object.fromEntries(options.map(({ name, value }) => [name, String(value)]));
}

/** What was typed into a form's fields. */
export function readFields({ fields }: ModalSubmitInteraction): OptionValues {
  const typed = [...fields.fields.values()].filter((field) => field.type === ComponentType.TextInput);
  return Object.fromEntries(typed.map(({ customId, value }) => [customId, value]));
}

/** Everything that a message says, its embeds included. */
export function readText({ content, embeds }: Message): string {
  const parts = embeds.flatMap(({ title, description, fields, footer, author, url }) => [
    author?.name,
    title,
    url,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return [content, ...parts].filter(Boolean).join('\n');
}
