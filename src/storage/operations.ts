import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import { type OperationKind, operationSchema } from '../operations/operation.ts';
import type { OperationRecord } from '../operations/record.ts';
import { canBecome, hasEnded, type OperationState, operationStates } from '../operations/state.ts';
import type { Database } from './database.ts';
import { wishFor } from './outbox.ts';
import type { OperationsTable } from './schema.ts';

/** What a step may change besides the state. */
export type OperationPatch = Partial<
  Pick<
    OperationRecord,
    | 'after'
    | 'knownServerIds'
    | 'serverId'
    | 'taskId'
    | 'taskMethod'
    | 'notBefore'
    | 'submittedAt'
    | 'outcome'
    | 'serverName'
  >
>;

export interface OperationFilter {
  guildId: string;
  state?: 'open' | 'ended' | OperationState;
  serverId?: number;
  userId?: string;
  limit: number;
  offset: number;
}

export type OperationStore = ReturnType<typeof operationStore>;

export function operationStore(db: Database) {
  const all = () => db.selectFrom('operations').selectAll();

  return {
    /** Stores what was asked. `duplicate`: this interaction has asked before. `busy`: the server has an open operation. */
    async insert(
      record: OperationRecord,
    ): Promise<{ stored: OperationRecord } | { duplicate: OperationRecord } | { busy: OperationRecord }> {
      return db.transaction().execute(async (tx) => {
        const earlier = await tx
          .selectFrom('operations')
          .selectAll()
          .where('interaction_id', '=', record.origin.interactionId)
          .executeTakeFirst();
        if (earlier) return { duplicate: toRecord(earlier) };
        if (record.serverId !== null) {
          const open = await tx
            .selectFrom('operations')
            .selectAll()
            .where('server_id', '=', record.serverId)
            .where('ended_at', 'is', null)
            .executeTakeFirst();
          if (open) return { busy: toRecord(open) };
        }
        await tx.insertInto('operations').values(toRow(record)).execute();
        return { stored: record };
      });
    },

    async find(id: string): Promise<OperationRecord | null> {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row ? toRecord(row) : null;
    },

    /** Everything that has not ended, oldest first. */
    async listOpen(): Promise<OperationRecord[]> {
      return (await all().where('ended_at', 'is', null).orderBy('asked_at').orderBy('id').execute()).map(toRecord);
    },

    async list(filter: OperationFilter): Promise<{ records: OperationRecord[]; total: number }> {
      let matching = db.selectFrom('operations').where('guild_id', '=', filter.guildId);
      if (filter.state === 'open') matching = matching.where('ended_at', 'is', null);
      else if (filter.state === 'ended') matching = matching.where('ended_at', 'is not', null);
      else if (filter.state) matching = matching.where('state', '=', filter.state);
      if (filter.serverId !== undefined) matching = matching.where('server_id', '=', filter.serverId);
      if (filter.userId !== undefined) matching = matching.where('user_id', '=', filter.userId);
      const counted = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
      const rows = await matching
        .selectAll()
        .orderBy('asked_at', 'desc')
        .orderBy('id')
        .limit(filter.limit)
        .offset(filter.offset)
        .execute();
      return { records: rows.map(toRecord), total: Number(counted.total) };
    },

    /**
     * Takes one step of an operation's life and, in the same transaction, wishes for the messages that it causes.
     * Returns the new record, or null when the operation is no longer in the state that the caller saw.
     */
    async advance(
      seen: OperationRecord,
      to: OperationState,
      now: number,
      patch: OperationPatch = {},
    ): Promise<OperationRecord | null> {
      if (!canBecome(seen.state, to)) throw new Error(`operation ${seen.id} cannot go from ${seen.state} to ${to}`);
      return db.transaction().execute(async (tx) => {
        const row = await tx
          .updateTable('operations')
          .set({ ...toPatchRow(patch), state: to, changed_at: now, ...(hasEnded(to) && { ended_at: now }) })
          .where('id', '=', seen.id)
          .where('state', '=', seen.state)
          .where('changed_at', '=', seen.changedAt)
          .returningAll()
          .executeTakeFirst();
        if (!row) return null;
        await wishFor(tx, 'card', row, now);
        if (hasEnded(to)) await wishFor(tx, 'report', row, now);
        return toRecord(row);
      });
    },

    /** Notes which of the provider's tasks it is; no step of its life, and nothing is said of it. */
    async noteTask(id: string, task: { id: string; method: string }): Promise<void> {
      await db
        .updateTable('operations')
        .set({ task_id: task.id, task_method: task.method })
        .where('id', '=', id)
        .execute();
    },

    /** Remembers where the card stands. The first card counts: a second one is a stray. */
    async setCard(id: string, card: { channelId: string; messageId: string }): Promise<void> {
      await db
        .updateTable('operations')
        .set({ card_channel_id: card.channelId, card_message_id: card.messageId })
        .where('id', '=', id)
        .where('card_message_id', 'is', null)
        .execute();
    },

    /** Forgets a card that was deleted in Discord. */
    async forgetCard(id: string): Promise<void> {
      await db
        .updateTable('operations')
        .set({ card_channel_id: null, card_message_id: null })
        .where('id', '=', id)
        .execute();
    },

    /** How long the last twenty of this kind that succeeded took, in milliseconds: the median, or null when there are none. */
    async expectedMs(kind: OperationKind): Promise<number | null> {
      const rows = await db
        .selectFrom('operations')
        .select(['submitted_at', 'ended_at'])
        .where('kind', '=', kind)
        .where('state', '=', 'succeeded')
        .where('submitted_at', 'is not', null)
        .where('ended_at', 'is not', null)
        .orderBy('ended_at', 'desc')
        .limit(20)
        .execute();
      const took = rows.map((row) => Number(row.ended_at) - Number(row.submitted_at)).sort((a, b) => a - b);
      return took[Math.floor(took.length / 2)] ?? null;
    },

    /** How many operations there are of each kind and state. */
    async countByKindAndState(): Promise<{ kind: string; state: string; count: number }[]> {
      const rows = await db
        .selectFrom('operations')
        .select(({ fn }) => ['kind', 'state', fn.countAll<number>().as('count')])
        .groupBy(['kind', 'state'])
        .execute();
      return rows.map((row) => ({ ...row, count: Number(row.count) }));
    },
  };
}

