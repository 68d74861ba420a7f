import { describe, expect, test } from 'vitest';
import { openJourney } from '../support/journey.ts';
import { lasting } from '../support/lasting.ts';
import { until } from '../support/until.ts';

describe.concurrent('Vscale in trouble', () => {
  test.each([
    { fault: 'rate-limit', retryAfterSeconds: 1, times: 2 },
    { fault: 'rate-limit', times: 6 },
    { fault: 'error-500', times: 6 },
    { fault: 'error-504', times: 6 },
    { fault: 'html', times: 6 },
    { fault: 'malformed-json', times: 6 },
    { fault: 'wrong-shape', times: 6 },
    { fault: 'drop-before', times: 6 },
    { fault: 'drop-midway', times: 6 },
  ] as const)('while an operation is watched ($fault × $times): nothing is said that is not so', async (rule) => {
    await using journey = await openJourney({ vscale: lasting });
    const { vscale, discord } = journey;
    const card = await journey.create('web-1');
    await journey.cardSays(card, 'Running');
    const faults = [/^\/tasks/, /^\/scalets/].map((path) =>
      vscale.faults.queue({ when: { method: 'GET', path }, ...rule }),
    );
    await until(() => faults.some(({ hits }) => hits === rule.times));
    expect(discord.messages(discord.channels.ops)).toHaveLength(1);
    await journey.endTasks();
    const report = await journey.reportOn(card);
    expect(report.content).toContain('Done');
    expect(journey.writes()).toHaveLength(1);
  });

  test('with its list of tasks broken for minutes: no report before it is well again', async () => {
    await using journey = await openJourney({ vscale: lasting });
    const { vscale, discord } = journey;
    vscale.state.addServer({ name: 'web-1' });
    const card = await journey.ask('server restart', { server: 'web-1' });
    await journey.cardSays(card, 'Running');
    const broken = vscale.faults.queue({ when: { path: '/tasks' }, fault: 'wrong-shape', times: 10_000 });
    await journey.hurrying(until(() => broken.hits >= 4));
    journey.clock.skip(600_000);
    await until(() => broken.hits >= 6);
    expect(discord.messages(discord.channels.ops)).toHaveLength(1);
    vscale.faults.clear();
    expect((await journey.reportOn(card)).content).toContain('Done');
  });

  test('without money: a creation is refused, with what to do', async () => {
    await using journey = await openJourney();
    journey.vscale.state.setBalance(0);
    const report = await journey.reportOn(await journey.create('web-1'));
    expect(report.content).toMatch(/Create web-1.* · Refused.*\nThe Vscale account does not have enough money/);
    await journey.settled();
    expect(journey.writes()).toHaveLength(1);
  });

  test.each([
    ['not shown any more', false],
    ['shown as deleted', true],
  ])(
    'and a server that is deleted in the panel while it restarts, and %s: it is reported as gone',
    async (_, isShown) => {
      await using journey = await openJourney({ vscale: lasting });
      const { id } = journey.vscale.state.addServer({ name: 'web-1' });
      const card = await journey.ask('server restart', { server: 'web-1' });
      await journey.cardSays(card, 'Running');
      journey.vscale.outside.lose(id, { isShown });
      const report = await journey.hurrying(journey.reportOn(card));
      expect(report.content).toContain('Failed');
      expect((await journey.ask('server list')).content).not.toContain('web-1');
    },
  );

  test('and a server that is deleted before its restart arrives: it is reported as not there', async () => {
    await using journey = await openJourney();
    const { vscale } = journey;
    const { id } = vscale.state.addServer({ name: 'web-1' });
    const held = vscale.faults.queue({ when: { method: 'PATCH' }, fault: 'hang-before' });
    const card = await journey.ask('server restart', { server: 'web-1' });
    await until(() => held.hits === 1);
    vscale.outside.lose(id);
    held.release();
    const report = await journey.reportOn(card);
    expect(report.content).toMatch(/Restart web-1.* · Refused/);
    expect(journey.writes()).toHaveLength(1);
  });

  test.each([
    ['not shown any more', false],
    ['shown as deleted', true],
  ])(
    'and a server that was deleted meanwhile and %s, or that a colleague works on: refused in words',
    async (_, isShown) => {
      await using journey = await openJourney({ vscale: lasting });
      const { vscale } = journey;
      const gone = vscale.state.addServer({ name: 'web-1' });
      const locked = vscale.state.addServer({ name: 'web-2' });
      await journey.discord.members.anna.autocomplete('server restart', { server: 'web' }, 'server');
      vscale.outside.lose(gone.id, { isShown });
      vscale.outside.restart(locked.id);
      expect((await journey.ask('server restart', { server: 'web-1' })).content).toContain(
        'has been deleted meanwhile',
      );
      expect((await journey.ask('server restart', { server: 'web-2' })).content).toContain('is locked');
      expect((await journey.ask('server restart', { server: 'web-9' })).content).toContain(
        'There is no server `web-9`',
      );
      expect(journey.writes()).toEqual([]);
    },
  );

  test.each([-3_600_000, 3_600_000])(
    'and a clock that jumps by %i ms in the middle: one report, of the truth',
    async (ms) => {
      await using journey = await openJourney({ vscale: lasting });
      const card = await journey.create('web-1');
      await journey.cardSays(card, 'Running');
      journey.clock.skip(ms);
      // The task ends when the clock is there again, and a minute on.
      if (ms < 0) {
        const polls = journey.vscale.requests.length;
        await until(() => journey.vscale.requests.length >= polls + 2);
        journey.clock.skip(-ms + lasting.durationsMs);
      }
      expect((await journey.reportOn(card)).content).toContain('Done');
      await journey.settled();
      expect(journey.discord.messages(journey.discord.channels.ops)).toHaveLength(2);
      expect(journey.writes()).toHaveLength(1);
    },
  );
});
