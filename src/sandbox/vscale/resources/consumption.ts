import type { Charge } from '../money.ts';
import { ApiError, ok, type Reply } from '../reply.ts';
import { type Call, route } from '../router.ts';

export const consumptionRoutes = [
  route('GET /billing/consumption', showPeriod),
  route('GET /billing/new_consumption', showYear),
];

/** From `start`, included, to `end`, not included; an empty one sets no limit. */
function showPeriod({ url, world }: Call): Reply {
  const start = readDate(url.searchParams.get('start'), Number.NEGATIVE_INFINITY);
  const end = readDate(url.searchParams.get('end'), Number.POSITIVE_INFINITY);
  return ok(sumUp(world.money.charges.filter(({ at }) => start <= at && at < end)));
}

/** By the first moment of each month of the year, in seconds. */
function showYear({ url, world, now }: Call): Reply {
  const text = url.searchParams.get('year') || String(new Date(now).getUTCFullYear());
  if (!/^\d{4}$/.test(text)) throw new ApiError(400, 'bad_parameters');
  const charges = world.money.charges.filter(({ at }) => new Date(at).getUTCFullYear() === Number(text));
  const months = Map.groupBy(charges, ({ at }) => {
    const date = new Date(at);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth()) / 1000;
  });
  return ok(Object.fromEntries([...months].map(([month, charged]) => [month, sumUp(charged)])));
}

/** By server, then by plan: how many hours, how many kopecks. */
function sumUp(charges: readonly Charge[]) {
  const servers = Map.groupBy(charges, ({ serverId }) => serverId);
  return Object.fromEntries(
    [...servers].map(([id, ofServer]) => {
      const plans = Map.groupBy(ofServer, ({ plan }) => plan);
      const byPlan = [...plans].map(([plan, hours]) => [plan, { count: hours.length, summ: total(hours) }]);
      return [id, { ...Object.fromEntries(byPlan), summ: total(ofServer) }];
    }),
  );
}

function total(charges: readonly Charge[]): number {
  return charges.reduce((sum, { kopecks }) => sum + kopecks, 0);
}

function readDate(text: string | null, otherwise: number): number {
  if (text === null || text === '') return otherwise;
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms)) throw new ApiError(400, 'bad_parameters');
  return ms;
}
