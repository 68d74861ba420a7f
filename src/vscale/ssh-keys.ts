import { z } from 'zod';
import { path } from './path.ts';
import type { Call, Requester } from './request.ts';
import { nothing, numericId, one, text } from './tolerant.ts';

export interface SshKey {
  id: number;
  name: string;
  /** The public key itself. */
  key: string;
}

/** There is no change of a key: servers keep what was put on them. */
export interface SshKeys {
  list(call?: Call): Promise<SshKey[]>;
  get(id: number, call?: Call): Promise<SshKey>;
  create(key: { name: string; key: string }, call?: Call): Promise<SshKey>;
  remove(id: number, call?: Call): Promise<void>;
}

export const sshKeySchema = z.object({ id: numericId, name: text, key: text });

export function createSshKeys({ read, write }: Requester): SshKeys {
  return {
    list: (call) => read('/sshkeys', z.array(sshKeySchema), call),
    get: (id, call) => read(path`/sshkeys/${id}`, one(sshKeySchema), call),
    create: async ({ name, key }, call) =>
      (await write('POST', '/sshkeys', one(sshKeySchema), { json: { name, key } }, call)).data,
    remove: async (id, call) => (await write('DELETE', path`/sshkeys/${id}`, nothing, {}, call)).data,
  };
}
