import type { Scene } from '../../tell.ts';

export const restoreScenes: readonly Scene[] = [
  {
    of: 'backup restore',
    title: 'is offered what is where the server is, asks for its name, and is followed',
    async play({ vscale, type, complete, wait, look }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      const far = vscale.state.addServer({ name: 'far', location: 'msk0' });
      vscale.state.addBackup(web.id, 'nightly');
      vscale.state.addBackup(far.id, 'distant');
      await complete('backup restore', { server: 'web-1', backup: '' }, 'backup');
      const typed = { server: 'web-1', backup: 'nightly' };
      const card = await type('backup restore', typed, { form: { name: 'web-1', reason: 'broken update' } });
      await wait(60);
      look(card);
    },
  },
  {
    of: 'backup restore',
    title: 'says what to do when the task fails at Vscale',
    async play({ vscale, type, wait }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      vscale.faults.failNextTask('scalet_rebuild');
      await type('backup restore', { server: 'web-1', backup: 'nightly' }, { form: { name: 'web-1' } });
      await wait(60);
    },
  },
  {
    of: 'backup restore',
    title: 'is refused where the name does not match, the backup is elsewhere or too big',
    refused: ['confirm_mismatch', 'backup_elsewhere', 'backup_bigger_than_server'],
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      const far = vscale.state.addServer({ name: 'far', location: 'msk0' });
      const big = vscale.state.addServer({ name: 'db', plan: 'large' });
      vscale.state.addBackup(far.id, 'distant');
      vscale.state.addBackup(big.id, 'weekly');
      await type('backup restore', { server: 'web-1', backup: 'distant' }, { form: { name: 'web1' } });
      await type('backup restore', { server: 'web-1', backup: 'distant' }, { form: { name: 'web-1' } });
      await type('backup restore', { server: 'web-1', backup: 'weekly' }, { form: { name: 'web-1' } });
    },
  },
  {
    of: 'backup restore',
    title: 'is refused while the backup is being made or deleted',
    refused: ['backup_not_ready', 'backup_locked'],
    async play({ vscale, type }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addServer({ name: 'db' });
      const { id } = vscale.state.addBackup(web.id, 'nightly');
      await type('server backup', { server: 'db', name: 'fresh' });
      await type('backup restore', { server: 'web-1', backup: 'fresh' }, { form: { name: 'web-1' } });
      vscale.outside.deleteBackup(id);
      await type('backup restore', { server: 'web-1', backup: 'nightly' }, { form: { name: 'web-1' } });
    },
  },
];
