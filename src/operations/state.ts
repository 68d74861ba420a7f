/**
 * An operation's life. Asking and deciding is one step, so `asked` is never stored.
 *
 * ```
 * asked ──no rule──▶ approved ─▶ submitting ─accepted─▶ running ─▶ succeeded | failed
 *    └▶ awaiting_approval ─▲        │  ├─ refused by the API ─▶ rejected
 *            └▶ denied · expired · cancelled · stale   └─ no answer ─▶ uncertain ─▶ running | succeeded | not_applied
 * ```
 *
 * What takes too long, or cannot be told, becomes `unknown`; its end is still told if it is seen later.
 */
const nextStates = {
  awaiting_approval: ['approved', 'denied', 'expired', 'cancelled', 'stale'],
  approved: ['approved', 'submitting', 'rejected', 'cancelled', 'stale'],
  submitting: ['approved', 'running', 'succeeded', 'rejected', 'uncertain', 'unknown'],
  uncertain: ['running', 'succeeded', 'failed', 'not_applied', 'unknown'],
  running: ['succeeded', 'failed', 'unknown'],
  succeeded: [],
  failed: [],
  rejected: [],
  not_applied: [],
  unknown: ['succeeded', 'failed'],
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
  failed: ['failed', 'rejected', 'not_applied', 'unknown'],
  dropped: ['denied', 'expired', 'cancelled', 'stale'],
} satisfies Record<string, OperationState[]>;

export type StateGroup = keyof typeof stateGroups;

/** Whether the machine allows this step; every change of a stored state is checked against it. */
export function canBecome(from: OperationState, to: OperationState): boolean {
  return (nextStates[from] as readonly OperationState[]).includes(to);
}

/** An ended operation holds nothing up any more. It never changes again, unless its end was unknown. */
export function hasEnded(state: OperationState): boolean {
  return state === 'unknown' || nextStates[state].length === 0;
}
