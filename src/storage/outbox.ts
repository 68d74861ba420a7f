import type { Selectable, Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { OutboxTable, Schema } from './schema.ts';

/** Where a report is taken next: its own channel, then the operations channel, then whoever asked. */
export type ReportStage = 'origin' | 'ops' | 'direct';

const wishKinds = ['card', 'report', 'reminder', 'alarm'] as const;
export type WishKind = (typeof wishKinds)[number];

/** A message that is still to be sent. What it says is decided when it is sent, from what is stored then. */
export interface Wish {
  seq: number;
  kind: WishKind;
  operationId: string;
  channelId: string;
  version: number;
  nonce: string | null;
  attemptedAt: number | null;
  stage: ReportStage;
  failures: number;
}

/** No wait is longer than this; a later date can only come from a clock that has jumped back. */
export const longestWaitMs = 5 * 60_000;

/** Wishes for a message, in the transaction of the change that causes it. */
export async function wishFor(
  tx: Transaction<Schema>,
  kind: WishKind,
  { operationId, channelId }: { operationId: string; channelId: string },
  now: number,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      kind,
      operation_id: operationId,
      channel_id: channelId,
      version: 1,
      stage: 'origin',
      failures: 0,
      next_attempt_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['operation_id', 'kind']).doUpdateSet((eb) => ({ version: eb('outbox.version', '+', 1) })),
    )
    .execute();
}

export type OutboxStore = ReturnType<typeof outboxStore>;

export function outboxStore(db: Database) {
  return {
    /** What may be sent now, in the order in which it was wished for. */
    async listDue(now: number): Promise<Wish[]> {
      const rows = await db
        .selectFrom('outbox')
        .selectAll()
        .where('sent_at', 'is', null)
        .where((eb) => eb.or([eb('next_attempt_at', '<=', now), eb('next_attempt_at', '>', now + longestWaitMs)]))
        .orderBy('seq')
        .execute();
      return rows.map(toWish);
    },

    /** Wishes for the card to be brought up to date, without any change of state. */
    async wishForCard(operationId: string, channelId: string, now: number): Promise<void> {
      await db
        .insertInto('outbox')
        .values({
          kind: 'card',
          operation_id: operationId,
          channel_id: channelId,
          version: 1,
          stage: 'origin',
          failures: 0,
          next_attempt_at: now,
        })
        .onConflict((conflict) => conflict.columns(['operation_id', 'kind']).doNothing())
        .execute();
    },

    /** Stored before the first attempt: these wishes go out in one message with this nonce, now or after a crash. */
    async assignNonce(wishes: readonly Wish[], nonce: string, now: number): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ nonce, attempted_at: now })
        .where(
          'seq',
          'in',
          wishes.map((wish) => wish.seq),
        )
        .execute();
    },

    async markSent(wishes: readonly Wish[], messageId: string, now: number): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ sent_at: now, message_id: messageId })
        .where(
          'seq',
          'in',
          wishes.map((wish) => wish.seq),
        )
        .execute();
    },

    /** The card shows what this version wished for; a newer wish stays. */
    async settleCard(wish: Wish): Promise<void> {
      await db.deleteFrom('outbox').where('seq', '=', wish.seq).where('version', '=', wish.version).execute();
    },

    async postpone(wishes: readonly Wish[], nextAttemptAt: number): Promise<void> {
      await db
        .updateTable('outbox')
        .set((eb) => ({ failures: eb('failures', '+', 1), next_attempt_at: nextAttemptAt }))
        .where(
          'seq',
          'in',
          wishes.map((wish) => wish.seq),
        )
        .execute();
    },

    /** Its channel does not take it: somewhere else it is a new message. */
    async moveTo(wishes: readonly Wish[], stage: ReportStage, nextAttemptAt: number): Promise<void> {
      await db
        .updateTable('outbox')
        .set({ stage, nonce: null, attempted_at: null, next_attempt_at: nextAttemptAt })
        .where(
          'seq',
          'in',
          wishes.map((wish) => wish.seq),
        )
        .execute();
    },

    /** How many messages wait, and since when the oldest has. */
    async measureBacklog(): Promise<{ pending: number; oldestAt: number | null }> {
      const row = await db
        .selectFrom('outbox')
        .select(({ fn }) => [fn.countAll<number>().as('pending'), fn.min('next_attempt_at').as('oldest')])
        .where('sent_at', 'is', null)
        .executeTakeFirstOrThrow();
      return { pending: Number(row.pending), oldestAt: row.oldest === null ? null : Number(row.oldest) };
    },
  };
}

function toWish(row: Selectable<OutboxTable>): Wish {
  return {
    seq: row.seq,
    kind: wishKinds.find((kind) => kind === row.kind) ?? 'card',
    operationId: row.operation_id,
    channelId: row.channel_id,
    version: row.version,
    nonce: row.nonce,
    attemptedAt: row.attempted_at,
    stage: row.stage === 'ops' ? 'ops' : row.stage === 'direct' ? 'direct' : 'origin',
    failures: row.failures,
  };
}
