import { keysOfComments, type TicketComment } from '../vscale/tickets.ts';

/** Something that was sent to a ticket from Discord. */
export interface SentText {
  text: string;
  /** The comment that came of it, where Vscale told. */
  commentId: string | null;
  sentAt: number;
}

/**
 * Which comments nobody in Discord has seen: not told yet, and not written from there.
 *
 * @param told keys of comments
 * @param sent what was sent to this ticket, the text that opened it too, for it may be listed as the first comment
 * @returns the news in the order in which they were written, and all keys that need not be told any more
 */
export function compareComments(
  told: readonly string[],
  comments: readonly TicketComment[],
  sent: readonly SentText[],
): { news: { key: string; comment: TicketComment }[]; told: string[] } {
  const known = new Set(told);
  const own = findOwn(comments, sent);
  const keyed = keysOfComments(comments).map((key, index) => ({ key, comment: comments[index] }));
  const news = keyed.flatMap(({ key, comment }) =>
    comment === undefined || own.has(comment) || known.has(key) ? [] : [{ key, comment }],
  );
  const isDated = news.every(({ comment }) => comment.createdAt !== null);
  if (isDated) news.sort((a, b) => (a.comment.createdAt ?? 0) - (b.comment.createdAt ?? 0));
  return { news, told: [...new Set([...told, ...keyed.map(({ key }) => key)])] };
}

/** By the id that Vscale gave it; without one by its words, of several the one that was written nearest to the sending. */
function findOwn(comments: readonly TicketComment[], sent: readonly SentText[]): Set<TicketComment> {
  const own = new Set(comments.filter(({ id }) => id !== null && sent.some(({ commentId }) => commentId === id)));
  for (const { text, sentAt } of sent.filter(({ commentId }) => commentId === null)) {
    const distance = ({ createdAt }: TicketComment) =>
      createdAt === null ? Number.POSITIVE_INFINITY : Math.abs(createdAt - sentAt);
    const [nearest] = comments
      .filter((comment) => !own.has(comment) && plain(comment.text) === plain(text))
      .sort((a, b) => compare(distance(a), distance(b)));
    if (nearest) own.add(nearest);
  }
  return own;
}

/** Infinity minus infinity is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Vscale may write line ends and spaces in its own way. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
