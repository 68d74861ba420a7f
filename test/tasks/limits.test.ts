import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/operations/operation.ts';
import { hasEnded, type OperationState, operationStates } from '../../src/operations/state.ts';
import { endOverdue } from '../../src/tasks/limits.ts';
import { makeRecord } from '../support/operation.ts';

const minute = 60_000;
const hour = 60 * minute;
const since = Date.parse('2026-03-01T12:00:00Z');
const restart: Operation = { kind: 'server.restart', serverId: 42 };
const backup: Operation = { kind: 'server.backup', serverId: 42, name: 'nightly' };
const relocation: Operation = { kind: 'backup.relocate', backupId: 'b1', from: 'spb0', location: 'msk0' };

describe('an operation', () => {
  it.each<[OperationState, Operation, number, OperationState]>([
    ['approved', restart, 24 * hour, 'stale'],
    ['submitting', restart, 10 * minute, 'unknown'],
    ['uncertain', backup, hour, 'unknown'],
    ['running', restart, 24 * hour, 'unknown'],
    ['running', backup, 48 * hour, 'unknown'],
    ['running', relocation, 48 * hour, 'unknown'],
  ])('that has been %s (%o) for %i ms ends as %4$s', (state, operation, limitMs, ending) => {
    const record = makeRecord({ state, operation, askedAt: 0, approvedAt: since, changedAt: since });
    expect(endOverdue(record, since + limitMs - 1)).toBeNull();
    expect(endOverdue(record, since + limitMs)?.state).toBe(ending);
    expect(endOverdue(record, since - limitMs)?.state).toBe(ending);
  });

  it('has a limit in every state but that in which it waits for the team', () => {
    const endless = operationStates.filter(
      (state) => !hasEnded(state) && endOverdue(makeRecord({ state, changedAt: 0 }), 1000 * hour) === null,
    );
    expect(endless).toEqual(['awaiting_approval']);
  });

  it('that is put off again and again has waited since it was approved', () => {
    const record = makeRecord({ state: 'approved', approvedAt: since, changedAt: since + 23 * hour });
    expect(endOverdue(record, since + 24 * hour)).not.toBeNull();
    expect(endOverdue({ ...record, approvedAt: null }, since + 24 * hour)).toBeNull();
  });
});
