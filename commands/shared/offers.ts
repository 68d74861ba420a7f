import type { Backup } from '../../src/vscale/backups.ts';
import type { Image } from '../../src/vscale/images.ts';
import type { Location } from '../../src/vscale/locations.ts';
import type { Plan } from '../../src/vscale/plans.ts';

/** What can be installed where, as far as the provider tells; where it tells nothing, it may be tried. */

export function hasPlan(location: Location, plan: Plan): boolean {
  const isTold = location.plans.length > 0 || plan.locations.length > 0;
  return !isTold || location.plans.includes(plan.id) || plan.locations.includes(location.id);
}

export function hasImage(location: Location, image: Image): boolean {
  return image.offers.length === 0 || image.offers.some((offer) => offer.location === location.id);
}

/** The plans on which the image may be installed; null where that is not told. */
export function plansFor(image: Image, location: Location | null): string[] | null {
  const offers = location === null ? image.offers : image.offers.filter((offer) => offer.location === location.id);
  const plans = [...new Set(offers.flatMap((offer) => offer.plans))];
  return plans.length === 0 ? null : plans;
}

/** Whether the plan's disk has room for the backup. */
export function holds(plan: Plan, { sizeGb }: Pick<Backup, 'sizeGb'>): boolean {
  return plan.diskMb >= (sizeGb ?? 0) * 1024;
}

export function fits(image: Image, plan: Plan, location: Location | null): boolean {
  return plansFor(image, location)?.includes(plan.id) ?? true;
}
