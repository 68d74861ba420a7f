import { describe, expect, it } from 'vitest';
import { list as listOperations } from '../../commands/operation/list.ts';
import { show as showOperation } from '../../commands/operation/show.ts';
import { list as listServers } from '../../commands/server/list.ts';
import { log } from '../../commands/server/log.ts';
import { restart } from '../../commands/server/restart.ts';
import { show as showServer } from '../../commands/server/show.ts';
import { show as showTask } from '../../commands/task/show.ts';
import { openDesk } from './desk.ts';

const russian = { caller: { locale: 'ru' as const } };

describe('/server list', () => {
  it('pages by name, with buttons that carry the page', async () => {
    const desk = await openDesk();
    for (let count = 11; count > 0; count -= 1)
      desk.simulator.state.addServer({ name: `web-${String(count).padStart(2, '0')}` });
    const first = (await desk.see(listServers)).split('\n');
    expect(first[0]).toBe('# 11 servers');
    expect(first[1]).toBe('🟢 **web-01** · started');
    expect(first.at(-1)).toBe('[◀ Previous] [Next ▶ → page:server list?page=2]');
    const second = (await desk.see(listServers, { page: 2 }, russian)).split('\n');
    expect(second[1]).toBe('🟢 **web-11** · запущен');
    expect(second.at(-1)).toBe('[◀ Назад → page:server list?page=1] [Дальше ▶]');
  });

  it('says how to begin where there is nothing', async () => {
    const desk = await openDesk();
    expect(await desk.see(listServers)).toBe('# 0 servers\nThere are no servers yet. `/server create` makes one.');
  });

  it('works with a read-only token, and with the first generation of the API', async () => {
    const desk = await openDesk({ token: 'read-only', generation: 'first' });
    desk.simulator.state.addServer({ name: 'web-1' });
    expect(await desk.see(listServers)).toContain('**web-1** · started');
  });
});

describe('/server show', () => {
  it('shows the server with its plan, price, keys, operation and task', async () => {
    const desk = await openDesk();
    const key = desk.simulator.state.addSshKey('laptop');
    const server = desk.simulator.state.addServer({ name: 'web-1', keyIds: [key.id] });
    await desk.run(restart, { server: server.id });
    desk.simulator.outside.restart(server.id);
    const [task] = desk.simulator.state.tasks();
    expect((await desk.see(showServer, { server: 'web-1' })).replace(task?.id ?? '', 'TASK')).toMatchInlineSnapshot(`
      "# 🟢 web-1
      **started · 🔒 Vscale is working on it**
      Address: \`31.184.254.10\`
      Plan: \`small\` · 1 CPU · 0.5 GB memory · 20 GB disk · 200 ₽ a month
      Image: \`ubuntu_20.04_64_001_master\`
      Location: \`spb0\`
      SSH keys: laptop
      Created: <t:1768467600:f>
      Operation: ⏳ Restart web-1
      Task at Vscale: \`scalet_restart\` \`TASK\`
      -- Server 15461102 · web-1"
    `);
  });

  it('shows the server where everything else fails', async () => {
    const desk = await openDesk();
    desk.simulator.state.addServer({ name: 'web-1' });
    desk.simulator.faults.queue({ when: { path: /rplans|prices|tasks/ }, fault: 'error-500', times: 3 });
    expect(await desk.see(showServer, { server: 'web-1' })).toContain('Plan: `small`\n');
  });
});

describe('/server log', () => {
  it('says so where Vscale keeps no history', async () => {
    const desk = await openDesk();
    desk.simulator.state.addServer({ name: 'web_1' });
    desk.simulator.faults.queue({ when: { path: /\/log$/ }, fault: 'html', status: 404 });
    expect(await desk.see(log, { server: 'web_1' })).toBe(
      '⛔ Vscale tells no history of **web\\_1**. `/operation list` shows what was done from here.',
    );
  });

  it('shows the history of a server', async () => {
    const desk = await openDesk();
    const server = desk.simulator.state.addServer({ name: 'web-1' });
    desk.simulator.outside.stop(server.id);
    await desk.clock.advance(600_000);
    expect((await desk.see(log, { server: 'web-1' })).replaceAll(/<t:\d+:f>/g, 'TIME')).toMatchInlineSnapshot(`
      "# History of web-1
      ⚪ stopped · TIME
      🟢 started · TIME"
    `);
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
