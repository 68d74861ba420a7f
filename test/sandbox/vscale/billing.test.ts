import { describe, expect, test } from 'vitest';
import { openSandbox } from './sandbox.ts';

const hourMs = 3600_000;

test('every full hour a server costs what its plan costs, from the bonus first', async () => {
  const { sandbox, clock, send } = await openSandbox();
  sandbox.state.setBalance(1000, 100);
  sandbox.state.addServer({ plan: 'medium' });
  await clock.advance(hourMs - 1);
  expect((await send('GET /billing/balance')).json).toMatchObject({ balance: 1000, bonus: 100, summ: 1100 });
  await clock.advance(1);
  expect((await send('GET /billing/balance')).json).toMatchObject({ balance: 1000, bonus: 44 });
  await clock.advance(hourMs);
  expect((await send('GET /billing/balance')).json).toMatchObject({ balance: 988, bonus: 0, summ: 988, unpaid: 0 });
});

test('an hour that began before the server did is free, and a leap charges each hour by the plan of that hour', async () => {
  const { sandbox, clock, send } = await openSandbox({ durationsMs: 2.5 * hourMs });
  await clock.advance(hourMs / 2);
  const { id } = sandbox.state.addServer({ plan: 'small' });
  await send(`POST /scalets/${id}/upgrade`, { rplan: 'large' });
  await clock.advance(4.5 * hourMs);
  expect((await send('GET /billing/consumption?start=&end=')).json[id]).toMatchObject({
    small: { count: 2 },
    large: { count: 2 },
  });
});

test('when the money is used up all servers are blocked, at that hour; a payment sets them free', async () => {
  const { sandbox, clock, send } = await openSandbox();
  sandbox.state.setBalance(50);
  const { id } = sandbox.state.addServer({ plan: 'small', status: 'stopped' });
  await clock.advance(5 * hourMs);
  expect((await send('GET /billing/balance')).json).toMatchObject({ balance: -6, unpaid: 6 });
  expect((await send(`GET /scalets/${id}`)).json).toMatchObject({
    status: 'billing',
    block_reason: 'billing',
    date_block: '15.01.2026 14:00:00',
  });
  sandbox.outside.topUp(20_000);
  expect((await send(`GET /scalets/${id}`)).json).toMatchObject({ status: 'stopped', date_block: null });
  expect((await send('GET /billing/payments')).json).toEqual({
    items: [
      {
        id: 771204,
        created: Date.UTC(2026, 0, 15, 14) / 1000,
        desc: 'Пополнение счёта',
        price: 20_000,
        dir: 1,
        is_bonus: 2,
        state: 2,
        type: 170,
      },
      expect.objectContaining({ id: 771203, price: 152_340 }),
    ],
    status: 'ok',
  });
});

test('in 2015 the payments are behind a redirect to the slash', async () => {
  const { send } = await openSandbox({ generation: 'first' });
  const redirect = await send('GET /billing/payments');
  expect([redirect.status, redirect.headers.get('location')]).toEqual([302, '/v1/billing/payments/']);
  expect((await send('GET /billing/payments/')).json.items).toHaveLength(1);
});

describe('consumption', () => {
  test('by server and plan, from the start to the end, which is not included', async () => {
    const { sandbox, clock, send } = await openSandbox({ durationsMs: 1 });
    const small = sandbox.state.addServer({ plan: 'small' }).id;
    const grown = sandbox.state.addServer({ plan: 'medium' }).id;
    await clock.advance(24 * hourMs);
    await send(`POST /scalets/${grown}/upgrade`, { rplan: 'large' });
    await clock.advance(24 * hourMs);
    const period = async (start: string, end: string) =>
      (await send(`GET /billing/consumption?start=${start}&end=${end}`)).json;
    expect(await period('2026-01-15', '2026-01-18')).toEqual({
      [small]: { small: { count: 48, summ: 48 * 28 }, summ: 48 * 28 },
      [grown]: { medium: { count: 24, summ: 24 * 56 }, large: { count: 24, summ: 24 * 112 }, summ: 24 * 168 },
    });
    expect(await period('2026-01-15', '2026-01-16')).toMatchObject({ [small]: { small: { count: 15 } } });
    expect(await period('2026-01-16', '2026-01-17')).toMatchObject({ [small]: { small: { count: 24 } } });
    expect(await period('', '')).toEqual(await period('2026-01-01', '2027-01-01'));
    expect(await period('2026-01-18', '2026-01-15')).toEqual({});
    expect((await send('GET /billing/consumption?start=yesterday&end=')).status).toBe(400);
  });

  test('of a year, by month', async () => {
    const { sandbox, clock, send } = await openSandbox();
    const { id } = sandbox.state.addServer({ plan: 'small' });
    await clock.advance(17 * 24 * hourMs);
    const months = (await send('GET /billing/new_consumption?year=2026')).json;
    const [january, february] = [Date.UTC(2026, 0) / 1000, Date.UTC(2026, 1) / 1000];
    expect(months).toEqual({
      [january]: { [id]: { small: { count: 399, summ: 399 * 28 }, summ: 399 * 28 } },
      [february]: { [id]: { small: { count: 9, summ: 9 * 28 }, summ: 9 * 28 } },
    });
    expect((await send('GET /billing/new_consumption?year=2025')).json).toEqual({});
    expect((await send('GET /billing/new_consumption')).json).toEqual(months);
    expect((await send('GET /billing/new_consumption?year=26')).status).toBe(400);
  });
});

test('the threshold is set by a form, not by JSON', async () => {
  const { send } = await openSandbox();
  expect((await send('GET /billing/notify')).json).toEqual({ notify_balance: 0, status: 'ok' });
  expect((await send('PUT /billing/notify', { notify_balance: 10_000 })).status).toBe(400);
  const set = await send('PUT /billing/notify', new URLSearchParams({ notify_balance: '10000' }));
  expect([set.status, set.json]).toEqual([200, { notify_balance: 10_000, status: 'ok' }]);
  expect((await send('GET /billing/notify')).json.notify_balance).toBe(10_000);
});
