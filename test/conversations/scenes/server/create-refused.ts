import type { Scene } from '../../tell.ts';

const small = { name: 'web-1', image: 'ubuntu_20.04_64_001_master', plan: 'small' };

export const createRefusedScenes: readonly Scene[] = [
  {
    of: 'server create',
    title: 'needs an image, a plan and a location that there are',
    refused: ['image_not_found', 'image_not_found', 'plan_not_found', 'location_not_found'],
    async play({ type }) {
      await type('server create', { ...small, image: 'ubuntu_20.04_64_001_mastre' });
      await type('server create', { ...small, image: 'windows' });
      await type('server create', { ...small, plan: 'tiny' });
      await type('server create', { ...small, location: 'ams0' });
    },
  },
  {
    of: 'server create',
    title: 'needs an image that fits the plan',
    refused: ['image_needs_other_plan', 'image_needs_other_plan'],
    async play({ type }) {
      await type('server create', { ...small, image: 'ubuntu_20.04_64_001_gitlab' });
      await type('server create', { ...small, image: 'debian_10_64_001_fastpanel', location: 'msk0' });
    },
  },
  {
    of: 'server create',
    title: 'needs a location that has the plan and the image',
    refused: ['plan_not_in_location', 'image_not_in_location', 'nowhere_to_create'],
    async play({ vscale, type }) {
      vscale.outside.withdraw('spb0', 'small');
      vscale.outside.withdraw('msk0', small.image);
      await type('server create', { ...small, location: 'spb0' });
      await type('server create', { ...small, location: 'msk0' });
      await type('server create', small);
    },
  },
  {
    of: 'server create',
    title: 'needs keys that there are',
    refused: ['key_not_found', 'key_not_found', 'key_ambiguous'],
    async play({ vscale, type }) {
      await type('server create', { ...small, keys: 'laptop' });
      for (const name of ['laptop', 'phone', 'phone']) vscale.state.addSshKey(name);
      await type('server create', { ...small, keys: 'laptop, desk' });
      await type('server create', { ...small, keys: 'Phone' });
    },
  },
  {
    of: 'server create',
    title: 'needs a root password that can be, and repeats none',
    refused: ['password_length', 'password_characters'],
    async play({ type }) {
      await type('server create', { ...small, password: true }, { form: { password: 'short' } });
      await type('server create', { ...small, password: true }, { form: { password: 'пароль root' } });
    },
  },
  {
    of: 'server create',
    title: 'takes no root password where it has to wait for approval',
    refused: 'password_needs_no_approval',
    on: { policy: 'rules: [{ actions: [create], approvals: 1 }]\n' },
    play: ({ type }) => type('server create', { ...small, password: true }),
  },
];
