import { words } from '../../../../src/views/words/index.ts';
import type { Scene } from '../../tell.ts';

const dayMs = 86_400_000;

export const readingScenes: readonly Scene[] = [
  {
    of: 'billing balance',
    title: 'tells what the servers cost, stopped ones too, and for how long the money lasts',
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.state.addServer({ name: 'db', plan: 'large', status: 'stopped' });
      vscale.state.setBalance(10_000, 500);
      await type('billing balance');
    },
    en: `
      > /billing balance
      (private)
      # Balance: 105 ₽
      Own money: 100 ₽
      Bonus: 5 ₽
      Debt: 0 ₽
      2 servers cost 33.60 ₽ a day
      The money lasts about 3 days, until <t:1768737600:D>
    `,
    ru: `
      > /billing balance
      (private)
      # Баланс: 105 ₽
      Свои деньги: 100 ₽
      Бонусы: 5 ₽
      Долг: 0 ₽
      2 сервера стоят 33,60 ₽ в день
      Денег хватит примерно на 3 дня, до <t:1768737600:D>
    `,
  },
  {
    of: 'billing balance',
    title: 'tells of a debt, and of an account without servers',
    async play({ vscale, type }) {
      await type('billing balance');
      vscale.state.addServer({ name: 'web-1' });
      vscale.state.setBalance(-1234);
      await type('billing balance');
    },
    en: `
      > /billing balance
      (private)
      # Balance: 1,573.40 ₽
      Own money: 1,523.40 ₽
      Bonus: 50 ₽
      Debt: 0 ₽
      No server costs anything now.
      > /billing balance
      (private)
      # Balance: -12.34 ₽
      Own money: -12.34 ₽
      Bonus: 0 ₽
      Debt: 12.34 ₽
      1 server costs 6.72 ₽ a day
      The money is used up.
    `,
    ru: `
      > /billing balance
      (private)
      # Баланс: 1 573,40 ₽
      Свои деньги: 1 523,40 ₽
      Бонусы: 50 ₽
      Долг: 0 ₽
      Сейчас серверы ничего не стоят.
      > /billing balance
      (private)
      # Баланс: -12,34 ₽
      Свои деньги: -12,34 ₽
      Бонусы: 0 ₽
      Долг: 12,34 ₽
      1 сервер стоит 6,72 ₽ в день
      Деньги кончились.
    `,
  },
  {
    of: 'billing balance',
    title: 'is never 0 for want of an answer',
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.faults.queue({ when: { path: /prices/ }, fault: 'error-503' });
      await type('billing balance');
      for (const fault of ['error-500', 'wrong-shape', 'drop-before'] as const) {
        vscale.faults.queue({ when: { path: /balance/ }, fault });
        await type('billing balance');
      }
    },
    en: `
      > /billing balance
      (private)
      # Balance: 1,573.40 ₽
      Own money: 1,523.40 ₽
      Bonus: 50 ₽
      Debt: 0 ₽
      What the servers cost could not be read now.
      > /billing balance
      (private)
      ⛔ Vscale has an internal error. Ask again in a few minutes. Vscale says: \`Internal server error\`.
      > /billing balance
      (private)
      ⛔ Vscale gave an answer that this bot cannot read. Ask again in a few minutes; if it stays so, check \`VSCALE_API_URL\`.
      > /billing balance
      (private)
      ⛔ The connection to Vscale failed. Ask again in a minute; if it stays so, check \`VSCALE_API_URL\` and the network.
    `,
    ru: `
      > /billing balance
      (private)
      # Баланс: 1 573,40 ₽
      Свои деньги: 1 523,40 ₽
      Бонусы: 50 ₽
      Долг: 0 ₽
      Сейчас не удалось узнать, сколько стоят серверы.
      > /billing balance
      (private)
      ⛔ У Vscale внутренняя ошибка. Повторите через несколько минут. Vscale пишет: \`Internal server error\`.
      > /billing balance
      (private)
      ⛔ Бот не понял ответа Vscale. Повторите через несколько минут; если не поможет, проверьте \`VSCALE_API_URL\`.
      > /billing balance
      (private)
      ⛔ Не удалось связаться с Vscale. Повторите через минуту; если не поможет, проверьте \`VSCALE_API_URL\` и сеть.
    `,
  },
  {
    of: 'billing payments',
    title: 'page, the newest first, and stay where they are when Vscale does not answer',
    async play({ locale, vscale, clock, type, press }) {
      for (let count = 1; count <= 10; count += 1) {
        await clock.advance(dayMs);
        vscale.outside.topUp(count * 10_000);
      }
      const { previous, next } = words[locale].lists;
      const first = await type('billing payments');
      const second = await press(first, `${next} ▶`);
      vscale.faults.queue({ when: { path: /payments/ }, fault: 'error-502' });
      await press(second, `◀ ${previous}`);
    },
    en: `
      > /billing payments
      (private)
      # 11 payments
      **1,000 ₽** · <t:1769331600:f>
      paid · bank card · Пополнение счёта
      **900 ₽** · <t:1769245200:f>
      paid · bank card · Пополнение счёта
      **800 ₽** · <t:1769158800:f>
      paid · bank card · Пополнение счёта
      **700 ₽** · <t:1769072400:f>
      paid · bank card · Пополнение счёта
      **600 ₽** · <t:1768986000:f>
      paid · bank card · Пополнение счёта
      **500 ₽** · <t:1768899600:f>
      paid · bank card · Пополнение счёта
      **400 ₽** · <t:1768813200:f>
      paid · bank card · Пополнение счёта
      **300 ₽** · <t:1768726800:f>
      paid · bank card · Пополнение счёта
      **200 ₽** · <t:1768640400:f>
      paid · bank card · Пополнение счёта
      **100 ₽** · <t:1768554000:f>
      paid · bank card · Пополнение счёта
      -- Page 1 of 2
      [◀ Previous, disabled] [Next ▶]
      > [Next ▶]
      (private)
      # 11 payments
      **1,523.40 ₽** · <t:1768467600:f>
      paid · bank card · Пополнение счёта
      -- Page 2 of 2
      [◀ Previous] [Next ▶, disabled]
      > [◀ Previous]
      (private)
      ↪ 11 payments
      ⛔ Vscale cannot be reached now. Ask again in a few minutes.
    `,
    ru: `
      > /billing payments
      (private)
      # 11 платежей
      **1 000 ₽** · <t:1769331600:f>
      оплачен · банковская карта · Пополнение счёта
      **900 ₽** · <t:1769245200:f>
      оплачен · банковская карта · Пополнение счёта
      **800 ₽** · <t:1769158800:f>
      оплачен · банковская карта · Пополнение счёта
      **700 ₽** · <t:1769072400:f>
      оплачен · банковская карта · Пополнение счёта
      **600 ₽** · <t:1768986000:f>
      оплачен · банковская карта · Пополнение счёта
      **500 ₽** · <t:1768899600:f>
      оплачен · банковская карта · Пополнение счёта
      **400 ₽** · <t:1768813200:f>
      оплачен · банковская карта · Пополнение счёта
      **300 ₽** · <t:1768726800:f>
      оплачен · банковская карта · Пополнение счёта
      **200 ₽** · <t:1768640400:f>
      оплачен · банковская карта · Пополнение счёта
      **100 ₽** · <t:1768554000:f>
      оплачен · банковская карта · Пополнение счёта
      -- Страница 1 из 2
      [◀ Назад, disabled] [Дальше ▶]
      > [Дальше ▶]
      (private)
      # 11 платежей
      **1 523,40 ₽** · <t:1768467600:f>
      оплачен · банковская карта · Пополнение счёта
      -- Страница 2 из 2
      [◀ Назад] [Дальше ▶, disabled]
      > [◀ Назад]
      (private)
      ↪ 11 платежей
      ⛔ Vscale сейчас недоступен. Повторите через несколько минут.
    `,
  },
  {
    of: 'billing consumption',
    title: 'shows this month by server and plan, with a chart',
    async play({ vscale, clock, type }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.state.addServer({ name: 'db', plan: 'large' });
      await clock.advance(1.25 * dayMs);
      await type('billing consumption');
    },
    en: `
      > /billing consumption
      (private)
      # Consumption: 42 ₽
      **January 1 – 16, 2026**
      By plan: small 8.40 ₽, large 33.60 ₽

      **db** · 33.60 ₽
      large 33.60 ₽ (30 hr)
      **web-1** · 8.40 ₽
      small 8.40 ₽ (30 hr)
      📎 consumption.png: Bar chart (January 1 – 16, 2026). db: 33.60 ₽; web-1: 8.40 ₽
    `,
    ru: `
      > /billing consumption
      (private)
      # Расход: 42 ₽
      **1–16 января 2026 г.**
      По тарифам: small 8,40 ₽, large 33,60 ₽

      **db** · 33,60 ₽
      large 33,60 ₽ (30 ч)
      **web-1** · 8,40 ₽
      small 8,40 ₽ (30 ч)
      📎 consumption.png: Диаграмма (1–16 января 2026 г.). db: 33,60 ₽; web-1: 8,40 ₽
    `,
  },
  {
    of: 'billing consumption',
    title: 'shows a year by its months, and the days that one gives, also of a server that is gone',
    async play({ vscale, clock, type }) {
      vscale.state.addServer({ name: 'web-1' });
      const { id } = vscale.state.addServer({ name: 'db', plan: 'large' });
      await clock.advance(20 * dayMs);
      vscale.outside.lose(id);
      await type('billing consumption', { period: 'year' });
      await type('billing consumption', { start: '2026-01-20', end: '2026-01-21' });
    },
    en: `
      > /billing consumption period:year
      (private)
      # Consumption: 672 ₽
      **January 1 – February 4, 2026**
      By plan: small 134.40 ₽, large 537.60 ₽
      By month: January 558.60 ₽, February 113.40 ₽

      id \`15461103\` · 537.60 ₽
      large 537.60 ₽ (480 hr)
      **web-1** · 134.40 ₽
      small 134.40 ₽ (480 hr)
      📎 consumption.png: Bar chart (January 1 – February 4, 2026). January: 558.60 ₽; February: 113.40 ₽
      > /billing consumption start:2026-01-20 end:2026-01-21
      (private)
      # Consumption: 67.20 ₽
      **January 20 – 21, 2026**
      By plan: small 13.44 ₽, large 53.76 ₽

      id \`15461103\` · 53.76 ₽
      large 53.76 ₽ (48 hr)
      **web-1** · 13.44 ₽
      small 13.44 ₽ (48 hr)
      📎 consumption.png: Bar chart (January 20 – 21, 2026). id 15461103: 53.76 ₽; web-1: 13.44 ₽
    `,
    ru: `
      > /billing consumption period:year
      (private)
      # Расход: 672 ₽
      **1 января – 4 февраля 2026 г.**
      По тарифам: small 134,40 ₽, large 537,60 ₽
      По месяцам: январь 558,60 ₽, февраль 113,40 ₽

      id \`15461103\` · 537,60 ₽
      large 537,60 ₽ (480 ч)
      **web-1** · 134,40 ₽
      small 134,40 ₽ (480 ч)
      📎 consumption.png: Диаграмма (1 января – 4 февраля 2026 г.). январь: 558,60 ₽; февраль: 113,40 ₽
      > /billing consumption start:2026-01-20 end:2026-01-21
      (private)
      # Расход: 67,20 ₽
      **20–21 января 2026 г.**
      По тарифам: small 13,44 ₽, large 53,76 ₽

      id \`15461103\` · 53,76 ₽
      large 53,76 ₽ (48 ч)
      **web-1** · 13,44 ₽
      small 13,44 ₽ (48 ч)
      📎 consumption.png: Диаграмма (20–21 января 2026 г.). id 15461103: 53,76 ₽; web-1: 13,44 ₽
    `,
  },
  {
    of: 'billing consumption',
    title: 'has no chart where nothing was charged, and no 0 where Vscale does not answer',
    async play({ vscale, type }) {
      await type('billing consumption', { period: 'last-month' });
      vscale.faults.queue({ when: { path: /consumption/ }, fault: 'error-500' });
      await type('billing consumption', { period: 'today' });
      vscale.faults.queue({ when: { path: /consumption/ }, fault: 'wrong-shape' });
      await type('billing consumption', { period: 'year' });
    },
    en: `
      > /billing consumption period:last-month
      (private)
      # Consumption: 0 ₽
      **December 1 – 31, 2025**
      Nothing was charged in this time.
      > /billing consumption period:today
      (private)
      ⛔ Vscale has an internal error. Ask again in a few minutes. Vscale says: \`Internal server error\`.
      > /billing consumption period:year
      (private)
      ⛔ Vscale gave an answer that this bot cannot read. Ask again in a few minutes; if it stays so, check \`VSCALE_API_URL\`.
    `,
    ru: `
      > /billing consumption period:last-month
      (private)
      # Расход: 0 ₽
      **1–31 декабря 2025 г.**
      За это время ничего не списано.
      > /billing consumption period:today
      (private)
      ⛔ У Vscale внутренняя ошибка. Повторите через несколько минут. Vscale пишет: \`Internal server error\`.
      > /billing consumption period:year
      (private)
      ⛔ Бот не понял ответа Vscale. Повторите через несколько минут; если не поможет, проверьте \`VSCALE_API_URL\`.
    `,
  },
  {
    of: 'billing consumption',
    title: 'is refused for days that cannot be',
    refused: [
      'date_invalid',
      'period_backwards',
      'period_in_future',
      'period_too_long',
      'period_twice',
      'period_needs_start',
    ],
    async play({ type }) {
      const refused: Record<string, string>[] = [
        { start: '2026-02-30' },
        { start: '2026-01-10', end: '2026-01-09' },
        { start: '2026-01-10', end: '2026-01-16' },
        { start: '2025-01-14' },
        { period: 'week', start: '2026-01-10' },
        { end: '2026-01-10' },
      ];
      for (const options of refused) await type('billing consumption', options);
    },
    en: `
      > /billing consumption start:2026-02-30
      (private)
      ⛔ \`2026-02-30\` is no date. Write it as \`2026-01-31\`.
      > /billing consumption start:2026-01-10 end:2026-01-09
      (private)
      ⛔ The period ends on \`2026-01-09\`, before it starts on \`2026-01-10\`. Swap them.
      > /billing consumption start:2026-01-10 end:2026-01-16
      (private)
      ⛔ \`2026-01-16\` is in the future. Today, \`2026-01-15\`, is the last day there is.
      > /billing consumption start:2025-01-14
      (private)
      ⛔ These are 367 days, 366 are the limit. Give a shorter period.
      > /billing consumption period:week start:2026-01-10
      (private)
      ⛔ Give a \`period\`, or \`start\` and \`end\`, not both.
      > /billing consumption end:2026-01-10
      (private)
      ⛔ \`end\` alone does not say from when. Give \`start\` too.
    `,
    ru: `
      > /billing consumption start:2026-02-30
      (private)
      ⛔ \`2026-02-30\` – не дата. Напишите так: \`2026-01-31\`.
      > /billing consumption start:2026-01-10 end:2026-01-09
      (private)
      ⛔ Период кончается \`2026-01-09\`, раньше, чем начинается: \`2026-01-10\`. Поменяйте даты местами.
      > /billing consumption start:2026-01-10 end:2026-01-16
      (private)
      ⛔ \`2026-01-16\` ещё не наступило. Последний возможный день – сегодня, \`2026-01-15\`.
      > /billing consumption start:2025-01-14
      (private)
      ⛔ Дней в периоде 367, а можно не больше 366. Укажите период покороче.
      > /billing consumption period:week start:2026-01-10
      (private)
      ⛔ Укажите либо \`период\`, либо \`начало\` и \`конец\`.
      > /billing consumption end:2026-01-10
      (private)
      ⛔ Указан только \`конец\`, и не понять, с какого дня считать. Укажите и \`начало\`.
    `,
  },
];
