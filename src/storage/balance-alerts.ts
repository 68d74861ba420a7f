import type { Database } from './database.ts';
import { postNotice } from './outbox.ts';

/** Where the balance stood when it was last told of, under the alert that an operation has set. */
export interface BalanceAlertState {
  isLow: boolean;
  /** How often it has fallen and recovered. */
  turns: number;
}

export type BalanceAlertStore = ReturnType<typeof balanceAlertStore>;

export function balanceAlertStore(db: Database) {
  return {
    /** Before the first turn the balance counts as high enough. */
    async find(operationId: string): Promise<BalanceAlertState> {
      const row = await db
        .selectFrom('balance_alerts')
        .select(['is_low', 'turns'])
        .where('operation_id', '=', operationId)
        .executeTakeFirst();
      return row ? { isLow: row.is_low === 1, turns: row.turns } : { isLow: false, turns: 0 };
    },

    /** The balance has fallen or recovered: stored with the message that says so, or not at all. */
    async turn(
      operationId: string,
      { isLow, turns }: BalanceAlertState,
      notice: { channelId: string; body: string },
      now: number,
    ): Promise<void> {
      await db.transaction().execute(async (tx) => {
        const state = { is_low: isLow ? 1 : 0, turns, turned_at: now };
        await tx
          .insertInto('balance_alerts')
          .values({ operation_id: operationId, ...state })
          .onConflict((conflict) => conflict.column('operation_id').doUpdateSet(state))
          .execute();
        await postNotice(tx, { topic: `balance ${operationId} ${turns}`, ...notice }, now);
      });
    },
  };
}
