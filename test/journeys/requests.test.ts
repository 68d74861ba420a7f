import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startBot } from '../../src/bot.ts';
import { startDiscord } from '../../src/sandbox/discord/server.ts';
import { startVscale } from '../../src/sandbox/vscale/server.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { makeRecord } from '../support/operation.ts';
import { waitMs } from '../support/until.ts';

const hourMs = 3_600_000;

test.concurrent.each([0, 1, 100, 1000])('a tick asks Vscale once while any of %i operations run', async (count) => {
  const folder = mkdtempSync(join(tmpdir(), 'requests-'));
  const databaseUrl = `sqlite:${join(folder, 'chatops.db')}`;
  const [discord, vscale] = await Promise.all([startDiscord(), startVscale({ durationsMs: hourMs })]);
  const storage = await openStorage(databaseUrl, Date.now());
  const origin = { guildId: discord.guild.id, channelId: discord.channels.ops.id, userId: discord.members.anna.id };
  for (let index = 0; index < count; index += 1) {
    const { id, name } = vscale.state.addServer();
    const now = Date.now();
    await storage.operations.insert(
      makeRecord({
        operation: { kind: 'server.restart', serverId: id },
        state: 'running',
        origin,
        subject: name,
        card: { channelId: origin.channelId, messageId: String(index + 1) },
        taskId: vscale.outside.restart(id).id,
        askedAt: now,
        changedAt: now,
        submittedAt: now,
      }),
    );
  }
  await storage.close();

  const bot = await startBot({
    mode: 'real',
    logLevel: 'silent',
    http: { host: '127.0.0.1', port: 0 },
    discord: { token: discord.token, guildIds: [discord.guild.id], apiUrl: discord.apiUrl },
    vscale: { token: vscale.fullToken, apiUrl: vscale.url },
    databaseUrl,
    policyFile: null,
    secretFiles: [],
    opsChannelId: null,
    watchCron: '* * * * * *',
  });
  await bot.ready;
  const ticks = await vi.waitUntil(
    async () => {
      const metrics = await (await fetch(`http://127.0.0.1:${bot.httpPort}/metrics`)).text();
      const counted = Number(/chatops_watcher_ticks_total\{result="done"\} (\d+)/.exec(metrics)?.[1] ?? 0);
      return counted >= 4 ? counted : null;
    },
    { timeout: waitMs, interval: 100 },
  );
  await bot.stop();

  const asked = vscale.requests.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(asked)).toEqual(new Set(count === 0 ? [] : ['GET /tasks']));
  // A tick may have begun or ended between the two counts.
  if (count > 0) expect(Math.abs(asked.length - ticks)).toBeLessThanOrEqual(1);
  await Promise.all([discord.close(), vscale.close()]);
  rmSync(folder, { recursive: true });
});
