import { ApiError } from './reply.ts';
import type { World } from './world.ts';

const limit = 12;
const windowMs = 60_000;

/** Counts a request that creates a server or a backup; throws 429 for the thirteenth within a minute. */
export function takeCreation(world: World, now: number): void {
  world.creations = world.creations.filter((at) => at > now - windowMs);
  if (world.creations.length >= limit) throw new ApiError(429, 'too_many_requests');
  world.creations.push(now);
}
