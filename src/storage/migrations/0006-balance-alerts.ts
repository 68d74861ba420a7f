import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('balance_alerts')
    .addColumn('operation_id', 'text', (column) => column.primaryKey().references('operations.id'))
    .addColumn('is_low', 'integer', (column) => column.notNull())
    .addColumn('turns', 'integer', (column) => column.notNull())
    .addColumn('turned_at', 'bigint', (column) => column.notNull())
    .execute();
}
