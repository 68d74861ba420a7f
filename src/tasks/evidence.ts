import type { OperationRecord } from '../operations/record.ts';
import type { Scalet } from '../vscale/scalets.ts';

/**
 * What the server itself tells of an operation.
 * - `done`: the change shows, and it could not have been so before.
 * - `settled`: the server is as the operation should leave it, but it was so before as well.
 * - `busy`: something still runs on it.
 * - `undone`: it is as if nothing had happened.
 * - `gone`: there is no such server.
 */
export type Evidence = 'done' | 'settled' | 'busy' | 'undone' | 'gone';

/** Reads the evidence off the server; null stands for a server that Vscale does not know. */
export function readEvidence(record: OperationRecord, scalet: Scalet | null): Evidence {
  const { operation } = record;
  if (operation.kind === 'server.delete') {
    if (scalet === null || scalet.deleted !== null || scalet.status === 'deleted') return 'done';
    return scalet.locked ? 'busy' : 'undone';
  }
  if (scalet === null) return 'gone';
  if (operation.kind === 'server.rename') return scalet.name === operation.name ? 'done' : 'undone';
  if (scalet.locked || isBeingCreated(scalet)) return 'busy';
  switch (operation.kind) {
    case 'server.create':
      return 'done';
    case 'server.start':
      return scalet.status === 'started' ? 'done' : 'undone';
    case 'server.stop':
      return scalet.status === 'stopped' ? 'done' : 'undone';
    case 'server.upgrade':
      return scalet.plan === operation.plan ? 'done' : 'undone';
    case 'server.restart':
    case 'server.rebuild':
      return scalet.status === 'started' ? 'settled' : 'undone';
  }
}

function isBeingCreated(scalet: Scalet): boolean {
  return ['queued', 'defined', 'created'].includes(scalet.status);
}
