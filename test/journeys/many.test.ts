import { describe, expect, test } from 'vitest';
import { openJourney } from '../support/journey.ts';
import { lasting } from '../support/lasting.ts';
import { until } from '../support/until.ts';

const hourMs = 3_600_000;
/** What a card of an operation that waits for its place among the creations says. */
const waits = 'Vscale takes 12 new servers';

describe.concurrent('many operations', () => {
  test('that end in one tick in one channel are told in few messages, each once, each to whoever asked', async () => {
    await using journey = await openJourney({ keepsLimits: true, vscale: { durationsMs: hourMs } });
    const { discord, vscale, clock } = journey;
    const { ops } = discord.channels;
    const askers = [discord.members.anna, discord.members.boris, discord.members.roman];
    const names = Array.from({ length: 20 }, (_, index) => `web-${index + 1}`);
    const asked = await Promise.all(
      names.map(async (name, index) => {
        vscale.state.addServer({ name });
        const as = askers[index % askers.length] ?? discord.members.anna;
        return { name, as, card: await journey.ask('server restart', { server: name }, { as }) };
      }),
    );
    await until(() => vscale.state.tasks().length === names.length);
    clock.skip(hourMs);

    const reports = () => discord.messages(ops).filter(({ content }) => content !== '');
    const about = (name: string) => reports().filter(({ content }) => content.includes(`**Restart ${name}**`));
    await until(() => names.every((name) => about(name).length > 0));
    for (const { name, as, card } of asked) {
      const [report, ...others] = about(name);
      expect(others).toEqual([]);
      expect(report?.content.split(`**Restart ${name}** · Done`)).toHaveLength(2);
      expect(report?.content).toContain(`/${card.id})`);
      expect(report?.pings).toContain(as.id);
    }
    // The first may be on its way when the others are not stored yet.
    expect(reports().length).toBeLessThanOrEqual(4);
  });

  test('the thirteenth creation in a minute waits, and says so', async () => {
    await using journey = await openJourney();
    const { vscale, clock } = journey;
    const cards = [];
    for (let index = 1; index <= 13; index += 1) cards.push(await journey.create(`web-${index}`));
    const [last] = cards.slice(-1);
    if (!last) throw new Error('there is no last card');
    await journey.cardSays(last, waits);
    await until(() => journey.writes().length === 12);
    clock.skip(61_000);
    expect((await journey.reportOn(last)).content).toContain('Done');
    await journey.settled();
    expect(vscale.requests.filter(({ method }) => method === 'POST').map(({ status }) => status)).toEqual(
      Array.from({ length: 13 }, () => 201),
    );
  });

  test('creations that somebody else has used up make ours wait too', async () => {
    await using journey = await openJourney();
    const { vscale, clock } = journey;
    for (let index = 1; index <= 12; index += 1) await journey.create(`web-${index}`);
    await until(() => journey.writes().length === 12);
    await journey.restartBot();
    const card = await journey.create('web-13');
    await journey.cardSays(card, waits);
    clock.skip(61_000);
    expect((await journey.reportOn(card)).content).toContain('Done');
    await journey.settled();
    expect(vscale.state.servers()).toHaveLength(13);
  });

  test('of two changes of one server the second is refused, with the way to the first', async () => {
    await using journey = await openJourney({ vscale: lasting });
    journey.vscale.state.addServer({ name: 'web-1' });
    const first = await journey.ask('server restart', { server: 'web-1' });
    const second = await journey.ask('server stop', { server: 'web-1' });
    expect(second.content).toContain('is busy with operation');
    expect(second.content).toContain(`/${first.channel_id}/${first.id}`);
    await journey.endTasks();
    expect((await journey.reportOn(first)).content).toContain('Done');
    expect(journey.writes()).toHaveLength(1);
  });

  test('of two changes of one server asked at the same moment one is made', async () => {
    await using journey = await openJourney();
    const { anna, boris } = journey.discord.members;
    journey.vscale.state.addServer({ name: 'web-1' });
    const replies = await Promise.all([
      journey.ask('server restart', { server: 'web-1' }, { as: anna }),
      journey.ask('server restart', { server: 'web-1' }, { as: boris }),
    ]);
    await journey.settled();
    expect(replies.filter(({ content }) => content.includes('is busy with operation'))).toHaveLength(1);
    expect(journey.writes()).toHaveLength(1);
  });

  test('show how far they are by how long such a thing took before', async () => {
    await using journey = await openJourney({ vscale: { durationsMs: 100_000 } });
    const { clock } = journey;
    journey.vscale.state.addServer({ name: 'web-1' });
    const first = await journey.ask('server restart', { server: 'web-1' });
    await journey.cardSays(first, 'Running');
    clock.skip(100_000);
    await journey.reportOn(first);

    const second = await journey.ask('server restart', { server: 'web-1' });
    await journey.cardSays(second, 'Running');
    clock.skip(45_000);
    await journey.cardSays(second, '▰▰▰▰▱▱▱▱▱▱ 4');
    clock.skip(40_000);
    await journey.cardSays(second, '▰▰▰▰▰▰▰▰▱▱ 8');
    clock.skip(15_000);
    await journey.reportOn(second);
    await journey.cardSays(second, 'Done');
  });
});
