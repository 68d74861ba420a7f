/**
 * An operation's life. `asked` is not stored: asking and deciding is one transaction.
 *
 * ```
 * asked ─▶ approved ─▶ submitting ─▶ running ─▶ succeeded | failed
 *    └▶ awaiting_approval ─▶ …          ├▶ rejected
 *                                       └▶ uncertain ─▶ running | not_applied
 * ```
 */
export type OperationState =
  | 'awaiting_approval'
  | 'approved'
  | 'submitting'
  | 'uncertain'
  | 'running'
  | 'succeeded'
  | 'failed'
  | 'rejected'
  | 'not_applied'
  | 'denied'
  | 'expired'
  | 'cancelled'
  | 'stale';
