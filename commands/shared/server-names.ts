import type { Services } from '../../src/discord/services.ts';
import type { ServerNames } from '../../src/views/tasks.ts';
import { readSoon } from './suggest.ts';

/** Tasks and backups name servers by their ids only; a name that cannot be had soon is left out. */
export async function readServerNames(services: Services): Promise<ServerNames> {
  const servers = (await readSoon(services.catalog.servers, services)) ?? [];
  return new Map(servers.map(({ id, name }) => [id, name]));
}
