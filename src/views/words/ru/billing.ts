import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';

export const billing: Words['billing'] = {
  balanceTitle: ({ money }) => `Баланс: ${money}`,
  own: ({ money }) => `Свои деньги: ${money}`,
  bonus: ({ money }) => `Бонусы: ${money}`,
  unpaid: ({ money }) => `Долг: ${money}`,
  costs: ({ money, count }) => `${pluralRu(count, 'сервер стоит', 'сервера стоят', 'серверов стоят')} ${money} в день`,
  costsUnknown: 'Сейчас не удалось узнать, сколько стоят серверы.',
  unpriced: ({ count }) =>
    `Не посчитано: ${pluralRu(count, 'сервер', 'сервера', 'серверов')} на тарифе, цена которого неизвестна`,
  lasts: ({ time, at }) => `Денег хватит примерно на ${time}, до ${at}`,
  nothingCharged: 'Сейчас серверы ничего не стоят.',
  usedUp: 'Деньги кончились.',

  paymentsTitle: ({ count }) => pluralRu(count, 'платёж', 'платежа', 'платежей'),
  paymentsEmpty: 'Платежей ещё не было.',
  paymentState: { 0: 'не оплачен', 1: 'оплачен условно', 2: 'оплачен' },
  paymentType: { 170: 'банковская карта', 200: 'через PayPal' },
  otherState: ({ state }) => `состояние ${state}`,
  otherType: ({ type }) => `тип ${type}`,
  bonusPayment: 'бонус',

  consumptionTitle: ({ money }) => `Расход: ${money}`,
  consumptionEmpty: 'За это время ничего не списано.',
  byPlan: ({ plans }) => `По тарифам: ${plans}`,
  byMonth: ({ months }) => `По месяцам: ${months}`,
  others: ({ count }) => `ещё ${pluralRu(count, 'сервер', 'сервера', 'серверов')}`,
  otherCharges: 'прочее',
  chart: ({ title, bars }) => `Диаграмма (${title}). ${bars}`,
  period: {
    today: 'сегодня',
    week: '7 дней',
    month: 'этот месяц',
    'last-month': 'прошлый месяц',
    year: 'этот год',
  },

  alertBelow: ({ money }) => `ниже ${money}`,
  alertOff: 'выключено',
  alertChannel: ({ channel }) => `Бот напишет в ${channel}, а Vscale – владельцу аккаунта`,
  low: ({ user, money, threshold }) =>
    `⚠️ ${user} На балансе ${money}, меньше ${threshold}. Пополните счёт на vscale.io.`,
  lowLasts: ({ time }) => `Денег хватит примерно на ${time}.`,
  recovered: ({ user, money, threshold }) => `✅ ${user} На балансе ${money}, уже не меньше ${threshold}.`,
};
