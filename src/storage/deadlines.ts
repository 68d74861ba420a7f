import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Moves what is still to come, and since when something is waited for, along with a clock that was set: a request that
 * had ten minutes left has ten minutes left. What has happened keeps the time under which it was written.
 * @param byMs how far the clock was set ahead; negative: back
 */
export async function moveDeadlines(db: Database, byMs: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const open = tx.selectFrom('operations').select('id').where('ended_at', 'is', null);
    await tx
      .updateTable('approvals')
      .set({ expires_at: sql`expires_at + ${byMs}`, remind_at: sql`remind_at + ${byMs}` })
      .where('operation_id', 'in', open)
      .execute();
    await tx
      .updateTable('operations')
      .set({
        changed_at: sql`changed_at + ${byMs}`,
        approved_at: sql`approved_at + ${byMs}`,
        submitted_at: sql`submitted_at + ${byMs}`,
        not_before: sql`not_before + ${byMs}`,
      })
      .where('ended_at', 'is', null)
      .execute();
  });
}
