import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endTasks, lasting } from '../support/lasting.ts';
import { findReport, smallServer } from '../support/stand-ins.ts';
import { openTeam } from '../support/team.ts';
import { until, waitMs } from '../support/until.ts';

const passwords = ['Pw-of-the-new-server-1', 'Pw-of-the-rebuilt-one-2', 'Pw-that-Vscale-repeats-3'];

test('no token and no password is in any log, message, request log or file', async () => {
  await using team = await openTeam({
    ...lasting,
    fullToken: 'full-token-of-vscale-7f3a',
    readOnlyToken: 'read-token-of-vscale-9c1b',
  });
  const { discord, vscale, folder } = team;
  const { anna } = discord.members;
  vscale.state.addServer({ name: 'web-1' });
  const settings = { LOG_LEVEL: 'trace', HTTP_PORT: '0' };
  const bot = await team.spawnBot(settings);

  async function submit(command: string, options: Record<string, string | boolean>, fields: Record<string, string>) {
    const modal = await (await anna.run(command, options)).modal();
    return (await anna.submit(modal, fields)).reply({ timeoutMs: waitMs });
  }
  const [first = '', second = '', third = ''] = passwords;
  const created = await submit('server create', { ...smallServer, name: 'web-2', password: true }, { password: first });
  await endTasks(team.databaseUrl, team.clock);
  await findReport(discord, created);
  vscale.faults.queue({ when: { method: 'PATCH', path: /rebuild$/ }, fault: 'drop-after' });
  const rebuilt = await submit('server rebuild', { server: 'web-1' }, { name: 'web-1', password: second });
  await endTasks(team.databaseUrl, team.clock);
  await findReport(discord, rebuilt);
  vscale.faults.queue({ when: { method: 'POST', path: '/scalets' }, fault: 'hang-after' });
  await submit('server create', { ...smallServer, name: 'web-3', password: true }, { password: third });
  await until(() => vscale.requests.filter(({ method }) => method === 'POST').length === 2);
  discord.faults.queue({ when: { path: '/callback' }, fault: 'error-500' });
  await anna.run('server list');
  discord.faults.dropGateway({ resumable: true });
  bot.child.kill('SIGKILL');
  await bot.ended;

  const readOnly = await team.spawnBot({ ...settings, VSCALE_TOKEN: vscale.readOnlyToken });
  const refused = await (await anna.run('server stop', { server: 'web-1' }, discord.channels.deploys)).reply({
    timeoutMs: waitMs,
  });
  expect((await findReport(discord, refused)).content).toContain('read');
  readOnly.child.kill('SIGTERM');
  await readOnly.ended;

  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const evidence = [
    ...[bot, readOnly].flatMap(({ stdout, stderr }) => [stdout(), stderr()]),
    ...Object.values(discord.channels).map((channel) => JSON.stringify(discord.messages(channel, { as: anna }))),
    JSON.stringify(discord.requests),
    JSON.stringify(vscale.requests),
    ...files.map((bytes) => bytes.toString('latin1')),
  ];
  expect(files.length).toBeGreaterThanOrEqual(3);
  expect(evidence.some((text) => text.includes('web-3'))).toBe(true);
  for (const secret of [discord.token, vscale.fullToken, vscale.readOnlyToken, ...passwords]) {
    expect(evidence.filter((text) => text.includes(secret))).toEqual([]);
  }
});
