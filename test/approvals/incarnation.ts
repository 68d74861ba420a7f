import type { Scheduler } from 'fast-check';
import type { ReadPeople } from '../../src/approvals/entitled.ts';
import type { Policy } from '../../src/approvals/policy.ts';
import type { Clock } from '../../src/clock.ts';
import { createServices, type Services } from '../../src/discord/services.ts';
import { createLogger } from '../../src/log.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { createRunner } from '../../src/tasks/runner.ts';
import { createTakeStep } from '../../src/tasks/step.ts';
import { createWatcher } from '../../src/tasks/watcher.ts';
import { createCatalog } from '../../src/vscale/cache.ts';
import type { Vscale } from '../../src/vscale/client.ts';

interface Surroundings {
  storage: Storage;
  vscale: Vscale;
  clock: Clock;
  policy: Policy;
  readPeople: ReadPeople;
  /** Decides which of the calls that are to be made to the store and to Vscale is made next. */
  scheduler: Scheduler;
}

/** The life of one process of the bot, from its start to its crash. */
export interface Incarnation {
  services: Services;
  /** Sends to Vscale, as a command does once its card stands. */
  submit(id: string): Promise<void>;
  tick(): Promise<void>;
  /** Resolves when whatever was begun by itself is over. */
  settle(): Promise<void>;
  /** From now on nothing that was begun goes on; what is on its way to the store or to Vscale arrives. */
  crash(): Promise<void>;
  readonly crashed: Promise<void>;
  hasCrashed(): boolean;
}

const never = new Promise<never>(() => {});

/** Builds what a process builds, between a store and a Vscale that outlive it. */
export function createIncarnation({
  storage,
  vscale,
  clock,
  policy,
  readPeople,
  scheduler,
}: Surroundings): Incarnation {
  const { promise: crashed, resolve: endLife } = Promise.withResolvers<void>();
  let isAlive = true;
  const onTheirWay = new Set<Promise<unknown>>();
  const submissions = new Set<Promise<void>>();

  async function call(name: string, make: () => Promise<unknown>): Promise<unknown> {
    await scheduler.schedule(Promise.resolve(), name);
    if (!isAlive) return never;
    const made = Promise.resolve(make());
    onTheirWay.add(made);
    try {
      const value = await made;
      return isAlive ? value : never;
    } catch (error) {
      if (isAlive) throw error;
      return never;
    } finally {
      onTheirWay.delete(made);
    }
  }

  /** Each call waits its turn, and after the crash none is made nor comes back. */
  function fence<T extends object>(target: T): T {
    return new Proxy(target, {
      get(object, name) {
        const member: unknown = Reflect.get(object, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => call(String(name), () => Reflect.apply(member, object, args));
      },
    });
  }

  const operations = fence(storage.operations);
  const fencedVscale = { ...vscale, scalets: fence(vscale.scalets), tasks: fence(vscale.tasks) };
  const log = createLogger({ level: 'silent', redact: (text) => text });
  const passwords = new Map<string, string>();
  const step = createTakeStep({ operations, clock, log, onStep: () => {} });
  const runner = createRunner({ vscale: fencedVscale, operations, passwords, clock, log, step });

  function submit(...args: Parameters<typeof runner.submit>): Promise<void> {
    const submission = runner.submit(...args);
    submissions.add(submission);
    return submission.finally(() => submissions.delete(submission));
  }

  const watcher = createWatcher({
    vscale: fencedVscale,
    operations,
    outbox: storage.outbox,
    runner: { ...runner, submit },
    clock,
    log,
    step,
    onProgress: () => {},
  });
  const services = createServices({
    exposedFiles: () => [],
    vscale: fencedVscale,
    catalog: createCatalog(fencedVscale, clock),
    storage: { operations, audit: storage.audit, tickets: storage.tickets },
    policy: () => policy,
    countApprovers: async () => null,
    requireChannel: async () => {},
    readPeople: (guildId, userIds) => call('readPeople', () => readPeople(guildId, userIds)) as ReturnType<ReadPeople>,
    passwords,
    clock,
    log,
    onStep: () => {},
    onApproved: (id) => void submit(id),
  });

  return {
    services,
    submit,
    async tick() {
      await services.requests.tick();
      await services.requests.lookAgain();
      await watcher.tick();
    },
    async settle() {
      while (submissions.size > 0) await Promise.all(submissions);
    },
    async crash() {
      isAlive = false;
      await Promise.allSettled(onTheirWay);
      endLife();
    },
    crashed,
    hasCrashed: () => !isAlive,
  };
}
