import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Node } from 'oxc-parser';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compareLanguages } from '../../tools/words/compare.ts';
import { findUsedWords } from '../../tools/words/used.ts';

describe('two languages', () => {
  const greet = ({ name }: { name: string }) => `Hello ${name}`;

  test.each([
    ['the same', { greet }, { greet: ({ name }: { name: string }) => `Привет, ${name}` }],
    [
      'facts one after the other',
      { step: (at: number, of: number) => `${at}/${of}` },
      { step: (at: number, of: number) => `${of}-${at}` },
    ],
    ['numbers, which each language writes in its own way', count('en'), count('ru')],
  ])('%s: no fault', (_name, en, ru) => {
    expect(compareLanguages(en, ru)).toEqual([]);
  });

  test.each([
    ['a message too few', { greet, bye: 'Bye' }, { greet }, 'bye', 'is in one language only'],
    ['a message too many', { greet }, { greet, bye: 'Пока' }, 'bye', 'is in one language only'],
    [
      'another placeholder',
      { a: { greet } },
      { a: { greet: ({ who }: { who: string }) => `Привет, ${who}` } },
      'a.greet',
      'takes name in one language, who in the other',
    ],
    [
      'one that is not said',
      { greet },
      { greet: ({ name }: { name: string }) => (name ? 'Привет' : '') },
      'greet',
      'tells «name» in one language, nothing in the other',
    ],
    [
      'one that is said twice',
      { greet },
      { greet: ({ name }: { name: string }) => `${name}, ${name}!` },
      'greet',
      'tells «name» in one language, «name» «name» in the other',
    ],
    [
      'one that is forgotten where there is none',
      { greet },
      { greet: ({ name, title }: Record<string, string | null>) => (name === null ? `${title}` : `${name}`) },
      'greet',
      'takes name in one language, name, title in the other',
    ],
    [
      'another order of facts that stand alone',
      { of: (one: string) => `${one}` },
      { of: (_one: string, two: string) => `${two}` },
      'of',
      'tells «0» in one language, «1» in the other',
    ],
    ['words where there is a message', { greet }, { greet: 'Привет' }, 'greet', 'takes facts in one language only'],
  ])('%s', (_name, en, ru, message, says) => {
    expect(compareLanguages(en, ru)).toEqual([{ message, says }]);
  });
});

describe('the words that a file uses', () => {
  test.each([
    ['a message', 'f(words[locale].servers.none);', ['servers.none']],
    [
      'a message by a short name',
      'const say = words[locale].servers; f(say.id({ id }), say["none"]);',
      ['servers.id', 'servers.none'],
    ],
    [
      'messages taken apart',
      'const { servers: { none }, tasks: say } = words.en; f(none, say.done);',
      ['servers.none', 'tasks.done'],
    ],
    [
      'what a variable chooses',
      'const say = words[locale].operations; f(say.state[record.state].length);',
      ['operations.state'],
    ],
    [
      'what decides about another',
      'const say = words.en.servers; f(say.status[say.none]);',
      ['servers.none', 'servers.status'],
    ],
    ['what is handed on', 'const say = words[locale].servers; f(say.status); g(say);', ['servers', 'servers.status']],
    [
      'all of them, as a function gets them',
      'f(words[locale]); function f(say: Words) { return say.tasks.done; }',
      ['tasks.done'],
    ],
    ['the same, taken apart', 'choose(({ billing }: Words) => billing.period);', ['billing.period']],
    ['what is left of a group', 'const { none, ...others } = words.en.servers; f(none);', ['servers', 'servers.none']],
    [
      'a name that means something else inside',
      'const say = words.en.servers; f((say) => say.none, say.id);',
      ['servers.id'],
    ],
    ['names of members, which are none', 'const none = words.en.servers.none; f({ none: 1 }, other.none);', []],
    ['types, which are none', 'type Status = typeof words.en.servers.status;', []],
  ])('%s', (_name, source, used) => {
    expect([...findUsedWords(write(source), isLanguage)].sort()).toEqual(used);
  });

  test('topics that others quote', () => {
    expect([
      ...findUsedWords(write('export const refusals = { a: domains.problems[x] };'), isLanguage, ['domains']),
    ]).toEqual(['domains.problems']);
  });
});

function count(locale: string) {
  return { many: ({ count }: { count: number }) => `${new Intl.NumberFormat(locale).format(count)}` };
}

function isLanguage(node: Node): boolean {
  return node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'words';
}

function write(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'words-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'source.ts');
  writeFileSync(path, source);
  return path;
}
