import type { Domain } from '../vscale/domains.ts';
import type { PtrRecord } from '../vscale/ptr.ts';
import type { DomainRecord } from '../vscale/records.ts';
import { domainLabel, showDomainName } from './domain-names.ts';
import { code, escapeName, fitLines, joinSome, timestamp } from './format.ts';
import { type ListSource, listMessage, pageOf } from './lists.ts';
import type { Locale, Message } from './message.ts';
import { words } from './words/index.ts';

const blue = 0x3498db;
const maxData = 200;
/** Escaped it may be twice as long; Discord takes 256. */
const maxTitle = 110;

export function domainList(
  domains: readonly Domain[],
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].domains;
  const shown = pageOf(domains, page);
  const entries = shown.items.map(({ id, name, tags, changedAt }) => {
    const facts = [
      words[locale].servers.id({ id: code(String(id)) }),
      ...(changedAt === null ? [] : [say.changed({ at: timestamp(changedAt, 'R') })]),
      ...tagLine(tags, locale),
    ];
    return `🌐 **${showDomainName(name)}**\n${facts.join(' · ')}`;
  });
  const title = say.listTitle({ count: shown.total });
  return listMessage({ title, empty: say.listEmpty, entries }, shown, source, locale);
}

export function domainCard(domain: Domain, records: readonly DomainRecord[], locale: Locale): Message {
  const say = words[locale].domains;
  const counts = Map.groupBy(records, ({ type }) => type);
  const types = [...counts].map(([type, ofType]) => `${code(type, 20)} ${ofType.length}`).join(', ');
  const lines = [
    showDomainName(domain.name),
    say.records({ count: records.length, types }),
    ...tagLine(domain.tags, locale),
    ...(domain.createdAt === null ? [] : [say.created({ at: timestamp(domain.createdAt, 'f') })]),
    ...(domain.changedAt === null ? [] : [say.changed({ at: timestamp(domain.changedAt, 'f') })]),
  ];
  const title = `🌐 ${escapeName(domainLabel(domain.name), maxTitle)}`;
  const footer = { text: say.footer({ id: String(domain.id) }) };
  return { embeds: [{ title, description: fitLines(lines), color: blue, footer }], mentions: {} };
}

/** @param records in the order in which they are to be shown */
export function recordList(
  domain: Domain,
  records: readonly DomainRecord[],
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].domains;
  const shown = pageOf(records, page);
  const entries = shown.items.map((record) =>
    [recordLine(record), words[locale].servers.id({ id: code(String(record.id)) }), ...ttlOf(record, locale)].join(
      ' · ',
    ),
  );
  const title = say.recordsTitle({ domain: escapeName(domainLabel(domain.name), maxTitle), count: shown.total });
  return listMessage({ title, empty: say.recordsEmpty, entries }, shown, source, locale);
}

/** @param serverNames by address, as far as they are known */
export function ptrList(
  records: readonly PtrRecord[],
  serverNames: ReadonlyMap<string, string>,
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].domains;
  const shown = pageOf(records, page);
  const entries = shown.items.map(({ ip, content }) => {
    const server = serverNames.get(ip);
    const ofServer = server === undefined ? '' : ` · **${escapeName(server)}**`;
    return `${code(ip, 45)} → ${showDomainName(content)}${ofServer}`;
  });
  return listMessage(
    { title: say.ptrTitle({ count: shown.total }), empty: say.ptrEmpty, entries },
    shown,
    source,
    locale,
  );
}

/** A record as it is, or as it is to be. */
interface RecordLike {
  type: string;
  name: string;
  ttl?: number | null | undefined;
  content?: string | null;
  priority?: number | null;
  weight?: number | null;
  port?: number | null;
  target?: string | null;
  email?: string;
  soa?: { email: string } | null;
}

/** `**A** www.example.org → 31.184.254.77`, in formatted text. */
export function recordLine(record: RecordLike): string {
  return `**${escapeName(record.type, 20)}** ${showDomainName(record.name)} → ${code(recordData(record), maxData)}`;
}

/** The same as one plain text, with its TTL: `A www.example.org 31.184.254.77 TTL 300`. */
export function recordText(record: RecordLike): string {
  const ttl = record.ttl == null ? [] : [`TTL ${record.ttl}`];
  return [record.type, domainLabel(record.name), recordData(record), ...ttl].join(' ');
}

export function ttlOf({ ttl }: RecordLike, locale: Locale): string[] {
  return ttl == null ? [] : [words[locale].domains.ttl({ ttl: String(ttl) })];
}

/** What it says, in the order of zone files. */
function recordData({ type, content, priority, weight, port, target, email, soa }: RecordLike): string {
  switch (type) {
    case 'SOA':
      return email ?? soa?.email ?? '';
    case 'SRV':
      return [priority, weight, port, domainLabel(target ?? '')].join(' ');
    case 'MX':
      return [priority, domainLabel(content ?? '')].join(' ');
    case 'CNAME':
    case 'NS':
      return domainLabel(content ?? '');
    default:
      return content ?? '';
  }
}

function tagLine(tags: Domain['tags'], locale: Locale): string[] {
  const named = tags.filter(({ name }) => name !== '');
  if (named.length === 0) return [];
  return [words[locale].servers.tags({ tags: joinSome(named.map(({ name }) => escapeName(name, 40))) })];
}
