import { expect, test } from 'vitest';
import { kill } from './killing.ts';

/** `KILLS=200 npx vitest run test/kills` is the long run; another `SEED` tells another story. */
const kills = Number(process.env.KILLS ?? 3);
const seed = Number(process.env.SEED ?? 1);

test(
  `${kills} kills lose nothing and do nothing twice`,
  async () => {
    const { figures, violations } = await kill({ seed, kills, log: console.log });
    if (kills > 3) console.log(figures);
    expect(violations).toEqual([]);
  },
  120_000 + kills * 20_000,
);
