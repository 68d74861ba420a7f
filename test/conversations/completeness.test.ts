import { globSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { indexCommands } from '../../src/discord/routes.ts';
import { refusals } from '../../src/views/words/en/refusals.ts';
import { recordingOf, recordingsFolder } from './recordings.ts';
import { refusalsOf } from './refusals-of.ts';
import { allScenes } from './scenes/index.ts';

const paths = [...indexCommands(commands).keys()];

/** What nobody comes to whom Discord's own client serves: told where it is forged, in `journeys/` and `discord/`. */
const forgedOnly: readonly string[] = ['outdated', 'bots_cannot_vote'];

const refusedIn = (path: string) =>
  new Set(allScenes.filter(({ of }) => [of].flat().includes(path)).flatMap(({ refused = [] }) => refused));

test.each(paths)('/%s has a conversation in which it does what it is for', (path) => {
  const happy = allScenes.filter(({ of, refused }) => [of].flat().includes(path) && refused === undefined);
  expect(happy).not.toEqual([]);
});

describe('every refusal of a command has a conversation', () => {
  test.each(paths)('/%s', (path) => {
    const missing = refusalsOf(path).difference(refusedIn(path));
    expect([...missing].filter((code) => !forgedOnly.includes(code))).toEqual([]);
  });

  test('and so has every other refusal', () => {
    const told = new Set<string>(allScenes.flatMap(({ refused = [] }) => refused));
    const missing = Object.keys(refusals).filter((code) => !told.has(code) && !forgedOnly.includes(code));
    expect(missing).toEqual([]);
  });
});

describe('a recording', () => {
  const wanted = allScenes.flatMap((scene) => [recordingOf(scene, 'en'), recordingOf(scene, 'ru')]);

  test('belongs to one scene alone', () => {
    expect(wanted.filter((file, at) => wanted.indexOf(file) !== at)).toEqual([]);
  });

  test('goes with its scene', () => {
    const kept = globSync('**/*.txt', { cwd: recordingsFolder }).map((name) => resolve(recordingsFolder, name));
    const obsolete = kept.filter((file) => !wanted.includes(file));
    if (expect.getState().snapshotState.snapshotUpdateState === 'all') for (const file of obsolete) rmSync(file);
    else expect(obsolete).toEqual([]);
  });
});
