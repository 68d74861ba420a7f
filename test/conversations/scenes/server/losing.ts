import type { Scene } from '../../tell.ts';

/** What loses data wants the server's name typed once more. */
export const losingScenes: readonly Scene[] = [
  {
    of: 'server delete',
    title: 'wants the name typed, is followed, and its end is reported',
    async play({ vscale, type, complete, wait, look }) {
      const { id } = vscale.state.addServer({ name: 'web_1' });
      await complete('server delete', { server: 'web' }, 'server');
      const form = { name: 'web_1 ' };
      const card = await type('server delete', { server: String(id), reason: 'moved to db-1' }, { form });
      await wait(60);
      look(card);
      await type('server list');
    },
  },
  {
    of: 'server delete',
    title: 'does nothing under another name',
    refused: ['confirm_mismatch', 'confirm_mismatch'],
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server delete', { server: 'web-1' }, { form: { name: 'Web-1' } });
      await type('server delete', { server: 'web-1' }, { form: { name: '@everyone `x` \u202egpj' } });
    },
  },
  {
    of: 'server delete',
    title: 'takes the name as it is seen, whatever is hidden in it',
    async play({ vscale, type, complete, wait }) {
      const { id } = vscale.state.addServer({ name: '@everyone `rm` **\u202egpj**' });
      await complete('server delete', { server: 'rm' }, 'server');
      await type('server delete', { server: String(id) }, { form: { name: '@everyone `rm` **gpj**' } });
      await wait(60);
    },
  },
  {
    of: 'server delete',
    title: 'is possible where the server is blocked',
    async play({ vscale, type, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.outside.blockForMoney();
      await type('server delete', { server: 'web-1' }, { form: { name: 'web-1' } });
      await wait(60);
    },
  },
  {
    of: 'server rebuild',
    title: 'wants the name typed, takes a root password, and shows it to nobody',
    async play({ vscale, type, complete, wait, look }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      await complete('server rebuild', { server: 'web' }, 'server');
      const form = { name: 'web-1', password: 'correct-horse', reason: 'broken update' };
      const card = await type('server rebuild', { server: String(id) }, { form });
      await wait(60);
      look(card);
    },
  },
  {
    of: 'server rebuild',
    title: 'without a password leaves it to Vscale',
    async play({ vscale, type, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server rebuild', { server: 'web-1' }, { form: { name: 'web-1' } });
      await wait(60);
    },
  },
  {
    of: 'server rebuild',
    title: 'asks for no password where it has to wait for approval',
    on: { policy: 'rules: [{ actions: [rebuild], approvals: 1 }]\n' },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server rebuild', { server: 'web-1' }, { form: { name: 'web-1' } });
    },
  },
  {
    of: 'server rebuild',
    title: 'does nothing under another name, or with a password that cannot be',
    refused: ['confirm_mismatch', 'password_length', 'password_characters'],
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server rebuild', { server: 'web-1' }, { form: { name: 'web-2' } });
      await type('server rebuild', { server: 'web-1' }, { form: { name: 'web-1', password: 'short' } });
      await type('server rebuild', { server: 'web-1' }, { form: { name: 'web-1', password: 'пароль root' } });
    },
  },
];
