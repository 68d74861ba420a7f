import { compareReports } from './reports.ts';
import { compareTicks } from './tick.ts';

// `npm run bench`: every figure is a ratio of two things measured in turn in the same run.

for (const compare of [compareTicks, compareReports]) {
  const { name, what, reference, ratio, counts = {} } = await compare();
  console.log(`${name}: ${what} takes ${ratio.toFixed(1)} times as long as ${reference}`);
  for (const [figure, count] of Object.entries(counts)) console.log(`  ${figure}: ${count}`);
}
