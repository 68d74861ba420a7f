import type { DiscordSandbox } from '../discord/server.ts';
import type { MessageView, Place } from './wire.ts';

interface Entry {
  message: MessageView;
  /** Of an ephemeral message: the only one who sees it. */
  readerId: string | null;
}

export interface LedgerChange extends Entry {
  kind: 'create' | 'update' | 'delete';
}

/** Every message since the page was opened, by channel, so that none is copied again for each reader. */
export interface Ledger {
  /** Up to `limit` messages that this person sees at the place, the nearest ones, oldest first. */
  history(channelId: string, readerId: string, from: Place, limit: number): { messages: MessageView[]; more: boolean };
  /** Lets the messages that answer this interaction tell which command it was. */
  nameInteraction(interactionId: string, command: string): void;
  onChange(listener: (change: LedgerChange) => void): () => void;
  close(): void;
}

export function createLedger(discord: DiscordSandbox): Ledger {
  const channels = new Map<string, Entry[]>();
  const commands = new Map<string, string>();
  const listeners = new Set<(change: LedgerChange) => void>();

  function entriesOf(channelId: string): Entry[] {
    const entries = channels.get(channelId) ?? [];
    channels.set(channelId, entries);
    return entries;
  }

  const stopListening = discord.onMessage(({ kind, message, readerId }) => {
    const entries = entriesOf(message.channel_id);
    const entry = { message: { ...message, command: commandOf(message) }, readerId };
    const index = kind === 'create' ? -1 : entries.findLastIndex(({ message: { id } }) => id === message.id);
    if (kind === 'create') entries.push(entry);
    else if (index >= 0) entries.splice(index, 1, ...(kind === 'update' ? [entry] : []));
    for (const listener of listeners) listener({ kind, ...entry });
  });

  function commandOf({ interaction_metadata: metadata }: Omit<MessageView, 'command'>): string | null {
    return metadata === undefined ? null : (commands.get(metadata.id) ?? null);
  }

  return {
    history(channelId, readerId, from, limit) {
      const entries = entriesOf(channelId);
      const isForward = typeof from === 'object' && 'after' in from;
      const step = isForward ? 1 : -1;
      const messages: MessageView[] = [];
      for (let index = findPlace(entries, from) + step; ; index += step) {
        const entry = entries[index];
        if (!entry) return { messages: isForward ? messages : messages.reverse(), more: false };
        if (!maySee(entry, readerId)) continue;
        if (messages.length === limit) return { messages: isForward ? messages : messages.reverse(), more: true };
        messages.push(entry.message);
      }
    },
    nameInteraction: (interactionId, command) => commands.set(interactionId, command),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: stopListening,
  };
}

function findPlace(entries: readonly Entry[], from: Place): number {
  if (from === 'newest') return entries.length;
  const id = 'before' in from ? from.before : from.after;
  return entries.findLastIndex(({ message }) => message.id === id);
}

export function maySee({ readerId }: Pick<Entry, 'readerId'>, personId: string): boolean {
  return readerId === null || readerId === personId;
}
