import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { OperationRecord } from '../operations/record.ts';
import { hasEnded } from '../operations/state.ts';
import type { OperationStore } from '../storage/operations.ts';
import type { KnownTicket, TicketStore } from '../storage/tickets.ts';
import type { Locale, Message } from '../views/message.ts';
import { closedNews, commentNews, openedNews } from '../views/ticket-news.ts';
import type { Vscale } from '../vscale/client.ts';
import { nullIfUnknown, VscaleError } from '../vscale/errors.ts';
import { isClosedTicket, keysOfComments, type Ticket } from '../vscale/tickets.ts';
import { compareComments, type SentText } from './ticket-changes.ts';

/** How many tickets are read in a tick; the others are at the next. */
const mostReads = 20;

export interface TicketWatchOptions {
  vscale: Pick<Vscale, 'tickets'>;
  operations: Pick<OperationStore, 'find' | 'listSentOf'>;
  tickets: TicketStore;
  /** Null: of tickets that nobody opened from Discord nothing is told. */
  opsChannelId: string | null;
  /** The language of the operations channel. */
  locale(): Locale;
  clock: Clock;
  log: Logger;
}

/** Whom a ticket's news are for. */
interface Audience {
  channelId: string;
  userId: string | null;
  locale: Locale;
}

/**
 * Tells what the support writes, and what it closes, where the ticket was opened from; of other tickets the operations
 * channel. What was told is stored with the message, so it is told once, also if it came while the bot was down.
 */
export function createTicketWatch(options: TicketWatchOptions) {
  const { vscale, operations, tickets, opsChannelId, locale, clock, log } = options;

  async function findAudience({ operationId, channelId }: KnownTicket): Promise<Audience | null> {
    if (operationId === null) {
      return opsChannelId === null ? null : { channelId: opsChannelId, userId: null, locale: locale() };
    }
    const record = await operations.find(operationId);
    if (record === null || channelId === null) return null;
    return { channelId, userId: record.origin.userId, locale: record.origin.locale };
  }

  /** One look at a known ticket. `listed` is it as the list has it. */
  async function look(ticket: KnownTicket, listed: Ticket | undefined): Promise<void> {
    const audience = await findAudience(ticket);
    if (audience === null) return;
    const comments = await nullIfUnknown(vscale.tickets.listComments(ticket.id));
    // After the comments: of a reply that is among them it is stored already that it was being sent.
    const sent = await operations.listSentOf(['ticket.open', 'ticket.reply', 'ticket.close']);
    const isClosed = listed === undefined ? comments === null : isClosedTicket(listed);
    // Where it cannot be read what was told, only what comes from now on is.
    const before = ticket.told ?? keysOfComments(comments ?? []);
    if (ticket.told === null) log.error({ ticket: ticket.id }, 'what was told of a ticket cannot be read');
    const { news, told } = compareComments(before, comments ?? [], findSent(ticket, sent));
    const { channelId, locale: language, userId } = audience;
    const about = { id: ticket.id, header: ticket.header, userId };
    const now = clock.now();
    const messages: [topic: string, message: Message][] = news.map(({ key, comment }) => [
      `ticket ${ticket.id} comment ${key}`,
      commentNews(about, comment, language),
    ]);
    if (isClosed && !ticket.isClosed && !wasClosedHere(ticket, sent)) {
      messages.push([`ticket ${ticket.id} closed ${randomUUID()}`, closedNews(about, language)]);
    }
    const notices = messages.map(([topic, message]) => ({ topic, channelId, body: JSON.stringify(message) }));
    await tickets.note(ticket.id, { isClosed, told }, notices, now);
  }

  /** Open tickets that nobody opened from Discord are told once, all together. */
  async function noteForeign(foreign: readonly Ticket[]): Promise<void> {
    if (opsChannelId === null || foreign.length === 0) return;
    const rows: { id: string; header: string; told: string[] }[] = [];
    for (const { id, header } of foreign) {
      const comments = await nullIfUnknown(vscale.tickets.listComments(id));
      rows.push({ id, header, told: keysOfComments(comments ?? []) });
    }
    const opened = foreign.map((ticket, index) => ({ ticket, comments: rows[index]?.told.length ?? 0 }));
    const body = JSON.stringify(openedNews(opened, locale()));
    const topic = `tickets opened ${rows.map(({ id }) => id).join(' ')}`;
    await tickets.addForeign(rows, { topic, channelId: opsChannelId, body }, clock.now());
  }

  async function lookAtAll(): Promise<void> {
    if (opsChannelId === null && !(await tickets.list()).some(isFollowed)) return;
    const listed = await vscale.tickets.list();
    // In this order nothing that was opened from Discord is taken for somebody else's: it is being opened, or has been
    // but is not known yet, or it is known.
    const mayBeOurs = (await tickets.isOpening()) || (await tickets.listUnknownOpenings()).length > 0;
    const known = await tickets.list();
    const byId = new Map(listed.map((ticket) => [ticket.id, ticket]));
    const due = known.filter((ticket) => isFollowed(ticket) || isReopened(ticket, byId.get(ticket.id)));
    for (const ticket of due.slice(0, mostReads)) await look(ticket, byId.get(ticket.id)).catch(noteFailure);
    if (mayBeOurs) return;
    const knownIds = new Set(known.map(({ id }) => id));
    const foreign = listed.filter((ticket) => !knownIds.has(ticket.id) && !isClosedTicket(ticket));
    await noteForeign(foreign.slice(0, mostReads));
  }

  /** Never told to anybody but the log: at the next tick it may answer. */
  function noteFailure(error: unknown): void {
    if (!(error instanceof VscaleError)) throw error;
    // Where the API has no tickets there is nothing to warn of, every minute.
    const level = error.kind === 'not_found' ? 'debug' : 'warn';
    log[level]({ kind: error.kind, status: error.status }, 'tickets could not be read');
  }

  return {
    tick: (): Promise<void> => lookAtAll().catch(noteFailure),
  };
}

function isFollowed({ isClosed, isPlaced }: KnownTicket): boolean {
  return isPlaced && !isClosed;
}

function isReopened({ isClosed }: KnownTicket, listed: Ticket | undefined): boolean {
  return isClosed && listed !== undefined && !isClosedTicket(listed);
}

function findSent({ id, operationId }: KnownTicket, sent: readonly OperationRecord[]): SentText[] {
  return sent.flatMap(({ id: sender, operation, resultId, submittedAt }) => {
    if (operation.kind === 'ticket.reply' && operation.ticketId === id) {
      return [{ text: operation.text, commentId: resultId, sentAt: submittedAt ?? 0 }];
    }
    const opened = operation.kind === 'ticket.open' && sender === operationId;
    return opened ? [{ text: operation.text, commentId: null, sentAt: submittedAt ?? 0 }] : [];
  });
}

function wasClosedHere({ id }: KnownTicket, sent: readonly OperationRecord[]): boolean {
  const isSent = ({ state }: OperationRecord) => state === 'succeeded' || !hasEnded(state);
  return sent.some(
    (record) => record.operation.kind === 'ticket.close' && record.operation.ticketId === id && isSent(record),
  );
}
