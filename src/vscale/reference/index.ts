import { accountEndpoints } from './account.ts';
import { backupEndpoints } from './backups.ts';
import { billingEndpoints } from './billing.ts';
import { catalogueEndpoints } from './catalogue.ts';
import { domainTagEndpoints } from './domain-tags.ts';
import { domainEndpoints } from './domains.ts';
import type { Endpoint } from './endpoint.ts';
import { fact } from './fact.ts';
import { ptrEndpoints } from './ptr.ts';
import { recordEndpoints } from './records.ts';
import { scaletEndpoints } from './scalets.ts';
import { serverTagEndpoints } from './server-tags.ts';
import { sshKeyEndpoints } from './ssh-keys.ts';
import { taskEndpoints } from './tasks.ts';
import { ticketEndpoints } from './tickets.ts';
import { tokenEndpoints } from './tokens.ts';

const formerPart = fact(
  'Documented in 2015; in 2016 one client took it out as deprecated, and no later one has it. It may be gone: then expect 404. Of its answers nothing is known.',
  'docs',
  '1 client',
);

/** The API by its parts, as it is described. */
export const parts = [
  { name: 'Account', endpoints: accountEndpoints },
  { name: 'Servers', endpoints: scaletEndpoints },
  { name: 'Tags of servers', about: fact('They came after 2015.', '2+ clients'), endpoints: serverTagEndpoints },
  { name: 'Tasks', endpoints: taskEndpoints },
  { name: 'Backups', about: fact('They came after 2015.', '2+ clients'), endpoints: backupEndpoints },
  { name: 'Catalogue', endpoints: catalogueEndpoints },
  { name: 'SSH keys', endpoints: sshKeyEndpoints },
  { name: 'Billing', endpoints: billingEndpoints },
  { name: 'Tickets', about: formerPart, endpoints: ticketEndpoints },
  { name: 'Tokens', about: formerPart, endpoints: tokenEndpoints },
  { name: 'Domains', endpoints: domainEndpoints },
  { name: 'Records', endpoints: recordEndpoints },
  { name: 'Tags of domains', endpoints: domainTagEndpoints },
  { name: 'Names of addresses', endpoints: ptrEndpoints },
] as const;

type Listed = (typeof parts)[number]['endpoints'][number];

/** `S4`: the number of an endpoint in this list. */
export type EndpointId = Listed['id'];

/** `PATCH /scalets/:id/restart`: what the simulator serves, and nothing else. */
export type KnownRoute = Listed['route'];

/** Every request that the API is known to take. */
export const endpoints: readonly Endpoint<EndpointId, KnownRoute>[] = parts.flatMap(
  (part): readonly Listed[] => part.endpoints,
);
