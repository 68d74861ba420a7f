import { findChromium } from '../src/sandbox/web/chromium.ts';
import { comparePages } from './page.ts';
import { compareReports } from './reports.ts';
import { compareTicks } from './tick.ts';

// `npm run bench`: every figure is a ratio of two things measured in turn in the same run.

const hasBrowser = findChromium() !== undefined;
for (const compare of [compareTicks, compareReports, ...(hasBrowser ? [comparePages] : [])]) {
  const { name, what, reference, ratio, counts = {} } = await compare();
  console.log(`${name}: ${what} takes ${ratio.toFixed(1)} times as long as ${reference}`);
  for (const [figure, count] of Object.entries(counts)) console.log(`  ${figure}: ${count}`);
}
if (!hasBrowser) console.log('page: left out, because there is no Chromium on this machine');
