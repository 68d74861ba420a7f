export interface Plan {
  id: string;
  cpus: number;
  memoryMb: number;
  diskMb: number;
  trafficGb: number;
  hourKopecks: number;
  monthKopecks: number;
}

export interface Image {
  id: string;
  sizeMb: number;
  /** The plans on which it may be installed, by location. */
  plans: Record<LocationId, readonly string[]>;
}

export const locationIds = ['spb0', 'msk0'] as const;
export type LocationId = (typeof locationIds)[number];

/** Street addresses, which only the first generation shows. */
export const locationAddresses: Record<LocationId, string> = {
  spb0: 'Санкт-Петербург, ул. Цветочная, д. 21',
  msk0: 'Москва, ул. Берзарина, д. 36',
};

/** Smallest first. The sizes are the provider's; the prices are guesses. */
export const plans: readonly Plan[] = [
  plan('small', 1, 512, 20480, 1024, 28, 20000),
  plan('medium', 1, 1024, 30720, 2048, 56, 40000),
  plan('large', 2, 2048, 40960, 3072, 112, 80000),
  plan('huge', 2, 4096, 61440, 4096, 223, 160000),
  plan('monster', 4, 8192, 81920, 5120, 445, 320000),
];

export const trafficKopecks = 160;
export const backupKopecksPerGb = 500;
export const pricePeriod = '2015-08-01';

const all = plans.map(({ id }) => id);
const fromMedium = all.slice(1);
const fromHuge = all.slice(3);

/** `/images` as it was on 1 May 2022. */
export const images: readonly Image[] = [
  image('ubuntu_14.04_64_001_preseed', 1372, all),
  image('ubuntu_16.04_64_001_master', 1751, all),
  image('ubuntu_18.04_64_001_master', 2113, all),
  image('ubuntu_20.04_64_001_master', 2425, all),
  image('centos_7_64_001_master', 1804, all),
  image('CentOS_8_64_001_master', 1041, all),
  image('debian_9_64_001_master', 1084, all),
  image('debian_10_64_001_master', 1176, all),
  image('debian_11_64_001_master', 1124, all),
  image('Fedora_32_64_001_master', 1966, all),
  image('debian_10_64_001_fastpanel', 5120, all, fromMedium),
  image('ubuntu_20.04_64_001_ajenti', 2654, all),
  image('ubuntu_20.04_64_001_docker', 2311, all),
  image('ubuntu_20.04_64_001_mongodb', 2664, all),
  image('ubuntu_20.04_64_001_lamp', 2712, all),
  image('ubuntu_20.04_64_001_nodejs', 2506, all),
  image('ubuntu_20.04_64_001_gogs', 2686, all),
  image('ubuntu_20.04_64_001_django', 2303, all),
  image('ubuntu_20.04_64_001_redis', 2445, all),
  image('ubuntu_20.04_64_001_bitrix', 2303, fromMedium),
  image('ubuntu_20.04_64_001_wordpress', 2302, fromMedium),
  image('ubuntu_20.04_64_001_redmine', 5120, fromMedium),
  image('ubuntu_20.04_64_001_jenkins', 2400, fromMedium),
  image('ubuntu_20.04_64_001_gitlab', 4881, fromHuge),
];

/** Images that `/rplans` still names although `/images` and `/locations` have dropped them. */
export const droppedImageIds: readonly string[] = [
  'debian_8_64_001_master',
  'Fedora_27_64_001_master',
  'Fedora_28_64_001_master',
  'Fedora_29_64_001_master',
  'Fedora_30_64_001_master',
  'Fedora_31_64_001_master',
];

export function findPlan(id: string): Plan | undefined {
  return plans.find((plan) => plan.id === id);
}

export function findImage(id: string): Image | undefined {
  return images.find((image) => image.id === id);
}

export function isLocationId(id: string): id is LocationId {
  return locationIds.some((known) => known === id);
}

/** What a location has stopped offering, by what is in it: `spb0 large`. */
export type Withdrawn = Set<string>;

export function isOffered({ withdrawn }: { withdrawn: Withdrawn }, location: LocationId, id: string): boolean {
  return !withdrawn.has(`${location} ${id}`);
}

export function listImages(world: { withdrawn: Withdrawn }, location: LocationId): readonly Image[] {
  return images.filter(({ id }) => isOffered(world, location, id));
}

/** A place in the order small < medium < large < huge < monster. */
export function planRank(id: string): number {
  return plans.findIndex((plan) => plan.id === id);
}

function plan(
  id: string,
  cpus: number,
  memoryMb: number,
  diskMb: number,
  trafficGb: number,
  hourKopecks: number,
  monthKopecks: number,
): Plan {
  return { id, cpus, memoryMb, diskMb, trafficGb, hourKopecks, monthKopecks };
}

function image(id: string, sizeMb: number, spb0: readonly string[], msk0 = spb0): Image {
  return { id, sizeMb, plans: { spb0, msk0 } };
}
