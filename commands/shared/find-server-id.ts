import type { Caller } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { Refusal } from '../../src/refusal.ts';
import { findClosest } from './closest.ts';
import { matchServer } from './find-server.ts';
import { readSoon } from './suggest.ts';

/**
 * The id of a server by which to look through the past, where it may have been deleted: by its id, or by the name
 * that it has or had when something was last asked of it.
 *
 * @throws Refusal `server_not_found`, `server_ambiguous`
 */
export async function findServerId(typed: string, { guildId }: Caller, services: Services): Promise<number> {
  const ref = typed.trim();
  const servers = (await readSoon(services.catalog.servers, services)) ?? [];
  const present = matchServer(ref, servers);
  if (present !== null) return present.id;
  if (/^[1-9]\d{0,14}$/.test(ref)) return Number(ref);
  const past = await services.operations.list({ guildId, subject: ref, limit: 25, offset: 0 });
  const id = past.records.find(({ serverId }) => serverId !== null)?.serverId;
  if (id != null) return id;
  const names = servers.map(({ name }) => name);
  throw new Refusal('server_not_found', { ref, suggestions: findClosest(ref, names) });
}
