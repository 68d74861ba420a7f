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

/** Whether the machine allows this step; every change of a stored state is checked against it. */
export function canBecome(from: OperationState, to: OperationState): boolean {
  return (nextStates[from] as readonly OperationState[]).includes(to);
}

/** An ended operation never changes again. */
export function hasEnded(state: OperationState): boolean {
  return nextStates[state].length === 0;
}
