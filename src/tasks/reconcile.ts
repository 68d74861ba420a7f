import type { Evidence } from '../operations/kind.ts';
import type { Operation } from '../operations/operation.ts';
import { pickMade, type Rival } from '../operations/pick-made.ts';
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
    case 'unclear':
      return waitedMs >= reconcileMs ? 'unknown' : null;
    case 'undone':
    case 'gone':
      return waitedMs >= reconcileMs ? 'not_applied' : null;
  }
}

type Creation = Extract<Operation, { kind: 'server.create' }>;

/**
 * The server that a creation has made whose answer was lost: a new one that has the name, and all else, that it asked
 * for. The provider may have replaced the name; then nobody can tell it from one that was made in the panel.
 *
 * @param claimed servers that other operations have made
 */
export function findCreated(
  { operation, known }: OperationRecord,
  servers: readonly Scalet[],
  { claimed, rivals }: { claimed: ReadonlySet<number>; rivals: readonly Rival<Operation>[] },
): Scalet | 'unclear' | null {
  if (operation.kind !== 'server.create') throw new TypeError(`${operation.kind} creates no server`);
  const before = new Set(known);
  const created = servers.filter(({ id }) => !before.has(String(id)) && !claimed.has(id));
  const isOfItsMake = (server: Scalet, { plan, location }: Creation) =>
    server.plan === plan && server.location === location;
  return pickMade(
    created,
    { data: operation, isAccepted: false, rivals: rivals as readonly Rival<Creation>[] },
    (server, wanted) => server.name === wanted.name && isOfItsMake(server, wanted),
    (server) => isOfItsMake(server, operation),
  );
}
