import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Journey, openJourney } from '../support/journey.ts';
import { until } from '../support/until.ts';

const creation = { method: 'POST', path: '/scalets' };
/** Longer than a tick, so that the watcher meets the task while it runs. */
const durationsMs = 2000;

/** Requests to Vscale time out after three seconds instead of fifteen. */
const { timeout } = AbortSignal;
beforeAll(() => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout.call(AbortSignal, ms / 5));
});
afterAll(() => {
  vi.restoreAllMocks();
});

async function expectOneReport(journey: Journey): Promise<void> {
  await journey.settled();
  expect(journey.discord.messages(journey.discord.channels.ops)).toHaveLength(2);
  expect(journey.writes()).toHaveLength(1);
}

describe.concurrent('a creation whose answer is lost', () => {
  test.each([
    { answer: 'a time-out', fault: 'hang-after' },
    { answer: 'half of an answer', fault: 'drop-midway' },
    { answer: 'a 500', fault: 'error-500' },
    { answer: 'a 504', fault: 'error-504' },
    { answer: 'a page of HTML', fault: 'html' },
    { answer: 'broken JSON', fault: 'malformed-json' },
    { answer: 'JSON of another shape', fault: 'wrong-shape' },
  ] as const)(
    'that is made and answered with $answer is found by its name, and there is one server',
    async ({ fault }) => {
      await using journey = await openJourney({ vscale: { durationsMs } });
      const { vscale } = journey;
      const other = vscale.state.addServer({ name: 'web-1' });
      vscale.faults.queue({ when: creation, fault, applied: true });
      const report = await journey.reportOn(await journey.create('web-1'));
      const made = vscale.state.servers().filter(({ id }) => id !== other.id);
      expect(made).toHaveLength(1);
      expect(report.content).toContain(`Address: \`${made[0]?.address}\``);
      await expectOneReport(journey);
    },
  );

  test('that is made only after the time-out is found when it appears', async () => {
    await using journey = await openJourney({ vscale: { durationsMs } });
    const held = journey.vscale.faults.queue({ when: creation, fault: 'hang-before' });
    const card = await journey.create('web-1');
    await journey.cardSays(card, 'No clear answer from Vscale');
    held.release();
    expect((await journey.reportOn(card)).content).toContain('Done');
    await expectOneReport(journey);
  });

  test('whose answer takes long is followed meanwhile, and reported once', async () => {
    await using journey = await openJourney({ vscale: { durationsMs: 500 } });
    const { vscale } = journey;
    const held = vscale.faults.queue({ when: creation, fault: 'hang-after' });
    const card = await journey.create('web-1');
    await until(() => vscale.requests.filter(({ path }) => path === '/tasks').length >= 2);
    held.release();
    expect((await journey.reportOn(card)).content).toContain('Done');
    await expectOneReport(journey);
  });

  test('is told from another of the same name, when the answers to both are lost', async () => {
    await using journey = await openJourney({ vscale: { durationsMs } });
    const { vscale, discord } = journey;
    vscale.faults.queue({ when: creation, fault: 'drop-after', times: 2 });
    const { ops, deploys } = discord.channels;
    const cards = await Promise.all([journey.create('web', { where: ops }), journey.create('web', { where: deploys })]);
    const reports = await Promise.all(cards.map(journey.reportOn));
    const addresses = reports.map(({ content }) => /Address: `(.+)`/.exec(content)?.[1]);
    expect(addresses.toSorted()).toEqual(vscale.state.servers().map(({ address }) => address));
    expect(journey.writes()).toHaveLength(2);
  });

  test('and that was not made is not taken for another of the same name that was, and has ended since', async () => {
    await using journey = await openJourney({ vscale: { durationsMs } });
    const { vscale, discord } = journey;
    const { ops, deploys } = discord.channels;
    const held = vscale.faults.queue({ when: creation, fault: 'hang-before' });
    vscale.faults.queue({ when: creation, fault: 'drop-before' });
    const made = await journey.create('web', { where: ops });
    await until(() => held.hits === 1);
    const lost = await journey.create('web', { where: deploys });
    await journey.cardSays(lost, 'No clear answer');
    held.release();
    expect((await journey.reportOn(made)).content).toContain('Done');
    expect((await journey.hurrying(journey.reportOn(lost))).content).toContain('No change found');
    expect(vscale.state.servers()).toHaveLength(1);
  });

  test('and that was not made is not taken for another of the same make that is just being asked for', async () => {
    await using journey = await openJourney({ vscale: { durationsMs } });
    const { vscale, discord } = journey;
    const { ops, deploys } = discord.channels;
    vscale.faults.queue({ when: creation, fault: 'drop-before' });
    const held = vscale.faults.queue({ when: creation, fault: 'hang-after' });
    const lost = await journey.create('web-1', { where: ops });
    const made = await journey.create('web-2', { where: deploys });
    await until(() => vscale.requests.filter(({ path }) => path === '/tasks').length >= 2);
    held.release();
    expect((await journey.reportOn(made)).content).toMatch(/Create web-2.* · Done/);
    expect((await journey.hurrying(journey.reportOn(lost))).content).toContain('No change found');
  });
});
