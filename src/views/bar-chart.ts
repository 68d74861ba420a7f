import { createRequire } from 'node:module';

/** Bars from left to right, one a row, each put together of the values of the series. */
export interface BarChart {
  title: string;
  rows: { label: string /** What the bar stands for, in words. */; note: string }[];
  /** One value for each row; all of them 0 or more. */
  series: { name: string; values: number[] }[];
}

/** As wide as looks sharp on a phone, where it is shown at less than half of it: so the letters are big. */
const width = 900;
const rowHeight = 92;
const padding = 32;
const titleSize = 38;
const legendSize = 32;
const rowSize = 32;
const tickSize = 26;
/** Of title, legend and axis together. */
const aroundRows = 230;

/** On a background of its own, it looks the same in each of Discord's themes. */
const background = '#1e1f22';
const text = '#f2f3f5';
const fainterText = '#b5bac1';
const grid = '#3f4147';
/** Told apart by the colour-blind too (Okabe and Ito); in this order, from the first series on. */
export const seriesColors = ['#56b4e9', '#e69f00', '#009e73', '#f0e442', '#d55e00', '#cc79a7', '#b5bac1'] as const;

/** What a value that is not nothing gets, however little it is. */
const shortestBar = 4;

const require = createRequire(import.meta.url);

/** The machine may have no fonts at all, or none with Cyrillic letters and a rouble sign. */
const fonts = {
  'Chart Latin': require.resolve('@fontsource/noto-sans/files/noto-sans-latin-500-normal.woff2'),
  'Chart Cyrillic': require.resolve('@fontsource/noto-sans/files/noto-sans-cyrillic-500-normal.woff2'),
  'Chart Signs': require.resolve('@fontsource/noto-sans/files/noto-sans-latin-ext-500-normal.woff2'),
};

/** Loaded with the first chart: it takes its time, and many a bot never draws one. */
let loading: ReturnType<typeof load> | null = null;

async function load() {
  const [
    { createCanvas, GlobalFonts },
    { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Title },
  ] = await Promise.all([import('@napi-rs/canvas'), import('chart.js')]);
  for (const [name, path] of Object.entries(fonts)) GlobalFonts.registerFromPath(path, name);
  Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Title);
  Chart.defaults.font.family = Object.keys(fonts)
    .map((name) => `"${name}"`)
    .join(', ');
  return { createCanvas, Chart };
}

/**
 * Draws it as a PNG, for Discord's dark theme.
 *
 * @param formatValue writes the values at the axis
 * @returns null on a machine for which the drawing library has no build
 */
export async function drawBarChart(chart: BarChart, formatValue: (value: number) => string): Promise<Buffer | null> {
  loading ??= load();
  const loaded = await loading.catch(() => null);
  if (loaded === null) return null;
  const { createCanvas, Chart } = loaded;
  const canvas = createCanvas(width, aroundRows + chart.rows.length * rowHeight);
  const drawn = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: chart.rows.map(({ label, note }) => [label, note]),
      datasets: chart.series.map(({ name, values }, index) => ({
        label: name,
        data: values.map((value) => (value === 0 ? null : value)),
        backgroundColor: seriesColors[index % seriesColors.length] ?? text,
        minBarLength: shortestBar,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      layout: { padding: { left: padding, top: padding, right: padding * 2, bottom: padding } },
      plugins: {
        title: {
          display: true,
          text: chart.title,
          align: 'start',
          color: text,
          font: { size: titleSize, weight: 'normal' },
          padding: { bottom: 16 },
        },
        legend: {
          align: 'start',
          labels: { color: text, font: { size: legendSize }, boxWidth: legendSize, padding: 24 },
        },
      },
      scales: {
        x: {
          stacked: true,
          beginAtZero: true,
          grid: { color: grid },
          border: { display: false },
          ticks: {
            color: fainterText,
            font: { size: tickSize },
            maxTicksLimit: 5,
            maxRotation: 0,
            callback: (value) => formatValue(Number(value)),
          },
        },
        y: {
          stacked: true,
          grid: { display: false },
          border: { color: grid },
          ticks: { color: text, font: { size: rowSize }, crossAlign: 'far', autoSkip: false },
        },
      },
    },
    plugins: [
      {
        id: 'background',
        beforeDraw({ ctx, width, height }) {
          ctx.fillStyle = background;
          ctx.fillRect(0, 0, width, height);
        },
      },
    ],
  });
  const png = await canvas.encode('png');
  drawn.destroy();
  return png;
}
