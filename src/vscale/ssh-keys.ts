import { z } from 'zod';
import type { Call, Requester } from './request.ts';
import { numericId, text } from './tolerant.ts';

export interface SshKey {
  id: number;
  name: string;
  /** The public key itself. */
  key: string;
}

export interface SshKeys {
  list(call?: Call): Promise<SshKey[]>;
}

const sshKeySchema = z.object({ id: numericId, name: text, key: text });

export function createSshKeys({ read }: Requester): SshKeys {
  return { list: (call) => read('/sshkeys', z.array(sshKeySchema), call) };
}
