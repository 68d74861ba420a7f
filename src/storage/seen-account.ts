import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import { postNotice } from './outbox.ts';

/** Times are milliseconds since the Unix epoch. */
export interface SeenServer {
  id: number;
  name: string;
  plan: string;
  status: string;
  isBlocked: boolean;
  /** When it was last compared. */
  seenAt: number;
}

export interface SeenTask {
  id: string;
  serverId: number | null;
  /** No operation of ours started it. */
  isOutside: boolean;
  /** When it was last in the list. */
  seenAt: number;
}

/** The account as it was when it was last looked at. */
export interface SeenAccount {
  seenAt: number;
  servers: SeenServer[];
  tasks: SeenTask[];
}

export type SeenAccountStore = ReturnType<typeof seenAccountStore>;

export function seenAccountStore(db: Database) {
  return {
    /** Null before the first look. */
    async read(): Promise<SeenAccount | null> {
      const account = await db.selectFrom('seen_account').select('seen_at').executeTakeFirst();
      if (!account) return null;
      const [servers, tasks] = await Promise.all([
        db.selectFrom('seen_servers').selectAll().orderBy('id').execute(),
        db.selectFrom('seen_tasks').selectAll().orderBy('id').execute(),
      ]);
      return {
        seenAt: Number(account.seen_at),
        servers: servers.map(({ id, is_blocked, seen_at, ...server }) => ({
          ...server,
          id: Number(id),
          isBlocked: is_blocked === 1,
          seenAt: Number(seen_at),
        })),
        tasks: tasks.map(({ id, server_id, is_outside, seen_at }) => ({
          id,
          serverId: server_id === null ? null : Number(server_id),
          isOutside: is_outside === 1,
          seenAt: Number(seen_at),
        })),
      };
    },

    /** Takes the place of what was seen before, with the message that tells of the difference, or not at all. */
    async replace(
      { seenAt, servers, tasks }: SeenAccount,
      notice: { channelId: string; body: string } | null,
    ): Promise<void> {
      await db.transaction().execute(async (tx) => {
        await tx
          .insertInto('seen_account')
          .values({ id: 1, seen_at: seenAt })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: seenAt }))
          .execute();
        await tx.deleteFrom('seen_servers').execute();
        await tx.deleteFrom('seen_tasks').execute();
        for (const { id, name, plan, status, isBlocked, seenAt: seen_at } of servers) {
          const row = { id, name, plan, status, is_blocked: isBlocked ? 1 : 0, seen_at };
          await tx.insertInto('seen_servers').values(row).execute();
        }
        for (const { id, serverId, isOutside, seenAt: seen_at } of tasks) {
          const row = { id, server_id: serverId, is_outside: isOutside ? 1 : 0, seen_at };
          await tx.insertInto('seen_tasks').values(row).execute();
        }
        if (notice) await postNotice(tx, { topic: `outside ${randomUUID()}`, ...notice }, seenAt);
      });
    },
  };
}
