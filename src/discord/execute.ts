import {
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Message as DiscordMessage,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Logger } from '../log.ts';
import { Refusal } from '../refusal.ts';
import type { OperationStore } from '../storage/operations.ts';
import type { Runner } from '../tasks/runner.ts';
import { encodeCustomId } from '../views/custom-id.ts';
import { leaveOutBigFiles } from '../views/files.ts';
import { givenBack } from '../views/given-back.ts';
import type { Locale, Message } from '../views/message.ts';
import { toLocale } from './caller.ts';
import type { Caller, Options, Subcommand } from './command.ts';
import type { GuildLinks } from './command-links.ts';
import type { Explain } from './explain.ts';
import type { NoteRefusal } from './note-refusal.ts';
import { editReply, followUpPrivately } from './reply.ts';
import type { Services } from './services.ts';
import { readFields } from './typed.ts';

export interface ExecutorOptions {
  services: Services;
  operations: Pick<OperationStore, 'setCard'>;
  runner: Pick<Runner, 'submit'>;
  explain: Explain;
  noteRefusal: NoteRefusal;
  commandLinks: GuildLinks;
  log: Logger;
  /** Called when a card stands, so that what waited for it is sent. */
  onCard(): void;
}

export type Executor = ReturnType<typeof createExecutor>;

/** A command that somebody who may is running. */
interface Run {
  path: string;
  subcommand: Subcommand;
  options: Options;
  caller: Caller;
}

type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction
  | ButtonInteraction;

const alreadyAcknowledged = 40060;

/** The message itself is at fault: malformed, or too big. */
function isRefusedForGood({ status }: DiscordAPIError): boolean {
  return status === 400 || status === 413;
}

/** Runs commands: acknowledged first, so that whatever Vscale takes, Discord waits. */
export function createExecutor(options: ExecutorOptions) {
  const { services, operations, runner, explain, noteRefusal, commandLinks, log, onCard } = options;

  /** False when Discord will not take an answer any more: then nothing is run, as whoever asked sees that it failed. */
  async function acknowledge(interaction: Answerable, send: () => Promise<unknown>): Promise<boolean> {
    try {
      await send();
      return true;
    } catch (error) {
      // discord.js repeats a request whose answer was lost; the repetition is refused because the first one arrived.
      if (error instanceof DiscordAPIError && error.code === alreadyAcknowledged) return true;
      log.warn({ err: error, interaction: interaction.id }, 'interaction could not be acknowledged');
      return false;
    }
  }

  /** Null when Discord did not take it, which stops nothing. */
  async function show(interaction: Answerable, message: Message, locale: Locale): Promise<DiscordMessage | null> {
    try {
      const small = leaveOutBigFiles(message, interaction.attachmentSizeLimit, locale);
      return await editReply(interaction, small, commandLinks);
    } catch (error) {
      if (error instanceof DiscordAPIError && isRefusedForGood(error)) {
        await editReply(interaction, explain(error, locale), commandLinks).catch(noteLostReply);
      } else noteLostReply(error);
      return null;
    }

    function noteLostReply(error: unknown): void {
      log.warn({ err: error, interaction: interaction.id }, 'reply not taken');
    }
  }

  async function placeCard(operationId: string, caller: Caller, sent: DiscordMessage | null): Promise<void> {
    if (sent !== null) {
      await operations
        .setCard(operationId, { channelId: caller.channelId, messageId: sent.id })
        .catch((error: unknown) => log.error({ err: error, operation: operationId }, 'card not stored'));
    }
    onCard();
    await runner.submit(operationId);
  }

  /** The words for what went wrong; a refusal is also noted in the audit. */
  async function fail(error: unknown, interaction: Answerable, locale: Locale): Promise<Message> {
    if (error instanceof Refusal) await noteRefusal(error, interaction);
    return explain(error, locale);
  }

  /** Whoever wrote at length into a form that came to nothing need not write it again. */
  async function giveBack(interaction: Interaction): Promise<void> {
    if (!interaction.isModalSubmit()) return;
    const message = givenBack(readFields(interaction), toLocale(interaction.locale));
    if (message !== null) await addPrivately(interaction, message);
  }

  async function addPrivately(
    interaction: ButtonInteraction | ModalSubmitInteraction,
    message: Message,
  ): Promise<void> {
    await followUpPrivately(interaction, message, commandLinks).catch((error: unknown) =>
      log.warn({ err: error, interaction: interaction.id }, 'reply not taken'),
    );
  }

  /** Acknowledges, runs, and shows what came of it, in the language of those who see it. */
  async function answer(
    interaction: Answerable,
    caller: Caller,
    reply: Subcommand['reply'],
    run: () => Promise<Message>,
  ): Promise<void> {
    const isPrivate = reply === 'private';
    const flags = isPrivate ? { flags: MessageFlags.Ephemeral as const } : {};
    if (!(await acknowledge(interaction, () => interaction.deferReply(flags)))) return;
    const locale = isPrivate ? caller.locale : caller.guildLocale;
    let hasFailed = false;
    const message = await run().catch((error: unknown) => {
      hasFailed = true;
      return fail(error, interaction, locale);
    });
    const sent = await show(interaction, message, locale);
    if (message.cardOf !== undefined) await placeCard(message.cardOf, caller, sent);
    // Discord shows what follows an answer that never came in its place, to everybody.
    if (hasFailed && sent !== null) await giveBack(interaction);
  }

  function runAndReply(interaction: Answerable, run: Run): Promise<void> {
    const { subcommand, options, caller } = run;
    const args = subcommand.read(options);
    return answer(interaction, caller, subcommand.reply, async () => subcommand.run(args, caller, services));
  }

  return {
    answer,
    giveBack,

    /** Opens a form, which is the acknowledgement. */
    async open(
      interaction: ChatInputCommandInteraction | ButtonInteraction,
      modal: APIModalInteractionResponseCallbackData,
    ) {
      await acknowledge(interaction, () => interaction.showModal(modal));
    },

    /** A command as typed, or as a button offers it: some ask something in a form before they run. */
    async runTyped(interaction: ChatInputCommandInteraction | ButtonInteraction, run: Run): Promise<void> {
      const { path, subcommand, options, caller } = run;
      const form = subcommand.form?.(subcommand.read(options), caller, services);
      if (!form) return runAndReply(interaction, run);
      const { carry, ...modal } = form;
      const customId = encodeCustomId('modal', path, carry);
      if (customId === null) throw new Refusal('use_the_list');
      await this.open(interaction, { custom_id: customId, ...modal });
    },

    runSubmitted: (interaction: ModalSubmitInteraction, run: Run): Promise<void> => runAndReply(interaction, run),

    /** The same command with other options, in the place of what the message showed; an error is told beside it. */
    async turnPage(interaction: ButtonInteraction, { subcommand, options, caller }: Run): Promise<void> {
      const args = subcommand.read(options);
      if (!(await acknowledge(interaction, () => interaction.deferUpdate()))) return;
      try {
        const message = await subcommand.run(args, caller, services);
        await show(interaction, message, caller.locale);
      } catch (error) {
        await addPrivately(interaction, await fail(error, interaction, caller.locale));
      }
    },
  };
}
