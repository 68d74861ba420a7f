import { describe, expect, test } from 'vitest';
import { changes, prepare } from '../support/changes.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { lasting } from '../support/lasting.ts';

async function expectOneReport(journey: Journey): Promise<void> {
  await journey.settled();
  expect(journey.discord.messages(journey.discord.channels.ops)).toHaveLength(2);
  expect(journey.writes()).toHaveLength(1);
}

describe.concurrent.each(changes)('$title, when the connection breaks', (change) => {
  test('before Vscale has it, is reported as not made, and is not sent again', async () => {
    await using journey = await openJourney({ vscale: lasting });
    prepare(change, journey.vscale);
    journey.vscale.faults.queue({ when: change.request, fault: 'drop-before' });
    const report = await journey.hurrying(journey.reportOn(await change.ask(journey)));
    // After these a server looks as before, whether they were made or not.
    expect(report.content).toContain(['restart', 'rebuild'].includes(change.title) ? 'Unknown' : 'No change found');
    expect(change.isMade(journey.vscale)).toBe(false);
    await expectOneReport(journey);
  });

  test('after Vscale has it, is found by reading, and is not sent again', async () => {
    await using journey = await openJourney({ vscale: lasting });
    prepare(change, journey.vscale);
    journey.vscale.faults.queue({ when: change.request, fault: 'drop-after' });
    const card = await change.ask(journey);
    await journey.endTasks();
    const report = await journey.reportOn(card);
    expect(report.content).toContain('Done');
    expect(change.isMade(journey.vscale)).toBe(true);
    await expectOneReport(journey);
  });
});
