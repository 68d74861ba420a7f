import { z } from 'zod';
import { balanceSchema, paymentsSchema, thresholdSchema } from '../billing.ts';
import { planConsumptionSchema } from '../consumption.ts';
import { answer, endpoint } from './endpoint.ts';
import { fact, type Member, type Shape, whole } from './fact.ts';
import { badQuery, badRequest } from './refusals.ts';

const status: Member = { ...fact('`ok`.', '2+ clients'), schema: z.literal('ok') };

const balance: Shape = {
  name: 'Balance',
  ...fact('Whole kopecks.', '2+ clients'),
  schema: balanceSchema,
  members: {
    balance: whole({ ...fact('Own money.', '2+ clients'), example: 152340 }),
    bonus: whole({ ...fact('Money that was given.', '2+ clients'), example: 5000 }),
    summ: whole({ ...fact('Both, less what is unpaid.', '2+ clients', 'inferred'), example: 157340 }),
    unpaid: whole({ ...fact('The debt.', '2+ clients'), example: 0 }),
    user_id: { ...fact('The id of the account, here a number.', '2+ clients'), schema: z.int(), example: 20417 },
    status,
  },
};

const payments: Shape = {
  name: 'Payments',
  ...fact('Money that came in. What was charged is in the consumption.', '2+ clients'),
  schema: paymentsSchema,
  members: {
    items: {
      ...fact('The payments.', '2+ clients'),
      members: {
        id: { ...fact('Its id; one client is ready for digits as a text.', '2+ clients'), example: 771203 },
        created: { ...fact('When, in seconds since 1970 (UTC).', '2+ clients'), example: 1440756000 },
        desc: { ...fact('What it was, in Russian.', '2+ clients'), example: 'Пополнение счёта' },
        price: whole({ ...fact('Kopecks.', '2+ clients'), example: 50000 }),
        dir: { ...fact('A direction; what it means is not known.', '1 client'), schema: z.int(), example: 1 },
        is_bonus: whole({ ...fact('1 yes, 2 no.', 'docs'), example: 2 }),
        state: whole({
          ...fact('0 not paid, 1 conditionally paid, 2 paid; one client takes 1 for paid.', 'docs', '1 client'),
          example: 2,
        }),
        type: whole({ ...fact('170 a bank card, 200 PayPal.', 'docs'), example: 170 }),
      },
    },
    status,
  },
};

const digits = z.string().regex(/^\d+$/);
const byResource = z.record(digits, z.record(z.string(), z.union([planConsumptionSchema, z.number()])));

const charged = {
  count: whole({ ...fact('Units: hours, by the prices.', '2+ clients', 'inferred'), example: 312 }),
  summ: whole({ ...fact('Kopecks.', '2+ clients'), example: 17472 }),
};

const consumption: Shape = {
  name: 'Consumption',
  ...fact(
    'By the `ctid` of each server, or the id of another thing that costs money: what it was charged for by plan, and as `summ` all its kopecks.',
    '1 client',
    '2+ clients',
  ),
  schema: byResource,
  members: charged,
};

const periodConsumption: Shape = {
  name: 'PeriodConsumption',
  ...fact('By the beginning of each period, in seconds since 1970: the same as in `Consumption`.', '1 client'),
  schema: z.record(digits, byResource),
  members: charged,
};

const threshold: Shape = {
  name: 'BalanceThreshold',
  ...fact('When the provider warns of a low balance.', '2+ clients'),
  schema: thresholdSchema,
  members: {
    notify_balance: whole({
      ...fact('Below how many kopecks; 0 for never.', '2+ clients', 'inferred'),
      example: 10000,
    }),
    status,
  },
};

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

export const billingEndpoints = [
  endpoint('M1', 'GET /billing/balance', {
    title: 'Read the balance',
    ...fact('Several bots are made for this one.', '2+ clients'),
    client: 'billing.getBalance',
    answers: { 200: answer(balance, 'The balance.', '2+ clients') },
  }),
  endpoint('M2', 'GET /billing/payments', {
    title: 'List payments',
    ...fact('What was paid in.', '2+ clients'),
    client: 'billing.listPayments',
    answers: {
      200: answer(payments, 'The payments.', '2+ clients'),
      302: {
        ...fact('To the same path with a slash at its end; so in 2016.', '1 client'),
        headers: ['Location'],
      },
    },
  }),
  endpoint('M3', 'GET /billing/consumption', {
    title: 'Read what was charged',
    ...fact('For some days.', '2+ clients'),
    client: 'billing.getConsumption',
    query: {
      schema: z.object({ start: day, end: day }),
      members: {
        start: { ...fact('The first day.', '2+ clients'), example: '2026-01-01' },
        end: { ...fact('The day after the last.', '2+ clients'), example: '2026-02-01' },
      },
    },
    answers: { 200: answer(consumption, 'What was charged.', '1 client') },
    refusals: [badQuery],
  }),
  endpoint('M4', 'GET /billing/new_consumption', {
    title: 'Read what was charged in a year',
    ...fact('It came late, and is in none of the documentation that was copied.', '1 client'),
    client: 'billing.getYearConsumption',
    query: {
      schema: z.object({ year: z.string().regex(/^\d{4}$/) }),
      members: { year: { ...fact('Which year.', '1 client'), example: '2026' } },
    },
    answers: { 200: answer(periodConsumption, 'What was charged, by period.', '1 client') },
    refusals: [badQuery],
  }),
  endpoint('M5', 'GET /billing/notify', {
    title: 'Read when the provider warns',
    ...fact('Of a low balance.', '2+ clients'),
    client: 'billing.getThreshold',
    answers: { 200: answer(threshold, 'The threshold.', '2+ clients') },
  }),
  endpoint('M6', 'PUT /billing/notify', {
    title: 'Set when the provider warns',
    ...fact('The one request that must be a form: JSON is not understood.', '2+ clients'),
    client: 'billing.setThreshold',
    body: {
      schema: z.object({ notify_balance: z.string().regex(/^\d+$/) }),
      members: { notify_balance: { ...fact('Kopecks; 0 for never.', '2+ clients', 'inferred'), example: '10000' } },
      form: true,
    },
    answers: { 200: answer(threshold, 'The threshold as it is now.', '2+ clients') },
    refusals: [badRequest],
  }),
];
