import { isSameName } from '../../src/operations/domain-names.ts';
import { saysTheSame } from '../../src/operations/domain-record.ts';
import { Refusal } from '../../src/refusal.ts';
import type { DomainRecord, NewRecord } from '../../src/vscale/records.ts';

/**
 * Whether a record can stand beside the others, as far as the DNS itself tells.
 *
 * @param others without the record in whose place it comes
 * @throws Refusal `record_exists`, `cname_conflict`
 */
export function requireRoom(wanted: NewRecord, others: readonly DomainRecord[]): void {
  const { name, type } = wanted;
  const { ttl: _, ...said } = wanted;
  if (others.some((other) => saysTheSame(other, said))) throw new Refusal('record_exists', { type, record: name });
  const namesakes = others.filter((other) => isSameName(other.name, name));
  if (namesakes.some((other) => type === 'CNAME' || other.type === 'CNAME')) {
    throw new Refusal('cname_conflict', { record: name, types: [...new Set(namesakes.map((other) => other.type))] });
  }
}
