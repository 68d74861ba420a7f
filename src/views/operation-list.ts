import type { OperationRecord, UnreadableOperation } from '../operations/record.ts';
import { code, formatDuration, timestamp } from './format.ts';
import { type ListSource, listMessage, type Page } from './lists.ts';
import type { Locale, Message } from './message.ts';
import { type CardFacts, operationEmbed } from './operation-card.ts';
import { wholeTextFiles } from './operation-details.ts';
import { cardLink, elapsedMs, operationEmoji, operationTitle, stateWord } from './operation-lines.ts';
import { unreadableEntry } from './unreadable.ts';
import { words } from './words/index.ts';

/** The page buttons carry the filters, so where there are none nothing was asked at all. */
export function operationList(
  shown: Page<OperationRecord> & { unreadable: readonly UnreadableOperation[] },
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].operations;
  const isFiltered = Object.keys(source.options ?? {}).length > 0;
  const entries = [
    ...shown.items.map((record) => operationEntry(record, locale)),
    ...shown.unreadable.map((record) => unreadableEntry(record, locale)),
  ];
  return listMessage(
    { title: say.listTitle({ count: shown.total }), empty: isFiltered ? say.listNothingFits : say.listEmpty, entries },
    shown,
    source,
    locale,
  );
}

function operationEntry(record: OperationRecord, locale: Locale): string {
  const took = record.endedAt === null ? null : elapsedMs(record, record.endedAt);
  const link = cardLink(record, locale);
  const headline = [
    `${operationEmoji(record)} **${operationTitle(record, locale, 40)}**`,
    stateWord(record, locale),
    ...(took === null ? [] : [formatDuration(took, locale)]),
  ];
  const facts = [
    `<@${record.origin.userId}>`,
    timestamp(record.askedAt, 'R'),
    code(record.id, 20),
    ...(link === null ? [] : [link]),
  ];
  return `${headline.join(' · ')}\n${facts.join(' · ')}`;
}

/** Tells whoever asked for it that it will not be. */
export function operationCancelled(record: OperationRecord, locale: Locale): Message {
  const text = words[locale].operations.cancelled({ title: operationTitle(record, locale) });
  const link = cardLink(record, locale);
  return { content: link === null ? text : `${text} ${link}`, mentions: {} };
}

/** One operation for whoever looks it up: as on its card, in their language, with the way to the card, and whole. */
export function operationDetails(record: OperationRecord, facts: CardFacts, locale: Locale): Message {
  const embed = operationEmbed(record, facts, locale);
  const link = cardLink(record, locale);
  const description = link === null ? embed.description : `${embed.description}\n${link}`;
  const files = wholeTextFiles(record, locale);
  return { embeds: [{ ...embed, ...(description !== undefined && { description }) }], files, mentions: {} };
}
