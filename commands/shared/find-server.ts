import type { Services } from '../../src/discord/services.ts';
import { Refusal } from '../../src/refusal.ts';
import { nullIfUnknown } from '../../src/vscale/errors.ts';
import type { Scalet } from '../../src/vscale/scalets.ts';
import { findClosest } from './closest.ts';

/**
 * Reads the server that was meant, afresh: by its id, its exact name, or its name in any case where that is unique.
 *
 * @throws Refusal `server_not_found`, `server_ambiguous`, or `server_gone` where it was there a moment ago
 */
export async function findServer(typed: string, { vscale, catalog }: Services): Promise<Scalet> {
  const ref = typed.trim();
  const byId = isId(ref) ? await nullIfUnknown(vscale.scalets.get(Number(ref))) : null;
  if (byId !== null) return byId;
  const servers = await vscale.scalets.list();
  const found = matchServer(ref, servers);
  if (found !== null) return found;
  const former = matchServer(ref, catalog.servers.peek() ?? []);
  if (former !== null) throw new Refusal('server_gone', { ref: former.name });
  const suggestions = findClosest(
    ref,
    servers.map(({ name }) => name),
  );
  throw new Refusal('server_not_found', { ref, suggestions });
}

/**
 * The same, for a change of the server.
 *
 * @throws Refusal also `server_busy`
 */
export async function findServerToChange(typed: string, services: Services): Promise<Scalet> {
  const server = await findServer(typed, services);
  await services.requests.requireFree(server.id);
  return server;
}

/**
 * The server that was meant, among those that are known; null where there is none.
 *
 * @throws Refusal `server_ambiguous`
 */
export function matchServer(typed: string, servers: readonly Scalet[]): Scalet | null {
  const ref = typed.trim();
  if (ref === '') return null;
  const byId = servers.find(({ id }) => String(id) === ref);
  if (byId !== undefined) return byId;
  const sameName = servers.filter(({ name }) => name.trim() === ref);
  const anyCase = servers.filter(({ name }) => name.trim().toLowerCase() === ref.toLowerCase());
  const [match, ...others] = sameName.length > 0 ? sameName : anyCase;
  if (match !== undefined && others.length > 0) {
    throw new Refusal('server_ambiguous', { ref, ids: [match, ...others].map(({ id }) => id) });
  }
  return match ?? null;
}

/** Without a request, from what is cached, for a form that must be shown at once; null where that does not tell. */
export function peekServer(typed: string, { catalog }: Pick<Services, 'catalog'>): Scalet | null {
  return matchServer(typed, catalog.servers.peek() ?? []);
}

function isId(ref: string): boolean {
  return /^[1-9]\d{0,14}$/.test(ref);
}
