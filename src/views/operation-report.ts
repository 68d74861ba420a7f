import type { OperationRecord } from '../operations/record.ts';
import { settledLines } from './approval-card.ts';
import { code, formatDuration } from './format.ts';
import { type Locale, type Message, maxContent } from './message.ts';
import {
  cardLink,
  changesOf,
  elapsedMs,
  explainOutcome,
  operationEmoji,
  operationTitle,
  stateWord,
} from './operation-lines.ts';
import { words } from './words/index.ts';

/** The news that an operation has ended, to whoever asked for it. Its first line is what a phone shows. */
export function operationReport(record: OperationRecord): Message {
  const { locale, userId } = record.origin;
  const lines = [
    `<@${userId}> ${headline(record, locale, 60)}`,
    explainOutcome(record, locale),
    ...settledLines(record, locale),
    ...changesOf(record, locale),
    cardLink(record, locale),
  ];
  return { content: lines.filter((line) => line !== null).join('\n'), mentions: { users: [userId] } };
}

/** As much of the same news as one message holds: `taken` records from the first on, at least one. */
export function mergedReport(records: readonly OperationRecord[]): { message: Message; taken: number } {
  const locale = records[0]?.origin.locale ?? 'en';
  let taken = Math.min(1, records.length);
  while (taken < records.length && mergedText(records.slice(0, taken + 1), locale).length <= maxContent) taken += 1;
  const reported = records.slice(0, taken);
  const users = [...new Set(reported.map(({ origin }) => origin.userId))];
  return { message: { content: mergedText(reported, locale), mentions: { users } }, taken };
}

function mergedText(records: readonly OperationRecord[], locale: Locale): string {
  const done = records.filter(({ state }) => state === 'succeeded').length;
  return [
    words[locale].operations.endedTogether({ count: records.length, done }),
    ...records.map((record) => mergedLine(record, locale)),
  ].join('\n');
}

function mergedLine(record: OperationRecord, locale: Locale): string {
  const { operation, after, origin } = record;
  const parts = [
    headline(record, locale, 24),
    operation.kind === 'server.create' && after?.address ? code(after.address) : null,
    `<@${origin.userId}>`,
    cardLink(record, locale),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** `✅ **Restart web-1** · Done · 42s` */
function headline(record: OperationRecord, locale: Locale, maxName: number): string {
  const took = elapsedMs(record, record.endedAt ?? record.changedAt);
  return [
    `${operationEmoji(record)} **${operationTitle(record, locale, maxName)}**`,
    stateWord(record, locale),
    ...(took === null ? [] : [formatDuration(took, locale)]),
  ].join(' · ');
}
