import { expect, test } from 'vitest';
import { daysLeft, measureRunningCosts } from '../../src/vscale/running-costs.ts';

const prices = {
  plans: {
    small: { hourKopecks: 28, monthKopecks: 20_000 },
    large: { hourKopecks: 112, monthKopecks: 80_000 },
  },
  networkKopecks: null,
  backup: { perGbKopecks: null, bySize: [] },
  period: null,
};

test('every server costs its plan, by the day', () => {
  const costs = measureRunningCosts([{ plan: 'small' }, { plan: 'small' }, { plan: 'large' }], prices);
  expect(costs).toEqual({ dayKopecks: 24 * 168, servers: 3, unpriced: 0 });
  expect(daysLeft(24 * 168 * 2.5, costs)).toBe(2.5);
});

test('a plan without a price is counted apart', () => {
  const costs = measureRunningCosts([{ plan: 'small' }, { plan: 'titan' }, { plan: 'constructor' }], prices);
  expect(costs).toEqual({ dayKopecks: 24 * 28, servers: 1, unpriced: 2 });
});

test('money lasts for ever where nothing is charged, and not at all where there is none', () => {
  const nothing = measureRunningCosts([], prices);
  expect(nothing).toEqual({ dayKopecks: 0, servers: 0, unpriced: 0 });
  expect(daysLeft(100, nothing)).toBeNull();
  expect(daysLeft(-100, { dayKopecks: 1, servers: 1, unpriced: 0 })).toBe(0);
});
