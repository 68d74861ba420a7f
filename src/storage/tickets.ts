import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Database } from './database.ts';
import { postNotice } from './outbox.ts';
import type { TicketThreadsTable } from './schema.ts';

/** A ticket that the bot knows, and where in Discord it belongs. */
export interface KnownTicket {
  id: string;
  header: string;
  /** The operation that opened it; null for a ticket that nobody opened from Discord. */
  operationId: string | null;
  /** Whether it is decided where it belongs. */
  isPlaced: boolean;
  /** Its thread, or the channel that it was opened from; null for a ticket that nobody opened from Discord. */
  channelId: string | null;
  isClosed: boolean;
  /** Keys of the comments of which nobody need be told any more; null where they cannot be read. */
  told: string[] | null;
}

interface TicketNotice {
  topic: string;
  channelId: string;
  body: string;
}

export type TicketStore = ReturnType<typeof ticketStore>;

export function ticketStore(db: Database) {
  return {
    /** The operations that have opened a ticket which is not known to be theirs yet. */
    async listUnknownOpenings(): Promise<string[]> {
      const rows = await db
        .selectFrom('operations')
        .leftJoin('ticket_threads', 'ticket_threads.operation_id', 'operations.id')
        .select('operations.id')
        .where('kind', '=', 'ticket.open')
        .where('state', '=', 'succeeded')
        .where('result_id', 'is not', null)
        .where('ticket_id', 'is', null)
        .execute();
      return rows.map(({ id }) => id);
    },

    /** Whether a ticket is being opened, or may have been: then nobody can tell whose a new one is. */
    async isOpening(): Promise<boolean> {
      const row = await db
        .selectFrom('operations')
        .select('id')
        .where('kind', '=', 'ticket.open')
        .where('submitted_at', 'is not', null)
        .where('ended_at', 'is', null)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** A ticket that an operation has opened, from this channel. */
    async adopt({ id, header, ...where }: { id: string; header: string; operationId: string; channelId: string }) {
      const place = { operation_id: where.operationId, channel_id: where.channelId, is_placed: 0 };
      await db
        .insertInto('ticket_threads')
        .values({ ticket_id: id, header, ...place, is_closed: 0, told: '[]', looked_at: 0 })
        .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet(place))
        .execute();
    },

    async listUnplaced(): Promise<KnownTicket[]> {
      const rows = await db.selectFrom('ticket_threads').selectAll().where('is_placed', '=', 0).execute();
      return rows.map(toTicket);
    },

    /** It belongs to this channel from now on: stored with the message that says so there, or not at all. */
    async place(id: string, channelId: string, notice: Omit<TicketNotice, 'channelId'> | null, now: number) {
      await db.transaction().execute(async (tx) => {
        const place = { channel_id: channelId, is_placed: 1 };
        await tx.updateTable('ticket_threads').set(place).where('ticket_id', '=', id).execute();
        if (notice) await postNotice(tx, { ...notice, channelId }, now);
      });
    },

    /** All of them, those whose comments were not read for the longest time first. */
    async list(): Promise<KnownTicket[]> {
      const rows = await db
        .selectFrom('ticket_threads')
        .selectAll()
        .orderBy('looked_at')
        .orderBy('ticket_id')
        .execute();
      return rows.map(toTicket);
    },

    /** Those that belong to this channel or thread. */
    async listIn(channelId: string): Promise<KnownTicket[]> {
      const rows = await db
        .selectFrom('ticket_threads')
        .selectAll()
        .where('channel_id', '=', channelId)
        .orderBy('ticket_id')
        .execute();
      return rows.map(toTicket);
    },

    /** Tickets that nobody opened from Discord: stored with the message that tells of them, or not at all. */
    async addForeign(
      tickets: readonly (Pick<KnownTicket, 'id' | 'header'> & { told: readonly string[] })[],
      notice: TicketNotice,
      now: number,
    ): Promise<void> {
      await db.transaction().execute(async (tx) => {
        for (const { id, header, told } of tickets) {
          const where = { operation_id: null, channel_id: null, is_placed: 1, is_closed: 0 };
          await tx
            .insertInto('ticket_threads')
            .values({ ticket_id: id, header, ...where, told: JSON.stringify(told), looked_at: now })
            .onConflict((conflict) => conflict.column('ticket_id').doNothing())
            .execute();
        }
        await postNotice(tx, notice, now);
      });
    },

    /** How it was found, stored with the messages that tell of it, or not at all. */
    async note(
      id: string,
      { isClosed, told }: Pick<KnownTicket, 'isClosed'> & { told: readonly string[] },
      notices: readonly TicketNotice[],
      now: number,
    ): Promise<void> {
      await db.transaction().execute(async (tx) => {
        const state = { is_closed: isClosed ? 1 : 0, told: JSON.stringify(told), looked_at: now };
        await tx.updateTable('ticket_threads').set(state).where('ticket_id', '=', id).execute();
        for (const notice of notices) await postNotice(tx, notice, now);
      });
    },
  };
}

const toldSchema = z.array(z.string());

function readTold(text: string): string[] | null {
  try {
    return toldSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function toTicket(row: Selectable<TicketThreadsTable>): KnownTicket {
  return {
    id: row.ticket_id,
    header: row.header,
    operationId: row.operation_id,
    isPlaced: row.is_placed === 1,
    channelId: row.channel_id,
    isClosed: row.is_closed === 1,
    told: readTold(row.told),
  };
}
