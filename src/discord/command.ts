import type { APIApplicationCommandSubcommandOption, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Locale, Message } from '../views/message.ts';

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

/** The options of a command as discord.js resolves them; also those that a page button or a modal carries. */
export interface Options {
  getString(name: string, required: true): string;
  getString(name: string, required?: boolean): string | null;
  getInteger(name: string, required: true): number;
  getInteger(name: string, required?: boolean): number | null;
  getBoolean(name: string, required: true): boolean;
  getBoolean(name: string, required?: boolean): boolean | null;
  /** The id of the chosen user. */
  getUserId(name: string): string | null;
}

export interface Choice {
  name: string;
  value: string;
}

export type Completion<Services> = (typed: string, options: Options, services: Services) => Promise<Choice[]>;

/**
 * A subcommand as data and one function. It never sees the interaction: it is called with plain values and
 * returns a message, or throws a Refusal.
 */
export interface Subcommand<Args, Services> {
  data: APIApplicationCommandSubcommandOption;
  /** Reading, or asking for a change: decides who may use it. */
  access: 'read' | 'change';
  /** A private reply is in the reader's language and seen by them alone; a public one is in the guild's. */
  reply: 'private' | 'public';
  /** Its replies carry buttons that run it again with other options (`views/components.ts`); reading commands only. */
  pages?: boolean;
  /** Asked before it runs, and answered with a modal; must not call Vscale. `run` then finds the fields among the options. */
  modal?(args: Args, caller: Caller, services: Services): Omit<APIModalInteractionResponseCallbackData, 'custom_id'>;
  read(options: Options): Args;
  run(args: Args, caller: Caller, services: Services): Promise<Message>;
  autocomplete?: Record<string, Completion<Services>>;
}
