import { expect, test } from 'vitest';
import { countWrites, type Moment, type Story, surviveCrash } from './interrupted.ts';

/** How many writes a story takes; the exact number depends on how edits of the card happen to be put together. */
const fewest = 8;
const most = 12;

/** Tests that the story survives a crash at each of its writes to the database, on these sides of it. */
export function testCrashes(story: Story, sides: readonly Moment['side'][]): void {
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  const moments = numbers.flatMap((nth) => sides.map((side) => ({ side, nth })));

  test(`it takes ${fewest} to ${most} writes to the database`, async () => {
    const writes = await countWrites(story);
    expect(writes).toBeGreaterThanOrEqual(fewest);
    expect(writes).toBeLessThanOrEqual(most);
  });

  test.concurrent.each(moments)('killed $side write $nth', async (moment) => {
    const hasCrashed = await surviveCrash(story, moment);
    if (moment.nth <= fewest) expect(hasCrashed).toBe(true);
  });
}
