import type { Scene } from '../../tell.ts';

export const upgradeScenes: readonly Scene[] = [
  {
    of: 'server upgrade',
    title: 'tells what it costs, is followed, and its end is reported',
    async play({ vscale, type, complete, wait, look }) {
      const { id } = vscale.state.addServer({ name: 'web-1', plan: 'medium' });
      await complete('server upgrade', { server: 'web', plan: '' }, 'server');
      await complete('server upgrade', { server: String(id), plan: '' }, 'plan');
      const card = await type('server upgrade', { server: 'web-1', plan: 'Large', reason: 'more visitors' });
      await wait(60);
      look(card);
    },
  },
  {
    of: 'server upgrade',
    title: 'that fails leaves the server as it was',
    async play({ vscale, type, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.faults.failNextTask('scalet_upgrade');
      await type('server upgrade', { server: 'web-1', plan: 'huge' });
      await wait(60);
      await type('server show', { server: 'web-1' });
    },
  },
  {
    of: 'server upgrade',
    title: 'goes only to a plan that there is, and to a bigger one',
    refused: ['plan_not_found', 'server_has_plan', 'downgrade', 'downgrade'],
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1', plan: 'large' });
      vscale.state.addServer({ name: 'db-1', plan: 'monster' });
      await type('server upgrade', { server: 'web-1', plan: 'giant' });
      await type('server upgrade', { server: 'web-1', plan: 'large' });
      await type('server upgrade', { server: 'web-1', plan: 'small' });
      await type('server upgrade', { server: 'db-1', plan: 'huge' });
    },
  },
  {
    of: 'server upgrade',
    title: 'goes only to a plan that its location has',
    refused: ['plan_not_in_location'],
    async play({ vscale, type, complete }) {
      vscale.state.addServer({ name: 'web-1', plan: 'large' });
      vscale.outside.withdraw('spb0', 'huge');
      await complete('server upgrade', { server: 'web-1', plan: '' }, 'plan');
      await type('server upgrade', { server: 'web-1', plan: 'huge' });
    },
  },
];
