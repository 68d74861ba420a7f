import { z } from 'zod';
import type { Call, Requester } from './request.ts';
import { flag, partsOf, text, textId } from './tolerant.ts';

/** A data centre. */
export interface Location {
  id: string;
  /** Its address, often empty. */
  description: string;
  active: boolean;
  privateNetworking: boolean;
  plans: string[];
  images: string[];
}

export interface Locations {
  list(call?: Call): Promise<Location[]>;
}

export const locationSchema = z
  .object({
    id: textId,
    description: text,
    active: flag(true),
    private_networking: flag(false),
    rplans: partsOf(z.string()),
    templates: partsOf(z.string()),
    /** What two clients read in the place of `templates`. */
    image: partsOf(z.string()),
  })
  .transform(
    (wire): Location => ({
      id: wire.id,
      description: wire.description,
      active: wire.active,
      privateNetworking: wire.private_networking,
      plans: wire.rplans,
      images: wire.templates.length > 0 ? wire.templates : wire.image,
    }),
  );

export function createLocations({ read }: Requester): Locations {
  return { list: (call) => read('/locations', z.array(locationSchema), call) };
}
