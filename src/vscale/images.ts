import { z } from 'zod';
import type { Call, Requester } from './request.ts';
import { flag, numberOrZero, partsOf, text, textId } from './tolerant.ts';

/** What a server can be made from. */
export interface Image {
  id: string;
  description: string;
  active: boolean;
  sizeMb: number;
  /** Where it can be had at all. */
  locations: string[];
  /** On which plans it can be had at all; in one location it may be fewer, see `offers`. */
  plans: string[];
  offers: ImageOffer[];
}

/** In this location the image may be installed on these plans. */
export interface ImageOffer {
  location: string;
  plans: string[];
}

export interface Images {
  list(call?: Call): Promise<Image[]>;
}

export const imageEntrySchema = z.object({
  id: textId,
  description: text,
  active: flag(true),
  size: numberOrZero,
  locations: partsOf(z.string()),
  rplans: partsOf(z.string()),
});

type ImageEntry = z.output<typeof imageEntrySchema>;

/** The provider lists an image once for all its locations (2015) or once for each (2022): here it is always one. */
const imagesSchema = z
  .array(imageEntrySchema)
  .transform((entries) =>
    [...Map.groupBy(entries, ({ id }) => id).entries()].map(([id, same]) => mergeEntries(id, same)),
  );

function mergeEntries(id: string, entries: ImageEntry[]): Image {
  const active = entries.filter((entry) => entry.active);
  const offered = active.length > 0 ? active : entries;
  const offers = mergeOffers(offered);
  return {
    id,
    description: entries.find(({ description }) => description !== '')?.description ?? id,
    active: active.length > 0,
    sizeMb: Math.max(...offered.map(({ size }) => size)),
    locations: offers.map(({ location }) => location),
    plans: [...new Set(offers.flatMap(({ plans }) => plans))],
    offers,
  };
}

function mergeOffers(entries: ImageEntry[]): ImageOffer[] {
  const byLocation = Map.groupBy(
    entries.flatMap(({ locations, rplans }) => locations.map((location) => ({ location, plans: rplans }))),
    ({ location }) => location,
  );
  return [...byLocation.entries()].map(([location, offers]) => ({
    location,
    plans: [...new Set(offers.flatMap(({ plans }) => plans))],
  }));
}

export function createImages({ read }: Requester): Images {
  return { list: (call) => read('/images', imagesSchema, call) };
}
