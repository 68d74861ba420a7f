import type {
  APIApplicationCommandBasicOption,
  APIModalInteractionResponseCallbackComponent,
  LocalizationMap,
} from 'discord-api-types/v10';
import type { Access } from '../approvals/access.ts';
import type { Locale, Message } from '../views/message.ts';
import type { Services } from './services.ts';

/** Who runs a command and where, taken from the interaction that Discord sent: nothing here is kept. */
export interface Caller {
  userId: string;
  guildId: string;
  /** The channel or thread. */
  channelId: string;
  interactionId: string;
  roleIds: readonly string[];
  /** Has the permission Manage Server. */
  canManageServer: boolean;
  /** The reader's language: private replies. */
  locale: Locale;
  /** The guild's language: public replies. */
  guildLocale: Locale;
}

/**
 * The options of a command: as typed, or as carried by a page button or a form (`views/custom-id.ts`).
 * An option that is required but absent, or of another type, throws.
 */
export interface Options {
  getString(name: string, required: true): string;
  getString(name: string, required?: boolean): string | null;
  getInteger(name: string, required: true): number;
  getInteger(name: string, required?: boolean): number | null;
  getBoolean(name: string, required: true): boolean;
  getBoolean(name: string, required?: boolean): boolean | null;
  /** The id of the chosen user. */
  getUserId(name: string): string | null;
  /** The id of the chosen channel or thread. */
  getChannelId(name: string): string | null;
  /** What was typed into a field of the form; null where there was no form, no such field, or it was left empty. */
  getField(name: string): string | null;
}

export interface Choice {
  name: string;
  value: string;
}

/** What a command asks in a modal before it runs. */
export interface Form {
  title: string;
  components: APIModalInteractionResponseCallbackComponent[];
  /** The options that `read` will find again after the form was sent; they must fit a custom id. */
  carry: Record<string, string | number | boolean>;
}

/** Suggestions for what is being typed, in the reader's language. Answers in time, and with nothing rather than an error. */
export type Completion = (typed: string, options: Options, caller: Caller, services: Services) => Promise<Choice[]>;

export interface CommandData {
  name: string;
  description: string;
  name_localizations?: LocalizationMap;
  description_localizations?: LocalizationMap;
  options?: APIApplicationCommandBasicOption[];
}

/**
 * A subcommand (or a command without any) as data and one function. It never sees the interaction: it is called
 * with plain values and returns a message, or throws a Refusal.
 */
export interface Subcommand<Args = unknown> {
  data: CommandData;
  access: Access;
  /** A private reply is in the reader's language and seen by them alone; a public one is in the guild's. */
  reply: 'private' | 'public';
  /** Its replies carry buttons that run it again with other options (`views/custom-id.ts`); never a changing command's. */
  pages?: boolean;
  /** Other messages carry buttons that run it (`views/custom-id.ts`, kind `do`), forms and rights included. */
  offered?: boolean;
  read(options: Options): Args;
  /** Whether it needs no call to Vscale now, and little time: it is then run first, and answered in one response. */
  isLocal?(args: Args, services: Services): boolean;
  /** Asked before it runs; null: nothing to ask. Must not call Vscale. `run` comes after the form was sent. */
  form?(args: Args, caller: Caller, services: Services): Form | null;
  run(args: Args, caller: Caller, services: Services): Promise<Message>;
  autocomplete?: Record<string, Completion>;
}

/** A top-level command: with subcommands, or one that runs by itself. */
export type Command =
  | { data: Omit<CommandData, 'options'>; subcommands: readonly Subcommand[] }
  | (Subcommand & { subcommands?: undefined });

/** Keeps the type of the arguments between `read`, `form` and `run`. */
export function defineSubcommand<Args>(subcommand: Subcommand<Args>): Subcommand<Args> {
  return subcommand;
}

/** A command in the menu of a message, whoever wrote that. Its reply is private. */
export interface MessageCommand {
  data: { name: string; name_localizations: LocalizationMap };
  access: Access;
  /** `text` is what the message says, its embeds included. */
  run(text: string, caller: Caller, services: Services): Promise<Message>;
}
