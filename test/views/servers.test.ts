import { expect, it } from 'vitest';
import { serverLabel } from '../../src/views/choices.ts';
import { serverCard, serverList, serverLog } from '../../src/views/servers.ts';
import { makeRecord, makeScalet, makeTask } from '../support/operation.ts';
import { render } from '../support/render.ts';

const nothing = { plan: null, price: null, operation: null, tasks: [] };

const plan = {
  id: 'small',
  cpus: 1,
  memoryMb: 512,
  diskMb: 20_480,
  trafficGb: 1_024,
  addresses: 1,
  locations: ['spb0'],
  images: [],
};

const servers = [
  makeScalet({ id: 43, name: 'db_main', status: 'queued', locked: true, publicAddress: null, plan: 'large' }),
  makeScalet({ id: 44, name: 'old', status: 'hibernating_now' }),
];

it('lists servers of which little is known', () => {
  expect(render(serverList(servers, null, { path: 'server list' }, 'en'))).toMatchInlineSnapshot(`
    "# 2 servers
    🟡 **db\\_main** · being created · 🔒 Vscale is working on it
    no address yet · large · spb0 · id \`43\`
    ❔ **old** · hibernating\\_now
    \`31.184.254.77\` · small · spb0 · id \`44\`"
  `);
  expect(render(serverList(servers, null, { path: 'server list' }, 'ru'))).toMatchInlineSnapshot(`
    "# 2 сервера
    🟡 **db\\_main** · создаётся · 🔒 Vscale выполняет на нём задачу
    адреса пока нет · large · spb0 · id \`43\`
    ❔ **old** · hibernating\\_now
    \`31.184.254.77\` · small · spb0 · id \`44\`"
  `);
});

it('shows all that is known of a server', () => {
  const server = makeScalet({
    locked: true,
    privateAddress: { address: '10.0.0.5', netmask: '255.255.255.0', gateway: '10.0.0.1' },
    keys: Array.from({ length: 12 }, (_, index) => ({ id: index, name: `key_${index}` })),
    tags: [{ id: 1, name: 'production' }],
    createdAt: Date.UTC(2021, 2, 20, 2, 25, 10),
  });
  const around = {
    plan,
    price: { hourKopecks: 28, monthKopecks: 20_000 },
    operation: makeRecord({ state: 'running', card: { channelId: 'c1', messageId: 'm1' } }),
    tasks: [makeTask()],
  };
  expect(render(serverCard(server, around, 'en'))).toMatchInlineSnapshot(`
    "# 🟢 web-1
    **started · 🔒 Vscale is working on it**
    Address: \`31.184.254.77\`
    Private address: \`10.0.0.5\`
    Plan: \`small\` · 1 CPU · 0.5 GB memory · 20 GB disk · 200 ₽ a month
    Image: \`ubuntu_20.04_64_001_master\`
    Location: \`spb0\`
    SSH keys: key\\_0, key\\_1, key\\_2, key\\_3, key\\_4, key\\_5, key\\_6, key\\_7, key\\_8, key\\_9 +2
    Tags: production
    Created: <t:1616207110:f>
    Operation: 🔄 Restart web-1 · [card](https://discord.com/channels/g1/c1/m1)
    Task at Vscale: \`scalet_restart\` \`7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10\`
    -- Server 42 · web-1"
  `);
  expect(render(serverCard(server, around, 'ru'))).toMatchInlineSnapshot(`
    "# 🟢 web-1
    **запущен · 🔒 Vscale выполняет на нём задачу**
    Адрес: \`31.184.254.77\`
    Частный адрес: \`10.0.0.5\`
    Тариф: \`small\` · 1 ядро · память 0,5 ГБ · диск 20 ГБ · 200 ₽ в месяц
    Образ: \`ubuntu_20.04_64_001_master\`
    Площадка: \`spb0\`
    SSH-ключи: key\\_0, key\\_1, key\\_2, key\\_3, key\\_4, key\\_5, key\\_6, key\\_7, key\\_8, key\\_9 +2
    Теги: production
    Создан: <t:1616207110:f>
    Операция: 🔄 Перезапуск web-1 · [карточка](https://discord.com/channels/g1/c1/m1)
    Задача в Vscale: \`scalet_restart\` \`7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10\`
    -- Сервер 42 · web-1"
  `);
});

it('shows a server of which little is known', () => {
  const server = makeScalet({
    status: 'stopped',
    publicAddress: null,
    image: '',
    hostname: '',
    block: { says: 'abuse' },
  });
  expect(render(serverCard(server, nothing, 'en'))).toMatchInlineSnapshot(`
    "# ⚪ web-1
    **stopped**
    Blocked by Vscale: \`abuse\`
    Address: none yet
    Plan: \`small\`
    Location: \`spb0\`
    SSH keys: none
    -- Server 42"
  `);
});

it('shows the history, the newest first', () => {
  const log = [
    { id: 1, date: '20.03.2021 05:25:10', at: Date.UTC(2021, 2, 20, 2, 25, 10), status: 'queued' },
    { id: 2, date: '20.03.2021 05:26:02', at: Date.UTC(2021, 2, 20, 2, 26, 2), status: 'started' },
    { id: null, date: 'once upon a time', at: null, status: 'odd' },
  ];
  const source = { path: 'server log', options: { server: 42 } };
  expect(render(serverLog(makeScalet(), log, null, source, 'en'))).toMatchInlineSnapshot(`
    "# History of web-1
    🟢 started · <t:1616207162:f>
    🟡 being created · <t:1616207110:f>
    ❔ odd · \`once upon a time\`"
  `);
  expect(render(serverLog(makeScalet(), [], null, source, 'ru'))).toMatchInlineSnapshot(`
    "# История web-1
    Истории этого сервера у Vscale нет."
  `);
});

it('labels servers in suggestions', () => {
  expect(servers.map((server) => serverLabel(server, 'en'))).toEqual([
    'db_main · being created · large',
    'old · hibernating_now · 31.184.254.77 · small',
  ]);
  expect(serverLabel(makeScalet({ name: 'x'.repeat(300) }), 'en').length).toBeLessThanOrEqual(100);
});
