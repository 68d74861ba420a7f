import type { Services } from '../../src/discord/services.ts';
import { Refusal } from '../../src/refusal.ts';
import type { Domain } from '../../src/vscale/domains.ts';
import { nullIfUnknown } from '../../src/vscale/errors.ts';
import type { PtrRecord } from '../../src/vscale/ptr.ts';
import type { DomainRecord } from '../../src/vscale/records.ts';
import { zoneOf } from './find-domain.ts';

/**
 * Reads a record of a domain, afresh, by its id.
 *
 * @throws Refusal `record_not_found`
 */
export async function findRecord(
  typed: string,
  domain: Domain,
  { vscale }: Pick<Services, 'vscale'>,
): Promise<DomainRecord> {
  const ref = typed.trim();
  const record = isId(ref) ? await nullIfUnknown(vscale.records.get(domain.id, Number(ref))) : null;
  if (record === null) throw new Refusal('record_not_found', { ref, domain: zoneOf(domain) });
  return record;
}

/**
 * Reads the name of an address, afresh, by its id or the address.
 *
 * @throws Refusal `ptr_not_found`
 */
export async function findPtr(typed: string, { vscale }: Pick<Services, 'vscale'>): Promise<PtrRecord> {
  const ref = typed.trim();
  const found = isId(ref)
    ? await nullIfUnknown(vscale.ptr.get(Number(ref)))
    : (await vscale.ptr.list()).find(({ ip }) => ip === ref);
  if (!found) throw new Refusal('ptr_not_found', { ref });
  return found;
}

function isId(ref: string): boolean {
  return /^\d{1,15}$/.test(ref);
}
