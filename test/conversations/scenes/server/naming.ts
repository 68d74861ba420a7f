import type { Scene } from '../../tell.ts';

export const namingScenes: readonly Scene[] = [
  {
    of: 'server rename',
    title: 'is done at once',
    async play({ vscale, type, complete, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      await complete('server rename', { server: 'w', name: '' }, 'server');
      await type('server rename', { server: 'web-1', name: ' Сервер_2 ', reason: 'moved' });
      await wait(5);
    },
  },
  {
    of: 'server rename',
    title: 'needs another name than the server has',
    refused: 'server_has_name',
    play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      return type('server rename', { server: 'web-1', name: 'web-1' });
    },
  },
  {
    of: 'server rename',
    title: 'asks why where the policy wants to know',
    on: {
      policy: 'rules: [{ actions: [rename], approvals: 1, reason: required }]\n',
    },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      const form = { name: 'web-3', reason: 'moved' };
      await type('server rename', { server: 'web-1', name: 'web-2' }, { form });
    },
  },
  {
    of: 'server tag',
    title: 'puts a tag on, and takes it off',
    async play({ vscale, type, complete, wait }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      const other = vscale.state.addServer({ name: 'db-1' });
      vscale.state.addServerTag('production', [other.id]);
      await complete('server tag', { server: 'web', tag: '' }, 'server');
      await complete('server tag', { server: String(id), tag: 'pro' }, 'tag');
      await type('server tag', { server: 'web-1', tag: 'Production' });
      await wait(5);
      await complete('server tag', { server: String(id), tag: '', remove: true }, 'tag');
      await type('server tag', { server: 'web-1', tag: 'production', remove: true });
      await wait(5);
    },
  },
  {
    of: 'server tag',
    title: 'makes a tag that nobody has yet',
    async play({ vscale, type, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server tag', { server: 'web-1', tag: 'staging', reason: 'new stand' });
      await wait(5);
    },
  },
  {
    of: 'server tag',
    title: 'is on already, or is not there to be taken off',
    refused: ['server_has_tag', 'server_lacks_tag', 'server_lacks_tag'],
    async play({ vscale, type }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      vscale.state.addServer({ name: 'db-1' });
      vscale.state.addServerTag('production', [id]);
      await type('server tag', { server: 'web-1', tag: 'Production' });
      await type('server tag', { server: 'web-1', tag: 'staging', remove: true });
      await type('server tag', { server: 'db-1', tag: '@here', remove: true });
    },
  },
  {
    of: 'server backup',
    title: 'is named after the server and the day, followed, and its end is reported',
    async play({ vscale, type, complete, wait, look }) {
      vscale.state.addServer({ name: 'web-1' });
      await complete('server backup', { server: 'web' }, 'server');
      const card = await type('server backup', { server: 'web-1' });
      await wait(60);
      look(card);
    },
  },
  {
    of: 'server backup',
    title: 'that fails under the name it was given',
    async play({ vscale, type, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.faults.failNextTask('scalet_backup');
      await type('server backup', { server: 'web-1', name: ' before update ', reason: 'kernel' });
      await wait(31);
    },
  },
];
