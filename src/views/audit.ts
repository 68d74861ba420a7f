import type { AuditRow, AuditVerdict } from '../operations/audit.ts';
import { code, escapeName, formatNumber, timestamp } from './format.ts';
import { type ListSource, listMessage, type Page } from './lists.ts';
import type { Locale, Message } from './message.ts';
import { words } from './words/index.ts';

export function auditList(shown: Page<AuditRow>, source: ListSource, locale: Locale): Message {
  const say = words[locale].audit;
  const entries = shown.items.map((row) => auditEntry(row, locale));
  return listMessage({ title: say.title({ count: shown.total }), empty: say.empty, entries }, shown, source, locale);
}

function auditEntry(row: AuditRow, locale: Locale): string {
  const { audit: say, operations } = words[locale];
  const { seq, at, event, userId, operationId, serverId, data } = row;
  const headline = [
    `**${seq}**`,
    new Map(Object.entries(say.events)).get(event) ?? code(event, 40),
    userId === null ? say.bot : `<@${userId}>`,
    timestamp(at, 'f'),
  ];
  const reason = textOf(data.reason);
  const facts = [
    kindOf(data.operation),
    textOf(data.server) && `**${escapeName(textOf(data.server) ?? '', 40)}**`,
    serverId === null ? null : say.server({ id: code(String(serverId)) }),
    operationId === null ? null : say.operation({ id: code(operationId, 20) }),
    codeOf(data.code),
    codeOf(data.used),
    Array.isArray(data.lines) ? codeOf(data.lines[0]) : null,
    reason && operations.reason({ reason: escapeName(reason, 100) }),
  ].filter(Boolean);
  return [headline.join(' · '), ...(facts.length > 0 ? [facts.join(' · ')] : [])].join('\n');
}

/** Whether the chain holds, and where not. */
export function auditVerdict({ rows, head, brokenSeq }: AuditVerdict, locale: Locale): Message {
  const say = words[locale].audit;
  const hash = code(head);
  const lines =
    brokenSeq === null
      ? [say.whole({ count: rows }), say.head({ hash })]
      : [say.isBroken({ row: brokenSeq, count: rows }), say.lastWhole({ hash }), say.restore];
  return { content: lines.join('\n'), mentions: {} };
}

export interface AuditFile {
  name: string;
  data: Buffer;
  /** How many rows are in it, of how many there are. */
  rows: number;
  total: number;
  /** Of the last row; null where there is none. */
  head: string | null;
}

export function auditExport({ name, data, rows, total, head }: AuditFile, locale: Locale): Message {
  const say = words[locale].audit;
  const lines = [
    rows === total
      ? say.exported({ count: rows })
      : say.exportedNewest({ count: rows, total: formatNumber(total, locale) }),
    ...(head === null ? [] : [say.head({ hash: code(head) })]),
  ];
  return { content: lines.join('\n'), files: [{ name, data }], mentions: {} };
}

/** Rows hold what was so when they were written, perhaps by another version: whatever is of another type is left out. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function codeOf(value: unknown): string | null {
  const text = textOf(value);
  return text && code(text, 100);
}

function kindOf(operation: unknown): string | null {
  return typeof operation === 'object' && operation !== null && 'kind' in operation ? codeOf(operation.kind) : null;
}
