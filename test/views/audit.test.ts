import { describe, expect, it } from 'vitest';
import type { AuditRow } from '../../src/operations/audit.ts';
import { auditExport, auditList } from '../../src/views/audit.ts';
import type { Locale } from '../../src/views/message.ts';
import { render } from '../support/render.ts';

function makeRow(over: Partial<AuditRow>): AuditRow {
  return {
    seq: 1,
    at: 1_768_467_600_000,
    event: 'refused',
    guildId: 'g1',
    userId: '111',
    operationId: null,
    serverId: null,
    data: {},
    hash: 'ab'.repeat(32),
    ...over,
  };
}

const onServer = { operationId: 'k3f9a2bc', serverId: 42 };
const rows = [
  makeRow({ seq: 7, event: 'policy.loaded', userId: null, data: { digest: 'x', lines: [] } }),
  makeRow({ seq: 6, event: 'policy.broken', userId: null, data: { lines: ['policy.yaml:2: oh', 'more'] } }),
  makeRow({ seq: 5, data: { code: 'not_an_approver', used: 'approve' }, operationId: 'k3f9a2bc' }),
  makeRow({ seq: 4, event: 'break_glass', data: { reason: 'the *shop* is down' }, ...onServer }),
  makeRow({ seq: 3, event: 'vote.deny', data: { reason: 'not on Friday' }, ...onServer }),
  makeRow({ seq: 2, event: 'vote.withdrawn', ...onServer }),
  makeRow({
    event: 'operation.awaiting_approval',
    data: { server: 'web_1', operation: { kind: 'server.restart', serverId: 42 }, reason: 'kernel update', terms: {} },
    ...onServer,
  }),
];

const list = (shown: AuditRow[], locale: Locale) =>
  render(auditList({ items: shown, page: 1, pages: 1, total: shown.length }, { path: 'audit list' }, locale));

describe('the audit', () => {
  it('is listed', () => {
    expect(list(rows, 'en')).toMatchInlineSnapshot(`
      "# Audit: 7 rows
      **7** · Policy in force · the bot · <t:1768467600:f>
      **6** · Policy file broken · the bot · <t:1768467600:f>
      \`policy.yaml:2: oh\`
      **5** · Refused by the bot · <@111> · <t:1768467600:f>
      operation \`k3f9a2bc\` · \`not_an_approver\` · \`approve\`
      **4** · Run without approval · <@111> · <t:1768467600:f>
      server \`42\` · operation \`k3f9a2bc\` · Reason: the \\*shop\\* is down
      **3** · Denial · <@111> · <t:1768467600:f>
      server \`42\` · operation \`k3f9a2bc\` · Reason: not on Friday
      **2** · Vote withdrawn · <@111> · <t:1768467600:f>
      server \`42\` · operation \`k3f9a2bc\`
      **1** · Asked, waits for approval · <@111> · <t:1768467600:f>
      \`server.restart\` · **web\\_1** · server \`42\` · operation \`k3f9a2bc\` · Reason: kernel update"
    `);
    expect(list(rows, 'ru')).toMatchInlineSnapshot(`
      "# Журнал: 7 записей
      **7** · Правила действуют · бот · <t:1768467600:f>
      **6** · Файл правил с ошибками · бот · <t:1768467600:f>
      \`policy.yaml:2: oh\`
      **5** · Отказ бота · <@111> · <t:1768467600:f>
      операция \`k3f9a2bc\` · \`not_an_approver\` · \`approve\`
      **4** · Выполнено без согласия · <@111> · <t:1768467600:f>
      сервер \`42\` · операция \`k3f9a2bc\` · Причина: the \\*shop\\* is down
      **3** · Отказ · <@111> · <t:1768467600:f>
      сервер \`42\` · операция \`k3f9a2bc\` · Причина: not on Friday
      **2** · Голос отозван · <@111> · <t:1768467600:f>
      сервер \`42\` · операция \`k3f9a2bc\`
      **1** · Запрос, ждёт согласия · <@111> · <t:1768467600:f>
      \`server.restart\` · **web\\_1** · сервер \`42\` · операция \`k3f9a2bc\` · Причина: kernel update"
    `);
  });

  it('may hold what this version does not know', () => {
    const strange = makeRow({
      event: 'moon.landed',
      data: { reason: 7, server: null, operation: 'x', lines: 'y', code: [] },
    });
    expect(list([strange], 'en')).toBe('# Audit: 1 row\n**1** · `moon.landed` · <@111> · <t:1768467600:f>');
  });
});

describe('the export', () => {
  const data = Buffer.from('{}\n');
  const tell = (rows: number, locale: Locale, head: string | null = 'f'.repeat(64)) =>
    auditExport({ name: 'audit.jsonl', data, rows, total: 3, head }, locale);

  it('says what is in the file', () => {
    expect(tell(3, 'en')).toEqual({
      content: `The audit of this Discord server: 3 rows as JSON Lines, oldest first.\nHash of the last row: \`${'f'.repeat(64)}\`\nKeep it elsewhere: it shows later whether rows were cut off or all written anew.`,
      files: [{ name: 'audit.jsonl', data }],
      mentions: {},
    });
    expect(tell(3, 'ru').content?.split('\n')[0]).toBe(
      'Журнал этого сервера Discord: 3 записи в формате JSON Lines, сначала старые.',
    );
    expect(tell(3, 'en', null).content).toBe('The audit of this Discord server: 3 rows as JSON Lines, oldest first.');
  });

  it('says when it is not all of them', () => {
    expect(tell(2, 'en').content?.split('\n')[0]).toBe(
      "The newest 2 rows of 3 of this Discord server's audit as JSON Lines, oldest first. Discord takes no bigger file; the database has them all.",
    );
    expect(tell(2, 'ru').content?.split('\n')[0]).toBe(
      'Последние 2 записи из 3 в журнале этого сервера Discord, в формате JSON Lines, сначала старые. Больший файл Discord не примет; в базе данных есть все.',
    );
  });
});
