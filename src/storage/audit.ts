import { createHash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { AuditEntry, AuditEvent, AuditRow, AuditVerdict } from '../operations/audit.ts';
import type { Database } from './database.ts';
import type { AuditTable, Schema } from './schema.ts';

export interface AuditFilter {
  guildId: string;
  operationId?: string;
  serverId?: number;
  userId?: string;
  event?: string;
  limit: number;
  offset: number;
}

const beginning = '0'.repeat(64);
const batch = 500;

/** Writes a row chained to the one before, in the transaction of what it tells of. */
export async function appendAudit(tx: Transaction<Schema>, entry: AuditEntry): Promise<void> {
  const last = await tx.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  const row = {
    seq: Number(last?.seq ?? 0) + 1,
    at: entry.at,
    event: entry.event,
    guild_id: entry.guildId,
    user_id: entry.userId,
    operation_id: entry.operationId,
    server_id: entry.serverId,
    data: JSON.stringify(entry.data),
    previous_hash: last?.hash ?? beginning,
  };
  await tx
    .insertInto('audit')
    .values({ ...row, hash: hashOf(row) })
    .execute();
}

export type AuditStore = ReturnType<typeof auditStore>;

export function auditStore(db: Database) {
  async function* walk(): AsyncGenerator<Selectable<AuditTable>> {
    for (let after = 0; ; ) {
      const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(batch)
        .execute();
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.seq;
    }
  }

  return {
    async append(entry: AuditEntry): Promise<void> {
      await db.transaction().execute((tx) => appendAudit(tx, entry));
    },

    /** Newest first; rows of no guild (the policy's) belong to every one. */
    async list(filter: AuditFilter): Promise<{ rows: AuditRow[]; total: number }> {
      let matching = db
        .selectFrom('audit')
        .where((eb) => eb.or([eb('guild_id', '=', filter.guildId), eb('guild_id', 'is', null)]));
      if (filter.operationId !== undefined) matching = matching.where('operation_id', '=', filter.operationId);
      if (filter.serverId !== undefined) matching = matching.where('server_id', '=', filter.serverId);
      if (filter.userId !== undefined) matching = matching.where('user_id', '=', filter.userId);
      if (filter.event !== undefined) matching = matching.where('event', '=', filter.event);
      const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
      const rows = await matching
        .selectAll()
        .orderBy('seq', 'desc')
        .limit(filter.limit)
        .offset(filter.offset)
        .execute();
      return { rows: rows.map(toRow), total: Number(total) };
    },

    /** The newest row of an event. */
    async findLast(event: AuditEvent): Promise<AuditRow | null> {
      const row = await db
        .selectFrom('audit')
        .selectAll()
        .where('event', '=', event)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? toRow(row) : null;
    },

    /** Every row of this guild and of none, oldest first, for an export. */
    async *export(guildId: string): AsyncGenerator<AuditRow & { previousHash: string }> {
      for await (const row of walk()) {
        if (row.guild_id === null || row.guild_id === guildId) yield { ...toRow(row), previousHash: row.previous_hash };
      }
    },

    /** Follows the chain from the first row to the last. */
    async verify(): Promise<AuditVerdict> {
      let rows = 0;
      let head = beginning;
      for await (const row of walk()) {
        if (row.seq !== rows + 1 || row.previous_hash !== head || row.hash !== hashOf(row))
          return { rows, head, brokenSeq: row.seq };
        rows += 1;
        head = row.hash;
      }
      return { rows, head, brokenSeq: null };
    },
  };
}

function hashOf(row: Omit<Selectable<AuditTable>, 'hash'>): string {
  const { seq, at, event, guild_id, user_id, operation_id, server_id, data, previous_hash } = row;
  const facts = [seq, at, event, guild_id, user_id, operation_id, server_id, data, previous_hash];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

/** Facts that somebody has made unreadable are none; `verify` names their row. */
function parseFacts(text: string): Record<string, unknown> {
  try {
    const facts: unknown = JSON.parse(text);
    return typeof facts === 'object' && facts !== null ? { ...facts } : {};
  } catch {
    return {};
  }
}

function toRow(row: Selectable<AuditTable>): AuditRow {
  return {
    seq: row.seq,
    at: row.at,
    event: row.event,
    guildId: row.guild_id,
    userId: row.user_id,
    operationId: row.operation_id,
    serverId: row.server_id,
    data: parseFacts(row.data),
    hash: row.hash,
  };
}
