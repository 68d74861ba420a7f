import { systemClock } from '../src/clock.ts';
import { createLogger, createRedact } from '../src/log.ts';
import { startVscale } from '../src/sandbox/vscale/server.ts';
import { openStorage } from '../src/storage/storage.ts';
import { createRunner } from '../src/tasks/runner.ts';
import { createTakeStep } from '../src/tasks/step.ts';
import { createWatcher } from '../src/tasks/watcher.ts';
import { createVscale } from '../src/vscale/client.ts';
import { makeRecord } from '../test/support/operation.ts';
import { type Comparison, measurePair } from './measure.ts';

const hourMs = 3_600_000;

/** A watcher that follows `count` restarts, none of which ends. */
async function openWatcher(count: number) {
  const simulator = await startVscale({ durationsMs: hourMs });
  const storage = await openStorage('sqlite::memory:', Date.now());
  const vscale = createVscale({ token: simulator.fullToken, baseUrl: simulator.url });
  for (let index = 0; index < count; index += 1) {
    const server = simulator.state.addServer({ name: `web-${index}` });
    const task = simulator.outside.restart(server.id);
    await storage.operations.insert(
      makeRecord({
        operation: { kind: 'server.restart', serverId: server.id },
        state: 'running',
        taskId: task.id,
        taskMethod: 'scalet_restart',
        submittedAt: Date.now(),
      }),
    );
  }
  const log = createLogger({ level: 'silent', redact: createRedact([]) });
  const { operations, outbox } = storage;
  const step = createTakeStep({ operations, clock: systemClock, log, onStep: () => {} });
  const runner = createRunner({ vscale, operations, passwords: new Map(), clock: systemClock, log, step });
  const watcher = createWatcher({
    vscale,
    operations,
    outbox,
    runner,
    clock: systemClock,
    log,
    step,
    onProgress: () => {},
  });
  return {
    tick: watcher.tick,
    requests: simulator.requests,
    async close() {
      vscale.close();
      await Promise.all([simulator.close(), storage.close()]);
    },
  };
}

/** What following a thousand operations costs, against following one. */
export async function compareTicks(): Promise<Comparison> {
  const [many, one] = await Promise.all([openWatcher(1000), openWatcher(1)]);
  const ratio = await measurePair(15, many.tick, one.tick);
  many.requests.length = 0;
  await many.tick();
  const counts = { 'requests to Vscale a tick': many.requests.length };
  await Promise.all([many.close(), one.close()]);
  return { name: 'tick', what: 'a tick with 1,000 running operations', reference: 'a tick with one', ratio, counts };
}
