import type { OptionValues } from '../../../../src/sandbox/discord/server.ts';
import type { Scene } from '../../tell.ts';
import { showCommand } from '../../transcript.ts';

const commands: [of: string, options: OptionValues, isPrivate?: boolean][] = [
  ['domain show', {}, true],
  ['domain records', {}, true],
  ['domain tag', { tag: 'shop' }],
  ['domain record-add', { type: 'A', name: 'www', content: '192.0.2.1' }],
  ['domain record-edit', { record: '17', ttl: 60 }],
  ['domain record-remove', { record: '17' }],
];

const longName = `${'a'.repeat(60)}.${'b'.repeat(60)}.example.org`;

/** Where what was typed names no domain. */
export const whichDomainScenes: readonly Scene[] = [
  ...commands.map(([of, options, isPrivate = false]): Scene => {
    const answered = (words: string) =>
      [
        '',
        showCommand(of, { domain: 'пример.ру', ...options }),
        ...(isPrivate ? ['(private)'] : []),
        `⛔ ${words}`,
        '',
      ].join('\n');
    return {
      of,
      title: 'guesses where there is no such domain',
      refused: 'domain_not_found',
      async play({ panel, type }) {
        await panel.domains.create({ name: 'xn--e1afmkfd.xn--p1ai' });
        await type(of, { domain: 'пример.ру', ...options });
      },
      en: answered('There is no domain `пример.ру`. Did you mean `пример.рф`? `/domain list` shows all.'),
      ru: answered('Домена `пример.ру` нет. Может быть, `пример.рф`? Все домены: `/domain list`.'),
    };
  }),
  {
    of: 'domain remove',
    title: 'guesses after its form where there is no such domain',
    refused: 'domain_not_found',
    async play({ panel, type }) {
      await panel.domains.create({ name: 'example.org' });
      await type('domain remove', { domain: '17' }, { form: { name: 'example.org' } });
    },
    en: `
      > /domain remove domain:17
      [form] Remove a domain
      Name of the domain, to confirm*: – All its records will be gone. Type the name of the domain exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ There is no domain \`17\`. \`/domain list\` shows all.
    `,
    ru: `
      > /domain remove domain:17
      [form] Удалить домен
      Имя домена для подтверждения*: – Все его записи пропадут. Введите имя домена точно.
      Причина: – Её увидят все в канале.
      ⛔ Домена \`17\` нет. Все домены: \`/domain list\`.
    `,
  },
  {
    of: 'domain remove',
    title: 'wants the id of a domain whose name its form cannot hold',
    refused: 'use_the_list',
    play: ({ type }) => type('domain remove', { domain: longName }),
    en: `
      > /domain remove domain:${longName}
      (private)
      ⛔ That is too long for a form. Choose from the list that opens as you type, or give an id.
    `,
    ru: `
      > /domain remove domain:${longName}
      (private)
      ⛔ Для формы это слишком длинно. Выберите из списка, который открывается при вводе, или укажите id.
    `,
  },
];
