import type { Scene } from '../../tell.ts';

export const readingScenes: readonly Scene[] = [
  {
    of: 'backup list',
    title: 'tells of which server each is, and shows those of one server alone',
    async play({ vscale, type, complete }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      const db = vscale.state.addServer({ name: 'db', plan: 'large', location: 'msk0' });
      vscale.state.addBackup(db.id, 'weekly');
      vscale.state.addBackup(web.id, 'nightly');
      await type('backup list');
      await complete('backup list', { server: 'd' }, 'server');
      await type('backup list', { server: String(db.id) });
    },
  },
  {
    of: 'backup list',
    title: 'says how to make the first',
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('backup list');
      await type('backup list', { server: 'web-1' });
    },
  },
  {
    of: 'backup show',
    title: 'tells how far it has come',
    async play({ vscale, type, complete, wait }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      await complete('backup show', { backup: '' }, 'backup');
      await type('backup show', { backup: 'NIGHTLY' });
      await type('server backup', { server: 'web-1', name: 'before update' });
      await type('backup show', { backup: 'before update' });
      await wait(60);
    },
  },
];
