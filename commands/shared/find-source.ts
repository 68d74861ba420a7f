import type { Services } from '../../src/discord/services.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Backup } from '../../src/vscale/backups.ts';
import type { Location } from '../../src/vscale/locations.ts';
import type { Plan } from '../../src/vscale/plans.ts';
import { matchBackup, requireFinished } from './find-backup.ts';
import { findLocation, findOffer, findPlan, matchId } from './find-offer.ts';
import { hasPlan, holds } from './offers.ts';

/** What a new server is made of, and where. */
export interface Source {
  /** The id of an image or of a backup. */
  id: string;
  /** Null for an image. */
  backup: Backup | null;
  plan: Plan;
  location: Location;
}

interface Typed {
  image: string;
  plan: string;
  location: string | null;
}

/**
 * An image, or else a backup: by id, or by name. A server can be made from a backup only where that is.
 *
 * @throws Refusal where one is not there, or they do not go together
 */
export async function findSource(typed: Typed, { catalog, vscale }: Services): Promise<Source> {
  const images = (await catalog.images.get()).filter(({ active }) => active);
  const backup = matchId(typed.image, images) ? null : matchBackup(typed.image, await vscale.backups.list());
  if (backup === null) {
    const { image, plan, location } = await findOffer(typed, { catalog });
    return { id: image.id, backup, plan, location };
  }
  const [plans, locations] = await Promise.all([catalog.plans.get(), catalog.locations.get()]);
  const active = locations.filter((location) => location.active);
  requireFinished(backup);
  return { id: backup.id, backup, ...fitBackup(backup, typed, plans, active) };
}

function fitBackup(
  backup: Backup,
  typed: Typed,
  plans: readonly Plan[],
  locations: readonly Location[],
): Pick<Source, 'plan' | 'location'> {
  const plan = findPlan(typed.plan, plans);
  const wanted = typed.location === null ? null : findLocation(typed.location, locations);
  const { name, sizeGb } = backup;
  if (wanted !== null && wanted.id !== backup.location) {
    throw new Refusal('backup_elsewhere', { name, location: backup.location, wanted: wanted.id });
  }
  const location = findLocation(backup.location, locations);
  const offered = plans.filter((each) => hasPlan(location, each));
  if (!holds(plan, backup)) {
    const bigger = offered.filter((each) => holds(each, backup)).map(({ id }) => id);
    const sizes = { sizeGb: sizeGb ?? 0, diskGb: plan.diskMb / 1024 };
    throw new Refusal('backup_needs_bigger_plan', { name, plan: plan.id, plans: bigger, ...sizes });
  }
  if (!offered.includes(plan)) {
    const others = locations.filter((each) => hasPlan(each, plan)).map(({ id }) => id);
    throw new Refusal('plan_not_in_location', { plan: plan.id, location: location.id, locations: others });
  }
  return { plan, location };
}
