import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { expect, test } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { smallServer } from '../support/stand-ins.ts';
import { openTeam } from '../support/team.ts';

// Needs a server of its own that may be restarted: TEST_DATABASE_URL names an empty database on it, TEST_DATABASE_RESTART
// is the shell command that restarts the server at once, connections or not.
const databaseUrl = process.env.TEST_DATABASE_URL ?? '';
const restartCommand = process.env.TEST_DATABASE_RESTART ?? '';
const restarts = Number(process.env.RESTARTS ?? 3);

async function query<Row>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** What a bot that cannot go on leaves: an exit code of 1, and one line that says why. */
async function checkEnd(bot: BotProcess): Promise<void> {
  expect(await bot.ended).toBe(1);
  const lines = bot.stderr().trim().split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^(The connection that held the database|the PostgreSQL database cannot)/),
  ]);
}

test(
  `a server that is restarted ${restarts} times under load loses and repeats nothing`,
  async () => {
    await query('drop schema public cascade; create schema public');
    await using team = await openTeam({ durationsMs: 700 });
    const { discord, vscale } = team;
    const { anna } = discord.members;
    let asked = 0;

    for (let time = 0; time < restarts; time += 1) {
      const bot = await team.spawnBot({ DATABASE_URL: databaseUrl });
      const load = setInterval(() => {
        asked += 1;
        void anna.run('server create', { ...smallServer, name: `made-${asked}` }).catch(() => {});
      }, 150);
      await new Promise((resolve) => setTimeout(resolve, 600 + Math.random() * 900));
      await promisify(exec)(restartCommand);
      clearInterval(load);
      await checkEnd(bot);
    }

    const bot = await team.spawnBot({ DATABASE_URL: databaseUrl });
    const isFinished = async () => {
      const [row] = await query<{ left: string }>(
        'select (select count(*) from operations where ended_at is null) + (select count(*) from outbox where sent_at is null) as left',
      );
      return row?.left === '0';
    };
    const hurry = setInterval(() => team.clock.skip(5_000), 300);
    await expect.poll(isFinished, { timeout: 120_000, interval: 500 }).toBe(true);
    clearInterval(hurry);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);

    const operations = await query<{ id: string; subject: string; state: string }>(
      'select id, subject, state from operations',
    );
    const reports = await query<{ operation_id: string; message_id: string }>(
      "select * from outbox where kind = 'report'",
    );
    expect(operations.length).toBeGreaterThan(0);
    expect(new Set(reports.map(({ operation_id }) => operation_id)).size).toBe(operations.length);
    const posts = vscale.requests.filter(
      ({ method, path, status }) => method === 'POST' && path === '/scalets' && status !== 429,
    );
    const names = posts.map(({ body }) => (body as { name: string }).name);
    expect(new Set(names).size, 'nothing is sent twice').toBe(names.length);
    const told = discord
      .messages(discord.channels.ops)
      .map(({ content }) => content)
      .join('\n');
    for (const { subject, state } of operations) {
      if (state !== 'succeeded') continue;
      expect(vscale.state.servers().filter(({ name }) => name === subject)).toHaveLength(1);
      expect(told.split(`**Create ${subject}**`).length - 1, `${subject} is told once`).toBeLessThanOrEqual(1);
    }
  },
  60_000 + restarts * 60_000,
);
