import type { Selectable, Transaction } from 'kysely';
import type { VoidReason, Vote } from '../operations/approval.ts';
import type { OperationKind } from '../operations/operation.ts';
import type { OperationRecord, UnreadableOperation } from '../operations/record.ts';
import { canBecome, hasEnded, type OperationState, type StateGroup, stateGroups } from '../operations/state.ts';
import { appendAudit } from './audit.ts';
import type { Database } from './database.ts';
import {
  type ApprovalPatch,
  isReadable,
  isUnreadable,
  type OperationPatch,
  readRow,
  toApprovalPatchRow,
  toApprovalRow,
  toPatchRow,
  toRow,
} from './operation-rows.ts';
import { forgetSentReport, type WishKind, wishFor, wishForEdit } from './outbox.ts';
import type { OperationsTable, Schema } from './schema.ts';

/** How long an asker calls the approvers for a server once at most, however often they ask. */
const callAgainMs = 10 * 60_000;

export interface OperationFilter {
  guildId: string;
  state?: StateGroup;
  serverId?: number;
  subject?: string;
  userId?: string;
  limit: number;
  offset: number;
}

export interface OperationList {
  records: OperationRecord[];
  /** Those of the same page that cannot be read. */
  unreadable: UnreadableOperation[];
  /** Of all pages. */
  total: number;
}

/** What is to become of an operation; stored whole or not at all, with its audit rows and the messages that it causes. */
export interface Change {
  /** Who does it; null: the bot. */
  by: string | null;
  to?: OperationState;
  patch?: OperationPatch;
  approval?: ApprovalPatch;
  /** Cast in the place of an earlier vote of the same person. */
  vote?: Vote;
  /** Whose vote is taken back. */
  withdraw?: string;
  /** Whose vote is taken back because its answer could not be delivered, and the vote that stands again. */
  undelivered?: { userId: string; before: Vote | null };
  /** Whose votes do not count any more, and why. */
  voids?: readonly { userId: string; why: VoidReason }[];
  /** Messages besides the card's edit and, at the end, the report. */
  wishes?: WishKind[];
}

export type OperationStore = ReturnType<typeof operationStore>;

