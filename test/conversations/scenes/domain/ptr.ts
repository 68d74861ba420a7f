import type { Scene } from '../../tell.ts';

export const ptrScenes: readonly Scene[] = [
  {
    of: ['domain ptr-set', 'domain ptr-list', 'domain ptr-remove'],
    title: 'an address gets a name, another one, and none',
    async play({ type, vscale, complete }) {
      vscale.state.addServer({ name: 'web-1' });
      await complete('domain ptr-set', { address: 'web' }, 'address');
      await type('domain ptr-set', { address: '31.184.254.10', name: 'old.example.org' });
      await type('domain ptr-set', { address: '31.184.254.10', name: 'mail.пример.рф' });
      await type('domain ptr-list');
      await complete('domain ptr-remove', { address: 'прим' }, 'address');
      await type('domain ptr-remove', { address: '31.184.254.10' });
    },
  },
  {
    of: 'domain ptr-set',
    title: 'refuses what is no address or no name, and the name that is there',
    refused: ['not_an_address', 'domain_name_bad', 'ptr_has_name'],
    async play({ type, vscale, panel }) {
      vscale.state.addServer({ name: 'web-1' });
      await panel.ptr.create({ ip: '31.184.254.10', content: 'web-1.example.org' });
      await type('domain ptr-set', { address: 'web-1', name: 'web-1.example.org' });
      await type('domain ptr-set', { address: '31.184.254.10', name: 'web-1' });
      await type('domain ptr-set', { address: '31.184.254.10', name: 'WEB-1.example.org.' });
    },
  },
  {
    of: 'domain ptr-set',
    title: 'says that the address is not of the account',
    play: ({ type }) => type('domain ptr-set', { address: '192.0.2.1', name: 'web-1.example.org' }),
  },
  {
    of: 'domain ptr-remove',
    title: 'says that the address has no name',
    refused: 'ptr_not_found',
    play: ({ type }) => type('domain ptr-remove', { address: '31.184.254.10' }),
  },
];
