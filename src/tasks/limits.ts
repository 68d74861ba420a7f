import type { OperationKind } from '../operations/operation.ts';
import type { OperationRecord, Outcome } from '../operations/record.ts';
import type { OperationState } from '../operations/state.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How long an operation may stay in a state. A request that waits for the team has an expiry of its own. */
const limitsMs: Partial<Record<OperationState, number>> = {
  approved: 24 * hour,
  submitting: 10 * minute,
  uncertain: hour,
  running: 24 * hour,
};

const longerRunsMs: Partial<Record<OperationKind, number>> = {
  'server.backup': 48 * hour,
  'backup.relocate': 48 * hour,
};

/**
 * How an operation ends that has been in its state for too long; null while it has not.
 *
 * A change of the clock while the bot was down counts as time that passed, in either direction.
 */
export function endOverdue(record: OperationRecord, now: number): { state: OperationState; outcome: Outcome } | null {
  const { state, operation, changedAt, approvedAt } = record;
  const longer = state === 'running' ? longerRunsMs[operation.kind] : undefined;
  const limitMs = longer ?? limitsMs[state];
  const since = state === 'approved' ? (approvedAt ?? changedAt) : changedAt;
  if (limitMs === undefined || Math.abs(now - since) < limitMs) return null;
  if (state === 'approved') return { state: 'stale', outcome: { code: 'not_sent', afterMs: limitMs } };
  return { state: 'unknown', outcome: { code: 'overdue', afterMs: limitMs } };
}
