import { defineSubcommand } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { drawBarChart } from '../../src/views/bar-chart.ts';
import { type ConsumptionReport, consumptionChart, consumptionList } from '../../src/views/consumption.ts';
import { formatMoney } from '../../src/views/format.ts';
import { mergeConsumption } from '../../src/vscale/consumption.ts';
import { moscowDay } from '../../src/vscale/moscow-time.ts';
import { choiceOption, describeCommand, pageOption, stringOption } from '../shared/describe.ts';
import { readServerNames } from '../shared/server-names.ts';
import { addDays, type Period, readPeriod } from './period.ts';

const periodOption = choiceOption('period', ({ billing }) => billing.period);
const startOption = stringOption('startDay', { max_length: 20 });
const endOption = stringOption('endDay', { max_length: 20 });

export const consumption = defineSubcommand({
  data: { ...describeCommand('billing consumption'), options: [periodOption, startOption, endOption, pageOption] },
  access: 'read',
  reply: 'private',
  pages: true,
  read: (options) => ({
    period: options.getString('period'),
    start: options.getString('start'),
    end: options.getString('end'),
    page: options.getInteger('page'),
  }),
  async run({ page, ...typed }, { locale }, services) {
    const period = readPeriod(typed, moscowDay(services.clock.now()));
    const [charged, names] = await Promise.all([readCharged(period, services), readServerNames(services)]);
    const report = { start: period.start, end: period.end, ...charged, names };
    const chart =
      report.resources.length === 0
        ? null
        : await drawBarChart(consumptionChart(report, locale), (kopecks) => formatMoney(kopecks, locale));
    // A page shows the days of the first one, also when it is turned after midnight.
    const options = period.year === null ? { start: period.start, end: period.end } : { period: 'year' };
    return consumptionList(report, chart, page, { path: 'billing consumption', options }, locale);
  },
});

/** For people the last day is included, for Vscale it is not. */
async function readCharged(
  { start, end, year }: Period,
  { vscale }: Services,
): Promise<Pick<ConsumptionReport, 'resources' | 'months'>> {
  if (year === null) {
    return { resources: await vscale.billing.getConsumption({ start, end: addDays(end, 1) }), months: null };
  }
  const months = await vscale.billing.getYearConsumption(year);
  return { resources: mergeConsumption(months), months };
}
