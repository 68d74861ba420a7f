import { randomBytes } from 'node:crypto';
import { backupKopecksPerGb, listImages, locationIds } from '../catalogue.ts';
import { dottedMoscowDate } from '../dates.ts';
import { ApiError, type WireAnswer } from '../reply.ts';
import type { Generation } from './generation.ts';
import { describeImage, showAddress, showKeys, showLocation, showTags } from './show.ts';

/** The API since 2020, as clients recorded it in 2020 to 2022. */
export const current: Generation = {
  firstServerId: 15461102,
  newborn: { status: 'queued', active: true },
  createdStatus: 201,
  removed: { status: 204 },
  hasTokens: false,
  redirectsPayments: false,

  hostname: (_id, name) => name.toLowerCase().replace(/[^a-z0-9.-]/g, '-'),

  showServer(world, server, occasion) {
    const hasAddress = occasion !== 'created' && occasion !== 'deleted';
    return {
      ctid: server.id,
      name: server.name,
      status: server.status,
      location: server.location,
      rplan: server.plan,
      keys: showKeys(server),
      tags: showTags(world, server),
      public_address: hasAddress ? showAddress(server.address) : {},
      private_address: {},
      made_from: server.installed || occasion === 'created' ? server.madeFrom : '',
      hostname: server.installed ? server.hostname : '',
      created: dottedMoscowDate(server.createdAt),
      active: server.active,
      locked: server.lockedBy !== null,
      deleted: null,
      block_reason: server.block?.reason ?? null,
      block_reason_custom: null,
      date_block: server.block ? dottedMoscowDate(server.block.at) : null,
    };
  },

  showAccount: ({ account }) => ({
    info: {
      id: String(account.id),
      actdate: account.activatedAt,
      country: 'Россия',
      email: account.email,
      face_id: '1',
      is_blocked: false,
      locale: 'ru',
      name: account.name,
      middlename: account.middlename,
      surname: account.surname,
      mobile: account.mobile,
      state: '1',
      accept_cookies: '1',
      eu: false,
    },
    status: 'ok',
  }),

  showLocations: (world) => locationIds.map((id) => showLocation(world, id, '')),

  /** One entry for each image in each location. */
  showImages: (world) =>
    locationIds.flatMap((location) =>
      listImages(world, location).map(({ id, sizeMb, plans }) => ({
        id,
        description: describeImage(id),
        size: sizeMb,
        locations: [location],
        rplans: plans[location],
        active: true,
      })),
    ),

  backupPrices: () => ({ backup: backupKopecksPerGb }),

  unknownPlan: () => new ApiError(500, 'no_rplan_found'),
  unknownServerToDelete: () => new ApiError(500, 'Internal server error'),

  answer: (reply) => write(reply.status, reply.body, reply.headers),

  refuse: (error) =>
    write(
      error.status,
      {
        error: {
          code: error.message.toUpperCase().replaceAll(' ', '_'),
          status: error.details.bodyStatus ?? error.status,
          message: error.message,
        },
      },
      { 'Vscale-Error-Message': error.message, ...error.details.headers },
    ),
};

function write(status: number, body: unknown, headers: Record<string, string> = {}): WireAnswer {
  const requestId = randomBytes(16).toString('base64url').slice(0, 21);
  if (body === undefined) return { status, headers: { 'X-Request-Id': requestId, ...headers }, text: '' };
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Request-Id': requestId, ...headers },
    text: JSON.stringify(body),
  };
}
