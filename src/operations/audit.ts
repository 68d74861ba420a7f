import { type OperationState, operationStates } from './state.ts';

const otherEvents = [
  'vote.approve',
  'vote.deny',
  'vote.withdrawn',
  'vote.undelivered',
  'vote.void',
  'break_glass',
  'refused',
  'policy.loaded',
  'policy.broken',
] as const;

export type AuditEvent = `operation.${OperationState}` | (typeof otherEvents)[number];

export const auditEvents: readonly AuditEvent[] = [
  ...operationStates.map((state) => `operation.${state}` as const),
  ...otherEvents,
];

/** One thing that somebody did or that happened. */
export interface AuditEntry {
  /** Milliseconds since the Unix epoch. */
  at: number;
  event: AuditEvent;
  /** Null: of the whole bot. */
  guildId: string | null;
  /** Null: the bot itself, or Vscale. */
  userId: string | null;
  operationId: string | null;
  serverId: number | null;
  /** Facts; never a secret. */
  data: Record<string, unknown>;
}

/** An entry as it is stored; its event may be from another version of the bot. */
export interface AuditRow extends Omit<AuditEntry, 'event'> {
  /** From 1, without gaps. */
  seq: number;
  event: string;
  /** SHA-256 over the row and the hash of the one before, as hexadecimal digits. */
  hash: string;
}

export interface AuditVerdict {
  /** How many rows were found whole, from the first on. */
  rows: number;
  /** The hash of the last whole row: kept elsewhere, it shows later whether rows were cut off. */
  head: string;
  /** The first row that is not as it was written, or that follows one that is missing. */
  brokenSeq: number | null;
}
