import { isIP } from 'node:net';
import { longestName, toAsciiName } from '../../src/operations/domain-names.ts';
import { Refusal } from '../../src/refusal.ts';

/**
 * The name of a domain, in ASCII.
 *
 * @throws Refusal `domain_name_bad`
 */
export function requireDomainName(typed: string): string {
  const name = toAsciiName(typed);
  const isDomain = name !== null && /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(name);
  if (!isDomain) throw new Refusal('domain_name_bad', { ref: typed });
  return name;
}

/**
 * The full name of a record: `@` is the domain itself, a name that does not end with the domain stands below it.
 *
 * @param zone in ASCII
 * @throws Refusal `record_name_bad`, `record_name_outside` for a name with a final dot that is not in the domain
 */
export function requireRecordName(typed: string, zone: string): string {
  const wanted = typed.trim();
  if (wanted === '@') return zone;
  const name = toAsciiName(wanted);
  if (name === null) throw new Refusal('record_name_bad', { ref: wanted });
  const full = isWithin(name, zone) ? name : `${name}.${zone}`;
  if (full !== name && wanted.endsWith('.')) throw new Refusal('record_name_outside', { ref: wanted, domain: zone });
  const isName = full.length <= longestName && full.lastIndexOf('*') <= 0;
  if (!isName) throw new Refusal('record_name_bad', { ref: wanted });
  return full;
}

export function isWithin(name: string, zone: string): boolean {
  return name === zone || name.endsWith(`.${zone}`);
}

/**
 * The host that a record points to: `@` is the domain, one word stands below it, anything else is a full name.
 *
 * @throws Refusal `host_bad`
 */
export function requireHost(typed: string, zone: string): string {
  const wanted = typed.trim();
  if (wanted === '@') return zone;
  const name = isIP(wanted) ? null : toAsciiName(wanted);
  if (name === null || name.includes('*')) throw new Refusal('host_bad', { host: wanted });
  return name.includes('.') || wanted.endsWith('.') ? name : `${name}.${zone}`;
}
