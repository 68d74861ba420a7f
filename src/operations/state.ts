/**
 * An operation's life. Asking and deciding is one step, so `asked` is never stored.
 *
 * ```
 * asked ──no rule──▶ approved ─▶ submitting ─accepted─▶ running ─▶ succeeded | failed
 *    └▶ awaiting_approval ─▲        │  ├─ refused by the API ─▶ rejected
 *            └▶ denied · expired · cancelled · stale   └─ no answer ─▶ uncertain ─▶ running | succeeded | not_applied
 * ```
 */
const nextStates = {
  awaiting_approval: ['approved', 'denied', 'expired', 'cancelled', 'stale'],
  approved: ['approved', 'submitting', 'rejected', 'cancelled'],
  submitting: ['approved', 'running', 'succeeded', 'rejected', 'uncertain'],
  uncertain: ['running', 'succeeded', 'failed', 'not_applied'],
  running: ['succeeded', 'failed'],
  succeeded: [],
  failed: [],
  rejected: [],
  not_applied: [],
  denied: [],
  expired: [],
  cancelled: [],
  stale: [],
} as const;

export type OperationState = keyof typeof nextStates;

export const operationStates = Object.keys(nextStates) as OperationState[];

/** States as people look for them. */
export const stateGroups = {
  open: operationStates.filter((state) => !hasEnded(state)),
  waiting: ['awaiting_approval'],
  running: ['approved', 'submitting', 'uncertain', 'running'],
  ended: operationStates.filter(hasEnded),
  succeeded: ['succeeded'],
  failed: ['failed', 'rejected', 'not_applied'],
  dropped: ['denied', 'expired', 'cancelled', 'stale'],
} satisfies Record<string, OperationState[]>;

export type StateGroup = keyof typeof stateGroups;

/** Whether the machine allows this step; every change of a stored state is checked against it. */
export function canBecome(from: OperationState, to: OperationState): boolean {
  return (nextStates[from] as readonly OperationState[]).includes(to);
}

/** An ended operation never changes again. */
export function hasEnded(state: OperationState): boolean {
  return nextStates[state].length === 0;
}
