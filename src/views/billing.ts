import type { APIEmbed } from 'discord-api-types/v10';
import type { Balance, Payment } from '../vscale/billing.ts';
import { daysLeft, type RunningCosts } from '../vscale/running-costs.ts';
import { escapeName, formatDays, formatMoney, timestamp } from './format.ts';
import { type ListSource, listMessage, pageOf } from './lists.ts';
import type { Locale, Message } from './message.ts';
import { words } from './words/index.ts';

const blue = 0x3498db;
const red = 0xed4245;

/** From so few days on, the balance is shown in red. */
const fewDays = 3;
const dayMs = 86_400_000;

/** @param costs what the servers cost; null where that could not be read */
export function balanceCard(balance: Balance, costs: RunningCosts | null, now: number, locale: Locale): Message {
  const say = words[locale].billing;
  const money = (kopecks: number) => formatMoney(kopecks, locale);
  const days = costs && daysLeft(balance.totalKopecks, costs);
  const embed: APIEmbed = {
    title: say.balanceTitle({ money: money(balance.totalKopecks) }),
    description: [
      say.own({ money: money(balance.ownKopecks) }),
      say.bonus({ money: money(balance.bonusKopecks) }),
      say.unpaid({ money: money(balance.unpaidKopecks) }),
      ...(costs === null ? [say.costsUnknown] : costLines(costs, locale)),
      ...(balance.totalKopecks <= 0 ? [say.usedUp] : days === null ? [] : [lastsLine(days, now, locale)]),
    ].join('\n'),
    color: balance.totalKopecks <= 0 || (days !== null && days < fewDays) ? red : blue,
  };
  return { embeds: [embed], mentions: {} };
}

function costLines({ dayKopecks, servers, unpriced }: RunningCosts, locale: Locale): string[] {
  const say = words[locale].billing;
  return [
    servers === 0 ? say.nothingCharged : say.costs({ count: servers, money: formatMoney(dayKopecks, locale) }),
    ...(unpriced === 0 ? [] : [say.unpriced({ count: unpriced })]),
  ];
}

function lastsLine(days: number, now: number, locale: Locale): string {
  return words[locale].billing.lasts({ time: formatDays(days, locale), at: timestamp(now + days * dayMs, 'D') });
}

/** The newest first. */
export function paymentList(
  payments: readonly Payment[],
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].billing;
  const newestFirst = [...payments].sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0) || b.id - a.id);
  const shown = pageOf(newestFirst, page);
  const entries = shown.items.map((payment) => {
    const headline = [
      `**${formatMoney(payment.kopecks, locale)}**`,
      ...(payment.createdAt === null ? [] : [timestamp(payment.createdAt, 'f')]),
    ];
    const facts = [
      ...(payment.state === null ? [] : [stateWord(payment.state, locale)]),
      ...(payment.isBonus ? [say.bonusPayment] : []),
      ...(payment.type === null ? [] : [typeWord(payment.type, locale)]),
      ...(payment.description === '' ? [] : [escapeName(payment.description, 100)]),
    ];
    return [headline, facts]
      .filter((parts) => parts.length > 0)
      .map((parts) => parts.join(' · '))
      .join('\n');
  });
  return listMessage(
    { title: say.paymentsTitle({ count: shown.total }), empty: say.paymentsEmpty, entries },
    shown,
    source,
    locale,
  );
}

function stateWord(state: number, locale: Locale): string {
  const say = words[locale].billing;
  return new Map(Object.entries(say.paymentState)).get(String(state)) ?? say.otherState({ state: String(state) });
}

function typeWord(type: number, locale: Locale): string {
  const say = words[locale].billing;
  return new Map(Object.entries(say.paymentType)).get(String(type)) ?? say.otherType({ type: String(type) });
}

export interface BalanceTurn {
  /** It has fallen below the threshold, or recovered. */
  isLow: boolean;
  totalKopecks: number;
  thresholdKopecks: number;
  /** For how long it lasts; null where nobody knows, or nothing is charged. */
  days: number | null;
}

/** To whoever has set the alert, in the language of their guild. */
export function balanceNews(
  { isLow, totalKopecks, thresholdKopecks, days }: BalanceTurn,
  { userId, locale }: { userId: string; locale: Locale },
): Message {
  const say = words[locale].billing;
  const facts = {
    user: `<@${userId}>`,
    money: formatMoney(totalKopecks, locale),
    threshold: formatMoney(thresholdKopecks, locale),
  };
  const lines = [
    isLow ? say.low(facts) : say.recovered(facts),
    ...(days === null || totalKopecks <= 0 ? [] : [say.lowLasts({ time: formatDays(days, locale) })]),
  ];
  return { content: lines.join('\n'), mentions: { users: [userId] } };
}
