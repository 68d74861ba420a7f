import type { Kysely } from 'kysely';

/** Requests from before it count as checked: their cards say nothing new. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('approvals')
    .addColumn('is_channel_checked', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
}
