import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type Interaction,
  InteractionResponseType,
} from 'discord.js';
import type { Logger } from '../log.ts';
import { Refusal } from '../refusal.ts';
import { decodeCustomId } from '../views/custom-id.ts';
import { decodePress } from '../views/press-id.ts';
import { readCaller, toLocale } from './caller.ts';
import type { Caller, Choice, Command, MessageCommand, Subcommand } from './command.ts';
import type { Executor } from './execute.ts';
import type { Explain } from './explain.ts';
import type { NoteRefusal } from './note-refusal.ts';
import { createOptions } from './options.ts';
import type { Presses } from './press.ts';
import type { Respond } from './respond.ts';
import { indexCommands } from './routes.ts';
import type { Services } from './services.ts';
import { sayGone, typeAgain } from './type-again.ts';
import { readFields, readOptions, readText } from './typed.ts';

export interface DispatchOptions {
  commands: readonly Command[];
  messageCommands: readonly MessageCommand[];
  /** Interactions from anywhere else are refused. */
  guildIds: readonly string[];
  services: Services;
  executor: Executor;
  presses: Presses;
  respond: Respond;
  explain: Explain;
  noteRefusal: NoteRefusal;
  log: Logger;
}

export interface Dispatcher {
  /** Answers an interaction; never rejects. */
  handle(interaction: Interaction): Promise<void>;
  /** Resolves when every interaction that has come is answered. */
  settle(): Promise<void>;
}

/** Discord shows an error for suggestions that come later than three seconds. */
const suggestionsTimeoutMs = 2500;
const mostSuggestions = 25;
/** A resumed gateway may deliver an interaction again; it is told by its id. */
const rememberedInteractions = 1000;

