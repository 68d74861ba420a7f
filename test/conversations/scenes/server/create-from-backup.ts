import type { Scene } from '../../tell.ts';

export const createFromBackupScenes: readonly Scene[] = [
  {
    of: 'server create',
    title: 'is made from a backup, where that is',
    async play({ vscale, type, complete, wait, look }) {
      const { id } = vscale.state.addServer({ name: 'web-1', location: 'msk0', plan: 'medium' });
      vscale.state.addBackup(id, 'nightly');
      await complete('server create', { name: 'web-2', image: 'nigh', plan: '' }, 'image');
      await complete('server create', { name: 'web-2', image: 'nightly', plan: '' }, 'plan');
      await complete('server create', { name: 'web-2', image: 'nightly', plan: 'large', location: '' }, 'location');
      const card = await type('server create', { name: 'web-2', image: 'nightly', plan: 'large' });
      await wait(60);
      look(card);
    },
  },
  {
    of: 'server create',
    title: 'from a backup needs one that is told from the others, and is still there',
    refused: ['backup_ambiguous', 'backup_gone'],
    async play({ vscale, clock, type }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      for (const name of ['nightly', 'nightly', 'old']) vscale.state.addBackup(id, name);
      await type('server create', { name: 'web-2', image: 'nightly', plan: 'large' });
      await type('backup delete', { backup: 'old' }, { form: { name: 'old' } });
      await clock.advance(31_000);
      await type('server create', { name: 'web-2', image: 'old', plan: 'large' });
    },
  },
  {
    of: 'server create',
    title: 'from a backup waits until that is ready',
    refused: ['backup_not_ready', 'backup_locked'],
    async play({ vscale, type }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addBackup(id, 'old');
      await type('server backup', { server: 'web-1', name: 'fresh' });
      await type('server create', { name: 'web-2', image: 'fresh', plan: 'large' });
      await type('backup relocate', { backup: 'old', location: 'msk0' });
      await type('server create', { name: 'web-2', image: 'old', plan: 'large' });
    },
  },
  {
    of: 'server create',
    title: 'from a backup needs room for it, where it is',
    refused: ['backup_elsewhere', 'backup_needs_bigger_plan', 'plan_not_in_location'],
    async play({ vscale, type }) {
      const { id } = vscale.state.addServer({ name: 'web-1', plan: 'medium' });
      vscale.state.addBackup(id, 'nightly');
      vscale.outside.withdraw('spb0', 'large');
      await type('server create', { name: 'web-2', image: 'nightly', plan: 'huge', location: 'msk0' });
      await type('server create', { name: 'web-2', image: 'nightly', plan: 'small' });
      await type('server create', { name: 'web-2', image: 'nightly', plan: 'large' });
    },
  },
];
