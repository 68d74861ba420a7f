import type { OperationRecord } from '../operations/record.ts';
import { hasEnded } from '../operations/state.ts';
import { backupLine } from './backups.ts';
import { showDomainName, toReadableName } from './domain-names.ts';
import { recordLine, ttlOf } from './domains.ts';
import { code } from './format.ts';
import { describeKey } from './keys.ts';
import type { Locale, Message } from './message.ts';
import { quoteText } from './quote.ts';
import { words } from './words/index.ts';

/** So much of a zone and of a letter stands on a card. */
const maxQuote = 1_500;

/** What those who approve it must know, and the title does not tell: of operations that are not about a server alone. */
export function detailLines(record: OperationRecord, locale: Locale): string[] {
  const { state, backup } = record;
  // Once it has succeeded, it stands among the changes.
  const about = backup === null || state === 'succeeded' ? [] : [backupLine(backup, locale)];
  return [...about, ...detailsByKind(record, locale)];
}

function detailsByKind({ operation, state, resultId }: OperationRecord, locale: Locale): string[] {
  const { domains: say, tickets, backups } = words[locale];
  switch (operation.kind) {
    case 'backup.delete':
      return hasEnded(state) ? [] : [backups.losesBackup];
    case 'key.add':
      return state === 'succeeded' ? [] : [describeKey(operation.key) ?? ''];
    case 'domain.add':
      return [...asciiLine(operation.name), ...zoneLines(operation.zone, locale)];
    case 'domain.remove':
      return hasEnded(state) ? [] : [say.losesRecords];
    case 'record.add':
      return [[recordLine(operation.record), ...ttlOf(operation.record, locale)].join(' · ')];
    case 'record.edit':
      return [
        [recordLine(operation.record), ...ttlOf(operation.record, locale)].join(' · '),
        say.was({ was: code(operation.was, 300) }),
      ];
    case 'record.remove':
      return [code(operation.was, 300)];
    case 'ptr.set':
      return [
        ...asciiLine(operation.content),
        ...(operation.was === null ? [] : [say.was({ was: showDomainName(operation.was) })]),
      ];
    case 'ptr.remove':
      return [say.was({ was: showDomainName(operation.was) })];
    case 'ticket.open':
      return [
        ...(resultId === null ? [] : [tickets.id({ id: code(resultId) })]),
        ...quoteLines(operation.text, locale),
      ];
    case 'ticket.reply':
      return [tickets.id({ id: code(operation.ticketId) }), ...quoteLines(operation.text, locale)];
    case 'ticket.close':
      return [tickets.id({ id: code(operation.ticketId) })];
    default:
      return [];
  }
}

/** Where the title has other letters. */
function asciiLine(name: string): string[] {
  return toReadableName(name) === name ? [] : [showDomainName(name)];
}

function zoneLines(zone: string | null, locale: Locale): string[] {
  if (zone === null) return [];
  const count = zone.split('\n').filter((line) => line.trim() !== '').length;
  return [words[locale].domains.zone({ count }), ...quoteLines(zone, locale)];
}

function quoteLines(text: string, locale: Locale): string[] {
  const { quote, isWhole } = quoteText(text, maxQuote);
  return isWhole ? [quote] : [quote, words[locale].operations.wholeText];
}

/** The letter or the zone of which a card has only the beginning. */
export function wholeTextFiles({ operation }: OperationRecord, locale: Locale): NonNullable<Message['files']> {
  const { domains, tickets } = words[locale];
  const toFile = (name: string, text: string, description: string) =>
    quoteText(text, maxQuote).isWhole ? [] : [{ name, data: Buffer.from(text), description }];
  switch (operation.kind) {
    case 'domain.add':
      return toFile('zone.txt', operation.zone ?? '', domains.zoneLabel);
    case 'ticket.open':
    case 'ticket.reply':
      return toFile('text.txt', operation.text, tickets.textLabel);
    default:
      return [];
  }
}
