import { Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { openJourney } from '../support/journey.ts';
import { lasting } from '../support/lasting.ts';

const variants = [
  { title: 'with today’s API', vscale: {}, newborn: 'queued' },
  { title: 'with the first generation of the API', vscale: { generation: 'first' }, newborn: 'defined' },
  { title: 'where answers name no task', vscale: { taskIdHeader: false }, newborn: 'queued' },
] as const;

describe.concurrent('a server is created', () => {
  test.each(variants)('$title: whoever asked is told its address where they asked', async ({ vscale, newborn }) => {
    await using journey = await openJourney({ vscale: { ...lasting, ...vscale } });
    const { discord } = journey;
    const { anna } = discord.members;

    const card = await journey.create('web-1');
    await journey.cardSays(card, 'Running');
    await journey.endTasks();
    const report = await journey.reportOn(card);

    const [server] = journey.vscale.state.servers();
    expect(server?.log.map(({ status }) => status)).toEqual([newborn, 'started']);
    expect(report.content).toMatch(/Create web-1.* · Done · 1m/);
    expect(report.content).toContain(`Address: \`${server?.address}\``);
    expect(report.pings).toEqual([anna.id]);
    await journey.cardSays(card, 'Done');
    await journey.settled();
    expect(discord.messages(discord.channels.ops).map(({ id }) => id)).toEqual([card.id, report.id]);
    expect(journey.writes()).toEqual(['POST /scalets']);
  });

  test('in the guild’s language, in whichever channel', async () => {
    await using journey = await openJourney();
    const { discord } = journey;
    const { deploys, ops } = discord.channels;
    discord.setGuildLocale(Locale.Russian);
    const card = await journey.create('web-1', { as: discord.members.boris, where: deploys });
    const report = await journey.reportOn(card);
    expect(report.content).toContain('Адрес');
    expect(report.pings).toEqual([discord.members.boris.id]);
    await journey.settled();
    expect(discord.messages(deploys)).toHaveLength(2);
    expect(discord.messages(ops)).toEqual([]);
  });

  test('and left switched off, where that was asked', async () => {
    await using journey = await openJourney();
    const report = await journey.reportOn(await journey.create('web-1', { options: { start: false } }));
    expect(report.content).toMatch(/Done.*Now: .*stopped/s);
    expect(report.content).not.toContain('ssh root@');
  });
});
