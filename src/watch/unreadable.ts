import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { OperationStore } from '../storage/operations.ts';
import type { OutboxStore } from '../storage/outbox.ts';
import { unreadableNews } from '../views/unreadable.ts';

export interface UnreadableWatchOptions {
  operations: Pick<OperationStore, 'listUnreadable'>;
  outbox: Pick<OutboxStore, 'postNotice' | 'wishForEdit'>;
  clock: Clock;
  log: Logger;
}

/** Tells once, where it was asked and on its card, of each operation that this version of the bot cannot read. */
export function createUnreadableWatch({ operations, outbox, clock, log }: UnreadableWatchOptions) {
  return {
    async tick(): Promise<void> {
      for (const unreadable of await operations.listUnreadable()) {
        const { id, kind, origin, card } = unreadable;
        const body = JSON.stringify(unreadableNews(unreadable));
        const notice = { topic: `unreadable ${id}`, channelId: origin.channelId, body };
        if (!(await outbox.postNotice(notice, clock.now()))) continue;
        log.error({ operation: id, kind }, 'an operation cannot be read by this version');
        if (card) await outbox.wishForEdit(id, card, clock.now());
      }
    },
  };
}
