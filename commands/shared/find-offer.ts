import type { Services } from '../../src/discord/services.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Image } from '../../src/vscale/images.ts';
import type { Location } from '../../src/vscale/locations.ts';
import type { Plan } from '../../src/vscale/plans.ts';
import { findClosest } from './closest.ts';
import { fits, hasImage, hasPlan, plansFor } from './offers.ts';

export interface Offer {
  image: Image;
  plan: Plan;
  location: Location;
}

/**
 * What a new server is made of. Without a location it is the first active one that has the plan and the image.
 *
 * @throws Refusal where one is not there, or they do not go together
 */
export async function findOffer(
  typed: { image: string; plan: string; location: string | null },
  { catalog }: { catalog: Pick<Services['catalog'], 'images' | 'plans' | 'locations'> },
): Promise<Offer> {
  const [images, plans, allLocations] = await Promise.all([
    catalog.images.get(),
    catalog.plans.get(),
    catalog.locations.get(),
  ]);
  const image = findImage(typed.image, images);
  const plan = findPlan(typed.plan, plans);
  const locations = allLocations.filter(({ active }) => active);
  const wanted = typed.location === null ? null : findLocation(typed.location, locations);
  if (wanted !== null) requireThere(image, plan, wanted, locations);
  if (!fits(image, plan, wanted)) {
    throw new Refusal('image_needs_other_plan', {
      image: image.id,
      plan: plan.id,
      location: wanted?.id ?? null,
      plans: plansFor(image, wanted) ?? [],
    });
  }
  const location = wanted ?? locations.find((each) => isThere(image, plan, each));
  if (location === undefined) throw new Refusal('nowhere_to_create', { image: image.id, plan: plan.id });
  return { image, plan, location };
}

function isThere(image: Image, plan: Plan, location: Location): boolean {
  return hasPlan(location, plan) && hasImage(location, image) && fits(image, plan, location);
}

function requireThere(image: Image, plan: Plan, location: Location, locations: readonly Location[]): void {
  const idsWhere = (has: (each: Location) => boolean) => locations.filter(has).map(({ id }) => id);
  if (!hasPlan(location, plan)) {
    const others = idsWhere((each) => hasPlan(each, plan));
    throw new Refusal('plan_not_in_location', { plan: plan.id, location: location.id, locations: others });
  }
  if (!hasImage(location, image)) {
    const others = idsWhere((each) => hasImage(each, image));
    throw new Refusal('image_not_in_location', { image: image.id, location: location.id, locations: others });
  }
}

/**
 * @param offered those that are to be chosen from, if not all of them
 * @throws Refusal `plan_not_found`
 */
export function findPlan(ref: string, plans: readonly Plan[], offered = plans): Plan {
  const plan = matchId(ref, plans);
  if (plan === undefined) throw new Refusal('plan_not_found', { ref, known: offered.map(({ id }) => id) });
  return plan;
}

function findImage(ref: string, images: readonly Image[]): Image {
  const active = images.filter((image) => image.active);
  const image = matchId(ref, active);
  if (image === undefined) {
    throw new Refusal('image_not_found', {
      ref,
      suggestions: findClosest(
        ref,
        active.map(({ id }) => id),
      ),
    });
  }
  return image;
}

/** @throws Refusal `location_not_found` */
export function findLocation(ref: string, locations: readonly Location[]): Location {
  const location = matchId(ref, locations);
  if (location === undefined) throw new Refusal('location_not_found', { ref, known: locations.map(({ id }) => id) });
  return location;
}

/** Ids of images differ in case for no reason: `CentOS_8` beside `centos_7`. */
export function matchId<T extends { id: string }>(typed: string, things: readonly T[]): T | undefined {
  const ref = typed.trim();
  return things.find(({ id }) => id === ref) ?? things.find(({ id }) => id.toLowerCase() === ref.toLowerCase());
}
