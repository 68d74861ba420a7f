import type { Scene } from '../../tell.ts';

const small = { image: 'ubuntu_20.04_64_001_master', plan: 'small' };

export const createScenes: readonly Scene[] = [
  {
    of: 'server create',
    title: 'is chosen from lists, followed, and its end is reported',
    async play({ vscale, type, complete, wait, look }) {
      vscale.state.addSshKey('laptop');
      vscale.state.addSshKey('phone');
      await complete('server create', { name: 'web-1', image: 'gitlab', plan: '' }, 'image');
      const typed = { name: 'web-1', image: 'ubuntu_20.04_64_001_gitlab' };
      await complete('server create', { ...typed, plan: '' }, 'plan');
      await complete('server create', { ...typed, plan: 'huge', location: 'm' }, 'location');
      await complete('server create', { ...typed, plan: 'huge', keys: 'laptop, ph' }, 'keys');
      const options = { ...typed, plan: 'huge', location: 'msk0', keys: 'laptop, 100316', reason: 'new stand' };
      const card = await type('server create', options);
      await wait(60);
      look(card);
    },
  },
  {
    of: 'server create',
    title: 'takes the first location that has it all, and leaves the server stopped where told so',
    async play({ vscale, type, wait }) {
      vscale.outside.withdraw('spb0', 'large');
      await type('server create', { name: 'Сервер_2', image: 'Debian_11_64_001_Master', plan: 'large', start: false });
      await wait(60);
    },
  },
  {
    of: 'server create',
    title: 'works with the first generation of the API too',
    on: { generation: 'first' },
    async play({ vscale, type, wait }) {
      vscale.state.addSshKey('laptop');
      await type('server create', { name: 'web-1', ...small, keys: 'laptop' });
      await type('server show', { server: 'web-1' });
      await wait(60);
    },
  },
  {
    of: 'server create',
    title: 'takes a root password in a form, and shows it to nobody',
    async play({ vscale, type, wait }) {
      vscale.state.addSshKey('laptop');
      const form = { password: 'correct-horse', keys: 'laptop' };
      await type('server create', { name: 'web-1', ...small, password: true }, { form });
      await wait(60);
    },
  },
  {
    of: 'server create',
    title: 'asks why where the policy wants to know',
    on: { policy: 'rules: [{ actions: [create], approvals: 1, reason: required }]\n' },
    play: ({ type }) => type('server create', { name: 'web-1', ...small }, { form: { reason: 'new stand' } }),
  },
  {
    of: 'server create',
    title: 'that fails at Vscale leaves no server',
    async play({ vscale, type, wait }) {
      vscale.faults.failNextTask('scalet_create');
      await type('server create', { name: 'web-1', ...small });
      await wait(60);
    },
  },
  {
    of: 'server create',
    title: 'waits where Vscale takes no more servers for a while',
    async play({ vscale, type, wait, look }) {
      const isCreation = { method: 'POST', path: '/scalets' };
      vscale.faults.queue({ when: isCreation, fault: 'rate-limit', retryAfterSeconds: 20 });
      const card = await type('server create', { name: 'web-1', ...small });
      await wait(30);
      look(card);
      await wait(60);
    },
  },
  {
    of: 'server create',
    title: 'needs money on the account',
    play({ vscale, type }) {
      vscale.state.setBalance(10);
      return type('server create', { name: 'web-1', ...small });
    },
  },
];
