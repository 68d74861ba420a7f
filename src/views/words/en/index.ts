import { approvals } from './approvals.ts';
import { audit } from './audit.ts';
import { backups } from './backups.ts';
import { billing } from './billing.ts';
import { catalog } from './catalog.ts';
import { commands, options } from './commands.ts';
import { domains } from './domains.ts';
import { errors, vscaleErrors } from './errors.ts';
import { foundServers } from './found-servers.ts';
import { forms, help, lists } from './interface.ts';
import { keys } from './keys.ts';
import { operations } from './operations.ts';
import { outside } from './outside.ts';
import { policy } from './policy.ts';
import { refusals } from './refusals.ts';
import { servers } from './servers.ts';
import { tasks } from './tasks.ts';
import { tickets } from './tickets.ts';

export const en = {
  approvals,
  audit,
  backups,
  billing,
  catalog,
  commands,
  domains,
  errors,
  forms,
  foundServers,
  help,
  keys,
  lists,
  operations,
  options,
  outside,
  policy,
  refusals,
  servers,
  tasks,
  tickets,
  vscaleErrors,
};

/** Every message there is. The other languages have this type, so that one that is missing does not compile. */
export type Words = typeof en;
