import { domainTagRoutes } from './dns/domain-tags.ts';
import { domainRoutes } from './dns/domains.ts';
import { ptrRoutes } from './dns/ptr.ts';
import { recordRoutes } from './dns/records.ts';
import type { Generation } from './generation/generation.ts';
import { writePage } from './nginx-page.ts';
import { ApiError, type WireAnswer } from './reply.ts';
import { accountRoutes } from './resources/account.ts';
import { backupRoutes } from './resources/backups.ts';
import { billingRoutes } from './resources/billing.ts';
import { catalogueRoutes } from './resources/catalogue.ts';
import { consumptionRoutes } from './resources/consumption.ts';
import { scaletRoutes } from './resources/scalets.ts';
import { serverTagRoutes } from './resources/server-tags.ts';
import { sshKeyRoutes } from './resources/ssh-keys.ts';
import { taskRoutes } from './resources/tasks.ts';
import { ticketRoutes } from './resources/tickets.ts';
import { tokenRoutes } from './resources/tokens.ts';
import { type Backend, findRoute, type Route } from './router.ts';
import { settle } from './settle.ts';
import type { World } from './world.ts';

/** Every path of the API but those of tokens, in the order in which they are tried. */
const routes: readonly Route[] = [
  ...accountRoutes,
  ...serverTagRoutes,
  ...scaletRoutes,
  ...taskRoutes,
  ...catalogueRoutes,
  ...sshKeyRoutes,
  ...backupRoutes,
  ...billingRoutes,
  ...consumptionRoutes,
  ...ticketRoutes,
  ...domainTagRoutes,
  ...ptrRoutes,
  ...domainRoutes,
  ...recordRoutes,
];

/** What this simulator serves in one generation or the other. */
export const allRoutes: readonly Route[] = [...routes, ...tokenRoutes];

/** One request, read from the wire. */
export interface Incoming {
  method: string;
  /** Below the base URL; null for a path outside it. */
  path: string | null;
  url: URL;
  token: string | undefined;
  body: unknown;
}

/** Does what the request asks at the moment `now`, and writes the answer. Never throws for what a caller may send. */
export function answerRequest(incoming: Incoming, world: World, generation: Generation, now: number): WireAnswer {
  settle(world, now);
  const { method, path, url, body } = incoming;
  const token = world.tokens.find((known) => known.token === incoming.token && known.enabled);
  if (!token) return writePage(403, 'Forbidden');
  let backend: Backend = generation;
  try {
    if (token.readOnly && method !== 'GET') throw new ApiError(403, 'read_only_token');
    if (path === null) throw new ApiError(404, 'not_found');
    const known = generation.hasTokens ? allRoutes : routes;
    const { route, params } = findRoute(known, method, path);
    backend = route.backend ?? generation;
    return backend.answer(route.handle({ params, url, body, world, generation, now }));
  } catch (error) {
    if (error instanceof ApiError) return backend.refuse(error);
    throw error;
  }
}
