import { randomBytes } from 'node:crypto';
import type { Backup } from './backups.ts';
import type { LocationId, Withdrawn } from './catalogue.ts';
import type { PtrRecord } from './dns/ptr.ts';
import type { Domain, DomainTag } from './dns/zone.ts';
import type { Money } from './money.ts';
import type { ArrangedFate, Task, TaskPace } from './tasks.ts';
import type { Ticket } from './tickets.ts';

export interface SshKey {
  id: number;
  name: string;
  key: string;
}

interface StatusChange {
  id: number;
  at: number;
  status: string;
}

export interface Server {
  id: number;
  name: string;
  status: string;
  location: LocationId;
  plan: string;
  /** The id of the image or of the backup that it was made from. */
  madeFrom: string;
  /** The image at the bottom of it, also where it was made from a backup. */
  image: string;
  hostname: string;
  keys: { id: number; name: string }[];
  address: string;
  createdAt: number;
  active: boolean;
  /** False until its creation has ended. */
  installed: boolean;
  /** The running task that keeps every other change out. */
  lockedBy: string | null;
  /** Set while it is blocked, with the status to which it returns. */
  block: { reason: string; at: number; formerStatus: string } | null;
  log: StatusChange[];
}

export interface Token {
  id: number;
  description: string;
  enabled: boolean;
  readOnly: boolean;
  token: string;
}

interface Account {
  id: number;
  activatedAt: string;
  email: string;
  name: string;
  middlename: string;
  surname: string;
  mobile: string;
}

/** A deleted server that the API goes on showing. */
export interface Ghost {
  server: Server;
  deletedAt: number;
}

export interface ServerTag {
  id: number;
  name: string;
  serverIds: number[];
}

/** Everything that one simulated provider knows: plain data, one instance for each `startVscale`. */
export interface World {
  account: Account;
  tokens: Token[];
  money: Money;
  servers: Map<number, Server>;
  ghosts: Map<number, Ghost>;
  serverTags: Map<number, ServerTag>;
  backups: Map<string, Backup>;
  tickets: Map<number, Ticket>;
  domains: Map<number, Domain>;
  domainTags: Map<number, DomainTag>;
  ptrRecords: Map<number, PtrRecord>;
  sshKeys: Map<number, SshKey>;
  withdrawn: Withdrawn;
  /** Every task that ever was, oldest first, but for those that vanished without a trace. */
  tasks: Map<string, Task>;
  pace: TaskPace;
  /** What tests have arranged for tasks to come. */
  fates: ArrangedFate[];
  /** Moments of the recent requests that count for the limit of creations. */
  creations: number[];
  addressesInUse: Set<string>;
  lastIds: Record<IdKind, number>;
}

type IdKind =
  | 'server'
  | 'sshKey'
  | 'logEntry'
  | 'serverTag'
  | 'payment'
  | 'ticket'
  | 'comment'
  | 'token'
  | 'domain'
  | 'record'
  | 'domainTag'
  | 'ptr';

export interface WorldSeed {
  fullToken?: string | undefined;
  readOnlyToken?: string | undefined;
  firstServerId: number;
  pace: TaskPace;
}

export function createWorld(seed: WorldSeed, now: number): World {
  const token = (
    id: number,
    description: string,
    readOnly: boolean,
    text = randomBytes(32).toString('hex'),
  ): Token => ({
    id,
    description,
    enabled: true,
    readOnly,
    token: text,
  });
  return {
    account: {
      id: 20417,
      activatedAt: '2015-07-07 08:16:47.107987',
      email: 'owner@example.com',
      name: 'Иван',
      middlename: 'Петрович',
      surname: 'Сидоров',
      mobile: '+79001234567',
    },
    tokens: [token(274, 'full', false, seed.fullToken), token(275, 'read-only', true, seed.readOnlyToken)],
    money: {
      own: 152340,
      bonus: 5000,
      payments: [{ id: 771203, at: now, description: 'Пополнение счёта', kopecks: 152340 }],
      charges: [],
      chargedUntil: now,
      notifyBelow: 0,
    },
    servers: new Map(),
    ghosts: new Map(),
    serverTags: new Map(),
    backups: new Map(),
    tickets: new Map(),
    domains: new Map(),
    domainTags: new Map(),
    ptrRecords: new Map(),
    sshKeys: new Map(),
    withdrawn: new Set(),
    tasks: new Map(),
    pace: seed.pace,
    fates: [],
    creations: [],
    addressesInUse: new Set(),
    lastIds: {
      server: seed.firstServerId - 1,
      sshKey: 100314,
      logEntry: 90210,
      serverTag: 411,
      payment: 771203,
      ticket: 5020,
      comment: 9119,
      token: 275,
      domain: 68154,
      record: 419706,
      domainTag: 411,
      ptr: 31336,
    },
  };
}

/** The next id of its kind; ids are never used twice. */
export function takeId(world: World, kind: IdKind): number {
  world.lastIds[kind] += 1;
  return world.lastIds[kind];
}
