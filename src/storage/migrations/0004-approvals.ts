import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('approvals')
    .addColumn('operation_id', 'text', (column) => column.primaryKey().references('operations.id'))
    .addColumn('terms', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text')
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('remind_at', 'bigint')
    .addColumn('settled_by', 'text')
    .addColumn('settled_reason', 'text')
    .addColumn('found', 'text')
    .addColumn('broken_glass', 'text')
    .execute();
  await db.schema
    .createTable('votes')
    .addColumn('operation_id', 'text', (column) => column.notNull().references('operations.id'))
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('choice', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('votes_one_a_person', ['operation_id', 'user_id'])
    .execute();
}
