import { type AuditStore, auditStore } from './audit.ts';
import { type BalanceAlertStore, balanceAlertStore } from './balance-alerts.ts';
import { openDatabase } from './database.ts';
import { moveDeadlines } from './deadlines.ts';
import { lockInstance } from './instance.ts';
import { type OperationStore, operationStore } from './operations.ts';
import { type OutboxStore, outboxStore } from './outbox.ts';
import { type SeenAccountStore, seenAccountStore } from './seen-account.ts';
import { type TicketStore, ticketStore } from './tickets.ts';

export interface Storage {
  operations: OperationStore;
  outbox: OutboxStore;
  audit: AuditStore;
  balanceAlerts: BalanceAlertStore;
  seenAccount: SeenAccountStore;
  tickets: TicketStore;
  /** See `deadlines.ts`. */
  moveDeadlines(byMs: number): Promise<void>;
  /** Throws when nothing can be written. */
  checkWritable(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the database for this process alone.
 * @param url `sqlite:path`, `sqlite::memory:` or `postgres://…`
 * @param onLost called when another process could take the database over, because the connection that held it broke
 * @throws StorageError with one line that says what to do
 */
export async function openStorage(url: string, now: number, onLost: () => void = () => {}): Promise<Storage> {
  const db = await openDatabase(url);
  try {
    const lock = await lockInstance(db, url, now, onLost);
    return {
      operations: operationStore(db),
      outbox: outboxStore(db),
      audit: auditStore(db),
      balanceAlerts: balanceAlertStore(db),
      seenAccount: seenAccountStore(db),
      tickets: ticketStore(db),
      moveDeadlines: (byMs) => moveDeadlines(db, byMs),
      checkWritable: async () => {
        await db.updateTable('instance').set({ id: 1 }).where('id', '=', 1).execute();
      },
      close: async () => {
        await db.destroy();
        await lock.release();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
