import { describe, expect, test } from 'vitest';
import { type Journey, openJourney } from '../support/journey.ts';
import { lasting } from '../support/lasting.ts';
import { deleteMessage } from '../support/stand-ins.ts';
import { until } from '../support/until.ts';

/** The end of a creation whose report meets a fault: there is one report all the same. */
async function expectOneReport(journey: Journey): Promise<void> {
  await journey.settled();
  const { ops } = journey.discord.channels;
  expect(journey.discord.messages(ops).map(({ content }) => content.includes('Done'))).toEqual([false, true]);
}

const faults = [
  { fault: 'rate-limit', times: 1 },
  { fault: 'error-500', times: 1 },
  { fault: 'error-500', times: 6 },
  { fault: 'error-500-after', times: 2 },
  { fault: 'error-502', times: 1 },
  { fault: 'drop-before', times: 1 },
  { fault: 'drop-before', times: 6 },
  { fault: 'drop-after', times: 1 },
  { fault: 'drop-after', times: 6 },
] as const;

describe.concurrent('Discord in trouble', () => {
  test.each(faults)('takes one report in spite of $fault × $times', async ({ fault, times }) => {
    await using journey = await openJourney();
    const { discord } = journey;
    const path = `/channels/${discord.channels.ops.id}/messages`;
    const met = discord.faults.queue({ when: { method: 'POST', path }, fault, times });
    const card = await journey.create('web-1');
    await until(() => met.hits === times);
    await journey.reportOn(card);
    await expectOneReport(journey);
  });

  test('takes one report when its answer is lost and the nonce has been forgotten since', async () => {
    await using journey = await openJourney();
    const { discord, clock } = journey;
    const path = `/channels/${discord.channels.ops.id}/messages`;
    const held = discord.faults.queue({ when: { method: 'POST', path }, fault: 'drop-after', times: 4 });
    await journey.create('web-1');
    await until(() => held.hits === 4);
    clock.skip(30 * 60_000);
    await expectOneReport(journey);
  });

  test('takes one report when nothing arrives for minutes after its answer was lost', async () => {
    await using journey = await openJourney();
    const { discord, clock } = journey;
    const path = new RegExp(`^/channels/${discord.channels.ops.id}/messages$`);
    await journey.create('web-1');
    for (const fault of ['drop-after', 'drop-before', 'drop-before'] as const) {
      const lost = discord.faults.queue({ when: { path }, fault, times: 4 });
      await until(() => lost.hits === 4);
      clock.skip(50_000);
    }
    clock.skip(30 * 60_000);
    await expectOneReport(journey);
  });

  test('takes the command’s answer in spite of a lost acknowledgement', async () => {
    await using journey = await openJourney();
    journey.discord.faults.queue({ when: { method: 'POST', path: '/callback' }, fault: 'drop-after' });
    expect((await journey.reportOn(await journey.create('web-1'))).content).toContain('Done');
    await expectOneReport(journey);
    expect(journey.writes()).toHaveLength(1);
  });

  test('that does not take the card hears of the end all the same', async () => {
    await using journey = await openJourney();
    const { discord } = journey;
    const refused = discord.faults.queue({
      when: { method: 'PATCH', path: '@original' },
      fault: 'error-500',
      times: 9,
    });
    await discord.members.anna.run('server create', {
      name: 'web-1',
      image: 'ubuntu_20.04_64_001_master',
      plan: 'small',
    });
    const report = await discord.waitForMessage(discord.channels.ops, ({ content }) =>
      content.includes('Create web-1'),
    );
    expect(report.pings).toEqual([discord.members.anna.id]);
    expect(refused.hits).toBeGreaterThan(0);
    await journey.settled();
    expect(journey.writes()).toHaveLength(1);
  });

  test('where somebody deletes the card hears of the end all the same', async () => {
    await using journey = await openJourney({ vscale: { durationsMs: 1500 } });
    const { discord } = journey;
    const card = await journey.create('web-1');
    await deleteMessage(discord, await journey.cardSays(card, 'Running'));
    const report = await discord.waitForMessage(discord.channels.ops, ({ content }) => content.includes('Done'));
    expect(report.pings).toEqual([discord.members.anna.id]);
    await journey.settled();
    expect(discord.messages(discord.channels.ops)).toHaveLength(1);
  });

  test.each([{ resumable: true }, { resumable: false }])(
    'loses the gateway (resumable: $resumable) while an operation runs: its end is told',
    async ({ resumable }) => {
      await using journey = await openJourney({ vscale: lasting });
      const card = await journey.create('web-1');
      await journey.cardSays(card, 'Running');
      journey.discord.faults.dropGateway({ resumable });
      await journey.endTasks();
      expect((await journey.reportOn(card)).content).toContain('Done');
      await expectOneReport(journey);
    },
  );

  test('delivers a command once more when the gateway resumes: it runs once', async () => {
    await using journey = await openJourney({ vscale: { durationsMs: 1500 } });
    const { discord } = journey;
    const card = await journey.create('web-1');
    discord.faults.dropGateway({ resumable: true, repeats: 1 });
    const typedAfter = await journey.ask('server list');
    expect(typedAfter.ephemeral).toBe(true);
    expect((await journey.reportOn(card)).content).toContain('Done');
    await expectOneReport(journey);
    expect(journey.writes()).toHaveLength(1);
    expect(discord.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(2);
  });

  test('delivers, when the gateway resumes, what was typed meanwhile', async () => {
    await using journey = await openJourney();
    journey.discord.faults.dropGateway({ resumable: true });
    expect((await journey.reportOn(await journey.create('web-1'))).content).toContain('Done');
    await expectOneReport(journey);
  });
});
