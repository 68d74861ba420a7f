import type { Backup } from '../vscale/backups.ts';
import type { Scalet } from '../vscale/scalets.ts';
import type { Operation, OperationKind } from './operation.ts';
import type { OperationRecord, UnreadableOperation } from './record.ts';
import type { StateGroup } from './state.ts';

/** What a command asks for. `server` is the server as it was just read; null for a creation. */
export interface AskRequest {
  operation: Operation;
  server: Scalet | null;
  /** The backup that it is about, as it was just read. */
  backup?: Backup | null;
  subject: string;
  caller: {
    userId: string;
    guildId: string;
    channelId: string;
    interactionId: string;
    roleIds: readonly string[];
    guildLocale: 'en' | 'ru';
  };
  reason: string | null;
  /** Kept in memory until it is sent to Vscale, never stored. */
  password?: string;
}

/** What commands may do with operations: ask, and look. */
export interface Operations {
  /** Stores the operation, approved or waiting. @throws Refusal `server_busy` when the server has an open operation */
  ask(request: AskRequest): Promise<OperationRecord>;
  find(id: string): Promise<OperationRecord | null>;
  findUnreadable(id: string): Promise<UnreadableOperation | null>;
  list(filter: {
    guildId: string;
    state?: StateGroup;
    serverId?: number;
    subject?: string;
    userId?: string;
    limit: number;
    offset: number;
  }): Promise<{ records: OperationRecord[]; unreadable: UnreadableOperation[]; total: number }>;
  /** How long this kind of operation usually takes, in milliseconds; null before the first has ended. */
  expectedMs(kind: OperationKind): Promise<number | null>;
}