const serverFactsSchema = z.object({
  id: z.number(),
  name: z.string(),
  status: z.string(),
  plan: z.string(),
  location: z.string(),
  image: z.string(),
  address: z.string().nullable(),
  privateAddress: z.string().nullable(),
  locked: z.boolean(),
});

const outcomeSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('done') }),
  z.object({ code: z.literal('task_failed'), message: z.string().nullable() }),
  z.object({ code: z.literal('unexpected_state'), status: z.string().nullable(), plan: z.string().nullable() }),
  z.object({ code: z.literal('server_gone') }),
  z.object({ code: z.literal('refused'), kind: z.string(), message: z.string().nullable() }),
  z.object({ code: z.literal('not_applied') }),
  z.object({ code: z.literal('password_lost') }),
]);

const stateSchema = z.enum(operationStates as [OperationState, ...OperationState[]]);

function parseJson<T>(schema: z.ZodType<T>, text: string | null): T | null {
  return text === null ? null : schema.parse(JSON.parse(text));
}

function toRecord(row: Selectable<OperationsTable>): OperationRecord {
  return {
    id: row.id,
    operation: operationSchema.parse(JSON.parse(row.operation)),
    state: stateSchema.parse(row.state),
    origin: {
      guildId: row.guild_id,
      channelId: row.channel_id,
      userId: row.user_id,
      locale: row.locale === 'ru' ? 'ru' : 'en',
      interactionId: row.interaction_id,
    },
    before: parseJson(serverFactsSchema, row.before),
    after: parseJson(serverFactsSchema, row.after),
    knownServerIds: parseJson(z.array(z.number()), row.known_server_ids),
    serverId: row.server_id,
    serverName: row.server_name,
    reason: row.reason,
    card:
      row.card_channel_id && row.card_message_id
        ? { channelId: row.card_channel_id, messageId: row.card_message_id }
        : null,
    taskId: row.task_id,
    taskMethod: row.task_method,
    askedAt: row.asked_at,
    changedAt: row.changed_at,
    notBefore: row.not_before,
    submittedAt: row.submitted_at,
    endedAt: row.ended_at,
    outcome: parseJson(outcomeSchema, row.outcome),
  };
}

function toRow(record: OperationRecord): Insertable<OperationsTable> {
  return {
    id: record.id,
    kind: record.operation.kind,
    operation: JSON.stringify(record.operation),
    state: record.state,
    guild_id: record.origin.guildId,
    channel_id: record.origin.channelId,
    user_id: record.origin.userId,
    locale: record.origin.locale,
    interaction_id: record.origin.interactionId,
    server_id: record.serverId,
    server_name: record.serverName,
    before: toJson(record.before),
    after: toJson(record.after),
    known_server_ids: toJson(record.knownServerIds),
    reason: record.reason,
    card_channel_id: record.card?.channelId ?? null,
    card_message_id: record.card?.messageId ?? null,
    task_id: record.taskId,
    task_method: record.taskMethod,
    asked_at: record.askedAt,
    changed_at: record.changedAt,
    not_before: record.notBefore,
    submitted_at: record.submittedAt,
    ended_at: record.endedAt,
    outcome: toJson(record.outcome),
  };
}

function toPatchRow(patch: OperationPatch): Updateable<OperationsTable> {
  return {
    ...(patch.after !== undefined && { after: toJson(patch.after) }),
    ...(patch.knownServerIds !== undefined && { known_server_ids: toJson(patch.knownServerIds) }),
    ...(patch.serverId !== undefined && { server_id: patch.serverId }),
    ...(patch.serverName !== undefined && { server_name: patch.serverName }),
    ...(patch.taskId !== undefined && { task_id: patch.taskId }),
    ...(patch.taskMethod !== undefined && { task_method: patch.taskMethod }),
    ...(patch.notBefore !== undefined && { not_before: patch.notBefore }),
    ...(patch.submittedAt !== undefined && { submitted_at: patch.submittedAt }),
    ...(patch.outcome !== undefined && { outcome: toJson(patch.outcome) }),
  };
}

function toJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