/** Leads each interaction to its command: from where is it, what does it want, may they. */
export function createDispatcher(options: DispatchOptions): Dispatcher {
  const { guildIds, messageCommands, services, executor, presses, respond, explain, noteRefusal, log } = options;
  const subcommands = indexCommands(options.commands);
  const handled = new Set<string>();
  const underWay = new Set<Promise<void>>();

  function isRepeated({ id }: Interaction): boolean {
    if (handled.has(id)) return true;
    handled.add(id);
    for (const oldest of handled) {
      if (handled.size <= rememberedInteractions) break;
      handled.delete(oldest);
    }
    return false;
  }

  /** @throws Refusal `not_served` for whoever is not in a configured guild */
  function requireCaller(interaction: Interaction): Caller {
    const caller = readCaller(interaction);
    if (caller === null || !guildIds.includes(caller.guildId)) throw new Refusal('not_served');
    return caller;
  }

  /** @throws Refusal `token_read_only` before anything is acknowledged, so that it is seen by the caller alone */
  function requireAccess(subcommand: Subcommand, caller: Caller): void {
    services.requireAccess(subcommand.access, caller);
    const changesVscale = subcommand.access === 'change' && !subcommand.isLocal;
    if (changesVscale && services.vscale.isReadOnly()) throw new Refusal('token_read_only');
  }

  /** The rights are looked at on every press and form anew, from the member that Discord sent with it. */
  async function answer(interaction: Interaction): Promise<void> {
    const caller = requireCaller(interaction);
    if (interaction.isChatInputCommand()) {
      const { path, values } = readOptions(interaction);
      const subcommand = requireKnown(subcommands.get(path));
      requireAccess(subcommand, caller);
      return executor.runTyped(interaction, { path, subcommand, options: createOptions(values), caller });
    }
    if (interaction.isMessageContextMenuCommand()) {
      const command = requireKnown(messageCommands.find(({ data }) => data.name === interaction.commandName));
      services.requireAccess(command.access, caller);
      const text = readText(interaction.targetMessage);
      return executor.answer(interaction, caller, 'private', () => command.run(text, caller, services));
    }
    if (interaction.isModalSubmit()) {
      const press = decodePress(interaction.customId);
      if (press) return presses.submit(interaction, press.kind, press.operationId, caller);
      const { kind, path, options: carried } = requireKnown(decodeCustomId(interaction.customId));
      const subcommand = requireKnown(subcommands.get(path));
      if (kind !== 'modal' || !subcommand.form) throw new Refusal('outdated');
      requireAccess(subcommand, caller);
      const options = createOptions(carried, readFields(interaction));
      return executor.runSubmitted(interaction, { path, subcommand, options, caller });
    }
    if (interaction.isButton()) {
      const press = decodePress(interaction.customId);
      if (press?.kind === 'again') return askAgain(interaction, press.operationId, caller);
      if (press) return presses.press(interaction, press.kind, press.operationId, caller);
      const { kind, path, options: carried } = requireKnown(decodeCustomId(interaction.customId));
      const subcommand = requireKnown(subcommands.get(path));
      if (kind === 'do' && subcommand.offered) {
        requireAccess(subcommand, caller);
        return executor.runTyped(interaction, { path, subcommand, options: createOptions(carried), caller });
      }
      if (kind !== 'page' || !subcommand.pages || subcommand.access === 'change') throw new Refusal('outdated');
      requireAccess(subcommand, caller);
      return executor.turnPage(interaction, { path, subcommand, options: createOptions(carried), caller });
    }
    throw new Refusal('outdated');
  }

  /** Runs the command once more, which refuses whatever it would refuse of anybody who types it. */
  async function askAgain(interaction: ButtonInteraction, operationId: string, caller: Caller): Promise<void> {
    services.requireAccess('change', caller);
    const stale = await presses.findStale(interaction, operationId, caller);
    const { path, options } = typeAgain(stale);
    const subcommand = requireKnown(subcommands.get(path));
    requireAccess(subcommand, caller);
    const args = subcommand.read(options);
    const run = () => subcommand.run(args, caller, services).catch(sayGone(stale));
    return executor.answer(interaction, caller, subcommand.reply, run);
  }

  async function suggest(interaction: AutocompleteInteraction): Promise<Choice[]> {
    const caller = requireCaller(interaction);
    const { path, values } = readOptions(interaction);
    const subcommand = requireKnown(subcommands.get(path));
    requireAccess(subcommand, caller);
    const { name, value } = interaction.options.getFocused(true);
    const complete = subcommand.autocomplete?.[name];
    return complete ? complete(value, createOptions(values), caller, services) : [];
  }

  async function answerSuggestions(interaction: AutocompleteInteraction): Promise<void> {
    const { promise: timeUp, resolve } = Promise.withResolvers<Choice[]>();
    const timer = setTimeout(resolve, suggestionsTimeoutMs, []);
    const suggestions = suggest(interaction).catch((error: unknown) => {
      if (!(error instanceof Refusal)) log.warn({ err: error, command: interaction.commandName }, 'no suggestions');
      return [];
    });
    const choices = await Promise.race([suggestions, timeUp]);
    clearTimeout(timer);
    await respond(interaction, {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: choices.slice(0, mostSuggestions) },
    });
  }

  async function handle(interaction: Interaction): Promise<void> {
    if (isRepeated(interaction)) return;
    try {
      if (interaction.isAutocomplete()) await answerSuggestions(interaction);
      else await answer(interaction);
    } catch (error) {
      if (!interaction.isRepliable()) return log.info({ err: error }, 'suggestions not taken');
      if (error instanceof Refusal) await noteRefusal(error, interaction);
      const locale = toLocale(interaction.locale);
      await executor.tell(interaction, explain(error, locale), locale).then(
        (delivery) => (delivery === 'taken' ? executor.giveBack(interaction) : undefined),
        (failure: unknown) => log.warn({ err: failure, interaction: interaction.id }, 'refusal not taken'),
      );
    }
  }

  return {
    handle(interaction) {
      const handling = handle(interaction).finally(() => underWay.delete(handling));
      underWay.add(handling);
      return handling;
    },
    async settle() {
      await Promise.all(underWay);
    },
  };
}

/** What a button or a form names is not there: it is from another version of the bot, or forged. */
function requireKnown<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Refusal('outdated');
  return found;
}
