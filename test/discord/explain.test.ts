import { expect, test } from 'vitest';
import { createExplain } from '../../src/discord/explain.ts';
import { createLogger, createRedact } from '../../src/log.ts';
import { StorageError } from '../../src/storage/storage-error.ts';

test('a database that takes nothing is told as that, and logged with the error that came first', () => {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', redact: createRedact([]), write: (line) => lines.push(line) });
  const explain = createExplain(log);
  const error = new StorageError('unwritable', 'chatops.db cannot be written.', new Error('database or disk is full'));
  expect([explain(error, 'en').content, explain(error, 'ru').content]).toEqual([
    '⛔ The bot cannot write its database (disk full?). Nothing was done.',
    '⛔ Бот не может записать в свою базу данных (диск заполнен?). Ничего не сделано.',
  ]);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'error',
    err: { kind: 'unwritable', cause: { message: 'database or disk is full' } },
  });
});
