import type { Scene } from '../../tell.ts';

export const deleteScenes: readonly Scene[] = [
  {
    of: 'backup delete',
    title: 'asks for its name, and is followed until it is gone',
    async play({ vscale, type, wait, look }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      const card = await type('backup delete', { backup: 'nightly' }, { form: { name: 'nightly', reason: 'old' } });
      await wait(60);
      look(card);
      await type('backup list');
    },
  },
  {
    of: 'backup delete',
    title: 'says what to do when the task fails at Vscale',
    async play({ vscale, type, wait }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(web.id, 'nightly');
      vscale.faults.failNextTask('backup_delete');
      await type('backup delete', { backup: 'nightly' }, { form: { name: 'nightly' } });
      await wait(10);
      await wait(30);
    },
  },
  {
    of: 'backup delete',
    title: 'is refused without the exact name, or while the backup is being made or deleted',
    refused: ['confirm_backup', 'backup_locked', 'backup_not_ready'],
    async play({ vscale, type }) {
      const web = vscale.state.addServer({ name: 'web-1' });
      const { id } = vscale.state.addBackup(web.id, 'nightly');
      await type('backup delete', { backup: 'nightly' }, { form: { name: 'Nightly' } });
      vscale.outside.deleteBackup(id);
      await type('backup delete', { backup: 'nightly' }, { form: { name: 'nightly' } });
      await type('server backup', { server: 'web-1', name: 'fresh' });
      await type('backup delete', { backup: 'fresh' }, { form: { name: 'fresh' } });
    },
  },
  {
    of: 'backup delete',
    title: 'wants the id where the name is too long for a form',
    refused: 'use_the_list',
    async play({ vscale, type }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      const name = 'before the big move '.repeat(5).trim();
      vscale.state.addBackup(id, name);
      await type('backup delete', { backup: name });
    },
  },
];
