import { describe, expect, test } from 'vitest';
import { createVscale } from '../../src/vscale/client.ts';
import { expectOneEnding, finish, type Story } from '../support/interrupted.ts';
import { findReport, listWrites, smallServer } from '../support/stand-ins.ts';
import { openTeam, type Team } from '../support/team.ts';
import { until, waitMs } from '../support/until.ts';

const creation = { method: 'POST', path: '/scalets' };

const story: Story = {
  heading: 'Create web-1',
  ask: ({ discord }) => discord.members.anna.run('server create', { ...smallServer, name: 'web-1' }),
};

const pathOfReports = ({ discord }: Team) => `/channels/${discord.channels.ops.id}/messages`;

describe.concurrent('the bot is killed while', () => {
  test.each([
    { title: 'Vscale has not taken its request yet, and never will', fault: 'hang-before', isTaken: false },
    { title: 'Vscale has not taken its request yet, and will', fault: 'hang-before', isTaken: true },
    { title: 'the answer of Vscale is on its way', fault: 'hang-after', isTaken: false },
  ] as const)('$title: what is true is told once', async ({ fault, isTaken }) => {
    await using team = await openTeam();
    const { vscale, discord } = team;
    const held = vscale.faults.queue({ when: creation, fault });
    const bot = await team.spawnBot();
    await story.ask(team);
    await until(() => held.hits === 1);
    bot.child.kill('SIGKILL');
    await bot.ended;
    if (isTaken) held.release();
    await finish(team);
    const isMade = fault === 'hang-after' || isTaken;
    expect(vscale.state.servers()).toHaveLength(isMade ? 1 : 0);
    expect(listWrites(vscale)).toHaveLength(1);
    const reports = discord.messages(discord.channels.ops).filter(({ content }) => content !== '');
    expect(reports.map(({ content }) => content)).toEqual([
      expect.stringContaining(isMade ? 'Done' : 'No change found'),
    ]);
  });

  test.each([
    { title: 'its report is not posted yet', fault: 'hang-before', laterMs: 0 },
    { title: 'its report is posted, and Discord’s answer on its way', fault: 'hang-after', laterMs: 0 },
    { title: 'its report is posted, and comes back an hour later', fault: 'hang-after', laterMs: 3_600_000 },
  ] as const)('$title: there is one report', async ({ fault, laterMs }) => {
    await using team = await openTeam();
    const held = team.discord.faults.queue({ when: { method: 'POST', path: pathOfReports(team) }, fault });
    const bot = await team.spawnBot();
    await story.ask(team);
    await until(() => held.hits === 1);
    bot.child.kill('SIGKILL');
    await bot.ended;
    team.clock.skip(laterMs);
    await finish(team);
    expectOneEnding(team, story);
  });
});

test.concurrent('a bot that is asked to stop in the middle of everything stops within seconds, and the next one finishes', async () => {
  await using team = await openTeam({ durationsMs: { scalet_create: 2000, scalet_restart: 60_000, scalet_stop: 300 } });
  const { discord, vscale } = team;
  const { anna } = discord.members;
  const { ops, deploys, general, thread } = discord.channels;
  for (const name of ['web-1', 'web-2', 'web-3']) vscale.state.addServer({ name });
  const bot = await team.spawnBot();
  const ask = async (command: string, options: Record<string, string>, where = ops) =>
    (await anna.run(command, options, where)).reply({ timeoutMs: waitMs });

  const running = await ask('server restart', { server: 'web-1' }, ops);
  const hanging = vscale.faults.queue({ when: { method: 'PATCH', path: /stop$/ }, fault: 'hang-after' });
  const unanswered = await ask('server stop', { server: 'web-2' }, deploys);
  const heldReport = discord.faults.queue({
    when: { method: 'POST', path: `/channels/${thread.id}/messages` },
    fault: 'hang-after',
  });
  const ending = await ask('server rename', { server: 'web-3', name: 'web-4' }, thread);
  await until(() => hanging.hits === 1 && heldReport.hits === 1);
  const begun = anna.run('server create', { ...smallServer, name: 'web-5' }, general);

  // Nobody lets go of what it waits for, and it does not wait for as long as a request to Vscale may take.
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(bot.stdout()).toContain('"kind":"cancelled"');
  await begun;

  await finish(team);
  for (const card of [running, unanswered, ending]) {
    expect((await findReport(discord, card)).content).toContain('Done');
    expect(discord.messages({ id: card.channel_id }).filter(({ content }) => content !== '')).toHaveLength(1);
  }
  expect(listWrites(vscale).filter((request) => !request.startsWith('POST'))).toHaveLength(3);
});

describe.concurrent('a reply to the support, while Vscale hangs and the bot is asked to stop,', () => {
  test('is given back, though its form was opened before the bot was started', async () => {
    await using team = await openTeam();
    const { discord, vscale } = team;
    const { anna } = discord.members;
    const first = await team.spawnBot();
    const form = await (await anna.run('ticket reply', { ticket: '17' })).modal({ timeoutMs: waitMs });
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await team.spawnBot();
    const held = vscale.faults.queue({ when: { path: '/tickets' }, fault: 'hang-before', times: 9 });
    const sent = await anna.submit(form, { text: 'It still does not answer.' });
    await sent.response({ timeoutMs: waitMs });
    await until(() => held.hits > 0);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(await sent.reply()).toMatchObject({ content: expect.stringContaining('interrupted'), ephemeral: false });
    expect(sent.followups).toMatchObject([
      { content: expect.stringContaining('It still does not answer.'), ephemeral: true },
    ]);
  });

  test('is sent by the next bot where it was asked for already', async () => {
    await using team = await openTeam();
    const { discord, vscale } = team;
    const { anna } = discord.members;
    const bot = await team.spawnBot();
    const panel = createVscale({ token: vscale.fullToken, baseUrl: vscale.url });
    await panel.tickets.open({ header: 'No network', text: 'web-1 does not answer.', notify: false });
    panel.close();
    const held = vscale.faults.queue({ when: { method: 'GET', path: /comments$/ }, fault: 'hang-before', times: 9 });
    const form = await (await anna.run('ticket reply', { ticket: '5021' })).modal({ timeoutMs: waitMs });
    await anna.submit(form, { text: 'It still does not answer.' });
    await until(() => held.hits > 0);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    held.release();
    await finish(team);
    expect(listWrites(vscale)).toHaveLength(2);
  });
});
