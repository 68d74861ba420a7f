import { z } from 'zod';
import { type Consumption, consumptionSchema, type PeriodConsumption, periodConsumptionSchema } from './consumption.ts';
import type { Call, Requester } from './request.ts';
import { numberOrNull, numberOrZero, numericId, one, oneOrNone, text, unixTime } from './tolerant.ts';

/** All amounts are whole kopecks. */
export interface Balance {
  ownKopecks: number;
  bonusKopecks: number;
  unpaidKopecks: number;
  /** What can be spent: own money and bonus, less what is unpaid. */
  totalKopecks: number;
}

/** Money that came in; what is charged is in the consumption. */
export interface Payment {
  id: number;
  /** Milliseconds since the Unix epoch. */
  createdAt: number | null;
  description: string;
  kopecks: number;
  isBonus: boolean;
  /** 0 not paid, 1 conditionally paid, 2 paid, by the documentation; 1 was seen for paid too. */
  state: number | null;
  /** 170 bank card, 200 PayPal, by the documentation. */
  type: number | null;
}

export interface Billing {
  /** Never 0 for want of an answer: a balance that is not told is an error. */
  getBalance(call?: Call): Promise<Balance>;
  listPayments(call?: Call): Promise<Payment[]>;
  /** From the day `start`, included, to the day `end`, which is not; both `YYYY-MM-DD`. */
  getConsumption(days: { start: string; end: string }, call?: Call): Promise<Consumption[]>;
  /** By the periods of a year, oldest first. */
  getYearConsumption(year: number, call?: Call): Promise<PeriodConsumption[]>;
  /** The balance, in kopecks, under which the provider sends a warning; 0 is none. */
  getThreshold(call?: Call): Promise<number>;
  setThreshold(kopecks: number, call?: Call): Promise<void>;
}

export const balanceSchema = z
  .object({
    balance: numberOrNull.pipe(z.number()),
    bonus: numberOrZero,
    unpaid: numberOrZero,
    summ: numberOrNull,
  })
  .transform(
    ({ balance, bonus, unpaid, summ }): Balance => ({
      ownKopecks: balance,
      bonusKopecks: bonus,
      unpaidKopecks: unpaid,
      totalKopecks: summ ?? balance + bonus - unpaid,
    }),
  );

const bonus = 1;

const paymentSchema = z
  .object({
    id: numericId,
    created: unixTime,
    desc: text,
    price: numberOrNull.pipe(z.number()),
    is_bonus: numberOrNull,
    state: numberOrNull,
    type: numberOrNull,
  })
  .transform(
    (wire): Payment => ({
      id: wire.id,
      createdAt: wire.created,
      description: wire.desc,
      kopecks: wire.price,
      isBonus: wire.is_bonus === bonus,
      state: wire.state,
      type: wire.type,
    }),
  );

export const paymentsSchema = z.object({ items: z.array(paymentSchema) }).transform(({ items }) => items);

export const thresholdSchema = z
  .object({ notify_balance: numberOrNull.pipe(z.number()) })
  .transform(({ notify_balance }) => notify_balance);

export function createBilling({ read, write }: Requester): Billing {
  return {
    getBalance: (call) => read('/billing/balance', one(balanceSchema), call),
    listPayments: (call) => read('/billing/payments', one(paymentsSchema), call),
    getConsumption: ({ start, end }, call) =>
      read('/billing/consumption', consumptionSchema, { ...call, query: { start, end } }),
    getYearConsumption: (year, call) =>
      read('/billing/new_consumption', periodConsumptionSchema, { ...call, query: { year: String(year) } }),
    getThreshold: (call) => read('/billing/notify', one(thresholdSchema), call),
    async setThreshold(kopecks, call) {
      // The one request of the API that must not be JSON.
      const form = { notify_balance: String(kopecks) };
      await write('PUT', '/billing/notify', oneOrNone(thresholdSchema), { form }, call);
    },
  };
}
