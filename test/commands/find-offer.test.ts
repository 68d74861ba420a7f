import { describe, expect, it } from 'vitest';
import { findOffer } from '../../commands/shared/find-offer.ts';
import type { Services } from '../../src/discord/services.ts';
import type { Image } from '../../src/vscale/images.ts';
import type { Location } from '../../src/vscale/locations.ts';
import type { Plan } from '../../src/vscale/plans.ts';

/** Offers of a provider with more differences between its places than the simulated one has. */
const places = { active: true, description: '', privateNetworking: false, images: [] };
const locations: Location[] = [
  { ...places, id: 'old0', active: false, plans: ['small', 'large'] },
  { ...places, id: 'spb0', plans: ['small'] },
  { ...places, id: 'msk0', plans: ['small', 'large'] },
];
const size = { cpus: 1, memoryMb: 512, diskMb: 20_480, trafficGb: 1, addresses: 1, images: [] };
const plans: Plan[] = [
  { ...size, id: 'small', locations: ['old0', 'spb0', 'msk0'] },
  { ...size, id: 'large', locations: ['old0', 'msk0'] },
];
const any = { description: '', active: true, sizeMb: 1, locations: [], plans: [] };
const images: Image[] = [
  {
    ...any,
    id: 'everywhere',
    offers: ['old0', 'spb0', 'msk0'].map((location) => ({ location, plans: ['small', 'large'] })),
  },
  { ...any, id: 'moscow', offers: [{ location: 'msk0', plans: ['small', 'large'] }] },
  { ...any, id: 'petersburg', offers: [{ location: 'spb0', plans: ['small', 'large'] }] },
  { ...any, id: 'untold', offers: [] },
  { ...any, id: 'retired', active: false, offers: [{ location: 'spb0', plans: ['small'] }] },
];

function find(image: string, plan: string, location: string | null = null) {
  const cached = <T>(value: T) => ({ get: async () => value, isFresh: () => true, peek: () => value });
  const catalog: Pick<Services['catalog'], 'images' | 'plans' | 'locations'> = {
    images: cached(images),
    plans: cached(plans),
    locations: cached(locations),
  };
  return findOffer({ image, plan, location }, { catalog });
}

describe('without a location', () => {
  it.each([
    ['everywhere', 'small', 'spb0'],
    ['everywhere', 'large', 'msk0'],
    ['moscow', 'small', 'msk0'],
    ['untold', 'large', 'msk0'],
  ])('%s on %s goes to the first that has both, %s', async (image, plan, location) => {
    expect((await find(image, plan)).location.id).toBe(location);
  });

  it('is nowhere, where no place has both', async () => {
    await expect(find('petersburg', 'large')).rejects.toMatchObject({ code: 'nowhere_to_create' });
  });
});

describe('with a location', () => {
  it.each([
    ['everywhere', 'large', 'spb0', 'plan_not_in_location', { locations: ['msk0'] }],
    ['moscow', 'small', 'spb0', 'image_not_in_location', { locations: ['msk0'] }],
    ['everywhere', 'small', 'old0', 'location_not_found', { known: ['spb0', 'msk0'] }],
    ['retired', 'small', 'spb0', 'image_not_found', { ref: 'retired' }],
  ])('%s on %s in %s is refused as %s', async (image, plan, location, code, facts) => {
    await expect(find(image, plan, location)).rejects.toMatchObject({ code, facts });
  });

  it('is taken where everything is there', async () => {
    expect(await find('moscow', 'large', 'MSK0')).toMatchObject({ location: { id: 'msk0' }, plan: { id: 'large' } });
  });
});
