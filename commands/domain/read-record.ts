import { isIPv4, isIPv6 } from 'node:net';
import { Refusal } from '../../src/refusal.ts';
import { isBlank } from '../../src/visible.ts';
import type { DomainRecord, NewRecord } from '../../src/vscale/records.ts';
import { requireHost, requireRecordName } from './names.ts';
import { countRange, fieldsOfType, type RecordField, type RecordType, recordFields, ttlRange } from './record-types.ts';

/** A record as it was typed; null for what was left out. */
export interface TypedRecord {
  name: string | null;
  ttl: number | null;
  content: string | null;
  priority: number | null;
  weight: number | null;
  port: number | null;
  target: string | null;
  email: string | null;
}

/**
 * The record that was meant, complete and fit for its type.
 *
 * @param zone the domain's name, in ASCII
 * @throws Refusal where something is missing, does not belong there, or cannot be
 */
export function readRecord(type: RecordType, typed: TypedRecord, zone: string): NewRecord {
  requireFields(type, typed);
  const common = {
    name: requireRecordName(typed.name ?? '@', zone),
    ...(typed.ttl !== null && { ttl: requireNumber('ttl', typed.ttl, ttlRange) }),
  };
  const { content, priority, weight, port, target, email } = typed;
  switch (type) {
    case 'A':
      return { ...common, type, content: requireIpv4(content ?? '') };
    case 'AAAA':
      return { ...common, type, content: requireIpv6(content ?? '') };
    case 'CNAME':
    case 'NS':
      return { ...common, type, content: requireHost(content ?? '', zone) };
    case 'TXT':
    case 'SPF':
      return { ...common, type, content: requireText(type, content ?? '') };
    case 'MX':
      return {
        ...common,
        type,
        content: requireHost(content ?? '', zone),
        priority: requireNumber('priority', priority ?? 0, countRange),
      };
    case 'SRV':
      return {
        ...common,
        type,
        priority: requireNumber('priority', priority ?? 0, countRange),
        weight: requireNumber('weight', weight ?? 0, countRange),
        port: requireNumber('port', port ?? 0, countRange),
        target: requireHost(target ?? '', zone),
      };
    case 'SOA':
      return { ...common, name: zone, type, email: requireEmail(email ?? '') };
  }
}

/** What a record of this type says now, as if it had been typed, with what was really typed in its place. */
export function mergeTyped(type: RecordType, record: DomainRecord, typed: TypedRecord): TypedRecord {
  const own = <Value>(field: RecordField, value: Value): Value | null =>
    fieldsOfType[type].includes(field) ? value : null;
  return {
    name: typed.name ?? `${record.name}.`,
    ttl: typed.ttl ?? record.ttl,
    content: typed.content ?? own('content', record.content),
    priority: typed.priority ?? own('priority', record.priority),
    weight: typed.weight ?? own('weight', record.weight),
    port: typed.port ?? own('port', record.port),
    target: typed.target ?? own('target', record.target),
    email: typed.email ?? own('email', record.soa?.email ?? null),
  };
}

function requireFields(type: RecordType, typed: TypedRecord): void {
  const needed = fieldsOfType[type];
  const given = recordFields.filter((field) => typed[field] !== null);
  const missing = needed.filter((field) => !given.includes(field));
  if (missing.length > 0) throw new Refusal('record_needs', { type, fields: missing });
  const strange = given.filter((field) => !needed.includes(field));
  if (strange.length > 0) throw new Refusal('record_has_no', { type, fields: strange, needed: [...needed] });
}

function requireNumber(field: RecordField | 'ttl', value: number, { min, max }: { min: number; max: number }): number {
  if (value < min || value > max) throw new Refusal('number_range', { field, value, min, max });
  return value;
}

function requireIpv4(typed: string): string {
  const address = typed.trim();
  if (!isIPv4(address)) throw new Refusal('not_ipv4', { content: address });
  return address;
}

function requireIpv6(typed: string): string {
  const address = toShortIpv6(typed.trim());
  if (address === null) throw new Refusal('not_ipv6', { content: typed.trim() });
  return address;
}

/**
 * An address of either kind.
 *
 * @throws Refusal `not_an_address`
 */
export function requireAddress(typed: string): string {
  const wanted = typed.trim();
  const address = isIPv4(wanted) ? wanted : toShortIpv6(wanted);
  if (address === null) throw new Refusal('not_an_address', { content: wanted });
  return address;
}

/** As short as it can be written; null for what is none, or for one that is good on one machine only. */
function toShortIpv6(address: string): string | null {
  if (!isIPv6(address) || address.includes('%')) return null;
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}

/** Quotes around the whole are those of a zone file; Vscale takes the text without them. */
export function requireText(type: RecordType, typed: string): string {
  const text = typed.trim().replace(/^"([^"]*)"$/s, '$1');
  if (isBlank(text)) throw new Refusal('record_needs', { type, fields: ['content'] });
  return text;
}

function requireEmail(typed: string): string {
  const email = typed.trim();
  if (!/^[^\s@]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(email)) throw new Refusal('email_bad', { email });
  return email;
}
