import type { Scene } from '../../tell.ts';

const next = { en: 'Next ▶', ru: 'Дальше ▶' };
const previous = { en: '◀ Previous', ru: '◀ Назад' };

export const readingScenes: readonly Scene[] = [
  {
    of: 'server list',
    title: 'is turned page by page, whatever the servers are called',
    async play({ vscale, type, press, locale }) {
      const { addServer } = vscale.state;
      addServer({ name: '@everyone `rm` **\u202egpj**', location: 'msk0', plan: 'large' });
      addServer({ name: 'x'.repeat(300), status: 'stopped' });
      const { id } = addServer({ name: 'busy' });
      vscale.outside.restart(id);
      addServer({ name: 'new', status: 'queued' });
      for (let count = 1; count <= 8; count += 1) addServer({ name: `web-${count}` });
      const last = await type('server list', { page: 9 });
      await press(last, previous[locale]);
    },
  },
  {
    of: 'server list',
    title: 'says beside the page why it cannot be turned',
    async play({ vscale, type, press, locale }) {
      for (let count = 1; count <= 11; count += 1) vscale.state.addServer({ name: `web-${count}` });
      const last = await type('server list', { page: 2 });
      vscale.faults.queue({ fault: 'error-502' });
      await press(last, previous[locale]);
    },
  },
  {
    of: 'server list',
    title: 'says how to begin where there is none',
    play: ({ type }) => type('server list'),
  },
  {
    of: 'server show',
    title: 'tells all that is known, and what goes on',
    async play({ vscale, type, complete }) {
      const { id: keyId } = vscale.state.addSshKey('laptop');
      const { id } = vscale.state.addServer({ name: 'web_1', keyIds: [keyId] });
      vscale.state.addServerTag('production', [id]);
      await type('server restart', { server: 'web_1' });
      await complete('server show', { server: '31.184' }, 'server');
      await type('server show', { server: String(id) });
    },
  },
  {
    of: 'server show',
    title: 'tells of a server that is being created, and of one that is blocked',
    on: { token: 'read-only' },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'new', status: 'queued' });
      vscale.state.addServer({ name: 'web-1', image: 'debian_11_64_001_master' });
      await type('server show', { server: 'NEW' });
      vscale.outside.blockForMoney();
      await type('server show', { server: 'web-1' });
    },
  },
  {
    of: 'server log',
    title: 'is turned page by page, the newest first',
    async play({ vscale, clock, type, press, complete, locale }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      for (let count = 0; count < 5; count += 1) {
        vscale.outside.stop(id);
        await clock.advance(60_000);
        vscale.outside.start(id);
        await clock.advance(60_000);
      }
      await complete('server log', { server: '' }, 'server');
      const first = await type('server log', { server: 'web-1' });
      await press(first, next[locale]);
    },
  },
  {
    of: 'server log',
    title: 'says where else to look if Vscale tells nothing',
    refused: 'server_has_no_log',
    play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.faults.queue({ when: { path: /log$/ }, fault: 'html', status: 404 });
      return type('server log', { server: 'web-1' });
    },
  },
];
