import type { Ticket, TicketComment } from '../vscale/tickets.ts';
import { code, escapeName, fitLines } from './format.ts';
import type { Locale, Message } from './message.ts';
import { quoteText } from './quote.ts';
import { commentBlock, headerOf } from './tickets.ts';
import { words } from './words/index.ts';

const blue = 0x3498db;
const grey = 0x95a5a6;
const maxComment = 3_000;
/** An embed's description holds 4096 characters, of which some are for the hint that not all is shown. */
const maxBlock = 4_000;
const maxOpened = 300;
const mostOpened = 8;

/** A ticket as its news name it; `userId` is who opened it, null where that was nobody in Discord. */
export interface NewsOf {
  id: string;
  header: string;
  userId: string | null;
}

/** In a new thread, to whoever opened the ticket. */
export function threadStart(id: string, userId: string, locale: Locale): Message {
  const content = words[locale].tickets.threadStart({ user: `<@${userId}>`, id: code(id, 40) });
  return { content, mentions: { users: [userId] } };
}

/** Somebody has answered. */
export function commentNews(ticket: NewsOf, comment: TicketComment, locale: Locale): Message {
  const say = words[locale].tickets;
  const { isWhole } = quoteText(comment.text, maxComment);
  const block = commentBlock(comment, ticket.id, maxComment, locale);
  const description = isWhole ? fitLines(block.split('\n')) : `${fitLines(block.split('\n'), maxBlock)}\n${say.cut}`;
  const content = address(ticket, say.commented, say.commentedElsewhere, locale);
  return { content, embeds: [{ description, color: blue }], mentions: mentionsOf(ticket) };
}

/** The ticket was closed by somebody else. */
export function closedNews(ticket: NewsOf, locale: Locale): Message {
  const say = words[locale].tickets;
  return { content: address(ticket, say.closed, say.closedElsewhere, locale), mentions: mentionsOf(ticket) };
}

/** Tickets that nobody opened from Discord. */
export function openedNews(opened: readonly { ticket: Ticket; comments: number }[], locale: Locale): Message {
  const say = words[locale].tickets;
  const shown = opened.slice(0, mostOpened).map(({ ticket, comments }) => {
    const facts = [
      say.id({ id: code(ticket.id, 40) }),
      ...(ticket.status === '' ? [] : [code(ticket.status, 40)]),
      ...(comments === 0 ? [] : [say.comments({ count: comments })]),
    ];
    const text = ticket.text === '' ? [] : [quoteText(ticket.text, maxOpened).quote];
    return [`**${headerOf(ticket, locale, 100)}** · ${facts.join(' · ')}`, ...text].join('\n');
  });
  const rest = opened.length - shown.length;
  const description = fitLines([...shown, ...(rest > 0 ? [`… +${rest}`] : [])].join('\n\n').split('\n'));
  return { content: say.opened({ count: opened.length }), embeds: [{ description, color: grey }], mentions: {} };
}

function address(
  { id, header, userId }: NewsOf,
  toPerson: (facts: { user: string; header: string }) => string,
  toChannel: (facts: { header: string; id: string }) => string,
  locale: Locale,
): string {
  const named = header === '' ? words[locale].tickets.untitled : escapeName(header, 100);
  if (userId === null) return toChannel({ header: named, id: code(id, 40) });
  return toPerson({ user: `<@${userId}>`, header: named });
}

function mentionsOf({ userId }: NewsOf): NonNullable<Message['mentions']> {
  return userId === null ? {} : { users: [userId] };
}
