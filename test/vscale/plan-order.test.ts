import { describe, expect, test } from 'vitest';
import { comparePlans, upgradesOf } from '../../src/vscale/plan-order.ts';
import type { Plan } from '../../src/vscale/plans.ts';

const plan = (id: string, memoryMb: number, diskMb: number): Plan => ({
  id,
  cpus: 1,
  memoryMb,
  diskMb,
  trafficGb: 1024,
  addresses: 1,
  locations: ['spb0'],
  images: [],
});

const known = [
  plan('monster', 8192, 81920),
  plan('small', 512, 20480),
  plan('huge', 4096, 61440),
  plan('medium', 1024, 30720),
  plan('large', 2048, 40960),
];
const ids = (plans: Plan[]) => plans.map(({ id }) => id);

describe('the provider’s own plans', () => {
  test('small < medium < large < huge < monster', () => {
    const order = known.map(({ id }) => id).sort((a, b) => comparePlans(a, b, known));
    expect(order).toEqual(['small', 'medium', 'large', 'huge', 'monster']);
  });

  test('whatever the list says of their size', () => {
    expect(comparePlans('small', 'large', [plan('small', 9999, 9999)])).toBeLessThan(0);
  });

  test('only the bigger ones are upgrades, smallest first', () => {
    expect(ids(upgradesOf('medium', known))).toEqual(['large', 'huge', 'monster']);
    expect(upgradesOf('monster', known)).toEqual([]);
  });
});

describe('plans that nobody has heard of', () => {
  const plans = [...known, plan('giant', 16384, 163840), plan('cosy', 1024, 25000), plan('roomy', 1024, 35000)];

  test('have their place by memory, then by disk', () => {
    expect(ids(upgradesOf('small', plans))).toEqual(['cosy', 'medium', 'roomy', 'large', 'huge', 'monster', 'giant']);
    expect(ids(upgradesOf('cosy', plans))).toEqual(['medium', 'roomy', 'large', 'huge', 'monster', 'giant']);
    expect(ids(upgradesOf('roomy', plans))).toEqual(['large', 'huge', 'monster', 'giant']);
  });

  test('have none when not even the list knows them', () => {
    expect(comparePlans('mystery', 'small', plans)).toBe(0);
    expect(upgradesOf('mystery', plans)).toEqual([]);
  });

  test('are compared with one that is no longer in the list', () => {
    expect(ids(upgradesOf('monster', [plan('giant', 16384, 163840), plan('tiny', 256, 10240)]))).toEqual(['giant']);
  });
});
