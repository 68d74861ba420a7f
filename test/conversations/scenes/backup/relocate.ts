import type { Scene } from '../../tell.ts';

export const relocateScenes: readonly Scene[] = [
  {
    of: 'backup relocate',
    title: 'is offered every other location, and is followed',
    async play({ vscale, type, complete, wait, look }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      await complete('backup relocate', { backup: 'nightly', location: '' }, 'location');
      const card = await type('backup relocate', { backup: 'nightly', location: 'msk0', reason: 'safer there' });
      await wait(60);
      look(card);
    },
  },
  {
    of: 'backup relocate',
    title: 'is found out where the answer of Vscale was lost, and is not sent again',
    async play({ vscale, type, wait, look }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      vscale.faults.queue({ when: { method: 'POST', path: /relocate/ }, fault: 'drop-after' });
      const card = await type('backup relocate', { backup: 'nightly', location: 'msk0' });
      await wait(10);
      look(card);
      await wait(60);
    },
  },
  {
    of: 'backup relocate',
    title: 'is turned down by Vscale where the token may only read',
    on: { token: 'read-only' },
    async play({ vscale, type }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      await type('backup relocate', { backup: 'nightly', location: 'msk0' });
    },
  },
  {
    of: 'backup relocate',
    title: 'is refused where the backup is there, or there is no such location',
    refused: ['backup_already_there', 'location_not_found'],
    async play({ vscale, type }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      await type('backup relocate', { backup: 'nightly', location: 'spb0' });
      await type('backup relocate', { backup: 'nightly', location: 'ams0' });
    },
  },
  {
    of: 'backup relocate',
    title: 'is refused while the backup is being made or deleted',
    refused: ['backup_locked', 'backup_not_ready'],
    async play({ vscale, type }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      const { id } = vscale.state.addBackup(web.id, 'nightly');
      vscale.outside.deleteBackup(id);
      await type('backup relocate', { backup: 'nightly', location: 'msk0' });
      await type('server backup', { server: 'web-1', name: 'fresh' });
      await type('backup relocate', { backup: 'fresh', location: 'msk0' });
    },
  },
  {
    of: ['server create', 'backup relocate'],
    title: 'a server is made from a backup once it is where the server shall be, and the plan has room',
    refused: ['backup_elsewhere', 'backup_needs_bigger_plan'],
    async play({ vscale, type, wait }) {
      const db = vscale.state.addServer({ name: 'db', plan: 'large' });
      vscale.state.addBackup(db.id, 'weekly');
      const wanted = { name: 'db-2', image: 'weekly', plan: 'small', location: 'msk0' };
      await type('server create', wanted);
      await type('backup relocate', { backup: 'weekly', location: 'msk0' });
      await wait(60);
      await type('server create', wanted);
      await type('server create', { ...wanted, plan: 'large' });
      await wait(60);
    },
  },
];
