import { DatabaseSync } from 'node:sqlite';
import { sqlitePath } from '../../src/storage/database.ts';

/** What a bot has stored, read from the file beside it. */
export interface Ledger {
  /** Of every operation, in the order in which they were asked. */
  states: string[];
  /** How many operations are open and how many messages are not sent. */
  unfinished: number;
}

export function readLedger(databaseUrl: string): Ledger {
  // A bot that was killed leaves a log behind that the next reader may have to wait for.
  const database = new DatabaseSync(sqlitePath(databaseUrl) ?? '', { readOnly: true, timeout: 5_000 });
  try {
    const operations = database.prepare('select state, ended_at from operations order by asked_at').all();
    const unsent = database.prepare('select seq from outbox where sent_at is null').all();
    const open = operations.filter(({ ended_at }) => ended_at === null);
    return { states: operations.map(({ state }) => String(state)), unfinished: open.length + unsent.length };
  } finally {
    database.close();
  }
}
