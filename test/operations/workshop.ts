import { onTestFinished } from 'vitest';
import { createLogger, createRedact } from '../../src/log.ts';
import type { Operation } from '../../src/operations/operation.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import { hasEnded } from '../../src/operations/state.ts';
import { createManualClock } from '../../src/sandbox/manual-clock.ts';
import { startVscale, type VscaleSandbox, type VscaleSandboxOptions } from '../../src/sandbox/vscale/server.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { createRunner } from '../../src/tasks/runner.ts';
import { createTakeStep } from '../../src/tasks/step.ts';
import { createWatcher } from '../../src/tasks/watcher.ts';
import { createVscale } from '../../src/vscale/client.ts';
import { makeRecord } from '../support/operation.ts';

export type Workshop = Awaited<ReturnType<typeof openWorkshop>>;

/** How the answer to a change is lost: the change was not made, or it was, or it was and half of the answer came. */
export const losses = ['drop-before', 'drop-after', 'drop-midway'] as const;

/** Operations carried through by the real runner and watcher, on a manual clock; all of it ends with the test. */
export async function openWorkshop(options: VscaleSandboxOptions = {}) {
  const clock = createManualClock();
  const simulator = await startVscale({ clock, ...options });
  const vscale = createVscale({ token: simulator.fullToken, baseUrl: simulator.url, retries: 0 });
  const { operations, outbox, ...storage } = await openStorage('sqlite::memory:', clock.now());
  onTestFinished(async () => {
    vscale.close();
    await Promise.all([simulator.close(), storage.close()]);
  });
  const log = createLogger({ level: 'error', redact: createRedact([]), write: () => {} });
  const step = createTakeStep({ operations, clock, log, onStep: () => {} });
  const runner = createRunner({ vscale, operations, passwords: new Map(), clock, log, step });
  const watcher = createWatcher({ vscale, operations, outbox, runner, clock, log, step, onProgress: () => {} });

  async function find(id: string): Promise<OperationRecord> {
    const record = await operations.find(id);
    if (record === null) throw new Error(`there is no operation ${id}`);
    return record;
  }

  return {
    clock,
    simulator,
    vscale,
    operations,

    /** Sends it, and follows it until it has ended. */
    async carryThrough(operation: Operation): Promise<OperationRecord> {
      const asked = makeRecord({ operation, subject: 'it', askedAt: clock.now(), changedAt: clock.now() });
      await operations.insert(asked);
      await runner.submit(asked.id);
      for (let ticks = 0; ticks < 120; ticks += 1) {
        const record = await find(asked.id);
        if (hasEnded(record.state)) return record;
        await clock.advance(5_000);
        await watcher.tick();
      }
      throw new Error(`${operation.kind} does not end`);
    },
  };
}

/** How often the changing endpoint was asked. */
export function countChanges({ requests }: VscaleSandbox): number {
  return requests.filter(({ method }) => method !== 'GET').length;
}
