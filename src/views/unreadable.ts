import type { UnreadableOperation } from '../operations/record.ts';
import { code, escapeName, plainText, timestamp } from './format.ts';
import type { Locale, Message } from './message.ts';
import { cardLink } from './operation-lines.ts';
import { words } from './words/index.ts';

const yellow = 0xfee75c;

/** The card of an operation that this version of the bot cannot read. */
export function unreadableCard(unreadable: UnreadableOperation, locale: Locale = unreadable.origin.locale): Message {
  const { id, subject, kind, origin, askedAt } = unreadable;
  const { operations: say } = words[locale];
  const lines = [
    `⚠️ **${say.unreadableState}**`,
    say.unreadable({ kind: code(kind) }),
    say.askedBy({ user: `<@${origin.userId}>`, at: timestamp(askedAt, 'R') }),
  ];
  const footer = { text: say.footer({ id: plainText(id, 20) }) };
  return {
    content: '',
    embeds: [{ title: escapeName(subject, 60), description: lines.join('\n'), color: yellow, footer }],
    components: [],
    mentions: {},
  };
}

/** Tells the asker once. */
export function unreadableNews(unreadable: UnreadableOperation): Message {
  const { subject, kind, origin } = unreadable;
  const { operations: say } = words[origin.locale];
  const headline = `<@${origin.userId}> ⚠️ **${escapeName(subject, 60)}** · ${say.unreadableState}`;
  const lines = [headline, say.unreadable({ kind: code(kind) }), cardLink(unreadable, origin.locale)];
  return { content: lines.filter((line) => line !== null).join('\n'), mentions: { users: [origin.userId] } };
}

/** Its entry in a list. */
export function unreadableEntry(unreadable: UnreadableOperation, locale: Locale): string {
  const { id, subject, origin, askedAt } = unreadable;
  const link = cardLink(unreadable, locale);
  const facts = [`<@${origin.userId}>`, timestamp(askedAt, 'R'), code(id, 20), ...(link === null ? [] : [link])];
  return `⚠️ **${escapeName(subject, 40)}** · ${words[locale].operations.unreadableState}\n${facts.join(' · ')}`;
}
