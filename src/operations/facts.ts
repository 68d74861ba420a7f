import type { Backup } from '../vscale/backups.ts';
import type { Scalet } from '../vscale/scalets.ts';
import type { BackupFacts, ServerFacts } from './record.ts';

/** What is kept of a server. */
export function factsOf(scalet: Scalet): ServerFacts {
  return {
    id: scalet.id,
    name: scalet.name,
    status: scalet.status,
    plan: scalet.plan,
    location: scalet.location,
    image: scalet.image,
    address: scalet.publicAddress?.address ?? null,
    privateAddress: scalet.privateAddress?.address ?? null,
    locked: scalet.locked,
  };
}

/** What is kept of a backup. */
export function backupFactsOf({ id, name, sizeGb, location, createdAt, serverId }: Backup): BackupFacts {
  return { id, name, sizeGb: sizeGb || null, location, createdAt, serverId };
}
