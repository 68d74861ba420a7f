import { isIPv4, isIPv6 } from 'node:net';
import { toAsciiName } from '../../src/operations/domain-names.ts';
import { Refusal, type ZoneProblem } from '../../src/refusal.ts';
import { isWithin } from './names.ts';
import { toRecordType, ttlRange } from './record-types.ts';
import { splitZoneText, type ZoneEntry } from './zone-entries.ts';

/** Where the reading of a zone text stands: what later lines take over from earlier ones. */
interface Reading {
  zone: string;
  origin: string;
  lastName: string;
  /** The types that each name has so far. */
  types: Map<string, Set<string>>;
}

/**
 * Reads a zone text in BIND's format as far as it must be right for Vscale to take it.
 *
 * @param zone the domain's name, in ASCII
 * @returns how many records it holds, without the SOA and the name servers of the domain, which every domain gets anyway
 * @throws Refusal `zone_line`, with the first line that cannot be, or `zone_empty`
 */
export function checkZoneText(text: string, zone: string): number {
  const reading: Reading = { zone, origin: zone, lastName: zone, types: new Map() };
  let records = 0;
  for (const entry of splitZoneText(text)) {
    const problem = 'problem' in entry ? entry.problem : readEntry(entry, reading);
    if (problem === 'own') continue;
    if (problem !== null) throw new Refusal('zone_line', { line: entry.line, text: entry.text, problem });
    if (!entry.text.startsWith('$')) records += 1;
  }
  if (records === 0) throw new Refusal('zone_empty');
  return records;
}

/** What is wrong with an entry; `own` for a record that every domain has anyway. */
function readEntry({ words, hasOwner }: ZoneEntry, reading: Reading): ZoneProblem | 'own' | null {
  const rest = [...words];
  if (rest[0]?.startsWith('$')) return readDirective(rest, reading);
  if (hasOwner) {
    const name = toFullName(rest.shift() ?? '', reading.origin);
    if (name === null) return 'name';
    if (!isWithin(name, reading.zone)) return 'outside';
    reading.lastName = name;
  }
  const problem = dropTtlAndClass(rest);
  if (problem !== null) return problem;
  const type = (rest.shift() ?? '').toUpperCase();
  if (type === 'SOA' || (type === 'NS' && reading.lastName === reading.zone)) return 'own';
  return readData(type, rest, reading.origin) ?? noteType(type, reading);
}

function readDirective([directive, value = '', ...more]: string[], reading: Reading): ZoneProblem | null {
  if (directive !== '$TTL' && directive !== '$ORIGIN') return 'directive';
  if (more.length > 0) return 'data';
  if (directive === '$TTL') return isTtl(value) ? null : 'ttl';
  const origin = toFullName(value, reading.origin);
  if (origin === null) return 'name';
  reading.origin = origin;
  return null;
}

/** They stand before the type, in whichever order. */
function dropTtlAndClass(words: string[]): ZoneProblem | null {
  for (;;) {
    const [word = ''] = words;
    if (/^\d/.test(word) && !isTtl(word)) return 'ttl';
    if (/^(CH|HS|CS)$/i.test(word)) return 'class';
    if (!/^\d/.test(word) && !/^IN$/i.test(word)) return null;
    words.shift();
  }
}

const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** `300`, `1h`, `1h30m`. */
function isTtl(word: string): boolean {
  if (!/^(\d+|(\d+[smhdw])+)$/i.test(word)) return false;
  const parts = [...word.toLowerCase().matchAll(/(\d+)([smhdw]?)/g)];
  const seconds = parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (secondsOf[unit] ?? 1), 0);
  return seconds >= ttlRange.min && seconds <= ttlRange.max;
}

function readData(type: string, data: readonly string[], origin: string): ZoneProblem | null {
  const [first = '', second = '', third = '', fourth = ''] = data;
  const isHost = (word: string) => toFullName(word, origin) !== null && !isIPv4(word) && !isIPv6(word);
  const hasWords = (count: number) => data.length === count;
  switch (toRecordType(type)) {
    case 'A':
      return hasWords(1) && isIPv4(first) ? null : 'ipv4';
    case 'AAAA':
      return hasWords(1) && isIPv6(first) ? null : 'ipv6';
    case 'CNAME':
    case 'NS':
      return hasWords(1) && isHost(first) ? null : 'host';
    case 'TXT':
    case 'SPF':
      return data.length > 0 ? null : 'data';
    case 'MX':
      if (!hasWords(2) || !isCount(first)) return 'mx';
      return isHost(second) ? null : 'host';
    case 'SRV':
      if (!hasWords(4) || ![first, second, third].every(isCount)) return 'srv';
      return isHost(fourth) ? null : 'host';
    default:
      return 'type';
  }
}

function isCount(word: string): boolean {
  return /^\d{1,5}$/.test(word) && Number(word) <= 65_535;
}

/** Nothing stands beside a CNAME. */
function noteType(type: string, { lastName, types, zone }: Reading): ZoneProblem | null {
  const beside = types.get(lastName) ?? new Set(lastName === zone ? ['SOA', 'NS'] : []);
  if ((type === 'CNAME' && beside.size > 0) || beside.has('CNAME')) return 'cname';
  types.set(lastName, beside.add(type));
  return null;
}

/** Zone texts have ASCII names only. */
function toFullName(word: string, origin: string): string | null {
  if (word === '@') return origin;
  const name = /^[\x21-\x7e]+$/.test(word) ? toAsciiName(word) : null;
  return name === null || word.endsWith('.') ? name : `${name}.${origin}`;
}
