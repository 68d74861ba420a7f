import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bot, startBot } from '../../src/bot.ts';
import { createLogger } from '../../src/log.ts';
import { createShiftedClock, type ShiftedClock } from '../../src/sandbox/shifted-clock.ts';
import { startVscale, type VscaleSandbox } from '../../src/sandbox/vscale/server.ts';
import { type BareDiscord, type BareMessage, startBareDiscord } from '../support/bare-discord.ts';
import { smallServer } from '../support/stand-ins.ts';

const [vera, ivan] = ['1400000000000000001', '1400000000000000002'];
const opsChannelId = '1300000000000000002';

let discord: BareDiscord;
let vscale: VscaleSandbox;
let clock: ShiftedClock;
let bot: Bot;

beforeEach(async () => {
  clock = createShiftedClock();
  [discord, vscale] = await Promise.all([startBareDiscord(), startVscale({ durationsMs: 300 })]);
  bot = await startBot(
    {
      mode: 'real',
      logLevel: 'silent',
      http: null,
      discord: { token: 'x', guildIds: [discord.guildId], apiUrl: discord.apiUrl },
      vscale: { token: vscale.fullToken, apiUrl: vscale.url },
      databaseUrl: 'sqlite::memory:',
      policyFile: null,
      secretFiles: [],
      opsChannelId,
      watchCron: '* * * * * *',
    },
    { clock, log: createLogger({ level: 'silent', redact: (text) => text }) },
  );
  await bot.ready;
});
afterEach(async () => {
  await bot.stop();
  discord.close();
  await vscale.close();
});

const createServer = (name: string) => discord.ask(vera, 'server create', { ...smallServer, name });
const reportOn = ({ id }: BareMessage) =>
  discord.find(({ message_reference, content }) => message_reference?.message_id === id && content.includes('Done'));

test('a Discord with only what is needed is enough to create a server, and to restart it together', async () => {
  const created = await createServer('web-1');
  expect((await reportOn(created)).content).toContain(`<@${vera}> ✅ **Create web-1** · Done`);
  const asked = await discord.ask(vera, 'server restart', { server: 'web-1' });
  expect((await discord.press(vera, asked, 'Approve')).content).toContain('You asked for this yourself');
  expect((await discord.press(ivan, asked, 'Approve')).content).toContain('the last one needed');
  expect((await reportOn(asked)).content).toContain('**Restart web-1** · Done');
});

test('a card that was not taken is posted where nobody can look whether it stands', async () => {
  await reportOn(await createServer('web-1'));
  const refusing = discord.refuse('/messages/@original');
  discord.send(vera, 'server restart', { server: 'web-1' });
  const letThrough = await refusing;
  clock.skip(10_000);
  const card = await discord.find(({ embeds }) => embeds[0]?.title === 'Restart web-1');
  letThrough();
  expect((await discord.press(ivan, card, 'Approve')).content).toContain('the last one needed');
});

test('a report whose card somebody has deleted stands in its channel by itself', async () => {
  discord.remove(await createServer('web-1'));
  const report = await discord.find(({ content }) => content.includes('Done'));
  expect(report.channel_id).toBe(discord.channelId);
});

test('a report from a channel that is just not found goes to the operations channel', async () => {
  await createServer('web-1');
  discord.gone.add(discord.channelId);
  const report = await discord.find(({ content }) => content.includes('Done'));
  expect(report).toMatchObject({ channel_id: opsChannelId, content: expect.stringContaining(`<@${vera}>`) });
});
