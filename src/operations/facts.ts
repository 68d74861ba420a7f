import type { Scalet } from '../vscale/scalets.ts';
import type { ServerFacts } from './record.ts';

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
