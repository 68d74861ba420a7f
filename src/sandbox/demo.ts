import { openSandbox } from './sandbox.ts';
import { createShiftedClock } from './shifted-clock.ts';
import { tellStory } from './story.ts';
import { createNarrator } from './terminal/narrator.ts';

// `npm run demo`: a whole story between the real bot and both stand-ins. It fails when a step ends otherwise than it should.

const clock = createShiftedClock();
const sandbox = await openSandbox({ clock, vscale: { durationsMs: 2500 } });
const narrator = createNarrator(sandbox.discord, clock.now, console.log);
try {
  await tellStory(sandbox, narrator, clock);
  console.log('Every step ended as it should.');
} catch (error) {
  console.error(`The story went wrong: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  narrator.end();
  await sandbox.close();
}
