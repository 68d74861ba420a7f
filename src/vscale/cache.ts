import type { Clock } from '../clock.ts';
import type { Backup } from './backups.ts';
import type { Vscale } from './client.ts';
import type { DomainTag } from './domain-tags.ts';
import type { Domain } from './domains.ts';
import type { Image } from './images.ts';
import type { Location } from './locations.ts';
import type { Plan } from './plans.ts';
import type { Prices } from './prices.ts';
import type { PtrRecord } from './ptr.ts';
import type { DomainRecord } from './records.ts';
import type { Scalet } from './scalets.ts';
import type { ServerTag } from './server-tags.ts';
import type { SshKey } from './ssh-keys.ts';
import type { Ticket } from './tickets.ts';

const serversMaxAgeMs = 5_000;
const backupsMaxAgeMs = 5_000;
const serverTagsMaxAgeMs = 30_000;
const sshKeysMaxAgeMs = 30_000;
const domainsMaxAgeMs = 10_000;
const ticketsMaxAgeMs = 10_000;
const offersMaxAgeMs = 10 * 60_000;

/** Something read from the API and remembered for a while. */
export interface Cached<T> {
  /** Not older than its time allows; whoever asks while it is being read gets the same answer. */
  get(): Promise<T>;
  /** Whether `get` answers without a call. */
  isFresh(): boolean;
  /** What was read last, however old; null before the first time. */
  peek(): T | null;
}

/** What options are completed from. Whoever is about to change a server reads it afresh instead. */
export interface Catalog {
  servers: Cached<Scalet[]>;
  images: Cached<Image[]>;
  plans: Cached<Plan[]>;
  locations: Cached<Location[]>;
  prices: Cached<Prices>;
  sshKeys: Cached<SshKey[]>;
  /** Deleted ones too, for as long as Vscale shows them. */
  backups: Cached<Backup[]>;
  serverTags: Cached<ServerTag[]>;
  domains: Cached<Domain[]>;
  domainTags: Cached<DomainTag[]>;
  ptr: Cached<PtrRecord[]>;
  tickets: Cached<Ticket[]>;
  /** Of one domain. */
  records(domainId: number): Cached<DomainRecord[]>;
  /** After a change: whatever operations can change is read again when it is next asked for. */
  invalidate(): void;
}

export function createCatalog(vscale: Vscale, clock: Clock): Catalog {
  const changing = {
    servers: createCached(() => vscale.scalets.list(), serversMaxAgeMs, clock),
    sshKeys: createCached(() => vscale.sshKeys.list(), sshKeysMaxAgeMs, clock),
    backups: createCached(() => vscale.backups.list(), backupsMaxAgeMs, clock),
    serverTags: createCached(() => vscale.serverTags.list(), serverTagsMaxAgeMs, clock),
    domains: createCached(() => vscale.domains.list(), domainsMaxAgeMs, clock),
    domainTags: createCached(() => vscale.domainTags.list(), domainsMaxAgeMs, clock),
    ptr: createCached(() => vscale.ptr.list(), domainsMaxAgeMs, clock),
    tickets: createCached(() => vscale.tickets.list(), ticketsMaxAgeMs, clock),
  };
  const records = new Map<number, Cached<DomainRecord[]>>();
  return {
    ...changing,
    images: createCached(() => vscale.images.list(), offersMaxAgeMs, clock),
    plans: createCached(() => vscale.plans.list(), offersMaxAgeMs, clock),
    locations: createCached(() => vscale.locations.list(), offersMaxAgeMs, clock),
    prices: createCached(() => vscale.prices.get(), offersMaxAgeMs, clock),
    records(domainId) {
      const known = records.get(domainId);
      if (known) return known;
      const cached = createCached(() => vscale.records.list(domainId), domainsMaxAgeMs, clock);
      records.set(domainId, cached);
      return cached;
    },
    invalidate() {
      records.clear();
      for (const cached of Object.values(changing)) cached.invalidate();
    },
  };
}

function createCached<T>(read: () => Promise<T>, maxAgeMs: number, clock: Clock): Cached<T> & { invalidate(): void } {
  let last: { value: T; readAt: number } | null = null;
  let reading: Promise<T> | null = null;

  const findFresh = () => (last !== null && Math.abs(clock.now() - last.readAt) < maxAgeMs ? last : null);

  function startReading(): Promise<T> {
    const readAt = clock.now();
    const started = read().then(
      (value) => {
        // After an invalidation it may be from before the change, and is only for whoever asked then.
        if (reading === started) {
          last = { value, readAt };
          reading = null;
        }
        return value;
      },
      (error: unknown) => {
        if (reading === started) reading = null;
        throw error;
      },
    );
    return started;
  }

  return {
    async get() {
      const fresh = findFresh();
      if (fresh !== null) return fresh.value;
      reading ??= startReading();
      return reading;
    },
    isFresh: () => findFresh() !== null,
    peek: () => last?.value ?? null,
    invalidate() {
      if (last !== null) last = { ...last, readAt: Number.NEGATIVE_INFINITY };
      reading = null;
    },
  };
}
