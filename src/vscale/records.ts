import { z } from 'zod';
import { path } from './path.ts';
import type { Call, Requester } from './request.ts';
import { nothing, numberOrNull, numericId, one, text, textOrNull, unixTime } from './tolerant.ts';

/** A record of a domain. What its type does not have is null. */
export interface DomainRecord {
  id: number;
  /** The full name: `www.example.org`, or the domain itself. */
  name: string;
  /** `A`, `AAAA`, `NS`, `CNAME`, `TXT`, `SPF`, `MX`, `SRV`, `SOA`, or whatever comes next. */
  type: string;
  /** Seconds. */
  ttl: number | null;
  content: string | null;
  priority: number | null;
  weight: number | null;
  port: number | null;
  target: string | null;
  soa: StartOfAuthority | null;
}

/** Times are seconds, but for `changedAt`. */
export interface StartOfAuthority {
  nameServer: string;
  email: string;
  refresh: number | null;
  retry: number | null;
  expire: number | null;
  minimum: number | null;
  /** Milliseconds since the Unix epoch. */
  changedAt: number | null;
}

/** A record to be made, or in the place of one. Without `ttl` (60 to 604800 seconds) the provider keeps or chooses it. */
export type NewRecord = { name: string; ttl?: number | undefined } & (
  | { type: 'A' | 'AAAA' | 'NS' | 'CNAME' | 'TXT' | 'SPF'; content: string }
  | { type: 'MX'; content: string; priority: number }
  | { type: 'SRV'; priority: number; weight: number; port: number; target: string }
  | { type: 'SOA'; email: string }
);

export interface Records {
  list(domainId: number, call?: Call): Promise<DomainRecord[]>;
  get(domainId: number, id: number, call?: Call): Promise<DomainRecord>;
  create(domainId: number, record: NewRecord, call?: Call): Promise<DomainRecord>;
  update(domainId: number, id: number, record: NewRecord, call?: Call): Promise<DomainRecord>;
  remove(domainId: number, id: number, call?: Call): Promise<void>;
}

export const recordSchema = z
  .object({
    id: numericId,
    name: text,
    type: z.string(),
    ttl: numberOrNull,
    content: textOrNull,
    priority: numberOrNull,
    weight: numberOrNull,
    port: numberOrNull,
    target: textOrNull,
    ns: text,
    email: text,
    refresh: numberOrNull,
    retry: numberOrNull,
    expire: numberOrNull,
    minimum: numberOrNull,
    change_date: unixTime,
  })
  .transform(
    ({ ns, email, refresh, retry, expire, minimum, change_date, ...common }): DomainRecord => ({
      ...common,
      soa:
        common.type === 'SOA'
          ? { nameServer: ns, email, refresh, retry, expire, minimum, changedAt: change_date }
          : null,
    }),
  );

export function createRecords({ read, write }: Requester): Records {
  return {
    list: (domainId, call) => read(path`/domains/${domainId}/records/`, z.array(recordSchema), call),
    get: (domainId, id, call) => read(path`/domains/${domainId}/records/${id}`, one(recordSchema), call),
    create: async (domainId, record, call) =>
      (await write('POST', path`/domains/${domainId}/records/`, one(recordSchema), { json: record }, call)).data,
    update: async (domainId, id, record, call) =>
      (await write('PUT', path`/domains/${domainId}/records/${id}`, one(recordSchema), { json: record }, call)).data,
    remove: async (domainId, id, call) =>
      (await write('DELETE', path`/domains/${domainId}/records/${id}`, nothing, {}, call)).data,
  };
}
