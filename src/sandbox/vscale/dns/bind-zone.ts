import { ApiError } from '../reply.ts';

/** One entry of a zone text, as the body of a new record would say it. */
export interface ZoneEntry {
  name: string;
  type: string;
  ttl?: number;
  content?: string;
  priority?: number;
  weight?: number;
  port?: number;
  target?: string;
}

/**
 * Reads a zone in BIND's master file format: `$ORIGIN`, `$TTL`, `@`, names left out, parentheses, comments and quotes.
 * The SOA and the name servers of the zone itself are left out, for every zone has
 * its own. Throws 400 for a line that it cannot read.
 */
export function readBindZone(zone: string, text: string): ZoneEntry[] {
  const entries: ZoneEntry[] = [];
  let origin = zone;
  let usualTtl: number | undefined;
  let lastName = zone;
  for (const line of joinLines(text)) {
    const words = line.match(/"[^"]*"|\S+/g) ?? [];
    const [directive, value] = words;
    if (directive === undefined) continue;
    if (directive === '$ORIGIN') {
      origin = absoluteName(value ?? refuseZone(), origin);
    } else if (directive === '$TTL') {
      usualTtl = readTtl(value) ?? refuseZone();
    } else {
      if (!/^\s/.test(line)) lastName = absoluteName(words.shift() ?? refuseZone(), origin);
      const ttl = takeTtlAndClass(words) ?? usualTtl;
      const entry = readData(words, origin);
      if (entry && !(entry.type === 'NS' && lastName === zone))
        entries.push({ name: lastName, ...entry, ...(ttl === undefined ? {} : { ttl }) });
    }
  }
  return entries;
}

/** Lines without comments; what parentheses hold together is one. */
function joinLines(text: string): string[] {
  const bare = text.replace(/("[^"\n]*")|;[^\n]*/g, '$1');
  return bare.replace(/\(([^()]*)\)/g, (_, inside: string) => inside.replaceAll('\n', ' ')).split(/\r?\n/);
}

/** Takes the TTL and the class `IN` from the front, in whichever order they stand. */
function takeTtlAndClass(words: string[]): number | undefined {
  let ttl: number | undefined;
  while (words[0] !== undefined) {
    const read = readTtl(words[0]);
    if (read !== undefined) ttl = read;
    else if (words[0].toUpperCase() !== 'IN') break;
    words.shift();
  }
  return ttl;
}

function readData(words: readonly string[], origin: string): Omit<ZoneEntry, 'name' | 'ttl'> | null {
  const type = words[0]?.toUpperCase() ?? refuseZone();
  const data = words.slice(1);
  const word = (index: number) => data[index] ?? refuseZone();
  switch (type) {
    case 'SOA':
      return null;
    case 'A':
    case 'AAAA':
      return { type, content: word(0) };
    case 'NS':
    case 'CNAME':
      return { type, content: absoluteName(word(0), origin) };
    case 'TXT':
    case 'SPF':
      word(0);
      return { type, content: data.map((part) => part.replace(/^"|"$/g, '')).join('') };
    case 'MX':
      return { type, priority: readCount(word(0)), content: absoluteName(word(1), origin) };
    case 'SRV': {
      const [priority, weight, port] = [readCount(word(0)), readCount(word(1)), readCount(word(2))];
      return { type, priority, weight, port, target: absoluteName(word(3), origin) };
    }
    default:
      return refuseZone();
  }
}

/** Without its final dot. */
function absoluteName(name: string, origin: string): string {
  if (name === '@') return origin;
  return name.endsWith('.') ? name.slice(0, -1) : `${name}.${origin}`;
}

const secondsOf: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** Seconds, from `300` or `1h`; undefined for what is no time. */
function readTtl(word: string | undefined): number | undefined {
  const [, count, unit = 's'] = word?.match(/^(\d+)([smhdw])?$/i) ?? [];
  return count === undefined ? undefined : Number(count) * (secondsOf[unit.toLowerCase()] ?? 1);
}

function readCount(word: string): number {
  return /^\d+$/.test(word) ? Number(word) : refuseZone();
}

function refuseZone(): never {
  throw new ApiError(400, 'bad_bind_zone', { field: 'bind_zone' });
}
