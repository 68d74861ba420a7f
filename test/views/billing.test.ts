import { describe, expect, it } from 'vitest';
import { balanceCard, paymentList } from '../../src/views/billing.ts';
import type { Payment } from '../../src/vscale/billing.ts';
import { render } from '../support/render.ts';

const now = Date.UTC(2026, 0, 15, 9);
const balance = { ownKopecks: 152_340, bonusKopecks: 5_000, unpaidKopecks: 0, totalKopecks: 157_340 };
const costs = { dayKopecks: 2_688, servers: 4, unpriced: 0 };

describe('the balance', () => {
  it.each([
    [costs.dayKopecks * 1, '1 day', '1 день'],
    [costs.dayKopecks * 2.9, '2 days', '2 дня'],
    [costs.dayKopecks / 4, '6 hours', '6 часов'],
    [costs.dayKopecks * 400, '400 days', '400 дней'],
  ])('lasts, in words', (totalKopecks, english, russian) => {
    const show = (locale: 'en' | 'ru') => render(balanceCard({ ...balance, totalKopecks }, costs, now, locale));
    expect(show('en')).toContain(`lasts about ${english},`);
    expect(show('ru')).toContain(`примерно на ${russian},`);
  });

  it('is red when it lasts three days no more', () => {
    const colorOf = (days: number) =>
      balanceCard({ ...balance, totalKopecks: costs.dayKopecks * days }, costs, now, 'en').embeds?.[0]?.color;
    expect(colorOf(2.9)).toBe(0xed4245);
    expect(colorOf(3)).toBe(0x3498db);
  });

  it('says which servers are not counted, and what is not known', () => {
    expect(render(balanceCard(balance, { ...costs, unpriced: 1 }, now, 'en'))).toContain(
      '\nNot counted: 1 server on a plan whose price is not known\n',
    );
    expect(
      render(balanceCard(balance, null, now, 'en'))
        .split('\n')
        .at(-1),
    ).toBe('What the servers cost could not be read now.');
    expect(
      render(balanceCard(balance, { dayKopecks: 0, servers: 0, unpriced: 0 }, now, 'en'))
        .split('\n')
        .at(-1),
    ).toBe('No server costs anything now.');
  });
});

describe('payments', () => {
  const payment: Payment = {
    id: 1,
    createdAt: now,
    description: 'Пополнение **счёта**',
    kopecks: 50_000,
    isBonus: false,
    state: 2,
    type: 170,
  };
  const source = { path: 'billing payments' };

  it('are listed in words, the newest first, and raw where nobody knows', () => {
    const payments: Payment[] = [
      { ...payment, id: 1, createdAt: now - 1000 },
      { ...payment, id: 2, state: 1, type: 200, isBonus: true, description: '' },
      { ...payment, id: 3, createdAt: null, state: 0, type: null },
      { ...payment, id: 4, createdAt: null, state: 7, type: 999, kopecks: 12_345 },
      { ...payment, id: 5, createdAt: null, state: null, type: null, description: '' },
    ];
    expect(render(paymentList(payments, null, source, 'en'))).toMatchInlineSnapshot(`
      "# 5 payments
      **500 ₽** · <t:1768467600:f>
      conditionally paid · bonus · PayPal
      **500 ₽** · <t:1768467599:f>
      paid · bank card · Пополнение \\*\\*счёта\\*\\*
      **500 ₽**
      **123.45 ₽**
      state 7 · type 999 · Пополнение \\*\\*счёта\\*\\*
      **500 ₽**
      not paid · Пополнение \\*\\*счёта\\*\\*"
    `);
    expect(render(paymentList(payments, null, source, 'ru'))).toMatchInlineSnapshot(`
      "# 5 платежей
      **500 ₽** · <t:1768467600:f>
      оплачен условно · бонус · через PayPal
      **500 ₽** · <t:1768467599:f>
      оплачен · банковская карта · Пополнение \\*\\*счёта\\*\\*
      **500 ₽**
      **123,45 ₽**
      состояние 7 · тип 999 · Пополнение \\*\\*счёта\\*\\*
      **500 ₽**
      не оплачен · Пополнение \\*\\*счёта\\*\\*"
    `);
  });

  it('page', () => {
    const many = Array.from({ length: 11 }, (_, n) => ({ ...payment, id: n, createdAt: now + n }));
    const lines = render(paymentList(many, 2, source, 'en')).split('\n');
    expect(lines[0]).toBe('# 11 payments');
    expect(lines.at(-1)).toBe('[◀ Previous → page:billing payments?page=1] [Next ▶]');
  });

  it('may be none', () => {
    expect(render(paymentList([], null, source, 'en'))).toBe('# 0 payments\nNothing has been paid in yet.');
  });
});
