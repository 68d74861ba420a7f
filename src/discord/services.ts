import { type Access, mayUse, missingRoles } from '../approvals/access.ts';
import type { Policy } from '../approvals/policy.ts';
import { createRequests, type RequestOptions, type Requests } from '../approvals/requests.ts';
import type { Clock } from '../clock.ts';
import type { ExposedFile } from '../exposed-files.ts';
import type { Operations } from '../operations/operations.ts';
import { Refusal } from '../refusal.ts';
import type { Storage } from '../storage/storage.ts';
import type { Catalog } from '../vscale/cache.ts';
import type { Vscale } from '../vscale/client.ts';
import type { Caller } from './command.ts';
import type { RequireChannel } from './require-channel.ts';

/** What a command may use. */
export interface Services {
  vscale: Vscale;
  catalog: Catalog;
  operations: Operations;
  requests: Requests;
  audit: Storage['audit'];
  tickets: Storage['tickets'];
  clock: Clock;
  /** The policy as it is now. */
  policy(): Policy;
  /** Files of the bot that every user of its machine may read or write. */
  exposedFiles(): ExposedFile[];
  /** Whether this caller may use commands of this access; the dispatcher has asked before it runs one. */
  mayUse(access: Access, caller: Caller): boolean;
  /** @throws Refusal `needs_role` where they may not */
  requireAccess(access: Access, caller: Caller): void;
  requireChannel: RequireChannel;
}

export interface ServiceOptions extends Omit<RequestOptions, 'vscale' | 'operations'> {
  vscale: Vscale;
  catalog: Catalog;
  exposedFiles(): ExposedFile[];
  storage: Pick<Storage, 'operations' | 'audit' | 'tickets'>;
  requireChannel: RequireChannel;
}

export function createServices({
  catalog,
  storage,
  requireChannel,
  exposedFiles,
  ...options
}: ServiceOptions): Services {
  const { vscale, clock, policy } = options;
  const { operations, audit, tickets } = storage;
  const requests = createRequests({ ...options, operations });
  return {
    vscale,
    catalog,
    operations: { ...operations, ask: requests.ask },
    requests,
    audit,
    tickets,
    clock,
    policy,
    requireChannel,
    exposedFiles,
    mayUse: (access, caller) => mayUse(policy(), access, caller),
    requireAccess(access, caller) {
      if (!mayUse(policy(), access, caller)) throw new Refusal('needs_role', missingRoles(policy(), access));
    },
  };
}
