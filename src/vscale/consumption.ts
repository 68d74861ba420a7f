import { z } from 'zod';
import { numberOrNull, numberOrZero } from './tolerant.ts';

/** What one server, or another thing that costs money, was charged for. */
export interface Consumption {
  /** The server's id; it need not be one that still exists. */
  resourceId: number;
  /** One for each plan that it had. */
  plans: PlanConsumption[];
  totalKopecks: number;
}

export interface PlanConsumption {
  plan: string;
  /** Billed units: hours, by the prices. */
  count: number;
  kopecks: number;
}

export interface PeriodConsumption {
  /** When the period began, in milliseconds since the Unix epoch. */
  startAt: number;
  resources: Consumption[];
}

export const planConsumptionSchema = z.object({ count: numberOrZero, summ: numberOrNull.pipe(z.number()) });

const resourceSchema = z.record(z.string(), z.unknown()).transform((wire) => {
  const plans = Object.entries(wire).flatMap(([plan, value]): PlanConsumption[] => {
    const charged = planConsumptionSchema.safeParse(value);
    return charged.success ? [{ plan, count: charged.data.count, kopecks: charged.data.summ }] : [];
  });
  const total = numberOrNull.parse(wire.summ) ?? plans.reduce((sum, { kopecks }) => sum + kopecks, 0);
  return { plans, totalKopecks: total };
});

/** Keyed by the resource's id. */
export const consumptionSchema = keyedByNumber(resourceSchema).transform((resources) =>
  Object.entries(resources).map(([id, charged]): Consumption => ({ resourceId: Number(id), ...charged })),
);

/** Keyed by the Unix time, in seconds, of the period's start. */
export const periodConsumptionSchema = keyedByNumber(consumptionSchema).transform((periods) =>
  Object.entries(periods)
    .map(([start, resources]): PeriodConsumption => ({ startAt: Number(start) * 1000, resources }))
    .sort((a, b) => a.startAt - b.startAt),
);

/** What was charged in all these periods together; plans and resources each once. */
export function mergeConsumption(periods: readonly PeriodConsumption[]): Consumption[] {
  const byResource = Map.groupBy(
    periods.flatMap(({ resources }) => resources),
    ({ resourceId }) => resourceId,
  );
  return [...byResource].map(([resourceId, parts]) => ({
    resourceId,
    plans: mergePlans(parts),
    totalKopecks: parts.reduce((sum, { totalKopecks }) => sum + totalKopecks, 0),
  }));
}

/** What these resources were charged for by plan. */
export function mergePlans(resources: readonly Consumption[]): PlanConsumption[] {
  const byPlan = Map.groupBy(
    resources.flatMap(({ plans }) => plans),
    ({ plan }) => plan,
  );
  return [...byPlan].map(([plan, parts]) => ({
    plan,
    count: parts.reduce((sum, { count }) => sum + count, 0),
    kopecks: parts.reduce((sum, { kopecks }) => sum + kopecks, 0),
  }));
}

function keyedByNumber<Value extends z.ZodType>(value: Value) {
  return z.preprocess(keepNumbered, z.record(z.string(), value));
}

/**
 * The members that are named by numbers. Others, such as `status`, are left out; but where there are only others it is
 * some other object, and not the news that nothing was charged.
 */
function keepNumbered(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const members = Object.entries(body).filter(([name]) => name !== 'status');
  const numbered = members.filter(([name]) => /^\d+$/.test(name));
  return members.length > 0 && numbered.length === 0 ? undefined : Object.fromEntries(numbered);
}
