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

/** Everything that a message says: its text, embeds and text displays, and those of the message that it forwards. */
export function readText(message: Message): string {
  return [message, ...message.messageSnapshots.values()].flatMap(textsOf).filter(Boolean).join('\n');
}

function textsOf({ content, embeds, components }: Pick<Message, 'content' | 'embeds' | 'components'>) {
  const ofEmbeds = embeds.flatMap(({ title, description, fields, footer, author, url }) => [
    author?.name,
    title,
    url,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return [content, ...ofEmbeds, ...components.flatMap((component) => displayedTexts(component.toJSON()))];
}

/** A component as far as it may hold text displays: they stand alone, in sections, and in containers around either. */
interface Layout {
  type: ComponentType;
  content?: string;
  components?: readonly Layout[];
}

function displayedTexts({ content, components = [] }: Layout): (string | undefined)[] {
  return [content, ...components.flatMap(displayedTexts)];
}
