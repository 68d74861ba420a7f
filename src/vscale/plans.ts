import { z } from 'zod';
import type { Call, Requester } from './request.ts';
import { numberOrZero, partsOf, textId } from './tolerant.ts';

/** A configuration that a server can have. */
export interface Plan {
  id: string;
  cpus: number;
  memoryMb: number;
  diskMb: number;
  /** Traffic a month that the price includes. */
  trafficGb: number;
  addresses: number;
  locations: string[];
  /** May still name images that are no longer offered. */
  images: string[];
}

export interface Plans {
  list(call?: Call): Promise<Plan[]>;
}

export const planSchema = z
  .object({
    id: textId,
    cpus: numberOrZero,
    memory: numberOrZero,
    disk: numberOrZero,
    network: numberOrZero,
    addresses: numberOrZero,
    locations: partsOf(z.string()),
    templates: partsOf(z.string()),
  })
  .transform(
    (wire): Plan => ({
      id: wire.id,
      cpus: wire.cpus,
      memoryMb: wire.memory,
      diskMb: wire.disk,
      trafficGb: wire.network,
      addresses: wire.addresses,
      locations: wire.locations,
      images: wire.templates,
    }),
  );

export function createPlans({ read }: Requester): Plans {
  return { list: (call) => read('/rplans', z.array(planSchema), call) };
}
