import { type APIThreadChannel, DiscordAPIError, type REST, Routes, ThreadAutoArchiveDuration } from 'discord.js';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';
import type { OperationRecord } from '../operations/record.ts';
import type { OperationStore } from '../storage/operations.ts';
import type { KnownTicket, TicketStore } from '../storage/tickets.ts';
import { plainText } from '../views/format.ts';
import { threadStart } from '../views/ticket-news.ts';

export interface TicketThreadsOptions {
  rest: REST;
  operations: Pick<OperationStore, 'find'>;
  tickets: Pick<TicketStore, 'listUnknownOpenings' | 'adopt' | 'listUnplaced' | 'place'>;
  clock: Clock;
  log: Logger;
  /** Called when there is something to say in a new thread. */
  onPlaced: () => void;
}

/** Discord's limit of a thread's name. */
const maxName = 100;
const threadExists = 160004;

/**
 * Makes a thread for each ticket that was opened from Discord, from the card that opened it. Everything it needs is
 * stored, so a crash anywhere only puts it off, and Discord itself keeps a message from having two threads.
 */
export function createTicketThreads({ rest, operations, tickets, clock, log, onPlaced }: TicketThreadsOptions) {
  let placing: Promise<void> | null = null;

  async function adoptOpened(): Promise<void> {
    for (const operationId of await tickets.listUnknownOpenings()) {
      const record = await operations.find(operationId);
      if (record?.operation.kind !== 'ticket.open' || record.resultId === null) continue;
      const { resultId: id, operation, origin } = record;
      await tickets.adopt({ id, header: operation.header, operationId, channelId: origin.channelId });
    }
  }

  async function place(ticket: KnownTicket): Promise<void> {
    const record = ticket.operationId === null ? null : await operations.find(ticket.operationId);
    if (record === null) return;
    const threadId = await startThread(ticket, record);
    const now = clock.now();
    if (threadId === null) return tickets.place(ticket.id, record.origin.channelId, null, now);
    const { userId, locale } = record.origin;
    const body = JSON.stringify(threadStart(ticket.id, userId, locale));
    await tickets.place(ticket.id, threadId, { topic: `thread of ticket ${ticket.id}`, body }, now);
    log.info({ ticket: ticket.id, thread: threadId }, 'ticket has a thread');
    onPlaced();
  }

  /** Null where there can be none: no card, no permission, or within a thread. What may pass is thrown. */
  async function startThread({ id, header }: KnownTicket, { card }: OperationRecord): Promise<string | null> {
    if (card === null) return null;
    const name = plainText(header || id, maxName);
    const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek };
    try {
      const thread = (await rest.post(Routes.threads(card.channelId, card.messageId), { body })) as APIThreadChannel;
      return thread.id;
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || error.status >= 500) throw error;
      if (error.code === threadExists) return card.messageId;
      log.warn({ ticket: id, code: error.code }, 'no thread for this ticket; its channel has to do');
      return null;
    }
  }

  async function placeAll(): Promise<void> {
    await adoptOpened();
    for (const ticket of await tickets.listUnplaced()) {
      await place(ticket).catch((error: unknown) =>
        log.warn({ ticket: ticket.id, reason: error instanceof Error ? error.name : 'unknown' }, 'no thread yet'),
      );
    }
  }

  return {
    /**
     * Looks for tickets that were opened since, and places them; one that cannot be placed now is placed later. Nobody
     * waits for it, because Discord may make it wait for minutes.
     */
    kick(): void {
      placing ??= placeAll()
        .catch((error: unknown) => log.error({ err: error }, 'tickets could not be placed'))
        .finally(() => {
          placing = null;
        });
    },

    /** Resolves when it is not at it. */
    async settle(): Promise<void> {
      await placing;
    },
  };
}
