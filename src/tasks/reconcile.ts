import type { Evidence } from '../operations/kind.ts';
import type { OperationRecord } from '../operations/record.ts';
import type { Scalet } from '../vscale/scalets.ts';

/** How long after a lost answer the change may still turn up, before it is said not to have been made. */
export const reconcileMs = 20_000;

/** What reading shows of a change whose answer was lost; null means: read again later. */
export type Reconciled = 'running' | 'finished' | 'not_applied' | 'unknown' | null;

/**
 * Decides about a change whose task is not to be seen.
 * @param hasForeignTask whether somebody else's task is in the list for the same server
 * @param waitedMs since the answer was lost
 */
export function reconcileChange(
  evidence: Evidence,
  { hasForeignTask, waitedMs }: { hasForeignTask: boolean; waitedMs: number },
): Reconciled {
  switch (evidence) {
    case 'done':
      return 'finished';
    case 'busy':
      // It was not locked when it was asked. Locked now, and by nobody else that can be seen: that is our change.
      return hasForeignTask ? null : 'running';
    case 'settled':
      return waitedMs >= reconcileMs ? 'unknown' : null;
    case 'undone':
    case 'gone':
      return waitedMs >= reconcileMs ? 'not_applied' : null;
  }
}

/**
 * The server that a creation has made, if its answer was lost: one that was not there before and that no other
 * operation has made. The name tells it; where none has come under that name, because the provider has replaced it, a
 * single new server of the same make does.
 */
export function findCreated(
  record: OperationRecord,
  servers: readonly Scalet[],
  { claimed, waitedMs }: { claimed: ReadonlySet<number>; waitedMs: number },
): Scalet | null {
  const { operation } = record;
  if (operation.kind !== 'server.create') throw new TypeError(`${operation.kind} creates no server`);
  const known = new Set(record.known);
  const created = servers.filter(({ id }) => !known.has(String(id)) && !claimed.has(id));
  const named = created.filter((server) => server.name === operation.name);
  if (named[0] || waitedMs < reconcileMs) return named[0] ?? null;
  const alike = created.filter((server) => server.plan === operation.plan && server.location === operation.location);
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
