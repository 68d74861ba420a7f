import { type Clock, systemClock } from '../clock.ts';
import { type AccountApi, createAccountApi } from './account.ts';
import { type Backups, createBackups } from './backups.ts';
import { type Billing, createBilling } from './billing.ts';
import { type Creations, createCreationBudget } from './creations.ts';
import { createDomainTags, type DomainTags } from './domain-tags.ts';
import { createDomains, type Domains } from './domains.ts';
import { createImages, type Images } from './images.ts';
import { createLocations, type Locations } from './locations.ts';
import { createPlans, type Plans } from './plans.ts';
import { createPrices, type PricesApi } from './prices.ts';
import { createPtrRecords, type PtrRecords } from './ptr.ts';
import { createRecords, type Records } from './records.ts';
import { createRequester, type RequestEnded } from './request.ts';
import { createScalets, type Scalets } from './scalets.ts';
import { createServerTags, type ServerTags } from './server-tags.ts';
import { createSshKeys, type SshKeys } from './ssh-keys.ts';
import { createTasks, type Tasks } from './tasks.ts';
import { createTickets, type Tickets } from './tickets.ts';
import { createTransport } from './transport.ts';

export interface VscaleOptions {
  /** Full or read-only. */
  token: string;
  /** `https://api.vscale.io/v1` */
  baseUrl: string;
  clock?: Clock;
  /** How long one exchange may take; without it 10 seconds for a read, 15 for a write. */
  timeoutMs?: number;
  /** How often a request may be repeated: 3. */
  retries?: number;
  onRequest?: (request: RequestEnded) => void;
}

/** The Vscale API. Every method ends with its data or a VscaleError. */
export interface Vscale {
  account: AccountApi;
  scalets: Scalets;
  tasks: Tasks;
  images: Images;
  plans: Plans;
  locations: Locations;
  prices: PricesApi;
  sshKeys: SshKeys;
  backups: Backups;
  serverTags: ServerTags;
  billing: Billing;
  tickets: Tickets;
  domains: Domains;
  records: Records;
  domainTags: DomainTags;
  ptr: PtrRecords;
  creations: Creations;
  /** Whether Vscale has refused a change because the token may only read; false until then, and after a change that it took. */
  isReadOnly(): boolean;
  /** Gives up on what has not been answered, which ends as `cancelled`, and lets go of all connections. */
  close(): void;
}

export function createVscale(options: VscaleOptions): Vscale {
  const clock = options.clock ?? systemClock;
  const transport = createTransport(options);
  const closing = new AbortController();
  const budget = createCreationBudget(clock);
  let isReadOnly = false;
  const requester = createRequester({
    ...options,
    clock,
    transport,
    budget,
    closed: closing.signal,
    onTokenKind: (kind) => {
      isReadOnly = kind === 'read_only';
    },
  });
  return {
    account: createAccountApi(requester),
    scalets: createScalets(requester),
    tasks: createTasks(requester),
    images: createImages(requester),
    plans: createPlans(requester),
    locations: createLocations(requester),
    prices: createPrices(requester),
    sshKeys: createSshKeys(requester),
    backups: createBackups(requester),
    serverTags: createServerTags(requester),
    billing: createBilling(requester),
    tickets: createTickets(requester),
    domains: createDomains(requester),
    records: createRecords(requester),
    domainTags: createDomainTags(requester),
    ptr: createPtrRecords(requester),
    creations: { delayMs: budget.delayMs },
    isReadOnly: () => isReadOnly,
    close() {
      closing.abort();
      transport.close();
    },
  };
}
