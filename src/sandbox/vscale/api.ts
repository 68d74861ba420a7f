import { writePage } from './faults.ts';
import type { Generation } from './generation/generation.ts';
import { ApiError, type WireAnswer } from './reply.ts';
import { accountRoutes } from './resources/account.ts';
import { billingRoutes } from './resources/billing.ts';
import { catalogueRoutes } from './resources/catalogue.ts';
import { scaletRoutes } from './resources/scalets.ts';
import { sshKeyRoutes } from './resources/ssh-keys.ts';
import { taskRoutes } from './resources/tasks.ts';
import { findRoute, type Route } from './router.ts';
import { settleTasks } from './tasks.ts';
import type { World } from './world.ts';

const routes: readonly Route[] = [
  ...accountRoutes,
  ...scaletRoutes,
  ...taskRoutes,
  ...catalogueRoutes,
  ...sshKeyRoutes,
  ...billingRoutes,
];

/** One request, read from the wire. */
export interface Incoming {
  method: string;
  /** Below the base URL; null for a path outside it. */
  path: string | null;
  query: URLSearchParams;
  token: string | undefined;
  body: unknown;
}

/** Does what the request asks at the moment `now`, and writes the answer. Never throws for what a caller may send. */
export function answerRequest(incoming: Incoming, world: World, generation: Generation, now: number): WireAnswer {
  settleTasks(world, now);
  const { method, path, query, body } = incoming;
  const token = world.tokens.find((known) => known.token === incoming.token && known.enabled);
  if (!token) return writePage(403, 'Forbidden');
  try {
    if (token.readOnly && method !== 'GET') throw new ApiError(403, 'read_only_token');
    if (path === null) throw new ApiError(404, 'not_found');
    const { route, params } = findRoute(routes, method, path);
    return generation.answer(route.handle({ params, query, body, world, generation, now }));
  } catch (error) {
    if (error instanceof ApiError) return generation.refuse(error);
    throw error;
  }
}
