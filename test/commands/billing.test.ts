import { describe, expect, it } from 'vitest';
import { alert } from '../../commands/billing/alert.ts';
import { balance } from '../../commands/billing/balance.ts';
import { consumption } from '../../commands/billing/consumption.ts';
import { payments } from '../../commands/billing/payments.ts';
import { readPeriod } from '../../commands/billing/period.ts';
import { openDesk } from './desk.ts';

const russian = { caller: { locale: 'ru' as const, guildLocale: 'ru' as const } };
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
  it('shows what there is, what all servers cost, stopped ones too, and how long it lasts', async () => {
    const desk = await openDeskAfter(0);
    desk.simulator.state.setBalance(10_000, 500);
    expect(await desk.see(balance)).toMatchInlineSnapshot(`
      "# Balance: 105 ₽
      Own money: 100 ₽
      Bonus: 5 ₽
      Debt: 0 ₽
      2 servers cost 33.60 ₽ a day
      The money lasts about 3 days, until <t:1768737600:D>"
    `);
    expect(await desk.see(balance, {}, russian)).toMatchInlineSnapshot(`
      "# Баланс: 105 ₽
      Свои деньги: 100 ₽
      Бонусы: 5 ₽
      Долг: 0 ₽
      2 сервера стоят 33,60 ₽ в день
      Денег хватит примерно на 3 дня, до <t:1768737600:D>"
    `);
  });

  it('is never 0 for want of an answer', async () => {
    const desk = await openDeskAfter(0);
    desk.simulator.faults.queue({ when: { path: /balance/ }, fault: 'error-500' });
    expect(await desk.see(balance)).toMatch(/^⛔ Vscale/);
    desk.simulator.faults.queue({ when: { path: /balance/ }, fault: 'wrong-shape' });
    expect(await desk.see(balance)).not.toContain('₽');
  });

  it('is shown where the prices cannot be read', async () => {
    const desk = await openDeskAfter(0);
    desk.simulator.faults.queue({ when: { path: /prices/ }, fault: 'error-500' });
    expect(await desk.see(balance)).toContain('\nWhat the servers cost could not be read now.');
  });

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
  it('shows this month unless told otherwise, by server and plan, with a chart', async () => {
    const desk = await openDeskAfter(30);
    expect(await desk.see(consumption)).toMatchInlineSnapshot(`
      "# Consumption: 42 ₽
      **January 1 – 16, 2026**
      By plan: small 8.40 ₽, large 33.60 ₽

      **db** · 33.60 ₽
      large 33.60 ₽ (30 hr)
      **web-1** · 8.40 ₽
      small 8.40 ₽ (30 hr)"
    `);
    expect(await desk.see(consumption, {}, russian)).toMatchInlineSnapshot(`
      "# Расход: 42 ₽
      **1–16 января 2026 г.**
      По тарифам: small 8,40 ₽, large 33,60 ₽

      **db** · 33,60 ₽
      large 33,60 ₽ (30 ч)
      **web-1** · 8,40 ₽
      small 8,40 ₽ (30 ч)"
    `);
    const { files = [] } = await desk.run(consumption);
    expect(files).toMatchObject([
      { name: 'consumption.png', description: 'Bar chart (January 1 – 16, 2026). db: 33.60 ₽; web-1: 8.40 ₽' },
    ]);
    expect(files[0]?.data.subarray(1, 4).toString()).toBe('PNG');
  });

  it('asks for the day after the last one, which Vscale leaves out', async () => {
    const desk = await openDeskAfter(30);
    await desk.run(consumption, { start: '2026-01-15', end: ' 2026-01-15 ' });
    expect(desk.simulator.requests.find(({ path }) => path === '/billing/consumption')?.query).toBe(
      'start=2026-01-15&end=2026-01-16',
    );
  });

  it('calls a server that is gone by its id', async () => {
    const desk = await openDeskAfter(30);
    desk.simulator.outside.lose(desk.db.id);
    const shown = await desk.see(consumption);
    expect(shown).toContain(`\nid \`${desk.db.id}\` · 33.60 ₽\n`);
    expect(shown).toContain('\n**web-1** · 8.40 ₽\n');
  });

  it('tells of a year by its months', async () => {
    const desk = await openDeskAfter(20 * 24);
    desk.simulator.state.setBalance(100_000);
    const shown = await desk.see(consumption, { period: 'year' });
    expect(shown).toMatchInlineSnapshot(`
      "# Consumption: 672 ₽
      **January 1 – February 4, 2026**
      By plan: small 134.40 ₽, large 537.60 ₽
      By month: January 558.60 ₽, February 113.40 ₽

      **db** · 537.60 ₽
      large 537.60 ₽ (480 hr)
      **web-1** · 134.40 ₽
      small 134.40 ₽ (480 hr)"
    `);
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

  it('has no chart where nothing was charged', async () => {
    const desk = await openDesk();
    const message = await desk.run(consumption, { period: 'last-month' });
    expect(message.files).toBeUndefined();
    expect(await desk.see(consumption, { period: 'last-month' })).toBe(
      '# Consumption: 0 ₽\n**December 1\u2009–\u200931, 2025**\nNothing was charged in this time.',
    );
  });

  it('pages within the same days', async () => {
    const desk = await openDesk();
    for (let count = 1; count <= 11; count += 1) desk.simulator.state.addServer({ name: `web-${count}` });
    await desk.clock.advance(hourMs);
    const last = (await desk.see(consumption, { period: 'week', page: 2 })).split('\n').at(-1);
    expect(last).toBe('[◀ Previous → page:billing consumption?start=2026-01-09&end=2026-01-15&page=1] [Next ▶]');
  });

  it.each([
    [
      { start: '2026-01-10', end: '2026-01-09' },
      'The period ends on `2026-01-09`, before it starts on `2026-01-10`. Swap them.',
      'Период кончается `2026-01-09`, раньше, чем начинается: `2026-01-10`. Поменяйте их местами.',
    ],
    [
      { start: '2026-01-10', end: '2026-01-16' },
      '`2026-01-16` is in the future. Today, `2026-01-15`, is the last day there is.',
      '`2026-01-16` ещё не наступило. Последний возможный день – сегодня, `2026-01-15`.',
    ],
    [
      { start: '2025-01-14' },
      'These are 367 days, 366 are the limit. Give a shorter period.',
      'Дней в периоде 367, а можно не больше 366. Укажите период покороче.',
    ],
    [
      { start: '15.01.2026' },
      '`15.01.2026` is no date. Write it as `2026-01-31`.',
      '`15.01.2026` – не дата. Напишите так: `2026-01-31`.',
    ],
    [
      { start: '2026-02-30' },
      '`2026-02-30` is no date. Write it as `2026-01-31`.',
      '`2026-02-30` – не дата. Напишите так: `2026-01-31`.',
    ],
    [
      { end: '2026-01-10' },
      '`end` alone does not say from when. Give `start` too.',
      'Указан только `конец`, и не понять, с какого дня считать. Укажите и `начало`.',
    ],
    [
      { period: 'week', start: '2026-01-10' },
      'Give a `period`, or `start` and `end`, not both.',
      'Укажите либо `период`, либо `начало` и `конец`.',
    ],
  ])('refuses %j', async (values, english, russianText) => {
    const desk = await openDesk();
    expect(await desk.see(consumption, values)).toBe(`⛔ ${english}`);
    expect(await desk.see(consumption, values, russian)).toBe(`⛔ ${russianText}`);
    expect(desk.simulator.requests).toEqual([]);
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

  it('that nobody offers is from another version', () => {
    expect(() => readPeriod({ ...none, period: 'decade' }, '2026-03-05')).toThrow('outdated');
  });
});

describe('/billing alert', () => {
  it('asks for a threshold, told of here', async () => {
    const desk = await openDesk();
    expect(await desk.see(alert, { amount: 500, reason: 'payday' })).toMatchInlineSnapshot(`
      "# Balance alert: below 500 ₽
      ⏳ **Waiting its turn** · <t:1768467600:R>
      Told in <#3001>, and to the owner of the account by Vscale
      Asked by <@1001> <t:1768467600:R>
      Reason: payday
      -- Operation ********"
    `);
    expect(await desk.records()).toMatchObject([
      { operation: { kind: 'billing.alert', thresholdKopecks: 50_000, channelId: '3001' }, serverId: null },
    ]);
    expect(desk.simulator.requests).toEqual([]);
  });

  it('asks in Russian, told of in another channel', async () => {
    const desk = await openDesk();
    expect(await desk.see(alert, { amount: 1500, channel: '3009' }, russian)).toMatchInlineSnapshot(`
      "# Предупреждение о балансе: ниже 1 500 ₽
      ⏳ **Ждёт очереди** · <t:1768467600:R>
      Бот напишет в <#3009>, а Vscale – владельцу аккаунта
      Запрос: <@1001> <t:1768467600:R>
      -- Операция ********"
    `);
  });

  it('may be put off', async () => {
    const desk = await openDesk();
    expect(await desk.see(alert, { off: true, channel: '3009' })).toMatchInlineSnapshot(`
      "# Balance alert: off
      ⏳ **Waiting its turn** · <t:1768467600:R>
      Asked by <@1001> <t:1768467600:R>
      -- Operation ********"
    `);
    expect(await desk.records()).toMatchObject([{ operation: { thresholdKopecks: 0, channelId: null } }]);
  });

  it.each([{}, { off: false }, { amount: 500, off: true }])('refuses %j', async (values) => {
    const desk = await openDesk();
    expect(await desk.see(alert, values)).toBe(
      '⛔ Give an `amount` to be warned below it, or `off` to be warned no more; one of them.',
    );
    expect(await desk.see(alert, values, russian)).toBe(
      '⛔ Укажите либо `сумма`, чтобы бот предупреждал, либо `выключить`, чтобы больше не предупреждал.',
    );
    expect(await desk.records()).toEqual([]);
  });
});
