import type { Completion, Options } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { priceOf } from '../../src/views/catalog.ts';
import { imageLabel, locationLabel, planLabel } from '../../src/views/choices.ts';
import type { Locale } from '../../src/views/message.ts';
import type { Image } from '../../src/vscale/images.ts';
import type { Location } from '../../src/vscale/locations.ts';
import { comparePlans } from '../../src/vscale/plan-order.ts';
import type { Plan } from '../../src/vscale/plans.ts';
import { matchId, type Offer } from './find-offer.ts';
import { fits, hasImage, hasPlan } from './offers.ts';
import { type Candidate, pickChoices, readSoon } from './suggest.ts';

/** What is chosen already, as far as it is known, narrows down what can still be chosen. */
async function readChosen(
  options: Options,
  services: Services,
): Promise<{ images: Image[]; plans: Plan[]; locations: Location[]; chosen: Partial<Offer> }> {
  const { catalog } = services;
  const [images, plans, locations] = await Promise.all([
    readSoon(catalog.images, services),
    readSoon(catalog.plans, services),
    readSoon(catalog.locations, services),
  ]);
  const image = matchId(options.getString('image') ?? '', images ?? []);
  const plan = matchId(options.getString('plan') ?? '', plans ?? []);
  const location = matchId(options.getString('location') ?? '', locations ?? []);
  return {
    images: (images ?? []).filter(({ active }) => active),
    plans: plans ?? [],
    locations: (locations ?? []).filter(({ active }) => active),
    chosen: { ...(image && { image }), ...(plan && { plan }), ...(location && { location }) },
  };
}

export const suggestPlans: Completion = async (typed, options, caller, services) => {
  const { plans, chosen } = await readChosen(options, services);
  const { image, location } = chosen;
  const offered = plans
    .filter((plan) => image === undefined || fits(image, plan, location ?? null))
    .filter((plan) => location === undefined || hasPlan(location, plan))
    .sort((a, b) => comparePlans(a.id, b.id, plans));
  return pickChoices(typed, await planCandidates(offered, caller.locale, services));
};

export const suggestImages: Completion = async (typed, options, caller, services) => {
  const { images, chosen } = await readChosen(options, services);
  const { plan, location } = chosen;
  const offered = images
    .filter((image) => plan === undefined || fits(image, plan, location ?? null))
    .filter((image) => location === undefined || hasImage(location, image));
  const candidates = offered.map((image) => ({
    name: imageLabel(image, caller.locale),
    value: image.id,
    keywords: [image.id, image.description],
  }));
  return pickChoices(typed, candidates);
};

export const suggestLocations: Completion = async (typed, options, _caller, services) => {
  const { locations, chosen } = await readChosen(options, services);
  const { image, plan } = chosen;
  const offered = locations.filter(
    (location) =>
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
