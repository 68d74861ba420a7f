import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayground, type Playground } from '../../src/sandbox/playground.ts';

let playground: Playground;

beforeAll(async () => {
  playground = await openPlayground({ durationsMs: 2000 });
  await playground.bot.ready();
});

afterAll(() => playground?.close());

test('the bot is a process of its own, which answers', async () => {
  expect(playground.bot.pid).not.toBe(process.pid);
  const answer = await fetch(`${playground.url}as/anna`, { method: 'POST', body: '/server list' });
  expect(await answer.text()).toContain('prod-web-1');
});

test('killed in the middle of a task and started again, it reports the end, once', async () => {
  const { bot, discord, vscale } = playground;
  const { ops } = discord.channels;
  const run = { name: 'kept-1', image: 'debian_11_64_001_master', plan: 'small' };
  const card = await (await discord.members.anna.run('/server create', run)).reply();
  await expect.poll(() => vscale.state.tasks().map(({ change }) => change.method)).toContain('scalet_create');
  const { pid } = bot;
  await bot.kill();
  expect(bot.state).toBe('stopped');
  bot.start();
  await bot.ready();
  expect(bot.pid).not.toBe(pid);
  await discord.waitForMessage(ops, ({ message_reference }) => message_reference?.message_id === card.id);
  const reports = discord.messages(ops).filter(({ message_reference }) => message_reference?.message_id === card.id);
  expect(reports).toHaveLength(1);
});

test('a bot that ends by itself is told apart from one that was killed, with its last words', async () => {
  const { createBotProcess } = await import('../../src/sandbox/bot-process.ts');
  const bot = createBotProcess({ env: { VSCALE_TOKEN: 'x' }, logFile: playground.logFile });
  bot.start();
  await expect(bot.ready()).rejects.toThrow(/DISCORD/);
  expect(bot.state).toBe('failed');
  await bot.stop();
});

test('what the bot inherits names nothing of this process', async () => {
  const log = readFileSync(playground.logFile, 'utf8');
  expect(log).not.toContain(playground.vscale.fullToken);
  expect(log).not.toContain(playground.discord.token);
});

test('a bot whose sandbox is killed ends too', async () => {
  const script = `
    const { createBotProcess } = await import('./src/sandbox/bot-process.ts');
    const bot = createBotProcess({ env: ${JSON.stringify(realSettings())}, logFile: '/dev/null' });
    bot.start();
    await bot.ready();
    console.log(bot.pid);
    process.kill(process.pid, 'SIGKILL');`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]).catch(
    (error: { stdout: string }) => error,
  );
  const pid = Number(stdout);
  expect(pid).toBeGreaterThan(1);
  await expect.poll(() => existsSync(`/proc/${pid}/exe`)).toBe(false);
});

function realSettings(): Record<string, string> {
  const { discord, vscale, logFile } = playground;
  return {
    DISCORD_TOKEN: discord.token,
    DISCORD_GUILD_IDS: discord.guild.id,
    DISCORD_API_URL: discord.apiUrl,
    VSCALE_TOKEN: vscale.fullToken,
    VSCALE_API_URL: vscale.url,
    DATABASE_URL: `sqlite:${dirname(logFile)}/other.db`,
    LOG_LEVEL: 'info',
  };
}
