import { describe, expect, it } from 'vitest';
import { words } from '../../src/views/words/index.ts';

type Say = (facts: Record<string, unknown>) => string;

/** Every message of a language by its path; those that take facts are functions. */
function listMessages(tree: object, path = ''): Map<string, string | Say> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string | Say][] => {
      const here = path === '' ? key : `${path}.${key}`;
      return typeof value === 'object' && value !== null ? [...listMessages(value, here)] : [[here, value]];
    }),
  );
}

/** What a message asks for, and what of it is said. `give` decides the value of each fact. */
function observe(say: Say, give: (fact: string) => unknown): { asked: string[]; said: string } {
  const asked = new Set<string>();
  const facts = new Proxy<Record<string, unknown>>(
    {},
    {
      get(_target, fact) {
        asked.add(String(fact));
        return give(String(fact));
      },
    },
  );
  return { said: say(facts), asked: [...asked].sort() };
}

/** Nothing in them but facts and signs. */
const languageFree = [
  'approvals.approvedBy',
  'approvals.deniedBy',
  'approvals.changed',
  'domains.ttl',
  'options.ttl.name',
  'servers.id',
];

const [en, ru] = [listMessages(words.en), listMessages(words.ru)];

describe('the languages', () => {
  it('have the same messages', () => {
    expect([...ru.keys()].sort()).toEqual([...en.keys()].sort());
    expect(en.size).toBeGreaterThan(150);
  });

  it.each([...en])('use the same facts in %s', (path, english) => {
    const russian = ru.get(path);
    expect(typeof russian).toBe(typeof english);
    if (typeof english === 'string' || typeof russian !== 'function') return;
    for (const give of [(fact: string) => `«${fact}»`, () => null, () => 'started']) {
      expect(observe(russian, give).asked).toEqual(observe(english, give).asked);
    }
    const said = (say: Say) => observe(say, (fact) => `«${fact}»`).said.replaceAll('не\u00a0число', 'NaN');
    const spoken = (say: Say) =>
      said(say)
        .match(/«\w+»|NaN/g)
        ?.sort();
    expect(spoken(russian)).toEqual(spoken(english));
  });

  it('say something, each in its own letters', () => {
    const textOf = (message: string | Say | undefined) =>
      typeof message === 'function' ? observe(message, () => '').said : (message ?? '');
    const paths = [...en.keys()];
    expect(paths.filter((path) => textOf(en.get(path)).trim() === '')).toEqual([]);
    expect(paths.filter((path) => /[а-яё]/i.test(textOf(en.get(path))))).toEqual([]);
    expect(paths.filter((path) => !/[а-яё]/i.test(textOf(ru.get(path))))).toEqual(languageFree);
  });

  it('count in their own way', () => {
    expect([1, 2, 5, 21].map((count) => words.en.servers.listTitle({ count }))).toEqual([
      '1 server',
      '2 servers',
      '5 servers',
      '21 servers',
    ]);
    expect([1, 2, 5, 21, 1000].map((count) => words.ru.servers.listTitle({ count }))).toEqual([
      '1 сервер',
      '2 сервера',
      '5 серверов',
      '21 сервер',
      '1\u00a0000 серверов',
    ]);
  });
});