export function operationStore(db: Database) {
  /**
   * Reads an operation, lets a pure function decide, and stores what it decided: nothing else can come between.
   * Returns the answer and the operation as it is then; null when there is no such operation.
   */
  async function change<Answer>(
    id: string,
    now: number,
    decide: (record: OperationRecord) => { change: Change | null; answer: Answer },
  ): Promise<{ record: OperationRecord; answer: Answer } | null> {
    return db.transaction().execute(async (tx) => {
      const record = await findWhere(tx, 'id', id);
      if (record === null) return null;
      const { change, answer } = decide(record);
      return { record: change ? await apply(tx, record, change, now) : record, answer };
    });
  }

  return {
    /** Stores what was asked. `duplicate`: this interaction has asked before. `busy`: the server has an open operation. */
    async insert(
      record: OperationRecord,
    ): Promise<
      { stored: OperationRecord } | { duplicate: OperationRecord } | { busy: OperationRecord | UnreadableOperation }
    > {
      return db.transaction().execute(async (tx) => {
        const duplicate = await findWhere(tx, 'interaction_id', record.origin.interactionId);
        if (duplicate) return { duplicate };
        const busy = record.serverId === null ? null : await findOpenOn(tx, record.serverId);
        if (busy) return { busy };
        await tx.insertInto('operations').values(toRow(record)).execute();
        if (record.approval) {
          await tx.insertInto('approvals').values(toApprovalRow(record.id, record.approval)).execute();
          const where = { operationId: record.id, channelId: record.origin.channelId };
          if (!(await hasCalledLately(tx, record))) await wishFor(tx, 'summons', where, record.askedAt);
        }
        await auditState(tx, record, record.origin.userId, record.askedAt, {
          reason: record.reason,
          channel: record.origin.channelId,
          terms: record.approval?.terms ?? null,
        });
        return { stored: record };
      });
    },

    find: (id: string): Promise<OperationRecord | null> => findWhere(db, 'id', id),

    /** Null also for one that can be read. */
    async findUnreadable(id: string): Promise<UnreadableOperation | null> {
      const rows = await db.selectFrom('operations').selectAll().where('id', '=', id).execute();
      return (await readAll(db, rows)).find(isUnreadable) ?? null;
    },

    /** What has not ended, or is in force, and cannot be read. */
    async listUnreadable(): Promise<UnreadableOperation[]> {
      const rows = await db
        .selectFrom('operations')
        .selectAll()
        .where((eb) =>
          eb.or([
            eb('ended_at', 'is', null),
            eb.and([eb('kind', '=', 'billing.alert'), eb('state', '=', 'succeeded')]),
          ]),
        )
        .execute();
      return (await readAll(db, rows)).filter(isUnreadable);
    },

    /** The operation that has not ended on this server; there is one at most. */
    findOpenOn: (serverId: number): Promise<OperationRecord | UnreadableOperation | null> => findOpenOn(db, serverId),

    /** Everything that has not ended, oldest first. */
    async listOpen(): Promise<OperationRecord[]> {
      const rows = await db
        .selectFrom('operations')
        .selectAll()
        .where('ended_at', 'is', null)
        .orderBy('asked_at')
        .orderBy('id')
        .execute();
      return complete(db, rows);
    },

    /** The newest of this kind that succeeded; null where there is none. */
    async findLastSucceeded(kind: OperationKind): Promise<OperationRecord | null> {
      const rows = await db
        .selectFrom('operations')
        .selectAll()
        .where('kind', '=', kind)
        .where('state', '=', 'succeeded')
        .orderBy('ended_at', 'desc')
        .orderBy('asked_at', 'desc')
        .limit(1)
        .execute();
      const [record] = await complete(db, rows);
      return record ?? null;
    },

    /** Everything that was sent to Vscale and has not ended, or not before `since`, or that one of these tasks belongs to. */
    async listSentSince(since: number, taskIds: readonly string[]): Promise<OperationRecord[]> {
      const rows = await db
        .selectFrom('operations')
        .selectAll()
        .where('submitted_at', 'is not', null)
        .where((eb) =>
          eb.or([
            eb('ended_at', 'is', null),
            eb('ended_at', '>=', since),
            ...(taskIds.length === 0 ? [] : [eb('task_id', 'in', taskIds)]),
          ]),
        )
        .orderBy('asked_at')
        .orderBy('id')
        .execute();
      return complete(db, rows);
    },

    /** Everything of these kinds that was sent to Vscale, oldest first. */
    async listSentOf(kinds: readonly OperationKind[]): Promise<OperationRecord[]> {
      const rows = await db
        .selectFrom('operations')
        .selectAll()
        .where('kind', 'in', kinds)
        .where('submitted_at', 'is not', null)
        .orderBy('asked_at')
        .orderBy('id')
        .execute();
      return complete(db, rows);
    },

    /** Newest first. */
    async list(filter: OperationFilter): Promise<OperationList> {
      let matching = db.selectFrom('operations').where('guild_id', '=', filter.guildId);
      if (filter.state !== undefined) matching = matching.where('state', 'in', stateGroups[filter.state]);
      if (filter.serverId !== undefined) matching = matching.where('server_id', '=', filter.serverId);
      if (filter.subject !== undefined) matching = matching.where('subject', '=', filter.subject);
      if (filter.userId !== undefined) matching = matching.where('user_id', '=', filter.userId);
      const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
      const rows = await matching
        .selectAll()
        .orderBy('asked_at', 'desc')
        .orderBy('id')
        .limit(filter.limit)
        .offset(filter.offset)
        .execute();
      const all = await readAll(db, rows);
      return {
        records: all.filter(isReadable),
        unreadable: all.filter(isUnreadable),
        total: Number(total),
      };
    },

    change,

    /** Takes one step of an operation's life, or nothing (null) when it is no longer as the caller saw it. */
    async advance(
      seen: OperationRecord,
      to: OperationState,
      now: number,
      patch: OperationPatch = {},
    ): Promise<OperationRecord | null> {
      assertCanBecome(seen, to);
      const changed = await change(seen.id, now, (record) => {
        const isAsSeen = record.state === seen.state && record.changedAt === seen.changedAt;
        return { change: isAsSeen ? { by: null, to, patch } : null, answer: isAsSeen };
      });
      return changed?.answer ? changed.record : null;
    },

    /** Notes which of the provider's tasks it is; no step of its life, and nothing is said of it. */
    async noteTask(id: string, task: { id: string; method: string }): Promise<void> {
      await db
        .updateTable('operations')
        .set({ task_id: task.id, task_method: task.method })
        .where('id', '=', id)
        .execute();
    },

    /** Which of these tasks are some operation's, be it open or ended. */
    async findOwnedTasks(taskIds: readonly string[]): Promise<string[]> {
      if (taskIds.length === 0) return [];
      const rows = await db.selectFrom('operations').select('task_id').where('task_id', 'in', taskIds).execute();
      return rows.flatMap((row) => row.task_id ?? []);
    },

    /** Which of these servers some operation has made, be it open or ended. */
    async findCreatedServers(serverIds: readonly number[]): Promise<number[]> {
      if (serverIds.length === 0) return [];
      const rows = await db
        .selectFrom('operations')
        .select('server_id')
        .where('kind', '=', 'server.create')
        .where('server_id', 'in', serverIds)
        .execute();
      return rows.flatMap((row) => (row.server_id === null ? [] : Number(row.server_id)));
    },

    /** Other operations of its kind that have made, or may have, what is not known yet, and were open since it was sent. */
    async listRivals({ id, operation, submittedAt }: OperationRecord): Promise<OperationRecord[]> {
      const rows = await db
        .selectFrom('operations')
        .selectAll()
        .where('kind', '=', operation.kind)
        .where('id', '!=', id)
        .where('submitted_at', 'is not', null)
        .where('state', '!=', 'rejected')
        .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>=', submittedAt ?? 0)]))
        .where(operation.kind === 'server.create' ? 'server_id' : 'result_id', 'is', null)
        .execute();
      return complete(db, rows);
    },

    /** What ended since then without anybody knowing how. */
    async listUnknownSince(since: number): Promise<OperationRecord[]> {
      const rows = await db
        .selectFrom('operations')
        .selectAll()
        .where('state', '=', 'unknown')
        .where('ended_at', '>=', since)
        .execute();
      return complete(db, rows);
    },

    /** The ids of what other operations of its kind have made, as far as they are known. */
    async findResultsOfOthers({ id, operation }: Pick<OperationRecord, 'id' | 'operation'>): Promise<string[]> {
      const rows = await db
        .selectFrom('operations')
        .select('result_id')
        .where('kind', '=', operation.kind)
        .where('id', '!=', id)
        .where('result_id', 'is not', null)
        .execute();
      return rows.flatMap((row) => row.result_id ?? []);
    },

    /**
     * Remembers where the card stands. The first card counts: a second one is a stray. A message that comes to stand
     * after the end was written before it, and is edited once more.
     */
    async setCard(id: string, card: { channelId: string; messageId: string }): Promise<void> {
      await db.transaction().execute(async (tx) => {
        await tx
          .updateTable('operations')
          .set({ card_channel_id: card.channelId, card_message_id: card.messageId })
          .where('id', '=', id)
          .where('card_message_id', 'is', null)
          .execute();
        const row = await tx.selectFrom('operations').select('ended_at').where('id', '=', id).executeTakeFirst();
        if (row && row.ended_at !== null) await wishForEdit(tx, id, card, Number(row.ended_at));
      });
    },

    /** Takes another card, or none, for one that was deleted in Discord or never stood; unless that has happened already. */
    async replaceCard(
      id: string,
      lost: { messageId: string } | null,
      card: { channelId: string; messageId: string } | null,
    ): Promise<void> {
      await db
        .updateTable('operations')
        .set({ card_channel_id: card?.channelId ?? null, card_message_id: card?.messageId ?? null })
        .where('id', '=', id)
        .where('card_message_id', lost === null ? 'is' : '=', lost?.messageId ?? null)
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

async function findWhere(
  db: Database,
  column: 'id' | 'interaction_id',
  value: string,
): Promise<OperationRecord | null> {
  const [record] = await complete(
    db,
    await db.selectFrom('operations').selectAll().where(column, '=', value).execute(),
  );
  return record ?? null;
}

async function findOpenOn(db: Database, serverId: number): Promise<OperationRecord | UnreadableOperation | null> {
  const rows = await db
    .selectFrom('operations')
    .selectAll()
    .where('server_id', '=', serverId)
    .where('ended_at', 'is', null)
    .execute();
  const [record] = await readAll(db, rows);
  return record ?? null;
}

/** Whether this asker has had the approvers called for this server so lately that they are not called again. */
async function hasCalledLately(
  tx: Transaction<Schema>,
  { origin, serverId, subject, askedAt }: OperationRecord,
): Promise<boolean> {
  const calls = tx
    .selectFrom('operations')
    .innerJoin('outbox', 'outbox.operation_id', 'operations.id')
    .where('outbox.kind', '=', 'summons')
    // What ended before its call was sent has called nobody.
    .where((eb) => eb.or([eb('attempted_at', 'is not', null), eb('ended_at', 'is', null)]))
    .where('guild_id', '=', origin.guildId)
    .where('user_id', '=', origin.userId)
    .where('asked_at', '>', askedAt - callAgainMs)
    // A later one can only come from a clock that has been set back.
    .where('asked_at', '<=', askedAt);
  const ofServer =
    serverId === null
      ? calls.where('server_id', 'is', null).where('subject', '=', subject)
      : calls.where('server_id', '=', serverId);
  return (await ofServer.select('operations.id').limit(1).executeTakeFirst()) !== undefined;
}

/** Of these operations those that can be read. */
async function complete(db: Database, rows: readonly Selectable<OperationsTable>[]): Promise<OperationRecord[]> {
  return (await readAll(db, rows)).filter(isReadable);
}

/** Adds what the other tables hold of these operations. */
async function readAll(
  db: Database,
  rows: readonly Selectable<OperationsTable>[],
): Promise<(OperationRecord | UnreadableOperation)[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const approvals = await db.selectFrom('approvals').selectAll().where('operation_id', 'in', ids).execute();
  const votes =
    approvals.length === 0
      ? []
      : await db
          .selectFrom('votes')
          .selectAll()
          .where('operation_id', 'in', ids)
          .orderBy('at')
          .orderBy('user_id')
          .execute();
  const approvalOf = new Map(approvals.map((approval) => [approval.operation_id, approval]));
  const votesOf = Map.groupBy(votes, ({ operation_id }) => operation_id);
  return rows.map((operation) =>
    readRow({ operation, approval: approvalOf.get(operation.id), votes: votesOf.get(operation.id) ?? [] }),
  );
}

function assertCanBecome({ id, state }: OperationRecord, to: OperationState): void {
  if (!canBecome(state, to)) throw new Error(`operation ${id} cannot go from ${state} to ${to}`);
}

async function apply(
  tx: Transaction<Schema>,
  record: OperationRecord,
  change: Change,
  now: number,
): Promise<OperationRecord> {
  const { id } = record;
  const { to, patch = {}, withdraw, undelivered, voids = [] } = change;
  const vote = change.vote ?? undelivered?.before;
  if (to) assertCanBecome(record, to);
  const step = to
    ? {
        state: to,
        changed_at: now,
        ...(record.state === 'awaiting_approval' && to === 'approved' && { approved_at: now }),
        ...(hasEnded(to) && { ended_at: now }),
      }
    : {};
  const fields = { ...toPatchRow(patch), ...step };
  if (Object.keys(fields).length > 0) await tx.updateTable('operations').set(fields).where('id', '=', id).execute();
  if (change.approval) {
    await tx.updateTable('approvals').set(toApprovalPatchRow(change.approval)).where('operation_id', '=', id).execute();
  }
  const leaver = vote?.userId ?? withdraw ?? undelivered?.userId;
  if (leaver !== undefined)
    await tx.deleteFrom('votes').where('operation_id', '=', id).where('user_id', '=', leaver).execute();
  if (vote) {
    const { userId, choice, reason, at, voided } = vote;
    await tx.insertInto('votes').values({ operation_id: id, user_id: userId, choice, reason, at, voided }).execute();
  }
  for (const { userId, why } of voids) {
    const ofVoter = tx.updateTable('votes').set({ voided: why }).where('operation_id', '=', id);
    await ofVoter.where('user_id', '=', userId).execute();
  }
  const changed = await findWhere(tx, 'id', id);
  if (changed === null) throw new Error(`operation ${id} is gone`);
  await auditChange(tx, changed, change, now);
  if (record.state === 'unknown') await forgetSentReport(tx, id);
  const wishes: WishKind[] = ['card', ...(to && hasEnded(to) ? (['report'] as const) : []), ...(change.wishes ?? [])];
  for (const kind of wishes) await wishFor(tx, kind, { operationId: id, channelId: record.origin.channelId }, now);
  return changed;
}

async function auditChange(
  tx: Transaction<Schema>,
  record: OperationRecord,
  change: Change,
  now: number,
): Promise<void> {
  const { id: operationId, serverId, origin } = record;
  const entry = { at: now, guildId: origin.guildId, userId: change.by, operationId, serverId };
  const { vote, withdraw, undelivered, voids = [], approval, to } = change;
  if (vote) await appendAudit(tx, { ...entry, event: `vote.${vote.choice}`, data: { reason: vote.reason } });
  if (withdraw !== undefined) await appendAudit(tx, { ...entry, event: 'vote.withdrawn', data: {} });
  if (undelivered) await appendAudit(tx, { ...entry, event: 'vote.undelivered', data: {} });
  for (const { userId, why } of voids) await appendAudit(tx, { ...entry, userId, event: 'vote.void', data: { why } });
  if (approval?.brokenGlass)
    await appendAudit(tx, { ...entry, event: 'break_glass', data: { reason: approval.brokenGlass.reason } });
  if (to) await auditState(tx, record, change.by, now);
}

async function auditState(
  tx: Transaction<Schema>,
  record: OperationRecord,
  by: string | null,
  now: number,
  more: Record<string, unknown> = {},
): Promise<void> {
  const { id, serverId, subject, operation, origin, taskId, outcome, approval } = record;
  await appendAudit(tx, {
    at: now,
    event: `operation.${record.state}`,
    guildId: origin.guildId,
    userId: by,
    operationId: id,
    serverId,
    data: {
      server: subject,
      operation,
      ...more,
      ...(taskId !== null && { task: taskId }),
      ...(outcome !== null && { outcome }),
      ...(approval?.settledReason && { reason: approval.settledReason }),
    },
  });
}
