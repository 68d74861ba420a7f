import type { Scalet } from '../vscale/scalets.ts';
import type { Evidence } from './kind.ts';

/** A server that is gone, or at work, tells the same of every change; otherwise `read` looks at what the change leaves. */
export function readChangedServer(scalet: Scalet | null, read: (scalet: Scalet) => Evidence): Evidence {
  if (scalet === null) return 'gone';
  const isBeingCreated = ['queued', 'defined', 'created'].includes(scalet.status);
  return scalet.locked || isBeingCreated ? 'busy' : read(scalet);
}
