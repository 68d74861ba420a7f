import type { Kysely } from 'kysely';

/** Moves what was shown of a server to the operation, since one that nobody has to approve keeps it too. */
export async function up(db: Kysely<Columns>): Promise<void> {
  for (const column of ['fingerprint', 'found'] as const) {
    await db.schema.alterTable('operations').addColumn(column, 'text').execute();
    await db
      .updateTable('operations')
      .set((eb) => ({
        [column]: eb.selectFrom('approvals').select(column).whereRef('operation_id', '=', 'operations.id'),
      }))
      .execute();
    await db.schema.alterTable('approvals').dropColumn(column).execute();
  }
}

interface Columns {
  operations: { id: string; fingerprint: string | null; found: string | null };
  approvals: { operation_id: string; fingerprint: string | null; found: string | null };
}
