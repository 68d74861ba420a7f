import { type Consumption, mergePlans, type PeriodConsumption, type PlanConsumption } from '../vscale/consumption.ts';
import { comparePlans } from '../vscale/plan-order.ts';
import type { BarChart } from './bar-chart.ts';
import { code, escapeName, formatHours, formatMoney, joinSome, plainText } from './format.ts';
import { type ListSource, listMessage, pageOf } from './lists.ts';
import type { Locale, Message } from './message.ts';
import { words } from './words/index.ts';

/** As many bars as a phone shows without scrolling far. */
const mostBars = 10;
const mostBarName = 18;
/** Discord's limit of an attachment's description. */
const maxDescription = 1024;
const mostPlans = 8;

/** What was charged in some days. */
export interface ConsumptionReport {
  /** Both days are included: `2026-01-31`. */
  start: string;
  end: string;
  resources: readonly Consumption[];
  /** The same by month, where a year was asked for. */
  months: readonly PeriodConsumption[] | null;
  /** Of the servers that still exist. */
  names: ReadonlyMap<number, string>;
}

/** @param chart a picture of the same; null where there is none */
export function consumptionList(
  report: ConsumptionReport,
  chart: Buffer | null,
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].billing;
  const shown = pageOf(report.resources.toSorted(byMoney), page);
  const title = say.consumptionTitle({ money: formatMoney(totalOf(report.resources), locale) });
  const period = `**${describePeriod(report, locale)}**`;
  const message = listMessage(
    {
      title,
      empty: `${period}\n${say.consumptionEmpty}`,
      entries:
        shown.total === 0
          ? []
          : [
              period,
              ...summaryLines(report, locale),
              '',
              ...shown.items.map((item) => resourceEntry(item, report, locale)),
            ],
    },
    shown,
    source,
    locale,
  );
  if (chart === null) return message;
  const file = { name: 'consumption.png', data: chart, description: describeChart(report, locale) };
  const image = { url: `attachment://${file.name}` };
  return { ...message, embeds: (message.embeds ?? []).map((embed) => ({ ...embed, image })), files: [file] };
}

function summaryLines({ resources, months }: ConsumptionReport, locale: Locale): string[] {
  const say = words[locale].billing;
  const plans = sortPlans(mergePlans(resources)).map(
    ({ plan, kopecks }) => `${escapeName(plan, 20)} ${formatMoney(kopecks, locale)}`,
  );
  const byMonth = (months ?? []).map(
    (month) => `${monthName(month, locale)} ${formatMoney(totalOf(month.resources), locale)}`,
  );
  return [
    ...(plans.length === 0 ? [] : [say.byPlan({ plans: joinSome(plans, mostPlans) })]),
    ...(byMonth.length === 0 ? [] : [say.byMonth({ months: joinSome(byMonth, 12) })]),
  ];
}

function resourceEntry(resource: Consumption, { names }: ConsumptionReport, locale: Locale): string {
  const plans = sortPlans(resource.plans).map(
    ({ plan, count, kopecks }) =>
      `${escapeName(plan, 20)} ${formatMoney(kopecks, locale)} (${formatHours(count, locale)})`,
  );
  const name = names.get(resource.resourceId);
  const id = words[locale].servers.id({ id: code(String(resource.resourceId)) });
  const headline = [
    ...(name === undefined ? [id] : [`**${escapeName(name)}**`]),
    formatMoney(resource.totalKopecks, locale),
  ];
  return [headline.join(' · '), ...(plans.length === 0 ? [] : [joinSome(plans, mostPlans)])].join('\n');
}

/**
 * The bars of the chart, in kopecks by plan: one for each month where a year was asked for, else one for each server.
 * What no plan accounts for has a series of its own.
 */
export function consumptionChart(report: ConsumptionReport, locale: Locale): BarChart {
  const bars = report.months === null ? serverBars(report, locale) : monthBars(report.months, locale);
  const plans = sortPlans(mergePlans(report.resources)).map(({ plan }) => plan);
  const parts = bars.map(({ resources }) => new Map(mergePlans(resources).map(({ plan, kopecks }) => [plan, kopecks])));
  const byPlan = plans.map((plan) => ({
    name: plainText(plan, 20),
    values: parts.map((part) => Math.max(0, part.get(plan) ?? 0)),
  }));
  const unexplained = bars.map(({ resources }) =>
    Math.max(0, totalOf(resources) - mergePlans(resources).reduce((sum, { kopecks }) => sum + kopecks, 0)),
  );
  return {
    title: describePeriod(report, locale),
    rows: bars.map(({ label, resources }) => ({ label, note: formatMoney(totalOf(resources), locale) })),
    series: [
      ...byPlan,
      ...(unexplained.some((kopecks) => kopecks > 0)
        ? [{ name: words[locale].billing.otherCharges, values: unexplained }]
        : []),
    ],
  };
}

interface Bar {
  label: string;
  resources: readonly Consumption[];
}

/** The biggest first; what is too many is put together in the last. */
function serverBars({ resources, names }: ConsumptionReport, locale: Locale): Bar[] {
  const sorted = resources.toSorted(byMoney);
  const kept = sorted.length > mostBars ? mostBars - 1 : sorted.length;
  const rest = sorted.slice(kept);
  return [
    ...sorted.slice(0, kept).map((resource) => ({
      label: plainText(names.get(resource.resourceId) ?? `id ${resource.resourceId}`, mostBarName),
      resources: [resource],
    })),
    ...(rest.length === 0 ? [] : [{ label: words[locale].billing.others({ count: rest.length }), resources: rest }]),
  ];
}

function monthBars(months: readonly PeriodConsumption[], locale: Locale): Bar[] {
  return months.map((month) => ({ label: monthName(month, locale), resources: month.resources }));
}

/** The numbers of the chart in words, for whoever does not see it. */
function describeChart(report: ConsumptionReport, locale: Locale): string {
  const { title, rows } = consumptionChart(report, locale);
  const bars = rows.map(({ label, note }) => `${label}: ${note}`).join('; ');
  return plainText(words[locale].billing.chart({ title, bars }), maxDescription);
}

/** `January 1 – 15, 2026` */
function describePeriod({ start, end }: ConsumptionReport, locale: Locale): string {
  const [from, to] = [new Date(start), new Date(end)];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(from, to);
}

function monthName({ startAt }: PeriodConsumption, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'Europe/Moscow' }).format(startAt);
}

function totalOf(resources: readonly Consumption[]): number {
  return resources.reduce((sum, { totalKopecks }) => sum + totalKopecks, 0);
}

function byMoney(a: Consumption, b: Consumption): number {
  return b.totalKopecks - a.totalKopecks || a.resourceId - b.resourceId;
}

function sortPlans(plans: readonly PlanConsumption[]): PlanConsumption[] {
  return plans.toSorted((a, b) => comparePlans(a.plan, b.plan, []) || a.plan.localeCompare(b.plan));
}
