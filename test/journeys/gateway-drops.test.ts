import { expect, test } from 'vitest';
import { openTeam } from '../support/team.ts';
import { until, waitMs } from '../support/until.ts';

const drops = Number(process.env.DROPS ?? 3);

test(
  `a gateway that drops ${drops} times, resumable or not, ends nothing`,
  async () => {
    await using team = await openTeam();
    const { discord, vscale } = team;
    vscale.state.addServer({ name: 'web-1' });
    const bot = await team.spawnBot();
    for (let time = 0; time < drops; time += 1) {
      discord.faults.dropGateway({ resumable: time % 3 !== 0 });
      await until(() => !discord.isBotConnected());
      // Half of them come while the bot is just greeting.
      if (time % 2 === 0) await until(discord.isBotConnected);
      else await new Promise((resolve) => setTimeout(resolve, 520));
    }
    await until(discord.isBotConnected);
    const answer = await (await discord.members.anna.run('server list')).reply({ timeoutMs: waitMs });
    expect(answer.embeds[0]?.description ?? answer.content).toContain('web-1');
    expect(bot.child.exitCode).toBeNull();
    expect(bot.stderr()).toBe('');
  },
  60_000 + drops * 10_000,
);
