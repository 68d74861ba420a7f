import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type DiscordSandbox, type Member, type Message, startDiscord } from '../../src/sandbox/discord/server.ts';
import { startVscale, type VscaleSandbox } from '../../src/sandbox/vscale/server.ts';
import { words } from '../../src/views/words/index.ts';
import { type BotProcess, spawnProcess } from '../support/bot-process.ts';
import { allowSlowAnswers, liftLimits } from '../support/stand-ins.ts';
import { buttonsOf, decided, writePolicy } from './approval-team.ts';

const folder = mkdtempSync(join(tmpdir(), 'approvals-crash-'));
const processes: BotProcess[] = [];
let discord: DiscordSandbox;
let vscale: VscaleSandbox;

beforeAll(async () => {
  [discord, vscale] = await Promise.all([startDiscord(), startVscale({ durationsMs: 100_000_000 })]);
  liftLimits(discord);
  allowSlowAnswers(discord);
  writeFileSync(join(folder, 'policy.yaml'), writePolicy(discord));
});
afterEach(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await Promise.all(processes.splice(0).map(({ ended }) => ended));
});
afterAll(async () => {
  await Promise.all([discord.close(), vscale.close()]);
  rmSync(folder, { recursive: true });
});

async function startBot(): Promise<BotProcess> {
  const bot = spawnProcess('main', {
    DISCORD_TOKEN: discord.token,
    DISCORD_GUILD_IDS: discord.guild.id,
    DISCORD_API_URL: discord.apiUrl,
    VSCALE_TOKEN: vscale.fullToken,
    VSCALE_API_URL: vscale.url,
    DATABASE_URL: `sqlite:${join(folder, 'chatops.db')}`,
    POLICY_FILE: join(folder, 'policy.yaml'),
    WATCH_CRON: '* * * * * *',
  });
  processes.push(bot);
  await bot.waitFor('"msg":"ready"');
  return bot;
}

async function killNow({ child, ended }: BotProcess): Promise<void> {
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
}

/** A server, and the card of somebody's request to restart it. */
async function ask(name: string): Promise<{ id: number; card: Message }> {
  const { id } = vscale.state.addServer({ name });
  const invocation = await discord.members.vera.run('/server restart', { server: name });
  return { id, card: await invocation.reply() };
}

async function approve(who: Member, card: Message): Promise<string> {
  return (await decided(discord, who, await who.press(card, 'Approve'))).content;
}

function cardSays(card: Message, text: string): Promise<Message> {
  return discord.waitForMessage(
    discord.channels.ops,
    ({ id, embeds }) => id === card.id && (embeds[0]?.description?.includes(text) ?? false),
  );
}

function countSent(id: number): number {
  return vscale.requests.filter(({ method, path }) => method === 'PATCH' && path.startsWith(`/scalets/${id}/`)).length;
}

const { answer } = words.en.approvals;

test('kill -9 right after the acknowledgement loses no vote, and the vote that decides runs it, once', async () => {
  const { ivan, anna } = discord.members;
  const first = await startBot();
  const [counted, last] = [await ask('duo-acknowledged'), await ask('web-acknowledged')];
  // Discord has taken the answers, and the bot does not live to hear of it.
  const answers = discord.faults.queue({ when: { path: '/callback' }, fault: 'hang-after', times: 2 });
  for (const { card } of [counted, last]) {
    expect((await (await ivan.press(card, 'Approve')).response()).kind).toBe('reply');
  }
  await killNow(first);
  answers.release();
  expect([countSent(counted.id), countSent(last.id)]).toEqual([0, 0]);

  await startBot();
  await cardSays(last.card, 'Running');
  expect(await approve(ivan, counted.card)).toContain(words.en.refusals.already_voted());
  expect(await approve(anna, counted.card)).toBe(answer.approved);
  await cardSays(counted.card, 'Running');
  expect([countSent(counted.id), countSent(last.id)]).toEqual([1, 1]);
});

test('kill -9 loses no vote and runs nothing twice', async () => {
  const { ivan, anna } = discord.members;
  const first = await startBot();
  const [voted, looking, sent] = [await ask('duo-voted'), await ask('web-looking'), await ask('web-sent')];
  expect(await approve(ivan, voted.card)).toBe(answer.counted({ more: 1 }));

  // It dies while it takes the deciding look at one server, and while Vscale's answer about another is on its way.
  const look = vscale.faults.queue({
    when: { method: 'GET', path: `/scalets/${looking.id}` },
    fault: 'hang-before',
    times: 1_000,
  });
  const answerLost = vscale.faults.queue({ when: { path: `/scalets/${sent.id}/restart` }, fault: 'hang-after' });
  await ivan.press(looking.card, 'Approve');
  await ivan.press(sent.card, 'Approve');
  await expect.poll(() => look.hits > 0 && answerLost.hits > 0).toBe(true);
  await killNow(first);
  vscale.faults.clear();
  expect([countSent(voted.id), countSent(looking.id), countSent(sent.id)]).toEqual([0, 0, 1]);

  const second = await startBot();
  const running = [await cardSays(looking.card, 'Running'), await cardSays(sent.card, 'Running')];
  for (const card of running) {
    expect(card.embeds[0]?.description).toContain(`👍 <@${ivan.id}>`);
    expect(buttonsOf(card)).toEqual([]);
  }
  expect(await approve(ivan, voted.card)).toContain(words.en.refusals.already_voted());
  await killNow(second);

  await startBot();
  expect(await approve(anna, voted.card)).toBe(answer.approved);
  await cardSays(voted.card, 'Running');
  expect([countSent(voted.id), countSent(looking.id), countSent(sent.id)]).toEqual([1, 1, 1]);
});
