import type { Clock } from '../clock.ts';
import type { Operations } from '../operations/operations.ts';
import type { Catalog } from '../vscale/cache.ts';
import type { Vscale } from '../vscale/client.ts';
import type { Access, Caller } from './command.ts';

/** What a command may use. */
export interface Services {
  vscale: Vscale;
  catalog: Catalog;
  operations: Operations;
  clock: Clock;
  /** Whether this caller may use commands of this access; the dispatcher has asked before it runs one. */
  mayUse(access: Access, caller: Caller): boolean;
}
