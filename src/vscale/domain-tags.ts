import { z } from 'zod';
import { path } from './path.ts';
import type { Call, Requester } from './request.ts';
import { nothing, numericId, one, partsOf, text } from './tolerant.ts';

/** A word that groups domains. */
export interface DomainTag {
  id: number;
  name: string;
  /** By id, by name or by both: the API is not of one mind. */
  domains: { id: number | null; name: string | null }[];
}

export interface DomainTags {
  list(call?: Call): Promise<DomainTag[]>;
  get(id: number, call?: Call): Promise<DomainTag>;
  create(tag: { name: string; domainIds?: number[] }, call?: Call): Promise<DomainTag>;
  /** The domains given replace those that had the tag. */
  update(id: number, tag: { name?: string; domainIds?: number[] }, call?: Call): Promise<DomainTag>;
  remove(id: number, call?: Call): Promise<void>;
}

const taggedDomain = z.union([
  z.int().transform((id) => ({ id, name: null })),
  z.string().transform((name) => ({ id: null, name })),
  z.object({ id: numericId, name: z.string() }),
]);

export const domainTagSchema = z
  .object({ id: numericId, name: text, domains: partsOf(taggedDomain) })
  .transform((wire): DomainTag => wire);

export function createDomainTags({ read, write }: Requester): DomainTags {
  return {
    list: (call) => read('/domains/tags/', z.array(domainTagSchema), call),
    get: (id, call) => read(path`/domains/tags/${id}`, one(domainTagSchema), call),
    create: async ({ name, domainIds }, call) => {
      const options = { json: { name, domains: domainIds } };
      return (await write('POST', '/domains/tags/', one(domainTagSchema), options, call)).data;
    },
    update: async (id, { name, domainIds }, call) => {
      const options = { json: { name, domains: domainIds } };
      return (await write('PUT', path`/domains/tags/${id}`, one(domainTagSchema), options, call)).data;
    },
    remove: async (id, call) => (await write('DELETE', path`/domains/tags/${id}`, nothing, {}, call)).data,
  };
}
