import type { OptionValues } from '../../../../src/sandbox/discord/server.ts';
import type { Scene } from '../../tell.ts';

const commands: [of: string, options: OptionValues][] = [
  ['domain show', {}],
  ['domain records', {}],
  ['domain tag', { tag: 'shop' }],
  ['domain record-add', { type: 'A', name: 'www', content: '192.0.2.1' }],
  ['domain record-edit', { record: '17', ttl: 60 }],
  ['domain record-remove', { record: '17' }],
];

const longName = `${'a'.repeat(60)}.${'b'.repeat(60)}.example.org`;

/** Where what was typed names no domain. */
export const whichDomainScenes: readonly Scene[] = [
  ...commands.map(
    ([of, options]): Scene => ({
      of,
      title: 'guesses where there is no such domain',
      refused: 'domain_not_found',
      async play({ panel, type }) {
        await panel.domains.create({ name: 'xn--e1afmkfd.xn--p1ai' });
        await type(of, { domain: 'пример.ру', ...options });
      },
    }),
  ),
  {
    of: 'domain remove',
    title: 'guesses after its form where there is no such domain',
    refused: 'domain_not_found',
    async play({ panel, type }) {
      await panel.domains.create({ name: 'example.org' });
      await type('domain remove', { domain: '17' }, { form: { name: 'example.org' } });
    },
  },
  {
    of: 'domain remove',
    title: 'wants the id of a domain whose name its form cannot hold',
    refused: 'use_the_list',
    play: ({ type }) => type('domain remove', { domain: longName }),
  },
];
