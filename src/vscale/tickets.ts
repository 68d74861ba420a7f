import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseMoscowTime } from './moscow-time.ts';
import { path } from './path.ts';
import type { Call, Requester } from './request.ts';
import { isNoError, oneOrNone, text, textId, textOrNull, unwrapped } from './tolerant.ts';

/** A question to the support. No source tells what the API really answers, so what is not understood is kept. */
export interface Ticket {
  id: string;
  header: string;
  text: string;
  /** Any word. */
  status: string;
  /** The raw time. */
  created: string;
  /** Milliseconds since the Unix epoch, where the raw time could be read. */
  createdAt: number | null;
  /** Every other member of the answer, as it came. */
  extra: Record<string, unknown>;
}

export interface TicketComment {
  id: string | null;
  text: string;
  author: string;
  /** The raw time. */
  created: string;
  /** Milliseconds since the Unix epoch, where the raw time could be read. */
  createdAt: number | null;
  /** Every other member of the answer, as it came. */
  extra: Record<string, unknown>;
}

/** Changes end with null where the answer has no body. */
export interface Tickets {
  list(call?: Call): Promise<Ticket[]>;
  /** `notify`: whether the provider mails the owner about replies. */
  open(ticket: { header: string; text: string; notify: boolean }, call?: Call): Promise<Ticket | null>;
  listComments(id: string, call?: Call): Promise<TicketComment[]>;
  addComment(id: string, comment: { text: string }, call?: Call): Promise<TicketComment | null>;
  close(id: string, call?: Call): Promise<Ticket | null>;
}

export const ticketSchema = z.looseObject({ id: textId, header: text, text, status: text, created: text }).transform(
  ({ id, header, text, status, created, ...extra }): Ticket => ({
    id,
    header,
    text,
    status,
    created,
    createdAt: parseTime(created),
    extra,
  }),
);

export const commentSchema = z
  .looseObject({ id: textOrNull, text, author: text, created: text })
  .refine(isNoError)
  .transform(
    ({ id, text, author, created, ...extra }): TicketComment => ({
      id,
      text,
      author,
      created,
      createdAt: parseTime(created),
      extra,
    }),
  );

/** As other parts of the API write times: payments and domains in seconds, servers in words. */
function parseTime(created: string): number | null {
  return /^\d{9,10}(\.\d+)?$/.test(created) ? Math.round(Number(created) * 1000) : parseMoscowTime(created);
}

const ticketList = unwrapped(['tickets', 'items'], z.array(ticketSchema));
const commentList = unwrapped(['comments', 'items'], z.array(commentSchema));
const changedTicket = unwrapped(['ticket'], oneOrNone(ticketSchema));
const addedComment = unwrapped(['comment'], oneOrNone(commentSchema));

/** No source names the states; what sounds like an end is taken for one. */
export function isClosedTicket({ status }: Ticket): boolean {
  return /\b(closed|resolved)\b|^(закрыт|реш[её]н)/i.test(status.trim());
}

/** A short key for each comment, the same whenever the ticket is read: its id, or one made of what it says and when. */
export function keysOfComments(comments: readonly TicketComment[]): string[] {
  const seen = new Map<string, number>();
  return comments.map(({ id, created, text, extra }) => {
    const said = created || text ? `${created} ${text}` : JSON.stringify(extra);
    const key = id ?? createHash('sha256').update(said).digest('hex').slice(0, 16);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key} #${before + 1}`;
  });
}

export function createTickets({ read, write }: Requester): Tickets {
  return {
    list: (call) => read('/tickets', ticketList, call),
    open: async ({ header, text, notify }, call) =>
      (await write('POST', '/tickets', changedTicket, { json: { header, text, notify } }, call)).data,
    listComments: (id, call) => read(path`/tickets/${id}/comments`, commentList, call),
    addComment: async (id, { text }, call) =>
      (await write('POST', path`/tickets/${id}/comments`, addedComment, { json: { text } }, call)).data,
    close: async (id, call) => (await write('POST', path`/tickets/${id}/close`, changedTicket, {}, call)).data,
  };
}
