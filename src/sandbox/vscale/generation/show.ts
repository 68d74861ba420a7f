import { isOffered, type LocationId, listImages, plans } from '../catalogue.ts';
import type { Server, World } from '../world.ts';

/** An address as both generations write it: always a /24 with its gateway on `.1`. */
export function showAddress(address: string) {
  return { netmask: '255.255.255.0', gateway: address.replace(/\.\d+$/, '.1'), address };
}

export function showKeys(server: Server) {
  return server.keys.map(({ id, name }) => ({ id, name }));
}

export function showTags(world: World, server: Server) {
  const tags = [...world.serverTags.values()].filter(({ serverIds }) => serverIds.includes(server.id));
  return tags.map(({ id, name }) => ({ id, name }));
}

export function showLocation(world: World, id: LocationId, description: string) {
  return {
    id,
    description,
    active: true,
    private_networking: false,
    rplans: plans.map((plan) => plan.id).filter((plan) => isOffered(world, id, plan)),
    templates: listImages(world, id).map((image) => image.id),
  };
}

/** The description is the id with a capital first letter. */
export function describeImage(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
