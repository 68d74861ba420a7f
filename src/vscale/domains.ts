import { z } from 'zod';
import { path } from './path.ts';
import type { Call, Requester } from './request.ts';
import { lenient, nothing, numberOrNull, numericId, one, partsOf, text, unixTime } from './tolerant.ts';

/** A zone on the provider's name servers. */
export interface Domain {
  id: number;
  name: string;
  tags: { id: number | null; name: string }[];
  /** Milliseconds since the Unix epoch. */
  createdAt: number | null;
  /** When a record last changed, in milliseconds since the Unix epoch; it comes with some delay. */
  changedAt: number | null;
}

export interface Domains {
  list(call?: Call): Promise<Domain[]>;
  /** By id or by name. */
  get(ref: number | string, call?: Call): Promise<Domain>;
  /** `zone`: its records as a zone file of BIND. SOA and NS records are made in any case. */
  create(domain: { name: string; zone?: string | undefined }, call?: Call): Promise<Domain>;
  /** The tags given replace those that it had; nothing else of a domain can be changed. */
  setTags(id: number, options: { tagIds: number[] }, call?: Call): Promise<Domain>;
  remove(id: number, call?: Call): Promise<void>;
}

export const domainSchema = z
  .object({
    id: numericId,
    name: text,
    tags: partsOf(
      z
        .union([z.object({ id: numberOrNull, name: z.string() }), numericId.transform((id) => ({ id, name: '' }))])
        .meta(lenient),
    ),
    create_date: unixTime,
    change_date: unixTime,
  })
  .transform(
    (wire): Domain => ({
      id: wire.id,
      name: wire.name,
      tags: wire.tags,
      createdAt: wire.create_date,
      changedAt: wire.change_date,
    }),
  );

export function createDomains({ read, write }: Requester): Domains {
  return {
    list: (call) => read('/domains/', z.array(domainSchema), call),
    get: (ref, call) => read(path`/domains/${ref}`, one(domainSchema), call),
    create: async ({ name, zone }, call) =>
      (await write('POST', '/domains/', one(domainSchema), { json: { name, bind_zone: zone } }, call)).data,
    setTags: async (id, { tagIds }, call) =>
      (await write('PATCH', path`/domains/${id}`, one(domainSchema), { json: { tags: tagIds } }, call)).data,
    remove: async (id, call) => (await write('DELETE', path`/domains/${id}`, nothing, {}, call)).data,
  };
}
