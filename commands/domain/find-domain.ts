import type { Services } from '../../src/discord/services.ts';
import { canonicalName, isSameName, toAsciiName } from '../../src/operations/domain-names.ts';
import { Refusal } from '../../src/refusal.ts';
import { toReadableName } from '../../src/views/domain-names.ts';
import type { Domain } from '../../src/vscale/domains.ts';
import { nullIfUnknown } from '../../src/vscale/errors.ts';
import { findClosest } from '../shared/closest.ts';

/**
 * Reads the domain that was meant, afresh: by its id or its name, in whichever letters.
 *
 * @throws Refusal `domain_not_found`
 */
export async function findDomain(typed: string, { vscale }: Pick<Services, 'vscale'>): Promise<Domain> {
  const ref = typed.trim();
  const key = /^\d{1,15}$/.test(ref) ? Number(ref) : toAsciiName(ref);
  const domain = key === null || key === '' ? null : await nullIfUnknown(vscale.domains.get(key));
  if (domain !== null) return domain;
  const domains = await vscale.domains.list();
  const listed = findByName(domains, ref);
  if (listed) return listed;
  const names = domains.flatMap(({ name }) => [...new Set([toReadableName(name), canonicalName(name)])]);
  throw new Refusal('domain_not_found', { ref, suggestions: findClosest(ref, names) });
}

/** Vscale may ask for the id, or show the name in other letters than ours. */
function findByName(domains: readonly Domain[], wanted: string): Domain | undefined {
  return domains.find(({ name }) => isSameName(name, wanted));
}

/** Without a request, from what is cached; null where that does not tell. */
export function peekDomain(typed: string, { catalog }: Pick<Services, 'catalog'>): Domain | null {
  const ref = typed.trim();
  const known = catalog.domains.peek() ?? [];
  return known.find(({ id }) => String(id) === ref) ?? findByName(known, ref) ?? null;
}

/** The domain's name as the DNS has it. */
export function zoneOf({ name }: Domain): string {
  return canonicalName(name);
}
