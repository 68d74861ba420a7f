import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { OperationStore } from '../storage/operations.ts';
import type { SeenAccount, SeenAccountStore } from '../storage/seen-account.ts';
import type { Locale } from '../views/message.ts';
import { outsideNews } from '../views/outside.ts';
import type { Vscale } from '../vscale/client.ts';
import { VscaleError } from '../vscale/errors.ts';
import type { Call } from '../vscale/request.ts';
import { type Account, compareAccount } from './outside-changes.ts';

export interface OutsideWatchOptions {
  vscale: Pick<Vscale, 'scalets' | 'tasks'>;
  operations: Pick<OperationStore, 'listSentSince'>;
  seenAccount: SeenAccountStore;
  /** Null: nobody is told, and nothing is asked. */
  opsChannelId: string | null;
  /** The language of the operations channel. */
  locale(): Locale;
  clock: Clock;
  log: Logger;
}

/**
 * Tells the operations channel what somebody did in the provider's panel, or the provider itself: once, since what
 * was seen is stored with the message. The first look only learns.
 */
export function createOutsideWatch(options: OutsideWatchOptions) {
  const { vscale, operations, seenAccount, opsChannelId, locale, clock, log } = options;

  /** Null where Vscale does not answer: then nothing has changed. */
  async function readAccount(call: Call): Promise<Account | null> {
    try {
      const [scalets, tasks] = await Promise.all([vscale.scalets.list(call), vscale.tasks.list(call)]);
      return { scalets, tasks };
    } catch (error) {
      if (!(error instanceof VscaleError)) throw error;
      log.warn({ kind: error.kind, status: error.status }, 'the account could not be looked at');
      return null;
    }
  }

  return {
    async tick(call: Call = {}): Promise<void> {
      if (opsChannelId === null) return;
      const now = clock.now();
      const account = await readAccount(call);
      if (account === null) return;
      const before = await seenAccount.read();
      const taskIds = account.tasks.map(({ id }) => id);
      const ours = await operations.listSentSince(oldestOf(before) ?? now, taskIds);
      const { seen, changes } = compareAccount(before, account, ours, now);
      if (changes.length === 0) return seenAccount.replace(seen, null);
      const body = JSON.stringify(outsideNews(changes, locale()));
      await seenAccount.replace(seen, { channelId: opsChannelId, body });
      log.info({ changes }, 'changed outside');
    },
  };
}

/** Since when an operation may have changed something that was not looked at again. */
function oldestOf(seen: SeenAccount | null): number | null {
  return seen && Math.min(seen.seenAt, ...seen.servers.map(({ seenAt }) => seenAt));
}
