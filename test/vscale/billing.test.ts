import { describe, expect, test } from 'vitest';
import { account, asked, connect, failureOf, serve } from './support.ts';

const once = { retries: 0 };

describe('the balance', () => {
  test('in kopecks', async () => {
    const vscale = await connect({
      body: '{"balance":152340,"bonus":5000,"summ":157340,"unpaid":0,"user_id":20417,"status":"ok"}',
    });
    expect(await vscale.billing.getBalance()).toEqual({
      ownKopecks: 152340,
      bonusKopecks: 5000,
      unpaidKopecks: 0,
      totalKopecks: 157340,
    });
  });

  test('below nothing, as texts, and without the sum', async () => {
    const vscale = await connect({ body: '{"balance":"-500","bonus":"100","unpaid":"200"}' });
    expect(await vscale.billing.getBalance()).toMatchObject({ ownKopecks: -500, totalKopecks: -600 });
  });

  test('that is not told is never 0', async () => {
    for (const reply of [{ body: '{"status":"ok"}' }, { body: '{"balance":null}' }, { body: '{}' }, { status: 500 }]) {
      const vscale = await connect(reply, once);
      expect((await failureOf(vscale.billing.getBalance())).kind).toMatch(/malformed|server_error/);
    }
  });
});

describe('payments', () => {
  const wire =
    '{"items":[{"id":771203,"created":1440756000,"desc":"Пополнение счёта","price":50000,"dir":1,"is_bonus":2,"state":2,"type":170},{"id":"771204","created":1440756000.5,"desc":null,"price":"100","is_bonus":1,"state":1}],"status":"ok"}';
  const payments = [
    {
      id: 771203,
      createdAt: 1440756000_000,
      description: 'Пополнение счёта',
      kopecks: 50000,
      isBonus: false,
      state: 2,
      type: 170,
    },
    { id: 771204, createdAt: 1440756000_500, description: '', kopecks: 100, isBonus: true, state: 1, type: null },
  ];

  test('of any client’s types', async () => {
    expect(await (await connect({ body: wire })).billing.listPayments()).toEqual(payments);
  });

  test('behind a redirect to the path with a slash (2016)', async () => {
    const vscale = await connect(
      await serve({ status: 302, headers: { Location: '/v1/billing/payments/' } }, { body: wire }),
      once,
    );
    expect(await vscale.billing.listPayments()).toEqual(payments);
    expect(asked(vscale).map(([request]) => request)).toEqual(['GET /billing/payments', 'GET /billing/payments/']);
  });

  test('none', async () => {
    expect(await (await connect({ body: '{"items":[],"status":"ok"}' })).billing.listPayments()).toEqual([]);
  });

  test('no list', async () => {
    const vscale = await connect({ body: '{"status":"ok"}' }, once);
    expect(await failureOf(vscale.billing.listPayments())).toMatchObject({ kind: 'malformed' });
  });
});

describe('consumption', () => {
  const days = { start: '2021-03-01', end: '2021-04-01' };

  test('by server and plan', async () => {
    const vscale = await connect({
      body: '{"12644":{"medium":{"count":312,"summ":17472},"large":{"count":24,"summ":2688},"summ":20160},"status":"ok"}',
    });
    expect(await vscale.billing.getConsumption(days)).toEqual([
      {
        resourceId: 12644,
        plans: [
          { plan: 'medium', count: 312, kopecks: 17472 },
          { plan: 'large', count: 24, kopecks: 2688 },
        ],
        totalKopecks: 20160,
      },
    ]);
    expect(asked(vscale)).toEqual([['GET /billing/consumption?start=2021-03-01&end=2021-04-01', '']]);
  });

  test('of a thing that has no plan, and without the sum', async () => {
    const vscale = await connect({
      body: '{"1":{"summ":7},"2":{"backup":{"count":"3","summ":"30"},"network":{"summ":5},"odd":"x"}}',
    });
    expect(await vscale.billing.getConsumption(days)).toEqual([
      { resourceId: 1, plans: [], totalKopecks: 7 },
      {
        resourceId: 2,
        plans: [
          { plan: 'backup', count: 3, kopecks: 30 },
          { plan: 'network', count: 0, kopecks: 5 },
        ],
        totalKopecks: 35,
      },
    ]);
  });

  test('none', async () => {
    for (const body of ['{}', '{"status":"ok"}']) {
      expect(await (await connect({ body }, once)).billing.getConsumption(days)).toEqual([]);
    }
  });

  test('of nothing is not what another answer says', async () => {
    for (const body of ['{"result":"ok"}', '{"error":"bad_period"}', '[]', '{"12":5}', 'null']) {
      await failureOf((await connect({ body }, once)).billing.getConsumption(days));
    }
  });

  test('of a year, oldest first', async () => {
    const vscale = await connect({
      body: '{"20000000000":{},"10000000000":{},"1769904000":{"15461102":{"small":{"count":672,"summ":18816},"summ":18816}}}',
    });
    expect(await vscale.billing.getYearConsumption(2026)).toEqual([
      {
        startAt: 1769904000_000,
        resources: [
          {
            resourceId: 15461102,
            plans: [{ plan: 'small', count: 672, kopecks: 18816 }],
            totalKopecks: 18816,
          },
        ],
      },
      { startAt: 10000000000_000, resources: [] },
      { startAt: 20000000000_000, resources: [] },
    ]);
    expect(asked(vscale)).toEqual([['GET /billing/new_consumption?year=2026', '']]);
  });
});

describe('the threshold', () => {
  test('is read', async () => {
    const vscale = await connect({ body: '{"notify_balance":10000,"status":"ok"}' });
    expect(await vscale.billing.getThreshold()).toBe(10000);
  });

  test('that is not told is not off', async () => {
    expect(await failureOf((await connect({ body: '{"status":"ok"}' }, once)).billing.getThreshold())).toMatchObject({
      kind: 'malformed',
    });
  });

  test('is set by a form', async () => {
    const vscale = await connect({ body: '{"notify_balance":10000,"status":"ok"}' });
    await vscale.billing.setThreshold(10000);
    expect(asked(vscale)).toEqual([['PUT /billing/notify', 'notify_balance=10000']]);
    expect(vscale.requests[0]?.headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
  });

  test('is set without a word in answer', async () => {
    await (await connect({ status: 204 })).billing.setThreshold(0);
  });

  test('is not set by an answer about something else', async () => {
    const vscale = await connect(account);
    expect(await failureOf(vscale.billing.setThreshold(0))).toMatchObject({ kind: 'malformed', mayHaveApplied: true });
  });
});
