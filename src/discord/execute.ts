import {
  type APIInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Message as DiscordMessage,
  type Interaction,
  InteractionResponseType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import type { Delivery } from '../approvals/requests.ts';
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
import { editReply, followUpPrivately, type Showing, toResponse } from './reply.ts';
import type { Respond } from './respond.ts';
import type { Services } from './services.ts';
import { readFields } from './typed.ts';

export interface ExecutorOptions {
  services: Services;
  operations: Pick<OperationStore, 'setCard'>;
  runner: Pick<Runner, 'submit'>;
  respond: Respond;
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

/** The message itself is at fault: malformed, or too big. */
function isRefusedForGood({ status }: DiscordAPIError): boolean {
  return status === 400 || status === 413;
}

/**
 * Runs commands. What may call Vscale is acknowledged first, so that Discord waits however long that takes; what cannot
 * is run first and answered in one response, so that an acknowledgement means that it is done.
 */
export function createExecutor(options: ExecutorOptions) {
  const { services, operations, runner, respond, explain, noteRefusal, commandLinks, log, onCard } = options;

  /** False where this process does not answer: then it runs nothing, as the asker sees a failure, or another process's answer. */
  async function acknowledge(interaction: Answerable, response: APIInteractionResponse): Promise<boolean> {
    return (await respond(interaction, response)) === 'taken';
  }

  /** The whole answer, in one response. */
  async function tell(
    interaction: RepliableInteraction,
    message: Message,
    locale: Locale,
    showing: Showing = 'private',
  ): Promise<Delivery> {
    const send = async (what: Message) => {
      const { response, files } = await toResponse(interaction, what, showing, commandLinks);
      return respond(interaction, response, files);
    };
    const small = leaveOutBigFiles(message, interaction.attachmentSizeLimit, locale);
    return send(small).catch((error: unknown) => send(explain(error, locale)));
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
    const data = isPrivate ? { flags: MessageFlags.Ephemeral as const } : {};
    const deferral = { type: InteractionResponseType.DeferredChannelMessageWithSource as const, data };
    if (!(await acknowledge(interaction, deferral))) return;
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

  /** A refusal of what runs before it is answered is left to the dispatcher, which answers with it. */
  async function runAndReply(interaction: Answerable, run: Run): Promise<void> {
    const { subcommand, options, caller } = run;
    const args = subcommand.read(options);
    const { reply } = subcommand;
    if (!subcommand.isLocal?.(args, services))
      return answer(interaction, caller, reply, async () => subcommand.run(args, caller, services));
    const message = await subcommand.run(args, caller, services);
    await tell(interaction, message, reply === 'private' ? caller.locale : caller.guildLocale, reply);
  }

  return {
    answer,
    tell,
    giveBack,

    /**
     * Answers a press that is stored before it is answered: `run` tells what was stored, acts on it once that was
     * taken, and returns what has come of it, if there is more to say.
     */
    async answerStored(
      interaction: ButtonInteraction | ModalSubmitInteraction,
      { locale }: Caller,
      run: (tell: (message: Message) => Promise<Delivery>) => Promise<Message | null>,
    ): Promise<void> {
      let isTold = false;
      const tellOnce = (message: Message) => {
        isTold = true;
        return tell(interaction, message, locale);
      };
      const more = await run(tellOnce).catch((error: unknown) => {
        if (isTold) return fail(error, interaction, locale);
        throw error;
      });
      if (more !== null) await show(interaction, more, locale);
    },

    /** Opens a form, which is the acknowledgement. */
    async open(
      interaction: ChatInputCommandInteraction | ButtonInteraction,
      modal: APIModalInteractionResponseCallbackData,
    ) {
      await acknowledge(interaction, { type: InteractionResponseType.Modal, data: modal });
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
      if (subcommand.isLocal?.(args, services)) {
        await tell(interaction, await subcommand.run(args, caller, services), caller.locale, 'in place');
        return;
      }
      if (!(await acknowledge(interaction, { type: InteractionResponseType.DeferredMessageUpdate }))) return;
      try {
        const message = await subcommand.run(args, caller, services);
        await show(interaction, message, caller.locale);
      } catch (error) {
        await addPrivately(interaction, await fail(error, interaction, caller.locale));
      }
    },
  };
}
