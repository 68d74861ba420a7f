import { describe, expect, it } from 'vitest';
import { type ConsumptionReport, consumptionChart, consumptionList } from '../../src/views/consumption.ts';
import { render } from '../support/render.ts';

const source = { path: 'billing consumption', options: { start: '2026-01-01', end: '2026-01-15' } };

const report: ConsumptionReport = {
  start: '2026-01-01',
  end: '2026-01-15',
  resources: [
    { resourceId: 2, plans: [{ plan: 'small', count: 360, kopecks: 10_080 }], totalKopecks: 10_080 },
    {
      resourceId: 1,
      plans: [
        { plan: 'large', count: 24, kopecks: 2_688 },
        { plan: 'medium', count: 312, kopecks: 17_472 },
      ],
      totalKopecks: 20_660,
    },
  ],
  months: null,
  names: new Map([[1, 'база*']]),
};

/** As many servers, each dearer than the one before. */
const servers = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    resourceId: n + 1,
    plans: [{ plan: 'small', count: n + 1, kopecks: 100 * (n + 1) }],
    totalKopecks: 100 * (n + 1),
  }));

describe('what was charged', () => {
  it('is told by plan and by server, the dearest first', () => {
    expect(render(consumptionList(report, null, null, source, 'en'))).toMatchInlineSnapshot(`
      "# Consumption: 307.40 ₽
      **January 1 – 15, 2026**
      By plan: small 100.80 ₽, medium 174.72 ₽, large 26.88 ₽

      **база\\*** · 206.60 ₽
      medium 174.72 ₽ (312 hr), large 26.88 ₽ (24 hr)
      id \`2\` · 100.80 ₽
      small 100.80 ₽ (360 hr)"
    `);
  });

  it('is told by month too, where a year was asked for', () => {
    const months = [
      { startAt: Date.UTC(2026, 0), resources: report.resources.slice(0, 1) },
      { startAt: Date.UTC(2026, 1), resources: report.resources.slice(1) },
    ];
    const shown = render(consumptionList({ ...report, months }, null, null, source, 'en'));
    expect(shown).toContain('\nBy month: January 100.80 ₽, February 206.60 ₽\n');
    expect(consumptionChart({ ...report, months }, 'ru')).toEqual({
      title: '1–15 января 2026 г.',
      rows: [
        { label: 'январь', note: '100,80\u00a0₽' },
        { label: 'февраль', note: '206,60\u00a0₽' },
      ],
      series: [
        { name: 'small', values: [10_080, 0] },
        { name: 'medium', values: [0, 17_472] },
        { name: 'large', values: [0, 2_688] },
        { name: 'прочее', values: [0, 500] },
      ],
    });
  });

  it('pages, and each page has the chart', () => {
    const message = consumptionList({ ...report, resources: servers(11) }, Buffer.of(1), 2, source, 'en');
    const lines = render(message).split('\n');
    expect(lines.slice(-4)).toEqual([
      '**база\\*** · 1 ₽',
      'small 1 ₽ (1 hr)',
      '-- Page 2 of 2',
      '[◀ Previous → page:billing consumption?start=2026-01-01&end=2026-01-15&page=1] [Next ▶]',
    ]);
    expect(message.embeds?.[0]?.image).toEqual({ url: 'attachment://consumption.png' });
    expect(message.files).toMatchObject([{ name: 'consumption.png', data: Buffer.of(1) }]);
  });
});

describe('the chart', () => {
  it('has a bar for each server and a series for each plan', () => {
    expect(consumptionChart(report, 'en')).toEqual({
      title: 'January 1\u2009–\u200915, 2026',
      rows: [
        { label: 'база*', note: '206.60\u00a0₽' },
        { label: 'id 2', note: '100.80\u00a0₽' },
      ],
      series: [
        { name: 'small', values: [0, 10_080] },
        { name: 'medium', values: [17_472, 0] },
        { name: 'large', values: [2_688, 0] },
        { name: 'other', values: [500, 0] },
      ],
    });
  });

  it('puts together what would be too many bars', () => {
    const chart = consumptionChart({ ...report, resources: servers(30) }, 'en');
    expect(chart.rows).toHaveLength(10);
    expect(chart.rows.at(-1)).toEqual({ label: '21 others', note: '231\u00a0₽' });
    expect(chart.series[0]?.values.slice(-2)).toEqual([2_200, 23_100]);
    expect(consumptionChart({ ...report, resources: servers(10) }, 'en').rows.at(-1)?.label).toBe('база*');
  });

  it('is told in words to whoever does not see it', () => {
    const describe = (resources: ConsumptionReport['resources']) =>
      consumptionList({ ...report, resources }, Buffer.of(1), null, source, 'en').files?.[0]?.description;
    expect(describe(report.resources)).toBe('Bar chart (January 1 – 15, 2026). база*: 206.60 ₽; id 2: 100.80 ₽');
    expect(describe(servers(30))?.length).toBeLessThanOrEqual(1024);
  });
});
