import type { Scene } from '../../tell.ts';

const cyrillic = 'xn--e1afmkfd.xn--p1ai';

const long = 'x'.repeat(256);

/** Whoever may Manage Server approves, and knows why. */
const needsApproval = `
rules:
  - actions: [domain.tag, domain.remove]
    approvals: 1
    reason: required
`;

export const domainsScenes: readonly Scene[] = [
  {
    of: ['domain add', 'domain list', 'domain show', 'domain records'],
    title: 'a name in Cyrillic letters is typed, and found, in either form',
    async play({ type, complete, look }) {
      look(await type('domain add', { name: ' Пример.РФ', reason: 'shop' }));
      await type('domain list');
      await complete('domain show', { domain: 'прим' }, 'domain');
      await type('domain show', { domain: cyrillic });
      await type('domain records', { domain: 'ПРИМЕР.рф' });
    },
  },
  {
    of: ['domain list', 'domain ptr-list'],
    title: 'says how to begin where there is nothing',
    async play({ type }) {
      await type('domain list');
      await type('domain ptr-list');
    },
  },
  {
    of: 'domain list',
    title: 'has pages, in the order of the alphabet',
    async play({ type, panel, press, locale }) {
      for (const letter of 'kjihgfedcba') await panel.domains.create({ name: `${letter}.example` });
      const list = await type('domain list');
      await press(list, locale === 'ru' ? 'Дальше ▶' : 'Next ▶');
    },
  },
  {
    of: 'domain remove',
    title: 'is confirmed with the name, in whichever letters',
    async play({ type, panel, complete }) {
      const { id } = await panel.domains.create({ name: cyrillic });
      await panel.domains.create({ name: 'example.org' });
      await complete('domain remove', { domain: 'xn-' }, 'domain');
      await type('domain remove', { domain: String(id), reason: 'sold' }, { form: { name: 'ПРИМЕР.рф ' } });
      await type('domain list');
    },
  },
  {
    of: 'domain remove',
    title: 'removes nothing where another name is typed',
    refused: 'confirm_domain',
    async play({ type, panel }) {
      await panel.domains.create({ name: cyrillic });
      await type('domain remove', { domain: 'пример.рф' }, { form: { name: 'пример' } });
    },
  },
  {
    of: 'domain tag',
    title: 'puts a tag on a domain, and takes it off',
    async play({ type, panel, complete }) {
      await panel.domains.create({ name: 'example.org' });
      await type('domain tag', { domain: 'example.org', tag: 'shop_1' });
      await complete('domain tag', { domain: 'example.org', tag: 'sh' }, 'tag');
      await type('domain show', { domain: 'example.org' });
      await type('domain list');
      await type('domain tag', { domain: 'example.org', tag: 'shop_1', off: true });
      await type('domain list');
    },
  },
  {
    of: 'domain tag',
    title: 'refuses a tag that is there, or is not',
    refused: ['domain_tag_off', 'domain_tag_on', 'domain_tag_off'],
    async play({ type, panel }) {
      const { id } = await panel.domains.create({ name: 'example.org' });
      await type('domain tag', { domain: 'example.org', tag: 'shop', off: true });
      await panel.domainTags.create({ name: 'shop', domainIds: [id] });
      await type('domain tag', { domain: 'example.org', tag: ' shop' });
      await type('domain tag', { domain: 'example.org', tag: 'blog', off: true });
    },
  },
  {
    of: 'domain tag',
    title: 'refuses what is no name for a tag',
    refused: ['name_empty', 'name_characters', 'name_too_long'],
    on: { typesAnything: true },
    async play({ type, panel }) {
      await panel.domains.create({ name: 'example.org' });
      for (const tag of ['...', '@everyone\u202e', long]) await type('domain tag', { domain: 'example.org', tag });
    },
  },
  {
    of: 'domain tag',
    title: 'asks why where a rule wants to know, and waits for approval',
    on: { policy: needsApproval },
    async play({ type, panel, press, locale }) {
      await panel.domains.create({ name: 'example.org' });
      const card = await type('domain tag', { domain: 'example.org', tag: 'shop' }, { form: { reason: 'new shop' } });
      await press(card, locale === 'ru' ? 'Согласиться' : 'Approve', { as: 'boris' });
    },
  },
  {
    of: 'domain remove',
    title: 'says that the domain was removed before the approval came',
    on: { policy: needsApproval },
    async play({ type, panel, press, locale }) {
      const { id } = await panel.domains.create({ name: 'example.org' });
      const form = { name: 'example.org', reason: 'sold' };
      const card = await type('domain remove', { domain: 'example.org' }, { form });
      await panel.domains.remove(id);
      await press(card, locale === 'ru' ? 'Согласиться' : 'Approve', { as: 'boris' });
    },
  },
];
