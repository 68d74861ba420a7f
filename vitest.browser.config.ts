import { defineConfig } from 'vitest/config';

// Apart from `npm test`, because these need a browser. A story is told in real time, in one window after the other.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
