import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ticket_threads')
    .addColumn('ticket_id', 'text', (column) => column.primaryKey())
    .addColumn('header', 'text', (column) => column.notNull())
    .addColumn('operation_id', 'text', (column) => column.references('operations.id'))
    .addColumn('is_placed', 'integer', (column) => column.notNull())
    .addColumn('channel_id', 'text')
    .addColumn('is_closed', 'integer', (column) => column.notNull())
    .addColumn('told', 'text', (column) => column.notNull())
    .addColumn('looked_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('ticket_threads_by_channel').on('ticket_threads').column('channel_id').execute();
}
