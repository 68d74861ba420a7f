import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('operations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('operation', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('interaction_id', 'text', (column) => column.notNull().unique())
    .addColumn('server_id', 'bigint')
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('known', 'text')
    .addColumn('result_id', 'text')
    .addColumn('reason', 'text')
    .addColumn('card_channel_id', 'text')
    .addColumn('card_message_id', 'text')
    .addColumn('task_id', 'text')
    .addColumn('task_method', 'text')
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('not_before', 'bigint')
    .addColumn('submitted_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .addColumn('outcome', 'text')
    .execute();
  await db.schema
    .createIndex('operations_one_open_per_server')
    .on('operations')
    .column('server_id')
    .unique()
    .where(sql.ref('ended_at'), 'is', null)
    .where(sql.ref('server_id'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('operations_open')
    .on('operations')
    .column('asked_at')
    .where(sql.ref('ended_at'), 'is', null)
    .execute();
  await db.schema.createIndex('operations_by_guild').on('operations').columns(['guild_id', 'asked_at']).execute();
  await db.schema.createIndex('operations_by_kind').on('operations').columns(['kind', 'ended_at']).execute();
}
