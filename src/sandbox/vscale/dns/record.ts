import { isIPv4, isIPv6 } from 'node:net';
import { ApiError } from '../reply.ts';
import { readMembers, requireName, requireText } from './backend.ts';
import { showName } from './show.ts';
import { type Domain, nameServers } from './zone.ts';

const simpleTypes = ['A', 'AAAA', 'NS', 'CNAME', 'TXT', 'SPF'] as const;
type SimpleType = (typeof simpleTypes)[number];

interface Common {
  name: string;
  /** Seconds. */
  ttl: number;
}

export type RecordContent = Common &
  (
    | { type: SimpleType; content: string }
    | { type: 'MX'; content: string; priority: number }
    | { type: 'SRV'; priority: number; weight: number; port: number; target: string }
    | { type: 'SOA'; email: string }
    /** Of types that the API makes none of: what is there came some other way. */
    | { type: 'CAA'; content: string }
  );

export type DnsRecord = RecordContent & { id: number };

const ttlSeconds = { least: 60, most: 604_800, usual: 86_400 };

/**
 * The record that a body asks for. A change keeps what the body leaves out of the former record. Throws 400, naming the
 * member at fault, and 409 for a record that is there already.
 */
export function readRecord(domain: Domain, body: unknown, former?: DnsRecord): RecordContent {
  const members = { ...former, ...readMembers(body) };
  const common = { name: readName(domain, members), ttl: readTtl(members) };
  const record = readByType(common, requireText(members, 'type'), members);
  refuseConflicts(domain, record, former);
  return record;
}

const hostTypes: ReadonlySet<string> = new Set(['CNAME', 'NS', 'MX']);

/** As it goes over the wire; the SOA shows what the zone makes of it. */
export function showRecord(domain: Domain, record: DnsRecord) {
  const name = showName(record.name);
  if (record.type === 'SRV') return { ...record, name, target: showName(record.target) };
  if (record.type !== 'SOA')
    return { ...record, name, content: hostTypes.has(record.type) ? showName(record.content) : record.content };
  const [ns] = nameServers;
  const times = { refresh: 10_800, retry: 3600, expire: 604_800, minimum: 300 };
  const changed = new Date(domain.recordsChangedAt);
  const day = changed.toISOString().slice(0, 10).replaceAll('-', '');
  const serial = `${day}${String(domain.revision % 100).padStart(2, '0')}`;
  const mailbox = record.email.replace('@', '.');
  return {
    ...record,
    name,
    ...times,
    ns,
    change_date: Math.floor(changed.getTime() / 1000),
    content: `${ns}. ${mailbox}. ${serial} ${Object.values(times).join(' ')}`,
  };
}

function readByType(common: Common, type: string, members: Record<string, unknown>): RecordContent {
  switch (type) {
    case 'SOA':
      return { ...common, type, email: requireText(members, 'email') };
    case 'SRV':
      return {
        ...common,
        type,
        priority: requireCount(members, 'priority'),
        weight: requireCount(members, 'weight'),
        port: requireCount(members, 'port'),
        target: requireName(members, 'target'),
      };
    case 'MX':
      return { ...common, type, priority: requireCount(members, 'priority'), content: requireName(members, 'content') };
  }
  const simple = simpleTypes.find((known) => known === type);
  if (!simple) throw new ApiError(400, 'bad_record_type', { field: 'type' });
  const content = hostTypes.has(simple) ? requireName(members, 'content') : requireText(members, 'content');
  const fits = simple === 'A' ? isIPv4(content) : simple === 'AAAA' ? isIPv6(content) : true;
  if (!fits) throw new ApiError(400, 'bad_record_content', { field: 'content' });
  return { ...common, type: simple, content };
}

/** The zone's own name, or one below it. */
function readName(domain: Domain, members: Record<string, unknown>): string {
  const name = requireName(members, 'name');
  const isBelow = name.toLowerCase().endsWith(`.${domain.name.toLowerCase()}`);
  const isOwn = name.toLowerCase() === domain.name.toLowerCase();
  const labels = name.split('.');
  if ((isOwn || isBelow) && labels.every((label) => /^(\*|[\w-]{1,63})$/.test(label))) return name;
  throw new ApiError(400, 'bad_record_name', { field: 'name' });
}

function readTtl({ ttl = ttlSeconds.usual }: Record<string, unknown>): number {
  const { least, most } = ttlSeconds;
  if (typeof ttl === 'number' && Number.isInteger(ttl) && ttl >= least && ttl <= most) return ttl;
  throw new ApiError(400, 'bad_ttl', { field: 'ttl' });
}

function requireCount(members: Record<string, unknown>, field: string): number {
  const value = members[field];
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  throw new ApiError(400, 'integer_required', { field });
}

function refuseConflicts(domain: Domain, record: RecordContent, former: DnsRecord | undefined): void {
  const others = domain.records.filter((other) => other.id !== former?.id);
  if (record.type === 'SOA' && others.some(({ type }) => type === 'SOA')) throw new ApiError(400, 'cant_add_soa');
  const namesakes = others.filter(({ name }) => name.toLowerCase() === record.name.toLowerCase());
  if (namesakes.some((other) => isSame(other, record))) throw new ApiError(409, 'record_already_exists');
  if (namesakes.some(({ type }) => type === 'CNAME' || record.type === 'CNAME')) {
    throw new ApiError(400, 'cname_record_conflict');
  }
}

/** The same answer to the same question, whatever the rest. */
function isSame(a: RecordContent, b: RecordContent): boolean {
  return a.type === b.type && answerOf(a) === answerOf(b);
}

function answerOf(record: RecordContent): string {
  switch (record.type) {
    case 'SRV':
      return `${record.target}:${record.port}`;
    case 'SOA':
      return '';
    default:
      return record.content;
  }
}
