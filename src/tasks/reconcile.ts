import type { OperationRecord } from '../operations/record.ts';
import type { Scalet } from '../vscale/scalets.ts';
import type { Task } from '../vscale/tasks.ts';
import { readEvidence } from './evidence.ts';

/** How long after a lost answer the change may still turn up, before it is said not to have been made. */
export const reconcileMs = 20_000;

/** What reading shows of a change whose answer was lost; null means: read again later. */
export type Reconciled = { found: 'running' | 'finished'; scalet: Scalet | null } | 'not_applied' | null;

/**
 * Decides about a change to a server that was there before.
 * @param task this operation's task, if it is in the list
 * @param hasForeignTask whether somebody else's task is in the list for this server
 */
export function reconcileChange(
  record: OperationRecord,
  {
    task,
    hasForeignTask,
    scalet,
    now,
  }: { task: Task | null; hasForeignTask: boolean; scalet: Scalet | null; now: number },
): Reconciled {
  if (task !== null) return { found: 'running', scalet };
  switch (readEvidence(record, scalet)) {
    case 'done':
      return { found: 'finished', scalet };
    case 'busy':
      // It was not locked when it was asked. Locked now, and by nobody else that can be seen: that is our change.
      return hasForeignTask ? null : { found: 'running', scalet };
    case 'settled':
    case 'undone':
    case 'gone':
      return now - record.changedAt >= reconcileMs ? 'not_applied' : null;
  }
}

/**
 * Decides about a creation: the new server is one that was not there before and that no other operation has made.
 * The name tells it; where the provider has replaced the name, a single new server of the same make does.
 */
export function reconcileCreation(
  record: OperationRecord,
  servers: readonly Scalet[],
  claimed: ReadonlySet<number>,
  now: number,
): Reconciled {
  const { operation } = record;
  if (operation.kind !== 'server.create') throw new TypeError(`${operation.kind} creates no server`);
  const known = new Set(record.knownServerIds);
  const created = servers.filter((server) => !known.has(server.id) && !claimed.has(server.id));
  const named = created.filter((server) => server.name === operation.name);
  const alike = created.filter((server) => server.plan === operation.plan && server.location === operation.location);
  const scalet = named[0] ?? (alike.length === 1 ? alike[0] : undefined);
  if (scalet) return { found: 'running', scalet };
  return now - record.changedAt >= reconcileMs ? 'not_applied' : null;
}
