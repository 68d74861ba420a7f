import { globSync, readFileSync } from 'node:fs';
import type { Node } from 'oxc-parser';
import { en as pageEn } from '../src/sandbox/web/client/words/en.ts';
import { ru as pageRu } from '../src/sandbox/web/client/words/ru.ts';
import { words } from '../src/views/words/index.ts';
import { compareLanguages, type Fault } from './words/compare.ts';
import { listMessages } from './words/messages.ts';
import { findUsedWords } from './words/used.ts';

// `npm run check:words`: messages that nothing says, and those whose facts differ between the languages.

const bot = {
  en: words.en,
  ru: words.ru,
  fileOf: (message: string) => findTopic(message.split('.')[0] ?? ''),
  users: findFiles('{src,commands}/**/*.ts').filter((path) => readFileSync(path, 'utf8').includes('words/index.ts')),
  /** Where one topic says what another has. */
  quoting: globSync('src/views/words/en/*.ts').filter((path) => !path.endsWith('index.ts')),
  isWords: (node: Node) =>
    node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === 'words',
};

const page = {
  en: pageEn,
  ru: pageRu,
  fileOf: () => 'src/sandbox/web/client/words/{en,ru}.ts',
  users: findFiles('src/sandbox/web/client/**/*.ts'),
  quoting: [],
  isWords: (node: Node) =>
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.property.type === 'Identifier' &&
    node.callee.property.name === 'words',
};

for (const { en, ru, fileOf, users, isWords, quoting } of [bot, page]) {
  const used = [
    ...users.flatMap((path) => [...findUsedWords(path, isWords)]),
    ...quoting.flatMap((path) => [...findUsedWords(path, isWords, Object.keys(en))]),
  ];
  const isUsed = (message: string) => used.some((part) => covers(part, message) || covers(message, part));
  const unused = [...listMessages(en).keys()].filter((message) => !isUsed(message));
  const faults: Fault[] = [
    ...compareLanguages(en, ru),
    ...unused.map((message) => ({ message, says: 'is said by nothing' })),
  ];
  for (const { message, says } of faults) console.error(`${fileOf(message)}: ${message} ${says}`);
  if (faults.length > 0) process.exitCode = 1;
}

/** Whether what is used is the message, or a group with it, or (the other way round) something of the message. */
function covers(part: string, message: string): boolean {
  return message === part || message.startsWith(`${part}.`);
}

/** The files in which a topic of the bot's words stands, by the imports of the list. */
function findTopic(topic: string): string {
  const index = readFileSync('src/views/words/en/index.ts', 'utf8');
  const imported = [...index.matchAll(/import \{([^}]*)\} from '\.\/([\w-]+\.ts)'/g)];
  const [, , file] = imported.find(([, names = '']) => names.split(',').some((name) => name.trim() === topic)) ?? [];
  return `src/views/words/{en,ru}/${file ?? 'index.ts'}`;
}

function findFiles(pattern: string): string[] {
  return globSync(pattern).filter((path) => !/\/words\/(en|ru)[/.]/.test(path));
}
