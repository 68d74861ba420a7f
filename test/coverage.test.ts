import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { allRoutes } from '../src/sandbox/vscale/api.ts';
import { createVscale } from '../src/vscale/client.ts';
import { endpoints } from '../src/vscale/reference/index.ts';
import { reach } from '../tools/endpoints/commands.ts';
import { reachedMethods } from '../tools/endpoints/reached-methods.ts';

/** By the name of each command, what it can ask for. */
const reachable = new Map(
  commands.flatMap(({ data, subcommands = [] }) =>
    subcommands.map((verb) => `${data.name} ${verb.data.name}`).map((name) => [name, reachedMethods(name)] as const),
  ),
);

const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

test('every endpoint that any source tells of is in the list', () => {
  const counts = { A: 1, S: 14, V: 5, T: 2, B: 4, L: 4, K: 4, M: 6, H: 5, X: 5, D: 15, P: 5 };
  const told = Object.entries(counts).flatMap(([letter, count]) => numbered(letter, count));
  expect(endpoints.map(({ id }): string => id).sort()).toEqual([...told, 'S11b'].sort());
});

test('the simulator serves what is listed, and nothing else', () => {
  const served = allRoutes.map(({ pattern }) => pattern).sort();
  expect(served).toEqual([...new Set(endpoints.map(({ route }) => route))].sort());
});

describe('every endpoint', () => {
  const vscale = createVscale({ token: 'unused', baseUrl: 'http://127.0.0.1:1/v1' });
  afterAll(() => vscale.close());

  test.each(endpoints)('$id $route has a method of the client', ({ route, client }) => {
    if (client === null) return expect(route).toMatch(/ [/]tokens\b/);
    const [resource = '', method = ''] = client.split('.');
    expect(vscale).toHaveProperty([resource, method], expect.any(Function));
  });

  test.each(endpoints)('$id $route has a command, or a reason to have none', ({ id, client }) => {
    const reached = reach[id];
    const reaching = [...reachable].flatMap(([name, methods]) =>
      client !== null && methods.has(client) ? [name] : [],
    );
    if ('none' in reached) expect(reaching).toEqual([]);
    else expect(reaching).toEqual(expect.arrayContaining([...reached]));
  });
});
