import { droppedImageIds, images, locationIds, plans, pricePeriod, trafficKopecks } from '../catalogue.ts';
import { ok } from '../reply.ts';
import { route } from '../router.ts';

export const catalogueRoutes = [
  route('GET /locations', ({ generation }) => ok(generation.showLocations())),
  route('GET /images', ({ generation }) => ok(generation.showImages())),
  route('GET /rplans', () => ok(plans.map(showPlan))),
  route('GET /billing/prices', ({ generation }) =>
    ok({
      default: {
        ...Object.fromEntries(plans.map((plan) => [plan.id, { hour: plan.hourKopecks, month: plan.monthKopecks }])),
        network: trafficKopecks,
        ...generation.backupPrices(),
      },
      period: pricePeriod,
    }),
  ),
];

function showPlan({ id, cpus, memoryMb, diskMb, trafficGb }: (typeof plans)[number]) {
  const installable = images.filter((image) => locationIds.some((location) => image.plans[location].includes(id)));
  return {
    id,
    cpus,
    memory: memoryMb,
    disk: diskMb,
    network: trafficGb,
    addresses: 1,
    locations: locationIds,
    templates: [...installable.map((image) => image.id), ...droppedImageIds],
  };
}
