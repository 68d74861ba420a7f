import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { indexCommands } from '../../src/discord/routes.ts';
import { words } from '../../src/views/words/index.ts';
import { compareLanguages } from '../../tools/words/compare.ts';
import { listMessages, type Message, observe } from '../../tools/words/messages.ts';

/** Nothing in them but facts and signs. */
const languageFree = [
  'approvals.approvedBy',
  'approvals.deniedBy',
  'approvals.changed',
  'domains.ttl',
  'options.ttl.name',
  'servers.id',
];

const textOf = (message: Message = '') => observe(message, () => '').said;

const [en, ru] = [listMessages(words.en), listMessages(words.ru)];

describe('the languages', () => {
  it('have the same messages, each with the same facts', () => {
    expect(compareLanguages(words.en, words.ru)).toEqual([]);
    expect(en.size).toBeGreaterThan(150);
  });

  it('say something, each in its own letters', () => {
    const paths = [...en.keys()];
    expect(paths.filter((path) => textOf(en.get(path)).trim() === '')).toEqual([]);
    expect(paths.filter((path) => /[а-яё]/i.test(textOf(en.get(path))))).toEqual([]);
    expect(paths.filter((path) => !/[а-яё]/i.test(textOf(ru.get(path))))).toEqual(languageFree);
  });

  it('name no command but those that there are, which become links', () => {
    const known = indexCommands(commands);
    for (const messages of [en, ru]) {
      const text = [...messages.values()].map(textOf).join('\n');
      const named = [...text.matchAll(/`\/([^`]+)`/g)].map(([, path = '']) => path);
      expect(named.length).toBeGreaterThan(40);
      expect(named.filter((path) => !known.has(path))).toEqual([]);
    }
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
