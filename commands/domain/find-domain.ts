import type { Services } from '../../src/discord/services.ts';
import { Refusal } from '../../src/refusal.ts';
import { toReadableName } from '../../src/views/domain-names.ts';
import type { Domain } from '../../src/vscale/domains.ts';
import { nullIfUnknown } from '../../src/vscale/errors.ts';
import { findClosest } from '../shared/closest.ts';
import { toAsciiName } from './names.ts';

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
  // Vscale may ask for the id, or write the name in other letters than we.
  const domains = await vscale.domains.list();
  const listed = key === null ? undefined : domains.find(({ name }) => toAsciiName(name) === key);
  if (listed) return listed;
  const names = domains.flatMap(({ name }) => [...new Set([toReadableName(name), name])]);
  throw new Refusal('domain_not_found', { ref, suggestions: findClosest(ref, names) });
}

/** Without a request, from what is cached; null where that does not tell. */
export function peekDomain(typed: string, { catalog }: Pick<Services, 'catalog'>): Domain | null {
  const ref = typed.trim();
  const name = toAsciiName(ref);
  const known = catalog.domains.peek() ?? [];
  return known.find((domain) => String(domain.id) === ref || toAsciiName(domain.name) === name) ?? null;
}

/** The domain's name as the DNS has it. */
export function zoneOf({ name }: Domain): string {
  return toAsciiName(name) ?? name.toLowerCase();
}
