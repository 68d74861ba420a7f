import { pluralEn } from '../plural.ts';

export const billing = {
  balanceTitle: ({ money }: { money: string }) => `Balance: ${money}`,
  own: ({ money }: { money: string }) => `Own money: ${money}`,
  bonus: ({ money }: { money: string }) => `Bonus: ${money}`,
  unpaid: ({ money }: { money: string }) => `Debt: ${money}`,
  costs: ({ money, count }: { money: string; count: number }) =>
    `${pluralEn(count, 'server costs', 'servers cost')} ${money} a day`,
  costsUnknown: 'What the servers cost could not be read now.',
  unpriced: ({ count }: { count: number }) =>
    `Not counted: ${pluralEn(count, 'server', 'servers')} on a plan whose price is not known`,
  lasts: ({ time, at }: { time: string; at: string }) => `The money lasts about ${time}, until ${at}`,
  nothingCharged: 'No server costs anything now.',
  usedUp: 'The money is used up.',

  paymentsTitle: ({ count }: { count: number }) => pluralEn(count, 'payment', 'payments'),
  paymentsEmpty: 'Nothing has been paid in yet.',
  /** By the provider's numbers. */
  paymentState: { 0: 'not paid', 1: 'conditionally paid', 2: 'paid' },
  paymentType: { 170: 'bank card', 200: 'PayPal' },
  otherState: ({ state }: { state: string }) => `state ${state}`,
  otherType: ({ type }: { type: string }) => `type ${type}`,
  bonusPayment: 'bonus',

  consumptionTitle: ({ money }: { money: string }) => `Consumption: ${money}`,
  consumptionEmpty: 'Nothing was charged in this time.',
  byPlan: ({ plans }: { plans: string }) => `By plan: ${plans}`,
  byMonth: ({ months }: { months: string }) => `By month: ${months}`,
  others: ({ count }: { count: number }) => pluralEn(count, 'other', 'others'),
  otherCharges: 'other',
  /** What somebody hears who does not see the chart. */
  chart: ({ title, bars }: { title: string; bars: string }) => `Bar chart (${title}). ${bars}`,
  period: { today: 'today', week: '7 days', month: 'this month', 'last-month': 'last month', year: 'this year' },

  alertBelow: ({ money }: { money: string }) => `below ${money}`,
  alertOff: 'off',
  alertChannel: ({ channel }: { channel: string }) => `Told in ${channel}, and to the owner of the account by Vscale`,
  low: ({ user, money, threshold }: { user: string; money: string; threshold: string }) =>
    `⚠️ ${user} The balance is ${money}, below ${threshold}. Top up the account at vscale.io.`,
  lowLasts: ({ time }: { time: string }) => `The money lasts about ${time}.`,
  recovered: ({ user, money, threshold }: { user: string; money: string; threshold: string }) =>
    `✅ ${user} The balance is ${money}, no longer below ${threshold}.`,
};
