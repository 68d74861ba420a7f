import { defineSubcommand } from '../../src/discord/command.ts';
import type { Services } from '../../src/discord/services.ts';
import { drawBarChart } from '../../src/views/bar-chart.ts';
import { type ConsumptionReport, consumptionChart, consumptionList } from '../../src/views/consumption.ts';
import { formatMoney } from '../../src/views/format.ts';
import type { Words } from '../../src/views/words/index.ts';
import { mergeConsumption, type PeriodConsumption } from '../../src/vscale/consumption.ts';
import { VscaleError } from '../../src/vscale/errors.ts';
import { moscowDay } from '../../src/vscale/moscow-time.ts';
import { choiceOption, describeCommand, pageOption, stringOption } from '../shared/describe.ts';
import { readServerNames } from '../shared/server-names.ts';
import { addDays, type Period, readPeriod } from './period.ts';

const periodOption = choiceOption('period', ({ billing }: Words) => billing.period);
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

type Charged = Pick<ConsumptionReport, 'resources' | 'months'>;

async function readCharged(period: Period, { vscale }: Services): Promise<Charged> {
  const months = period.year === null ? null : await readMonths(period.year, vscale);
  if (months !== null) return { resources: mergeConsumption(months), months };
  // For people the last day is included, for Vscale it is not.
  const days = { start: period.start, end: addDays(period.end, 1) };
  return { resources: await vscale.billing.getConsumption(days), months: null };
}

/** Null where Vscale has no consumption by year, which only one client was ever seen to ask for. */
async function readMonths(year: number, { billing }: Services['vscale']): Promise<PeriodConsumption[] | null> {
  try {
    return await billing.getYearConsumption(year);
  } catch (error) {
    if (error instanceof VscaleError && error.kind === 'not_found') return null;
    throw error;
  }
}
