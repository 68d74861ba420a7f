import { describe, expect, test } from 'vitest';
import { findReport, listWrites } from '../support/stand-ins.ts';
import { openTeam } from '../support/team.ts';
import { until, waitMs } from '../support/until.ts';

describe.concurrent('a bot whose token', () => {
  test('may only read shows everything, and says of a change what to do', async () => {
    await using team = await openTeam();
    const { discord, vscale } = team;
    const { anna } = discord.members;
    vscale.state.addServer({ name: 'web-1' });
    await team.startBot({ VSCALE_TOKEN: vscale.readOnlyToken });
    const list = await (await anna.run('server list')).reply({ timeoutMs: waitMs });
    expect(JSON.stringify(list.embeds)).toContain('web-1');
    const card = await (await anna.run('server stop', { server: 'web-1' })).reply({ timeoutMs: waitMs });
    const report = await findReport(discord, card);
    expect(report.content).toMatch(/Stop web-1.* · Refused.*\n.*read/);
    expect(vscale.state.servers()[0]?.status).toBe('started');
    expect(listWrites(vscale)).toHaveLength(1);
  });

  test('has been found to only read refuses the next change privately, asks Vscale nothing, and forgets it at the next start', async () => {
    await using team = await openTeam();
    const { discord, vscale } = team;
    const { anna } = discord.members;
    vscale.state.addServer({ name: 'web-1' });
    const reading = await team.startBot({ VSCALE_TOKEN: vscale.readOnlyToken });
    await findReport(discord, await (await anna.run('server stop', { server: 'web-1' })).reply({ timeoutMs: waitMs }));
    const asked = vscale.requests.length;
    const refused = await (await anna.run('server stop', { server: 'web-1' })).reply({ timeoutMs: waitMs });
    expect([refused.ephemeral, refused.content]).toEqual([
      true,
      expect.stringMatching(/^⛔ .*read-only.*VSCALE_TOKEN/),
    ]);
    expect(vscale.requests.slice(asked).filter(({ path }) => path.includes('scalets'))).toEqual([]);
    const none = await (await anna.run('operation cancel', { operation: 'abcd2345' })).reply({ timeoutMs: waitMs });
    expect(none.content).toContain('abcd2345');
    await reading.stop();
    await team.startBot();
    await findReport(discord, await (await anna.run('server stop', { server: 'web-1' })).reply({ timeoutMs: waitMs }));
    await until(() => vscale.state.servers()[0]?.status === 'stopped');
  });

  test('is wrong says so, and works once it is right', async () => {
    await using team = await openTeam();
    const { discord, vscale } = team;
    const { anna } = discord.members;
    vscale.state.addServer({ name: 'web-1' });
    const wrong = await team.startBot({ VSCALE_TOKEN: 'no-such-token' });
    const refused = await (await anna.run('server stop', { server: 'web-1' })).reply({ timeoutMs: waitMs });
    expect(refused.content).toContain('does not accept');
    await wrong.stop();
    await team.startBot();
    await findReport(discord, await (await anna.run('server stop', { server: 'web-1' })).reply({ timeoutMs: waitMs }));
    await until(() => vscale.state.servers()[0]?.status === 'stopped');
  });
});
