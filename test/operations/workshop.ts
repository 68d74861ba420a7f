import { onTestFinished } from 'vitest';
import { createLogger, createRedact } from '../../src/log.ts';
import { backupFactsOf, factsOf } from '../../src/operations/facts.ts';
import { takeFingerprint } from '../../src/operations/fingerprint.ts';
import type { Operation } from '../../src/operations/operation.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import { hasEnded } from '../../src/operations/state.ts';
import { createManualClock } from '../../src/sandbox/manual-clock.ts';
import { startVscale, type VscaleSandbox, type VscaleSandboxOptions } from '../../src/sandbox/vscale/server.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { createRunner } from '../../src/tasks/runner.ts';
import { createTakeStep } from '../../src/tasks/step.ts';
import { createWatcher } from '../../src/tasks/watcher.ts';
import { operationReport } from '../../src/views/operation-report.ts';
import type { Backup } from '../../src/vscale/backups.ts';
import { createVscale } from '../../src/vscale/client.ts';
import type { Scalet } from '../../src/vscale/scalets.ts';
import { makeRecord } from '../support/operation.ts';
import { render } from '../support/render.ts';

export type Workshop = Awaited<ReturnType<typeof openWorkshop>>;

/** How the answer to a change is lost: the change was not made, or it was, or it was and half of the answer came. */
export const losses = ['drop-before', 'drop-after', 'drop-midway'] as const;

/** How often the watcher looks. */
const tickMs = 5_000;
/** No operation of the simulator takes longer, reconciling a lost answer included. */
const mostTicks = 120;

/** What an operation is about, besides what it says itself. */
interface About {
  subject?: string;
  server?: Scalet;
  backup?: Backup;
  /** Of its guild. */
  locale?: 'en' | 'ru';
}

/** Operations carried through by the real runner and watcher, on a manual clock; all of it ends with the test. */
export async function openWorkshop(options: VscaleSandboxOptions = {}) {
  const clock = createManualClock();
  const simulator = await startVscale({ clock, ...options });
  const vscale = createVscale({ token: simulator.fullToken, baseUrl: simulator.url, clock, retries: 0 });
  const storage = await openStorage('sqlite::memory:', clock.now());
  const { operations, outbox } = storage;
  onTestFinished(async () => {
    simulator.faults.clear();
    vscale.close();
    await Promise.all([simulator.close(), storage.close()]);
  });
  const log = createLogger({ level: 'error', redact: createRedact([]), write: () => {} });
  const step = createTakeStep({ operations, clock, log, onStep: () => {} });
  let { runner, watcher } = employ();

  function employ() {
    const runner = createRunner({ vscale, operations, passwords: new Map(), clock, log, step });
    const watcher = createWatcher({ vscale, operations, outbox, runner, clock, log, step, onProgress: () => {} });
    return { runner, watcher };
  }

  async function find(id: string): Promise<OperationRecord> {
    const record = await operations.find(id);
    if (record === null) throw new Error(`there is no operation ${id}`);
    return record;
  }

  const workshop = {
    clock,
    simulator,
    vscale,
    storage,
    operations,
    log,
    find,

    /** Stores it, approved and not sent. */
    async ask(operation: Operation, { subject, server, backup, locale = 'en' }: About = {}): Promise<OperationRecord> {
      const now = clock.now();
      const asked = makeRecord({
        operation,
        origin: { locale },
        subject: subject ?? server?.name ?? 'it',
        before: server ? factsOf(server) : null,
        fingerprint: server ? takeFingerprint(server, []) : null,
        backup: backup ? backupFactsOf(backup) : null,
        askedAt: now,
        approvedAt: now,
        changedAt: now,
      });
      await operations.insert(asked);
      return asked;
    },

    async submit(...asked: OperationRecord[]): Promise<void> {
      await Promise.all(asked.map(({ id }) => runner.submit(id)));
    },

    /** Some time passes, and the watcher looks once. */
    async tick(afterMs = tickMs): Promise<void> {
      await clock.advance(afterMs);
      await watcher.tick();
    },

    /** Until it has ended. */
    async follow({ id, operation }: OperationRecord): Promise<OperationRecord> {
      for (let ticks = 0; ticks < mostTicks; ticks += 1) {
        const record = await find(id);
        if (hasEnded(record.state)) return record;
        await workshop.tick();
      }
      throw new Error(`${operation.kind} does not end`);
    },

    /** Sends it, and follows it until it has ended. */
    async carryThrough(operation: Operation, about: About = {}): Promise<OperationRecord> {
      const asked = await workshop.ask(operation, about);
      await workshop.submit(asked);
      return workshop.follow(asked);
    },

    /** As after a crash: nothing is remembered but what is stored. */
    restart(): void {
      ({ runner, watcher } = employ());
    },
  };
  return workshop;
}

/** How often the changing endpoint was asked. */
export function countChanges({ requests }: VscaleSandbox): number {
  return requests.filter(({ method }) => method !== 'GET').length;
}

/** The news of its end, in the language of its guild. */
export function reportOf(record: OperationRecord, locale: 'en' | 'ru' = 'en'): string {
  return render(operationReport({ ...record, origin: { ...record.origin, locale } }));
}
