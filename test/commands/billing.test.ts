import { describe, expect, it } from 'vitest';
import { alert } from '../../commands/billing/alert.ts';
import { balance } from '../../commands/billing/balance.ts';
import { consumption } from '../../commands/billing/consumption.ts';
import { payments } from '../../commands/billing/payments.ts';
import { readPeriod } from '../../commands/billing/period.ts';
import { openDesk } from './desk.ts';

const hourMs = 3_600_000;

/** The clock of the desk begins at noon in Moscow on 15 January 2026. */
async function openDeskAfter(hours: number) {
  const desk = await openDesk();
  const [web, db] = [
    desk.simulator.state.addServer({ name: 'web-1', plan: 'small' }),
    desk.simulator.state.addServer({ name: 'db', plan: 'large', status: 'stopped' }),
  ];
  await desk.clock.advance(hours * hourMs);
  desk.simulator.requests.length = 0;
  return { ...desk, web, db };
}

describe('/billing balance', () => {
  it('works with a read-only token, and with the first generation of the API', async () => {
    const desk = await openDesk({ token: 'read-only', generation: 'first' });
    expect(await desk.see(balance)).toMatch(/^# Balance: [1-9]/);
  });
});

describe('/billing payments', () => {
  it('lists what was paid in, behind a redirect too', async () => {
    for (const generation of ['current', 'first'] as const) {
      const desk = await openDesk({ generation });
      desk.simulator.outside.topUp(50_000);
      const shown = await desk.see(payments);
      expect(shown.split('\n').slice(0, 3)).toEqual([
        '# 2 payments',
        '**500 ₽** · <t:1768467600:f>',
        'paid · bank card · Пополнение счёта',
      ]);
    }
  });
});

describe('/billing consumption', () => {
  it('asks for the day after the last one, which Vscale leaves out', async () => {
    const desk = await openDeskAfter(30);
    await desk.run(consumption, { start: '2026-01-15', end: ' 2026-01-15 ' });
    expect(desk.simulator.requests.find(({ path }) => path === '/billing/consumption')?.query).toBe(
      'start=2026-01-15&end=2026-01-16',
    );
  });

  it('tells of a year by its months', async () => {
    const desk = await openDeskAfter(20 * 24);
    desk.simulator.state.setBalance(100_000);
    expect(await desk.see(consumption, { period: 'year' })).toContain('By month: January');
    expect(desk.simulator.requests.map(({ path, query }) => `${path}?${query}`)).toContain(
      '/billing/new_consumption?year=2026',
    );
  });

  it('tells of a year by its days where Vscale has no months', async () => {
    const desk = await openDeskAfter(30);
    desk.simulator.faults.queue({ when: { path: /new_consumption/ }, fault: 'html', status: 404 });
    const shown = await desk.see(consumption, { period: 'year' });
    expect(shown).toContain('# Consumption: 42 ₽\n**January 1\u2009–\u200916, 2026**\n');
    expect(shown).not.toContain('By month');
    desk.simulator.faults.queue({ when: { path: /new_consumption/ }, fault: 'error-500' });
    expect(await desk.see(consumption, { period: 'year' })).toMatch(/^⛔ Vscale/);
  });

  it('offers its periods in both languages', () => {
    const [period] = consumption.data.options ?? [];
    const choices = period !== undefined && 'choices' in period ? period.choices : [];
    expect(choices?.map(({ name, name_localizations, value }) => [value, name, name_localizations?.ru])).toEqual([
      ['today', 'today', 'сегодня'],
      ['week', '7 days', '7 дней'],
      ['month', 'this month', 'этот месяц'],
      ['last-month', 'last month', 'прошлый месяц'],
      ['year', 'this year', 'этот год'],
    ]);
  });

  it('pages within the same days', async () => {
    const desk = await openDesk();
    for (let count = 1; count <= 11; count += 1) desk.simulator.state.addServer({ name: `web-${count}` });
    await desk.clock.advance(hourMs);
    const last = (await desk.see(consumption, { period: 'week', page: 2 })).split('\n').at(-1);
    expect(last).toBe('[◀ Previous → page:billing consumption?start=2026-01-09&end=2026-01-15&page=1] [Next ▶]');
  });
});

describe('a period', () => {
  const none = { period: null, start: null, end: null };

  it.each([
    ['today', '2026-03-01', '2026-03-01', '2026-03-01', null],
    ['week', '2026-03-01', '2026-02-23', '2026-03-01', null],
    ['month', '2026-03-01', '2026-03-01', '2026-03-01', null],
    [null, '2026-03-31', '2026-03-01', '2026-03-31', null],
    ['last-month', '2026-03-31', '2026-02-01', '2026-02-28', null],
    ['last-month', '2024-03-01', '2024-02-01', '2024-02-29', null],
    ['last-month', '2026-01-01', '2025-12-01', '2025-12-31', null],
    ['year', '2026-03-31', '2026-01-01', '2026-03-31', 2026],
  ])('%s, on %s', (period, today, start, end, year) => {
    expect(readPeriod({ ...none, period }, today)).toEqual({ start, end, year });
  });

  it('from a day on is until today, and a leap year is not too long', () => {
    expect(readPeriod({ ...none, start: '2026-03-01' }, '2026-03-05')).toMatchObject({ end: '2026-03-05' });
    expect(readPeriod({ ...none, start: '2024-01-01', end: '2024-12-31' }, '2026-03-05')).toMatchObject({ year: null });
  });

  it('wants days as they stand in the example', () => {
    expect(() => readPeriod({ ...none, start: '15.01.2026' }, '2026-03-05')).toThrow('date_invalid');
  });

  it('that nobody offers is from another version', () => {
    expect(() => readPeriod({ ...none, period: 'decade' }, '2026-03-05')).toThrow('outdated');
  });
});

describe('/billing alert', () => {
  it('asks for a threshold, told of here', async () => {
    const desk = await openDesk();
    await desk.run(alert, { amount: 500 });
    expect(await desk.records()).toMatchObject([
      { operation: { kind: 'billing.alert', thresholdKopecks: 50_000, channelId: '3001' }, serverId: null },
    ]);
    expect(desk.simulator.requests).toEqual([]);
  });

  it('may be put off', async () => {
    const desk = await openDesk();
    await desk.run(alert, { off: true, channel: '3009' });
    expect(await desk.records()).toMatchObject([{ operation: { thresholdKopecks: 0, channelId: null } }]);
  });
});
