import { expect, test } from 'vitest';
import {
  filterCommands,
  listMessageCommands,
  listSlashCommands,
  parseCommandLine,
} from '../../../src/sandbox/web/commands.ts';
import type { CommandView } from '../../../src/sandbox/web/wire.ts';

const base = { application_id: '1', default_member_permissions: null, version: '1' };
const known = [
  {
    ...base,
    id: '1',
    type: 1,
    name: 'server',
    name_localizations: { ru: 'сервер' },
    description: 'Servers',
    options: [
      {
        type: 1,
        name: 'create',
        name_localizations: { ru: 'создать' },
        description: 'Make one',
        description_localizations: { ru: 'Создать' },
        options: [
          { type: 3, name: 'name', description: 'Its name', required: true },
          { type: 4, name: 'count', description: 'How many' },
          { type: 5, name: 'start', description: 'At once' },
          { type: 3, name: 'reason', description: 'Why' },
        ],
      },
      { type: 1, name: 'list', description: 'All' },
    ],
  },
  { ...base, id: '2', type: 1, name: 'help', description: 'What there is' },
  { ...base, id: '3', type: 3, name: 'Show operation', description: '' },
] as CommandView[];

const english = listSlashCommands(known, 'en-US');

test('each subcommand is a line, in the language of whoever reads', () => {
  expect(english.map(({ path, description }) => [path, description])).toEqual([
    ['server create', 'Make one'],
    ['server list', 'All'],
    ['help', 'What there is'],
  ]);
  expect(listSlashCommands(known, 'ru')[0]).toMatchObject({
    path: 'server create',
    label: 'сервер создать',
    description: 'Создать',
  });
  expect(listMessageCommands(known).map(({ name }) => name)).toEqual(['Show operation']);
});

test('typing filters, what begins with it first', () => {
  const paths = (typed: string, locale = 'en-US') =>
    filterCommands(listSlashCommands(known, locale), typed).map(({ path }) => path);
  expect(paths('')).toEqual(['server create', 'server list', 'help']);
  expect(paths('li')).toEqual(['server list']);
  expect(paths('server  c')).toEqual(['server create']);
  expect(paths('сервер соз', 'ru')).toEqual(['server create']);
  expect(paths('server', 'ru')).toEqual(['server create', 'server list']);
  expect(paths('x')).toEqual([]);
});

test.each([
  ['/server list', 'server list', {}],
  ['server list', 'server list', {}],
  ['/server create name:web-1', 'server create', { name: 'web-1' }],
  [
    '/server create name: web-1 reason: two words count:3 start:yes',
    'server create',
    { name: 'web-1', reason: 'two words', count: 3, start: true },
  ],
  ['/server create reason:it is 10:30 now', 'server create', { reason: 'it is 10:30 now' }],
  ['/server create name: count:x', 'server create', { count: 'x' }],
  ['/help', 'help', {}],
])('%s', (line, path, options) => {
  expect(parseCommandLine(line, english)).toMatchObject({ command: { path }, options });
  expect(parseCommandLine(line, english)?.options).toEqual(options);
});

test.each(['/server', '/nothing', '/helpful', ''])('"%s" names no command', (line) => {
  expect(parseCommandLine(line, english)).toBeNull();
});
