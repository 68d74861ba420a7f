import { z } from 'zod';
import { path } from './path.ts';
import type { Call, Requester } from './request.ts';
import { nothing, numericId, one, partsOf, text } from './tolerant.ts';

/** A word that groups servers. */
export interface ServerTag {
  id: number;
  name: string;
  serverIds: number[];
}

export interface ServerTags {
  list(call?: Call): Promise<ServerTag[]>;
  get(id: number, call?: Call): Promise<ServerTag>;
  create(tag: { name: string; serverIds?: number[] }, call?: Call): Promise<ServerTag>;
  /** The servers given replace those that had the tag. */
  update(id: number, tag: { name?: string; serverIds?: number[] }, call?: Call): Promise<ServerTag>;
  remove(id: number, call?: Call): Promise<void>;
}

export const serverTagSchema = z
  .object({ id: numericId, name: text, scalets: partsOf(numericId) })
  .transform((wire): ServerTag => ({ id: wire.id, name: wire.name, serverIds: wire.scalets }));

export function createServerTags({ read, write }: Requester): ServerTags {
  return {
    list: (call) => read('/scalets/tags', z.array(serverTagSchema), call),
    get: (id, call) => read(path`/scalets/tags/${id}`, one(serverTagSchema), call),
    create: async ({ name, serverIds }, call) => {
      const options = { json: { name, scalets: serverIds } };
      return (await write('POST', '/scalets/tags', one(serverTagSchema), options, call)).data;
    },
    update: async (id, { name, serverIds }, call) => {
      const options = { json: { name, scalets: serverIds } };
      return (await write('PUT', path`/scalets/tags/${id}`, one(serverTagSchema), options, call)).data;
    },
    remove: async (id, call) => (await write('DELETE', path`/scalets/tags/${id}`, nothing, {}, call)).data,
  };
}
