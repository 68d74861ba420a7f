import { ApiError } from '../reply.ts';
import { takeId, type World } from '../world.ts';
import type { DnsRecord, RecordContent } from './record.ts';

export interface Domain {
  id: number;
  name: string;
  createdAt: number;
  /** The change of records that is shown, and one that is not shown yet. */
  changedAt: number;
  recordsChangedAt: number;
  /** Counts the changes of records, for the serial number. */
  revision: number;
  records: DnsRecord[];
}

export interface DomainTag {
  id: number;
  name: string;
  domainIds: number[];
}

export const nameServers = ['ns1.vscale.io', 'ns2.vscale.io'] as const;
const ownerEmail = 'hello@vscale.io';

/** A change of records shows in the domain's `change_date` only after this. */
const changeShownAfterMs = 1000;

/** A zone with the SOA and NS records that every new one has. Throws 400 for a bad name and 409 for a known one. */
export function createDomain(world: World, name: string, now: number): Domain {
  if (name.length > 253) throw new ApiError(400, 'zone_name_too_long', { field: 'name' });
  if (!/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(name)) {
    throw new ApiError(400, 'bad_zone_name', { field: 'name' });
  }
  if (findDomainByName(world, name)) throw new ApiError(409, 'domain_already_exists');
  const domain: Domain = {
    id: takeId(world, 'domain'),
    name,
    createdAt: now,
    changedAt: now,
    recordsChangedAt: now,
    revision: 0,
    records: [],
  };
  world.domains.set(domain.id, domain);
  addRecord(world, domain, { name, type: 'SOA', ttl: 300, email: ownerEmail }, now);
  for (const content of nameServers) addRecord(world, domain, { name, type: 'NS', ttl: 86400, content }, now);
  return domain;
}

export function findDomainByName(world: World, name: string): Domain | undefined {
  return [...world.domains.values()].find((domain) => domain.name.toLowerCase() === name.toLowerCase());
}

/** Throws 404 for an unknown domain. */
export function requireDomain(world: World, id: number): Domain {
  const domain = world.domains.get(id);
  if (!domain) throw new ApiError(404, 'domain_not_found');
  return domain;
}

/** Throws 404 for an unknown tag. */
export function requireDomainTag(world: World, id: number): DomainTag {
  const tag = world.domainTags.get(id);
  if (!tag) throw new ApiError(404, 'tag_not_found');
  return tag;
}

export function addRecord(world: World, domain: Domain, content: RecordContent, now: number): DnsRecord {
  const record = { ...content, id: takeId(world, 'record') };
  domain.records.push(record);
  noteRecordChange(domain, now);
  return record;
}

export function noteRecordChange(domain: Domain, now: number): void {
  domain.changedAt = shownChange(domain, now);
  domain.recordsChangedAt = now;
  domain.revision += 1;
}

/** When the domain says that it changed last. */
export function shownChange(domain: Domain, now: number): number {
  return domain.recordsChangedAt + changeShownAfterMs <= now ? domain.recordsChangedAt : domain.changedAt;
}
