import { z } from 'zod';
import type { Call, Requester } from './request.ts';
import { numberOrNull, one, textOrNull } from './tolerant.ts';

/** All amounts are whole kopecks. */
export interface Prices {
  plans: Record<string, PlanPrice>;
  /** Traffic above what the plan includes. */
  networkKopecks: number | null;
  backup: BackupPrices;
  /** The start of the price period, as the provider writes it. */
  period: string | null;
}

export interface PlanPrice {
  hourKopecks: number;
  monthKopecks: number;
}

/** One price for each GB today; a price for each size of disk until 2016 at least. */
export interface BackupPrices {
  perGbKopecks: number | null;
  bySize: (PlanPrice & { sizeGb: number })[];
}

export interface PricesApi {
  get(call?: Call): Promise<Prices>;
}

export const hourAndMonth = z
  .object({ hour: numberOrNull.pipe(z.number()), month: numberOrNull.pipe(z.number()) })
  .transform((wire): PlanPrice => ({ hourKopecks: wire.hour, monthKopecks: wire.month }));

export const pricesSchema = z
  .object({ default: z.record(z.string(), z.unknown()), period: textOrNull })
  .transform(({ default: wire, period }): Prices => {
    const priced = Object.entries(wire).flatMap(([name, value]) => {
      const price = hourAndMonth.safeParse(value);
      return price.success ? [{ name, sizeGb: backupSizeGb(name), price: price.data }] : [];
    });
    return {
      plans: Object.fromEntries(priced.flatMap(({ name, sizeGb, price }) => (sizeGb === null ? [[name, price]] : []))),
      networkKopecks: numberOrNull.parse(wire.network),
      backup: {
        perGbKopecks: numberOrNull.parse(wire.backup),
        bySize: priced.flatMap(({ sizeGb, price }) => (sizeGb === null ? [] : [{ sizeGb, ...price }])),
      },
      period,
    };
  });

function backupSizeGb(name: string): number | null {
  const size = /^backup_(\d+)$/.exec(name)?.[1];
  return size === undefined ? null : Number(size);
}

export function createPrices({ read }: Requester): PricesApi {
  return { get: (call) => read('/billing/prices', one(pricesSchema), call) };
}
