import type { Completion, Options } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { priceOf } from '../../src/views/catalog.ts';
import { imageLabel, locationLabel, planLabel } from '../../src/views/choices.ts';
import type { Locale } from '../../src/views/message.ts';
import type { Backup } from '../../src/vscale/backups.ts';
import type { Image } from '../../src/vscale/images.ts';
import type { Location } from '../../src/vscale/locations.ts';
import { comparePlans } from '../../src/vscale/plan-order.ts';
import type { Plan } from '../../src/vscale/plans.ts';
import { isUsable, matchBackups, readBackupsSoon, toCandidates } from './find-backup.ts';
import { matchId, type Offer } from './find-offer.ts';
import { fits, hasImage, hasPlan, holds } from './offers.ts';
import { type Candidate, mostChoices, pickChoices, readSoon } from './suggest.ts';

/** How many of the suggestions backups have for themselves, if there are so many. */
const roomForBackups = 5;

/** What is chosen already, as far as it is known, narrows down what can still be chosen. */
async function readChosen(
  options: Options,
  services: Services,
): Promise<{ images: Image[]; plans: Plan[]; locations: Location[]; chosen: Partial<Offer> & { backup?: Backup } }> {
  const { catalog } = services;
  const [images, plans, locations, { backups }] = await Promise.all([
    readSoon(catalog.images, services),
    readSoon(catalog.plans, services),
    readSoon(catalog.locations, services),
    readBackupsSoon(services),
  ]);
  const source = options.getString('image') ?? '';
  const image = matchId(source, images ?? []);
  const [backup] = image ? [] : matchBackups(source, backups);
  const plan = matchId(options.getString('plan') ?? '', plans ?? []);
  const location = matchId(options.getString('location') ?? '', locations ?? []);
  return {
    images: (images ?? []).filter(({ active }) => active),
    plans: plans ?? [],
    locations: (locations ?? []).filter(({ active }) => active),
    chosen: {
      ...(image && { image }),
      ...(backup && { backup }),
      ...(plan && { plan }),
      ...(location && { location }),
    },
  };
}

export const suggestPlans: Completion = async (typed, options, caller, services) => {
  const { plans, chosen } = await readChosen(options, services);
  const { image, backup, location } = chosen;
  const offered = plans
    .filter((plan) => image === undefined || fits(image, plan, location ?? null))
    .filter((plan) => backup === undefined || holds(plan, backup))
    .filter((plan) => location === undefined || hasPlan(location, plan))
    .sort((a, b) => comparePlans(a.id, b.id, plans));
  return pickChoices(typed, await planCandidates(offered, caller.locale, services));
};

/** Images, and backups of what stood on a disk before: a few of them always find room. */
export const suggestSources: Completion = async (typed, options, caller, services) => {
  const [{ images, chosen }, { backups, names }] = await Promise.all([
    readChosen(options, services),
    readBackupsSoon(services),
  ]);
  const { plan, location } = chosen;
  const offered = images
    .filter((image) => plan === undefined || fits(image, plan, location ?? null))
    .filter((image) => location === undefined || hasImage(location, image));
  const candidates = offered.map((image) => ({
    name: imageLabel(image, caller.locale),
    value: image.id,
    keywords: [image.id, image.description],
  }));
  const fitting = backups
    .filter(isUsable)
    .filter((backup) => plan === undefined || holds(plan, backup))
    .filter((backup) => location === undefined || backup.location === location.id);
  const backupChoices = pickChoices(typed, toCandidates(fitting, names, caller.locale));
  const mostImages = mostChoices - Math.min(backupChoices.length, roomForBackups);
  return [...pickChoices(typed, candidates).slice(0, mostImages), ...backupChoices].slice(0, mostChoices);
};

export const suggestLocations: Completion = async (typed, options, _caller, services) => {
  const { locations, chosen } = await readChosen(options, services);
  const { image, backup, plan } = chosen;
  const offered = locations.filter(
    (location) =>
      (backup === undefined || backup.location === location.id) &&
      (plan === undefined || hasPlan(location, plan)) &&
      (image === undefined || hasImage(location, image)) &&
      (plan === undefined || image === undefined || fits(image, plan, location)),
  );
  const candidates = offered.map((location) => ({
    name: locationLabel(location),
    value: location.id,
    keywords: [location.id, location.description],
  }));
  return pickChoices(typed, candidates);
};

export async function planCandidates(plans: readonly Plan[], locale: Locale, services: Services): Promise<Candidate[]> {
  const prices = await readSoon(services.catalog.prices, services);
  return plans.map((plan) => ({
    name: planLabel(plan, priceOf(prices, plan.id), locale),
    value: plan.id,
    keywords: [plan.id],
  }));
}
