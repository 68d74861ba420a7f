import { pluralEn } from '../plural.ts';

const answers = (count: number) => pluralEn(count, 'comment', 'comments');

export const tickets = {
  listTitle: ({ count }: { count: number }) => pluralEn(count, 'ticket', 'tickets'),
  listEmpty: 'There are no tickets yet. `/ticket open` opens one.',
  id: ({ id }: { id: string }) => `Ticket ${id}`,
  untitled: 'without a subject',
  created: ({ at }: { at: string }) => `Opened: ${at}`,
  status: ({ status }: { status: string }) => `Status: ${status}`,
  thread: ({ thread }: { thread: string }) => `Thread: ${thread}`,
  comments: ({ count }: { count: number }) => answers(count),
  /** A comment of which Vscale does not say whose it is. */
  unknownAuthor: 'without a name',
  wholeBelow: 'Not all of it fits here: the file has the whole.',
  wholeFile: 'Everything that was said in the ticket',

  /** Discord allows a label and a title 45 characters. */
  openTitle: 'Ask support',
  headerLabel: 'Subject',
  headerHint: ({ max }: { max: number }) => `What it is about, in at most ${max} characters.`,
  aboutServer: ({ name }: { name: string }) => `Server ${name}`,
  textLabel: 'Text',
  textHint: ({ max }: { max: number }) => `At most ${max} characters. No passwords: everybody here reads it.`,
  replyTitle: 'Reply to support',

  /** In the thread of a ticket, to whoever opened it. */
  threadStart: ({ user, id }: { user: string; id: string }) =>
    `${user} What support answers to ticket ${id} comes here. To write back: \`/ticket reply\`. To close it: \`/ticket close\`.`,
  commented: ({ user, header }: { user: string; header: string }) => `💬 ${user} There is an answer to **${header}**.`,
  commentedElsewhere: ({ header, id }: { header: string; id: string }) =>
    `💬 There is an answer to **${header}** (ticket ${id}).`,
  closed: ({ user, header }: { user: string; header: string }) =>
    `🔒 ${user} The ticket **${header}** was closed, not from Discord.`,
  closedElsewhere: ({ header, id }: { header: string; id: string }) =>
    `🔒 The ticket **${header}** was closed (ticket ${id}).`,
  opened: ({ count }: { count: number }) =>
    `🎫 ${pluralEn(count, 'ticket was', 'tickets were')} opened, not from Discord:`,
  cut: '`/ticket show` has the whole.',
};
