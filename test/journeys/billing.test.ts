import { Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/sandbox/discord/server.ts';
import { openJourney } from '../support/journey.ts';
import { waitMs } from '../support/until.ts';

const hourMs = 3_600_000;

/** One, with its numbers in words, and big enough to be read. */
async function requireChart({ attachments }: Message): Promise<void> {
  expect(attachments).toMatchObject([{ filename: 'consumption.png', content_type: 'image/png' }]);
  expect(attachments[0]?.description).toContain('web-1: 8.12 ₽; web-2: 8.12 ₽;');
  const png = Buffer.from(await (await fetch(attachments[0]?.url ?? '')).arrayBuffer());
  expect(png.readUInt32BE(16)).toBe(900);
  expect(png.length).toBe(attachments[0]?.size);
}

describe.concurrent('money', () => {
  test('what was charged is shown with a chart that hangs on the reply, on each page its own', async () => {
    await using journey = await openJourney();
    const { discord, vscale, clock } = journey;
    for (let count = 1; count <= 11; count += 1) vscale.state.addServer({ name: `web-${count}` });
    clock.skip(30 * hourMs);
    const { anna } = discord.members;
    const first = await (await anna.run('billing consumption', { period: 'week' })).reply();
    expect(first.embeds[0]?.title).toBe('Consumption: 89.32\u00a0₽');
    await requireChart(first);
    const second = await (await anna.press(first, 'Next ▶')).reply();
    expect(second.id).toBe(first.id);
    await requireChart(second);
    expect(second.attachments[0]?.id).not.toBe(first.attachments[0]?.id);
  });

  test('is told in the language of whoever asks', async () => {
    await using journey = await openJourney();
    const { discord, vscale } = journey;
    vscale.state.addServer({ name: 'web-1' });
    vscale.state.setBalance(100_000);
    const { anna } = discord.members;
    const titles = async () => {
      const shown: string[] = [];
      for (const command of ['balance', 'payments', 'consumption']) {
        const reply = await (await anna.run(`billing ${command}`)).reply();
        shown.push(reply.embeds[0]?.title?.replaceAll('\u00a0', ' ') ?? reply.content);
      }
      return shown;
    };
    expect(await titles()).toEqual(['Balance: 1,000 ₽', '1 payment', 'Consumption: 0 ₽']);
    anna.setLocale(Locale.Russian);
    expect(await titles()).toEqual(['Баланс: 1 000 ₽', '1 платёж', 'Расход: 0 ₽']);
  });

  test('an alert whose channel is gone is told of in the operations channel, once', async () => {
    await using journey = await openJourney({ slowCron: '* * * * * *' });
    const { discord, vscale } = journey;
    const { deploys, general } = discord.channels;
    vscale.state.setBalance(100_000);
    const card = await journey.ask('billing alert', { amount: 500, channel: deploys.id });
    await journey.reportOn(card);
    discord.deleteChannel(deploys);
    vscale.state.setBalance(10_000);
    await discord.waitForMessage(general, ({ content }) => content.includes('below 500'), { timeoutMs: waitMs });
    vscale.state.setBalance(100_000);
    await discord.waitForMessage(general, ({ content }) => content.includes('no longer below'), { timeoutMs: waitMs });
    await journey.settled();
    const told = discord.messages(general).map(({ content }) => content.slice(0, 2).trim());
    expect(told.filter((sign) => sign !== '📜')).toEqual(['⚠️', '✅']);
  });
});
