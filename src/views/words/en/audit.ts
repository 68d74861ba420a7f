import type { AuditEvent } from '../../../operations/audit.ts';
import { pluralEn } from '../plural.ts';

const rows = (count: number) => pluralEn(count, 'row', 'rows');

export const audit = {
  events: {
    'operation.awaiting_approval': 'Asked, waits for approval',
    'operation.approved': 'May run',
    'operation.submitting': 'Sent to Vscale',
    'operation.uncertain': 'No clear answer from Vscale',
    'operation.running': 'Runs',
    'operation.succeeded': 'Done',
    'operation.failed': 'Failed',
    'operation.rejected': 'Refused by Vscale',
    'operation.not_applied': 'No change found',
    'operation.unknown': 'Outcome unknown',
    'operation.denied': 'Denied',
    'operation.expired': 'Expired',
    'operation.cancelled': 'Cancelled',
    'operation.stale': 'Out of date',
    'vote.approve': 'Approval',
    'vote.deny': 'Denial',
    'vote.withdrawn': 'Vote withdrawn',
    'vote.undelivered': 'Vote taken back, its answer came too late',
    'vote.void': 'Vote void',
    break_glass: 'Run without approval',
    refused: 'Refused by the bot',
    'policy.loaded': 'Policy in force',
    'policy.broken': 'Policy file broken',
  } satisfies Record<AuditEvent, string>,

  title: ({ count }: { count: number }) => `Audit: ${rows(count)}`,
  empty: 'No row fits. Leave a filter out.',
  bot: 'the bot',
  operation: ({ id }: { id: string }) => `operation ${id}`,
  server: ({ id }: { id: string }) => `server ${id}`,

  whole: ({ count }: { count: number }) => `✅ The audit is whole: ${rows(count)}, each chained to the one before.`,
  head: ({ hash }: { hash: string }) =>
    `Hash of the last row: ${hash}\nKeep it elsewhere: it shows later whether rows were cut off or all written anew.`,
  isBroken: ({ row, count }: { row: number; count: number }) =>
    `❌ The audit is broken at row ${row}: it is not as it was written, or rows before it are missing. Whole rows before it: ${count}.`,
  lastWhole: ({ hash }: { hash: string }) => `Hash of the last whole row: ${hash}`,
  restore: 'Somebody has changed the database by hand. Compare it with a backup or an export.',

  exported: ({ count }: { count: number }) =>
    `The audit of this Discord server: ${rows(count)} as JSON Lines, oldest first.`,
  exportedNewest: ({ count, total }: { count: number; total: string }) =>
    `The newest ${rows(count)} of ${total} of this Discord server's audit as JSON Lines, oldest first. Discord takes no bigger file; the database has them all.`,
};
