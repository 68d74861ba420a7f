import type { Accepted, Scalet } from '../vscale/scalets.ts';
import type { Evidence, Performed } from './kind.ts';

/** A server that is gone, or at work, tells the same of every change; otherwise `read` looks at what the change leaves. */
export function readChangedServer(scalet: Scalet | null, read: (scalet: Scalet) => Evidence): Evidence {
  if (scalet === null) return 'gone';
  const isBeingCreated = ['queued', 'defined', 'created'].includes(scalet.status);
  return scalet.locked || isBeingCreated ? 'busy' : read(scalet);
}

/** A change without a task is made, unless the answer shows the server without it: as it was before, or for good. */
export function endIfShown(accepted: Accepted, read: (scalet: Scalet) => Evidence): Performed {
  return { ended: accepted.scalet === null || read(accepted.scalet) === 'done', ...accepted };
}
