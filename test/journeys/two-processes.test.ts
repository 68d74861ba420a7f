import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startBot } from '../../src/bot.ts';
import type { RealConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { startDiscord } from '../../src/sandbox/discord/server.ts';
import { startVscale } from '../../src/sandbox/vscale/server.ts';
import { allowSlowAnswers, liftLimits, listWrites, smallServer } from '../support/stand-ins.ts';
import { until, waitMs } from '../support/until.ts';

const times = Number(process.env.TWO_PROCESSES_TIMES ?? 8);

test(`two bots on one token and a database each: ${times} servers asked for are made once each`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'two-processes-'));
  const [discord, vscale] = await Promise.all([startDiscord(), startVscale({ durationsMs: 100 })]);
  liftLimits(discord);
  allowSlowAnswers(discord);
  const config: Omit<RealConfig, 'databaseUrl'> = {
    mode: 'real',
    logLevel: 'info',
    http: null,
    discord: { token: discord.token, guildIds: [discord.guild.id], apiUrl: discord.apiUrl },
    vscale: { token: vscale.fullToken, apiUrl: vscale.url },
    policyFile: null,
    secretFiles: [],
    opsChannelId: null,
    watchCron: '* * * * * *',
  };
  const lines: string[] = [];
  const bots = await Promise.all(
    ['server', 'laptop'].map((name) => {
      const write = (line: string) => lines.push(line);
      const log = createLogger({ level: 'info', redact: (text) => text, write });
      return startBot({ ...config, databaseUrl: `sqlite:${join(folder, `${name}.db`)}` }, { log });
    }),
  );
  let stopped: Promise<unknown> | null = null;
  const stop = () => (stopped ??= Promise.all(bots.map((bot) => bot.stop())));
  onTestFinished(async () => {
    await stop();
    await Promise.all([discord.close(), vscale.close()]);
    rmSync(folder, { recursive: true });
  });
  await Promise.all(bots.map(({ ready }) => ready));

  const names = Array.from({ length: times }, (_, n) => `web-${n + 1}`);
  const { anna } = discord.members;
  await Promise.all(
    names.map(async (name) => (await anna.run('server create', { ...smallServer, name })).reply({ timeoutMs: waitMs })),
  );
  const isDone = (name: string) =>
    discord.messages(discord.channels.ops).some(({ content }) => content.includes(`**Create ${name}** · Done`));
  await until(() => names.every(isDone));

  await stop();
  expect(listWrites(vscale)).toHaveLength(times);
  expect(
    vscale.state
      .servers()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(names.toSorted());
  expect(lines.join('')).toContain('another process answers for this bot');
});
