import type { Scene } from '../../tell.ts';

export const powerScenes: readonly Scene[] = [
  {
    of: 'server start',
    title: 'is followed, and its end is reported',
    async play({ vscale, type, complete, wait }) {
      const { id } = vscale.state.addServer({ name: 'web-1', status: 'stopped' });
      await complete('server start', { server: 'WEB' }, 'server');
      await type('server start', { server: String(id) });
      await wait(60);
    },
  },
  {
    of: 'server start',
    title: 'is not needed where the server runs',
    refused: 'server_already',
    play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      return type('server start', { server: 'web-1' });
    },
  },
  {
    of: 'server stop',
    title: 'is followed from the thread in which it was asked',
    async play({ discord, vscale, type, complete, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      await complete('server stop', { server: 'we' }, 'server');
      await type('server stop', { server: 'web-1' }, { as: 'boris', where: discord.channels.thread });
      await wait(60);
    },
  },
  {
    of: 'server stop',
    title: 'is not needed where the server is stopped',
    refused: 'server_already',
    play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1', status: 'stopped' });
      return type('server stop', { server: 'web-1' });
    },
  },
  {
    of: 'server restart',
    title: 'is followed, and its end is reported',
    async play({ vscale, type, wait, look }) {
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1', reason: 'it hangs' });
      await wait(60);
      look(card);
    },
  },
];
