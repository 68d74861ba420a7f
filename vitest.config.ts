import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { Order } from './test/support/order.ts';

/** Files that are in memory alone, on Linux. */
const memory = '/dev/shm';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The one needs a browser, the other a PostgreSQL server that it may restart.
    exclude: ['test/browser/**', ...(process.env.TEST_DATABASE_URL ? [] : ['test/postgres/**'])],
    globalSetup: 'test/support/bundle.ts',
    pool: 'forks',
    // Recordings are written by `npm test -- -u` alone: one that is missing fails, here as in CI.
    update: 'none',
    // No test replaces a module, so files may share those that are loaded: loading them anew for each costs more than
    // most of the tests do.
    isolate: false,
    // Databases are written through to the disk, for which no test needs to wait.
    env: existsSync(memory) ? { TMPDIR: memory } : {},
    // Most of a journey is waiting: more of them than there are cores go on at a time.
    maxWorkers: 4,
    maxConcurrency: 8,
    sequence: { sequencer: Order },
    // Longer than anything takes that goes well, on a busy machine too: only a failing test waits for it.
    testTimeout: 75_000,
    hookTimeout: 75_000,
    expect: { poll: { timeout: 25_000 } },
  },
});
