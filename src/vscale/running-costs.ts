import type { Prices } from './prices.ts';
import type { Scalet } from './scalets.ts';

/** What servers cost as they are now; a stopped one costs as much as one that runs. */
export interface RunningCosts {
  dayKopecks: number;
  /** How many servers are counted. */
  servers: number;
  /** How many are left out, because nobody knows the price of their plan. */
  unpriced: number;
}

const hoursADay = 24;

export function measureRunningCosts(scalets: readonly Pick<Scalet, 'plan'>[], prices: Prices): RunningCosts {
  const hourly = scalets.flatMap(({ plan }) =>
    Object.hasOwn(prices.plans, plan) ? [prices.plans[plan]?.hourKopecks ?? 0] : [],
  );
  return {
    dayKopecks: hourly.reduce((sum, kopecks) => sum + kopecks, 0) * hoursADay,
    servers: hourly.length,
    unpriced: scalets.length - hourly.length,
  };
}

/** For how many days the money lasts; null where nothing is charged. */
export function daysLeft(totalKopecks: number, { dayKopecks }: RunningCosts): number | null {
  return dayKopecks > 0 ? Math.max(0, totalKopecks) / dayKopecks : null;
}
