import type { Selectable, Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { OutboxTable, Schema } from './schema.ts';

/** Where a message is taken: first its own channel; a report then to the operations channel, then to whoever asked. */
export type Stage = 'origin' | 'ops' | 'direct';

/**
 * What is said of an operation. `card`: its card is edited to what is true now. `report`: it has ended. `summons`:
 * its approvers are called. `reminder`: they are called again. `alarm`: it runs without them.
 */
const operationWishes = ['card', 'report', 'summons', 'reminder', 'alarm'] as const;
export type WishKind = (typeof operationWishes)[number];

interface Undelivered {
  seq: number;
  channelId: string;
  version: number;
  /** The nonce of the message in which it is sent, stored before the first attempt. */
  nonce: string | null;
  /** When the message with this nonce was first sent to Discord; its answer may have been lost. */
  attemptedAt: number | null;
  stage: Stage;
  failures: number;
}

/** A message about an operation. What it says is decided when it is sent, from what is stored then. */
export interface OperationWish extends Undelivered {
  kind: WishKind;
  operationId: string;
  /** Of a card: the message that is to be edited; null for the one that is stored with the operation. */
  messageId: string | null;
}

/** A message that says the same whenever it is sent. */
export interface Notice extends Undelivered {
  kind: 'notice';
  /** The message as JSON. */
  body: string;
}

export type Wish = OperationWish | Notice;

/** No wait for news is longer than this; a later date can only come from a clock that has jumped back. */
export const longestWaitMs = 5 * 60_000;
/** The same for edits of cards, which a locked thread may refuse for weeks. */
export const longestCardWaitMs = 60 * 60_000;

/** Wishes for a message, in the transaction of the change that causes it; a wish that is there already is renewed. */
export async function wishFor(
  tx: Transaction<Schema>,
  kind: WishKind,
  operation: { operationId: string; channelId: string },
  now: number,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values(newWish(kind, operation, now))
    .onConflict((conflict) =>
      conflict.column('topic').doUpdateSet((eb) => ({ version: eb('outbox.version', '+', 1), next_attempt_at: now })),
    )
    .execute();
}

/** Wishes for this message to show the card as it is: the card itself, or another that a lost answer left behind. */
export async function wishForEdit(
  db: Database,
  operationId: string,
  { channelId, messageId }: { channelId: string; messageId: string },
  now: number,
): Promise<void> {
  const wish = newWish('card', { operationId, channelId }, now);
  await db
    .insertInto('outbox')
    .values({ ...wish, topic: `card ${operationId} ${messageId}`, message_id: messageId })
    .onConflict((conflict) => conflict.column('topic').doUpdateSet({ next_attempt_at: now }))
    .execute();
}

/** Lets a report be wished for anew, of an operation whose end was reported as unknown. */
export async function forgetSentReport(tx: Transaction<Schema>, operationId: string): Promise<void> {
  await tx.deleteFrom('outbox').where('topic', '=', `report ${operationId}`).where('sent_at', 'is not', null).execute();
}

/** Wishes for a notice. A topic that was told once is never told again: false where it was. */
export async function postNotice(
  db: Database,
  { topic, channelId, body }: { topic: string; channelId: string; body: string },
  now: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('outbox')
    .values({ kind: 'notice', topic, channel_id: channelId, body, ...fresh(now) })
    .onConflict((conflict) => conflict.column('topic').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

function newWish(kind: WishKind, { operationId, channelId }: { operationId: string; channelId: string }, now: number) {
  return { kind, topic: `${kind} ${operationId}`, operation_id: operationId, channel_id: channelId, ...fresh(now) };
}

function fresh(now: number) {
  return { version: 1, stage: 'origin', failures: 0, next_attempt_at: now };
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
        // One of another kind is left to the version of the bot that knows it.
        .where('kind', 'in', [...operationWishes, 'notice'])
        .where((eb) =>
          eb.or([
            eb('next_attempt_at', '<=', now),
            eb.and([eb('kind', '!=', 'card'), eb('next_attempt_at', '>', now + longestWaitMs)]),
            eb('next_attempt_at', '>', now + longestCardWaitMs),
          ]),
        )
        .orderBy('seq')
        .execute();
      return rows.map(toWish);
    },

    /** Wishes for the card to be brought up to date, without any change of state. */
    async wishForCard(operationId: string, channelId: string, now: number): Promise<void> {
      await db
        .insertInto('outbox')
        .values(newWish('card', { operationId, channelId }, now))
        .onConflict((conflict) => conflict.column('topic').doNothing())
        .execute();
    },

    wishForEdit: (operationId: string, message: { channelId: string; messageId: string }, now: number): Promise<void> =>
      wishForEdit(db, operationId, message, now),

    /** Wishes for a notice; one whose topic was told before is left out. */
    postNotice: (notice: { topic: string; channelId: string; body: string }, now: number): Promise<boolean> =>
      postNotice(db, notice, now),

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

    /** @param messageId null for what is given up */
    async markSent(wishes: readonly Wish[], messageId: string | null, now: number): Promise<void> {
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

    /** Nothing more is to be said; a wish that was renewed meanwhile stays. */
    async settle(wish: Wish): Promise<void> {
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
    async moveTo(wishes: readonly Wish[], stage: Stage, nextAttemptAt: number): Promise<void> {
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
  const common = {
    seq: row.seq,
    channelId: row.channel_id,
    version: row.version,
    nonce: row.nonce,
    attemptedAt: row.attempted_at,
    stage: row.stage === 'ops' ? ('ops' as const) : row.stage === 'direct' ? ('direct' as const) : ('origin' as const),
    failures: row.failures,
  };
  const kind = operationWishes.find((known) => known === row.kind);
  if (kind && row.operation_id !== null)
    return { ...common, kind, operationId: row.operation_id, messageId: row.message_id };
  return { ...common, kind: 'notice', body: row.body ?? '{}' };
}
