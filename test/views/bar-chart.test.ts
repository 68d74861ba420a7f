import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { type BarChart, drawBarChart, seriesColors } from '../../src/views/bar-chart.ts';

async function draw(chart: BarChart): Promise<Buffer> {
  const png = await drawBarChart(chart, String);
  if (png === null) throw new Error('no chart was drawn');
  return png;
}

/** What stands in the header that every PNG begins with. */
function readSize(png: Buffer): { width: number; height: number } {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** How long the bars of a colour are, from the top; the first is its square in the legend. */
async function readBars(png: Buffer, color: string): Promise<number[]> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const widths = Array.from({ length: image.height }, (_row, y) => {
    let count = 0;
    for (let x = 0; x < image.width; x += 1) {
      const at = (y * image.width + x) * 4;
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count += 1;
    }
    return count;
  });
  // A bar is many lines of one width; lines of its edge are blurred.
  const bars: number[] = [];
  for (let y = 2; y < widths.length; y += 1) {
    const isInside = widths[y] === widths[y - 1] && widths[y] === widths[y - 2] && (widths[y] ?? 0) > 0;
    if (isInside && widths[y - 3] !== widths[y]) bars.push(widths[y] ?? 0);
  }
  return bars;
}

const chart: BarChart = {
  title: '1–15 января 2026 г.',
  rows: [
    { label: 'web-1', note: '400 ₽' },
    { label: 'база', note: '200 ₽' },
    { label: 'кэш', note: '1 ₽' },
  ],
  series: [
    { name: 'small', values: [100, 200, 0] },
    { name: 'large', values: [300, 0, 1] },
  ],
};

it('is as high as its rows need', async () => {
  expect(readSize(await draw(chart))).toEqual({ width: 900, height: 506 });
  expect(readSize(await draw({ ...chart, rows: [], series: [] }))).toEqual({ width: 900, height: 230 });
});

it('has bars as long as their values, the first row on top', async () => {
  const png = await draw(chart);
  const [_legend, first = 0, second = 0, ...noMore] = await readBars(png, seriesColors[0]);
  expect(noMore).toEqual([]);
  expect(second / first).toBeCloseTo(2, 1);
  const [_alsoLegend, long = 0, short = 0] = await readBars(png, seriesColors[1]);
  expect(long / first).toBeCloseTo(3, 1);
  expect(short).toBeGreaterThan(1);
});

it('has letters of its own, Cyrillic and the sign of the rouble too, whatever the machine has', async () => {
  await draw(chart);
  const families = GlobalFonts.families.map(({ family }) => family);
  expect(families).toEqual(expect.arrayContaining(['Chart Latin', 'Chart Cyrillic', 'Chart Signs']));
  const label = (text: string) => draw({ ...chart, title: text, rows: [], series: [] });
  const [missing, cyrillic, rouble, latin] = await Promise.all(['\u{10fffd}', 'Ж', '₽', 'Z'].map(label));
  for (const drawn of [cyrillic, rouble, latin]) expect(drawn?.equals(missing ?? Buffer.of())).toBe(false);
});
