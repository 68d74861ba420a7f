import { droppedImageIds, images, isOffered, locationIds, plans, pricePeriod, trafficKopecks } from '../catalogue.ts';
import { ok } from '../reply.ts';
import { route } from '../router.ts';
import type { World } from '../world.ts';

export const catalogueRoutes = [
  route('GET /locations', ({ world, generation }) => ok(generation.showLocations(world))),
  route('GET /images', ({ world, generation }) => ok(generation.showImages(world))),
  route('GET /rplans', ({ world }) => ok(plans.map((plan) => showPlan(world, plan)))),
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

function showPlan(world: World, { id, cpus, memoryMb, diskMb, trafficGb }: (typeof plans)[number]) {
  const installable = images.filter((image) => locationIds.some((location) => image.plans[location].includes(id)));
  return {
    id,
    cpus,
    memory: memoryMb,
    disk: diskMb,
    network: trafficGb,
    addresses: 1,
    locations: locationIds.filter((location) => isOffered(world, location, id)),
    templates: [...installable.map((image) => image.id), ...droppedImageIds],
  };
}
