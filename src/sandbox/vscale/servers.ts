import type { LocationId } from './catalogue.ts';
import { inventName } from './names.ts';
import { ApiError } from './reply.ts';
import { type Server, takeId, type World } from './world.ts';

/** Throws 404 for an id that the account has no server of. */
export function requireServer(world: World, id: number): Server {
  const server = world.servers.get(id);
  if (!server) throw new ApiError(404, 'no_scalet_id_passed');
  return server;
}

export interface NewServer {
  name: string | undefined;
  hostname: (id: number, name: string) => string;
  status: string;
  active: boolean;
  installed: boolean;
  location: LocationId;
  plan: string;
  madeFrom: string;
  image: string;
  keys: { id: number; name: string }[];
}

/** Puts a server into the account; without a name it goes by two invented words. */
export function createServer(world: World, wanted: NewServer, now: number): Server {
  const id = takeId(world, 'server');
  const name = wanted.name || inventName(id);
  const server: Server = {
    ...wanted,
    id,
    name,
    hostname: wanted.hostname(id, name),
    address: takeAddress(world, wanted.location),
    createdAt: now,
    lockedBy: null,
    block: null,
    log: [],
  };
  world.servers.set(id, server);
  logStatus(world, server, now);
  return server;
}

/** A blocked server shows `billing` and takes the new status only when the block is lifted. */
export function setServerStatus(world: World, server: Server, status: string, at: number): void {
  if (server.block) {
    server.block.formerStatus = status;
    return;
  }
  if (server.status === status) return;
  server.status = status;
  logStatus(world, server, at);
}

/** Its address is free for the next server, as with the real provider, and no tag holds it any more. */
export function removeServer(world: World, server: Server): void {
  world.servers.delete(server.id);
  for (const tag of world.serverTags.values()) tag.serverIds = tag.serverIds.filter((id) => id !== server.id);
  world.addressesInUse.delete(server.address);
}

/** All servers stand still as `billing` until they are paid for. */
export function blockForMoney(world: World, at: number): void {
  for (const server of world.servers.values()) {
    if (server.block) continue;
    const formerStatus = server.status;
    setServerStatus(world, server, 'billing', at);
    server.block = { reason: 'billing', at, formerStatus };
  }
}

export function unblock(world: World, at: number): void {
  for (const server of world.servers.values()) {
    if (!server.block) continue;
    const { formerStatus } = server.block;
    server.block = null;
    setServerStatus(world, server, formerStatus, at);
  }
}

function logStatus(world: World, server: Server, at: number): void {
  server.log.push({ id: takeId(world, 'logEntry'), at, status: server.status });
}

const networks: Record<LocationId, { prefix: string; third: number }> = {
  spb0: { prefix: '31.184', third: 254 },
  msk0: { prefix: '188.68', third: 221 },
};

/** The lowest free address of the location's networks, which are each a /24 with its gateway on `.1`. */
function takeAddress(world: World, location: LocationId): string {
  const { prefix, third } = networks[location];
  for (let network = third; network >= 0; network -= 1) {
    for (let host = 10; host < 255; host += 1) {
      const address = `${prefix}.${network}.${host}`;
      if (world.addressesInUse.has(address)) continue;
      world.addressesInUse.add(address);
      return address;
    }
  }
  throw new ApiError(503, 'no_addresses_left');
}
