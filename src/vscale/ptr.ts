import { z } from 'zod';
import { path } from './path.ts';
import type { Call, Requester } from './request.ts';
import { nothing, numericId, one, text } from './tolerant.ts';

/** The name that an address of the account answers with. */
export interface PtrRecord {
  id: number;
  ip: string;
  /** The name. */
  content: string;
}

export interface PtrRecords {
  list(call?: Call): Promise<PtrRecord[]>;
  get(id: number, call?: Call): Promise<PtrRecord>;
  create(record: { ip: string; content: string }, call?: Call): Promise<PtrRecord>;
  update(id: number, record: { ip: string; content: string }, call?: Call): Promise<PtrRecord>;
  remove(id: number, call?: Call): Promise<void>;
}

export const ptrSchema = z.object({ id: numericId, ip: text, content: text });

export function createPtrRecords({ read, write }: Requester): PtrRecords {
  return {
    list: (call) => read('/domains/ptr/', z.array(ptrSchema), call),
    get: (id, call) => read(path`/domains/ptr/${id}`, one(ptrSchema), call),
    create: async ({ ip, content }, call) =>
      (await write('POST', '/domains/ptr/', one(ptrSchema), { json: { ip, content } }, call)).data,
    update: async (id, { ip, content }, call) =>
      (await write('PUT', path`/domains/ptr/${id}`, one(ptrSchema), { json: { ip, content } }, call)).data,
    remove: async (id, call) => (await write('DELETE', path`/domains/ptr/${id}`, nothing, {}, call)).data,
  };
}
