import type { OperationRecord } from '../operations/record.ts';
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
  return [...about, ...detailsByKind(record, locale), ...quoteLetter(record, locale)];
}

function detailsByKind({ operation, state, resultId }: OperationRecord, locale: Locale): string[] {
  const { domains: say, tickets } = words[locale];
  switch (operation.kind) {
    case 'key.add':
      return state === 'succeeded' ? [] : [describeKey(operation.key) ?? ''];
    case 'domain.add':
      return [...asciiLine(operation.name), ...zoneLine(operation.zone, locale)];
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
      return resultId === null ? [] : [tickets.id({ id: code(resultId) })];
    case 'ticket.reply':
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

function zoneLine(zone: string | null, locale: Locale): string[] {
  if (zone === null) return [];
  const count = zone.split('\n').filter((line) => line.trim() !== '').length;
  return [words[locale].domains.zone({ count })];
}

/** What somebody wrote at length: the letter or the zone. */
function letterOf({ operation }: OperationRecord, locale: Locale) {
  const { domains, tickets } = words[locale];
  switch (operation.kind) {
    case 'domain.add':
      return operation.zone === null ? null : { file: 'zone.txt', text: operation.zone, label: domains.zoneLabel };
    case 'ticket.open':
    case 'ticket.reply':
      return { file: 'text.txt', text: operation.text, label: tickets.textLabel };
    default:
      return null;
  }
}

function quoteLetter(record: OperationRecord, locale: Locale): string[] {
  const letter = letterOf(record, locale);
  if (letter === null) return [];
  const { quote, isWhole } = quoteText(letter.text, maxQuote);
  return isWhole ? [quote] : [quote, words[locale].operations.wholeText];
}

/** That of which a card has only the beginning. */
export function wholeTextFiles(record: OperationRecord, locale: Locale): NonNullable<Message['files']> {
  const letter = letterOf(record, locale);
  if (letter === null || quoteText(letter.text, maxQuote).isWhole) return [];
  return [{ name: letter.file, data: Buffer.from(letter.text), description: letter.label }];
}
