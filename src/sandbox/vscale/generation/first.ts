import { backupKopecksPerGb, images, isOffered, locationAddresses, locationIds, plans } from '../catalogue.ts';
import { dottedMoscowDate } from '../dates.ts';
import { writeSpacedJson } from '../json.ts';
import { ApiError, type WireAnswer } from '../reply.ts';
import type { Generation } from './generation.ts';
import { describeImage, showAddress, showKeys, showLocation } from './show.ts';

/** The API of 2015, as the article describes it. */
export const first: Generation = {
  firstServerId: 12644,
  newborn: { status: 'defined', active: false },
  createdStatus: 200,
  removed: { status: 200, body: {} },
  hasTokens: true,
  redirectsPayments: true,

  hostname: (id) => `cs${id}.vscale.io`,

  /** The list leaves out when a server was created and deleted. */
  showServer(_world, server, occasion) {
    const dates = { created: dottedMoscowDate(server.createdAt), deleted: null };
    return {
      ctid: server.id,
      name: server.name,
      status: occasion === 'deleted' ? 'deleted' : server.status,
      location: server.location,
      rplan: server.plan,
      made_from: server.madeFrom,
      hostname: server.hostname,
      keys: showKeys(server),
      public_address: server.installed ? showAddress(server.address) : {},
      private_address: {},
      active: server.active,
      locked: server.lockedBy !== null,
      ...(occasion === 'list' ? {} : dates),
    };
  },

  showAccount: ({ account }) => ({
    info: {
      id: String(account.id),
      actdate: account.activatedAt,
      country: 'Россия',
      email: account.email,
      face_id: '1',
      locale: 'ru',
      name: account.name,
      middlename: account.middlename,
      surname: account.surname,
      mobile: account.mobile,
      state: '1',
    },
  }),

  showLocations: (world) => locationIds.map((id) => showLocation(world, id, locationAddresses[id])),

  /** One entry for each image, with all its locations. */
  showImages: (world) =>
    images.map((image) => ({
      id: image.id,
      description: describeImage(image.id),
      size: image.sizeMb,
      locations: locationIds.filter((location) => isOffered(world, location, image.id)),
      rplans: image.plans.spb0,
      active: true,
    })),

  /** By the size of the plan's disk. */
  backupPrices: () =>
    Object.fromEntries(
      plans.map(({ diskMb }) => {
        const gb = diskMb / 1024;
        const month = gb * backupKopecksPerGb;
        return [`backup_${gb}`, { hour: Math.round(month / 720), month }];
      }),
    ),

  unknownPlan: () => new ApiError(400, 'no_rplan_found'),
  unknownServerToDelete: () => new ApiError(404, 'no_scalet_id_passed'),

  answer: (reply) => write(reply.status, 'None', reply.body, reply.headers),

  /** The header alone tells the reason. */
  refuse: (error) => write(error.status, error.message, undefined, error.details.headers),
};

/** The header is there on success too, with Python's `None`. */
function write(status: number, message: string, body: unknown, headers: Record<string, string> = {}): WireAnswer {
  const common = { 'Vscale-Error-Message': message, ...headers };
  if (body === undefined) return { status, headers: common, text: '' };
  return { status, headers: { 'Content-Type': 'application/json', ...common }, text: writeSpacedJson(body) };
}
