import { isClosedTicket, type Ticket, type TicketComment } from '../vscale/tickets.ts';
import { code, escapeName, fitLines, timestamp } from './format.ts';
import { clampPage, type ListSource, listMessage, pageOf } from './lists.ts';
import type { Locale, Message } from './message.ts';
import { quoteText } from './quote.ts';
import { words } from './words/index.ts';

/** Escaped it may be twice as long; Discord takes 256. */
const maxHeader = 100;
const maxRaw = 150;
/** Of a comment that says nothing that is understood, more is shown as it came. */
const maxOnlyRaw = 600;
const mostRaw = 6;

const commentsOnPage = 4;
const maxText = 700;
const maxComment = 600;

/** @param threads by the ticket's id, of those that have one */
export function ticketList(
  tickets: readonly Ticket[],
  threads: ReadonlyMap<string, string>,
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].tickets;
  const shown = pageOf(tickets, page);
  const entries = shown.items.map((ticket) => {
    const thread = threads.get(ticket.id);
    const facts = [
      words[locale].servers.id({ id: code(ticket.id, 40) }),
      ...(ticket.status === '' ? [] : [code(ticket.status, 40)]),
      ...createdOf(ticket),
      ...(thread === undefined ? [] : [`<#${thread}>`]),
    ];
    return `${emojiOf(ticket)} **${headerOf(ticket, locale, 80)}**\n${facts.join(' · ')}`;
  });
  return listMessage(
    { title: say.listTitle({ count: shown.total }), empty: say.listEmpty, entries },
    shown,
    source,
    locale,
  );
}

/**
 * A ticket and what was said in it, the last page first. Where not all of it fits, the whole is in a file.
 *
 * @param thread the channel or thread in Discord to which it belongs
 */
export function ticketCard(
  ticket: Ticket,
  comments: readonly TicketComment[],
  thread: string | null,
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].tickets;
  const { pages } = clampPage(comments.length, null, commentsOnPage);
  const shown = pageOf(comments, page ?? pages, commentsOnPage);
  const texts = [quoteText(ticket.text, maxText), ...comments.map(({ text }) => quoteText(text, maxComment))];
  const facts = [
    ...(ticket.status === '' ? [] : [say.status({ status: code(ticket.status, 40) })]),
    ...createdOf(ticket).map((at) => say.created({ at })),
  ];
  const lines = [
    ...(facts.length === 0 ? [] : [facts.join(' · ')]),
    ...(thread === null ? [] : [say.thread({ thread: `<#${thread}>` })]),
    ...rawLines(ticket.extra, ticket.text === ''),
    ...(ticket.text === '' ? [] : [quoteText(ticket.text, maxText).quote]),
    '',
    `**${say.comments({ count: comments.length })}**`,
    ...shown.items.map((comment) => commentBlock(comment, ticket.id, maxComment, locale)),
  ].flatMap((line) => line.split('\n'));
  const isWhole = texts.every((text) => text.isWhole) && fitLines(lines) === lines.join('\n');
  const title = `${emojiOf(ticket)} ${headerOf(ticket, locale, maxHeader)}`;
  const entries = isWhole ? lines : [say.wholeBelow, ...lines];
  const list = listMessage({ title, empty: '', entries }, shown, source, locale);
  return isWhole ? list : { ...list, files: [wholeFile(ticket, comments, locale)] };
}

/** Who says it and when, then what, then what is not understood of it. */
export function commentBlock(
  { author, text, extra, ...when }: TicketComment,
  ticketId: string,
  max: number,
  locale: Locale,
): string {
  const who = author === '' ? words[locale].tickets.unknownAuthor : escapeName(author, 60);
  const raw = Object.fromEntries(Object.entries(extra).filter(([, value]) => String(value) !== ticketId));
  return [
    [`**${who}**`, ...createdOf(when)].join(' · '),
    ...(text === '' ? [] : [quoteText(text, max).quote]),
    ...rawLines(raw, text === ''),
  ].join('\n');
}

export function headerOf({ header }: Pick<Ticket, 'header'>, locale: Locale, max: number): string {
  return header === '' ? words[locale].tickets.untitled : escapeName(header, max);
}

function emojiOf(ticket: Ticket): string {
  return isClosedTicket(ticket) ? '🔒' : '🎫';
}

/** A time that cannot be read is shown as it came. */
function createdOf({ created, createdAt }: Pick<Ticket, 'created' | 'createdAt'>): string[] {
  if (createdAt !== null) return [timestamp(createdAt, 'R')];
  return created === '' ? [] : [code(created, 40)];
}

/** Members of an answer that nobody has described, as they came. */
function rawLines(extra: Readonly<Record<string, unknown>>, isAllThereIs: boolean): string[] {
  const max = isAllThereIs ? maxOnlyRaw : maxRaw;
  const lines = Object.entries(extra).map(([name, value]) => `${code(name, 40)}: ${code(toText(value), max)}`);
  return lines.length <= mostRaw ? lines : [...lines.slice(0, mostRaw), `… +${lines.length - mostRaw}`];
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function wholeFile(ticket: Ticket, comments: readonly TicketComment[], locale: Locale) {
  const block = (head: string, text: string, extra: Record<string, unknown>) =>
    [head, text, ...Object.entries(extra).map(([name, value]) => `${name}: ${toText(value)}`)].join('\n');
  const blocks = [
    block([ticket.header, ticket.created].join(' · '), ticket.text, ticket.extra),
    ...comments.map(({ author, created, text, extra }) => block([author, created].join(' · '), text, extra)),
  ];
  const name = `ticket-${ticket.id.replace(/[^\w-]/g, '') || 'x'}.txt`;
  return { name, data: Buffer.from(`${blocks.join('\n\n')}\n`), description: words[locale].tickets.wholeFile };
}
