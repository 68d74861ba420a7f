import { describe, expect, test } from 'vitest';
import { openJourney } from '../support/journey.ts';
import { lasting } from '../support/lasting.ts';
import { until } from '../support/until.ts';

const noHeader = { taskIdHeader: false };

describe.concurrent('a task', () => {
  test('that fails is reported with what to do, and the server that it was to make is gone', async () => {
    await using journey = await openJourney();
    journey.vscale.faults.failNextTask('scalet_create');
    const report = await journey.reportOn(await journey.create('web-1'));
    expect(report.content).toMatch(/Create web-1.* · Failed · .*\nThe task failed at Vscale\./);
    expect(report.pings).toEqual([journey.discord.members.anna.id]);
    expect(journey.vscale.state.servers()).toEqual([]);
    await journey.settled();
  });

  test('that fails is told from the one that succeeds beside it, even where answers name no task', async () => {
    await using journey = await openJourney({ vscale: { ...lasting, ...noHeader } });
    const { ops, deploys } = journey.discord.channels;
    for (const name of ['web-1', 'web-2']) journey.vscale.state.addServer({ name });
    journey.vscale.faults.failNextTask('scalet_restart');
    const failing = await journey.ask('server restart', { server: 'web-1' }, { where: ops });
    await journey.cardSays(failing, 'Running');
    const good = await journey.ask('server restart', { server: 'web-2' }, { where: deploys });
    await journey.cardSays(good, 'Running');
    await journey.endTasks();
    const reports = await Promise.all([failing, good].map(journey.reportOn));
    expect(reports.map(({ content }) => content)).toEqual([
      expect.stringContaining('Failed'),
      expect.stringContaining('Done'),
    ]);
  });

  test('of the time before, still in the list, is not taken for the one whose request was lost', async () => {
    await using journey = await openJourney({ vscale: { durationsMs: 100_000 } });
    const { clock, vscale } = journey;
    vscale.state.addServer({ name: 'web-1' });
    const first = await journey.ask('server restart', { server: 'web-1' });
    await journey.cardSays(first, 'Running');
    clock.skip(100_000);
    expect((await journey.reportOn(first)).content).toContain('Done');
    vscale.faults.queue({ when: { method: 'PATCH' }, fault: 'drop-before' });
    const second = await journey.ask('server restart', { server: 'web-1' });
    await journey.cardSays(second, 'No clear answer');
    const polls = vscale.requests.length;
    await until(() => vscale.requests.length > polls + 1);
    const report = await journey.hurrying(journey.reportOn(second));
    expect(report.content).toContain('Unknown');
    expect(report.content).toMatch(/Before you ask again, look at .+ and run `uptime` on the server\./);
    expect(vscale.state.tasks()).toHaveLength(1);
  });

  test.each([
    { keepsTaskById: true, applied: true, ending: 'Done' },
    { keepsTaskById: true, applied: false, ending: 'Failed' },
    { keepsTaskById: false, applied: true, ending: 'Done' },
    { keepsTaskById: false, applied: false, ending: 'Failed' },
  ])(
    'that vanishes from the list (known by id: $keepsTaskById, applied: $applied) is reported as $ending',
    async ({ ending, ...fate }) => {
      await using journey = await openJourney({ vscale: lasting });
      const { id } = journey.vscale.state.addServer({ name: 'web-1' });
      journey.vscale.faults.vanishNextTask('scalet_upgrade', fate);
      const card = await journey.ask('server upgrade', { server: 'web-1', plan: 'medium' });
      await until(() => journey.vscale.requests.some(({ path }) => path === '/tasks'));
      const report = await journey.hurrying(journey.reportOn(card));
      expect(report.content).toContain(ending);
      if (!fate.applied && !fate.keepsTaskById) expect(report.content).toContain('on the plan `small`');
      expect(journey.vscale.requests.some(({ path }) => path === `/scalets/${id}`)).toBe(true);
      expect(journey.writes()).toHaveLength(1);
    },
  );

  test.each([{ taskIdHeader: true }, { taskIdHeader: false }])(
    'that appears late in the list is followed all the same (named in the answer: $taskIdHeader)',
    async ({ taskIdHeader }) => {
      await using journey = await openJourney({ vscale: { ...lasting, taskIdHeader } });
      journey.vscale.state.addServer({ name: 'web-1' });
      const { clock, discord, vscale } = journey;
      vscale.faults.lateNextTask('scalet_restart', 30_000);
      const card = await journey.ask('server restart', { server: 'web-1' });
      await until(() => vscale.state.tasks().length === 1);
      const looks = () => vscale.requests.filter(({ path }) => path === '/tasks').length;
      for (const isListed of [false, true]) {
        if (isListed) clock.skip(30_000);
        const before = looks();
        await until(() => looks() > before + 1);
        expect(discord.messages(discord.channels.ops)).toHaveLength(1);
      }
      clock.skip(30_000);
      expect((await journey.reportOn(card)).content).toContain('Done');
    },
  );

  test.each([{ taskIdHeader: true }, { taskIdHeader: false }])(
    'that ends between two polls is reported as what it was (named in the answer: $taskIdHeader)',
    async ({ taskIdHeader }) => {
      await using journey = await openJourney({ vscale: { durationsMs: 1, taskIdHeader } });
      journey.vscale.state.addServer({ name: 'web-1' });
      const restarted = await journey.hurrying(
        journey.reportOn(await journey.ask('server restart', { server: 'web-1' })),
      );
      expect(restarted.content).toContain('Done');
      const upgraded = await journey.reportOn(await journey.ask('server upgrade', { server: 'web-1', plan: 'large' }));
      expect(upgraded.content).toContain('`small` → `large`');
      journey.vscale.faults.failNextTask('scalet_stop');
      const failed = await journey.hurrying(journey.reportOn(await journey.ask('server stop', { server: 'web-1' })));
      expect(failed.content).toContain('Failed');
      expect(journey.writes()).toHaveLength(3);
    },
  );
});
