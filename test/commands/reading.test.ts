import { describe, expect, it } from 'vitest';
import { list as listOperations } from '../../commands/operation/list.ts';
import { show as showOperation } from '../../commands/operation/show.ts';
import { list as listServers } from '../../commands/server/list.ts';
import { restart } from '../../commands/server/restart.ts';
import { show as showServer } from '../../commands/server/show.ts';
import { show as showTask } from '../../commands/task/show.ts';
import { openDesk } from './desk.ts';

describe('/server list', () => {
  it('works with a read-only token, and with the first generation of the API', async () => {
    const desk = await openDesk({ token: 'read-only', generation: 'first' });
    desk.simulator.state.addServer({ name: 'web-1' });
    expect(await desk.see(listServers)).toContain('**web-1** · started');
  });
});

describe('/server show', () => {
  it('shows the server where everything else fails', async () => {
    const desk = await openDesk();
    desk.simulator.state.addServer({ name: 'web-1' });
    desk.simulator.faults.queue({ when: { path: /rplans|prices|tasks/ }, fault: 'error-500', times: 3 });
    expect(await desk.see(showServer, { server: 'web-1' })).toContain('Plan: `small`\n');
  });
});

describe('/task', () => {
  it.each(['../scalets', 'x'.repeat(300)])('says that there is none called %j', async (task) => {
    const desk = await openDesk();
    expect(await desk.see(showTask, { task })).toMatch(/^⛔ Vscale knows no task `.+`\. It forgets those/);
  });
});

describe('/operation', () => {
  it('lists those of this Discord server, the newest first, page by page', async () => {
    const desk = await openDesk();
    expect(await desk.see(listOperations)).toBe(
      '# 0 operations\nNothing was asked here yet. `/help` shows what you can do.',
    );
    for (let count = 1; count <= 12; count += 1) {
      const server = desk.simulator.state.addServer({ name: `web-${count}` });
      await desk.run(restart, { server: server.id });
    }
    const first = (await desk.see(listOperations)).split('\n');
    expect(first.slice(0, 2)).toEqual(['# 12 operations', '⏳ **Restart web-12** · Waiting its turn']);
    expect(first.at(-1)).toBe('[◀ Previous] [Next ▶ → page:operation list?page=2]');
    expect((await desk.see(listOperations, { page: 99 })).split('\n')[1]).toBe(
      '⏳ **Restart web-2** · Waiting its turn',
    );
    expect(await desk.see(listOperations, {}, { caller: { guildId: '9' } })).toContain('# 0 operations');
  });

  it('shows none of another Discord server', async () => {
    const desk = await openDesk();
    desk.simulator.state.addServer({ name: 'web-1' });
    await desk.run(restart, { server: 'web-1' });
    const [record] = await desk.records();
    const operation = record?.id ?? '';
    const elsewhere = await desk.see(showOperation, { operation }, { caller: { guildId: '9' } });
    expect(elsewhere).toBe(`⛔ There is no operation \`${operation}\` here. \`/operation list\` shows all.`);
    expect((await desk.run(showOperation, { operation })).cardOf).toBeUndefined();
  });
});
