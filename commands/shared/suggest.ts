import type { Choice, Completion } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { serverLabel } from '../../src/views/choices.ts';
import type { Cached } from '../../src/vscale/cache.ts';

/** Discord takes no more, and no longer values. */
export const mostChoices = 25;
const maxValue = 100;

/** Suggestions wait no longer than this for fresh data. */
const patienceMs = 1_500;

/** What is cached, read again if it can be had soon; null where nothing is known. */
export async function readSoon<T>(cached: Cached<T>, { clock }: Pick<Services, 'clock'>): Promise<T | null> {
  const patience = new AbortController();
  const late = clock.sleep(patienceMs, patience.signal).then(
    () => cached.peek(),
    () => null,
  );
  const fresh = cached.get().catch(() => cached.peek());
  return Promise.race([fresh, late]).finally(() => patience.abort());
}

/** A suggestion, and the texts in which what was typed is looked for. */
export interface Candidate extends Choice {
  keywords: readonly (string | null | undefined)[];
}

/** Those that contain what was typed; what begins with it comes first. */
export function pickChoices(typed: string, candidates: readonly Candidate[]): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const rank = ({ keywords }: Candidate) => {
    const texts = keywords.map((keyword) => (keyword ?? '').toLowerCase());
    if (texts.some((text) => text.startsWith(wanted))) return 0;
    return texts.some((text) => text.includes(wanted)) ? 1 : 2;
  };
  return candidates
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .filter(({ candidate, rank }) => rank < 2 && candidate.value.length <= maxValue)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostChoices)
    .map(({ candidate: { name, value } }) => ({ name, value }));
}

export const suggestServers: Completion = async (typed, _options, caller, services) => {
  const servers = (await readSoon(services.catalog.servers, services)) ?? [];
  const byName = [...servers].sort((a, b) => a.name.localeCompare(b.name));
  return pickChoices(
    typed,
    byName.map((server) => ({
      name: serverLabel(server, caller.locale),
      value: String(server.id),
      keywords: [server.name, String(server.id), server.publicAddress?.address, server.privateAddress?.address],
    })),
  );
};
