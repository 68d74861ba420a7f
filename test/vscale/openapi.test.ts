import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { certainties } from '../../src/vscale/reference/fact.ts';
import { endpoints } from '../../src/vscale/reference/index.ts';
import { methodOf, pathOf } from '../../src/vscale/reference/openapi.ts';
import { calls } from './described/calls.ts';
import { readDescription } from './described/description.ts';
import { openGround } from './described/ground.ts';

const description = readDescription();

/** Every description; several facts about one thing are paragraphs. */
function sentencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'description' && typeof part === 'string' ? part.split('\n\n') : sentencesIn(part),
  );
}

describe('docs/vscale-openapi.yaml', () => {
  const text = readFileSync(new URL('../../docs/vscale-openapi.yaml', import.meta.url), 'utf8');

  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(text)).toMatchObject({ valid: true });
    expect(validator.version).toBe('3.1');
    expect(validator.resolveRefs()).toBeTypeOf('object');
  });

  test('would not be valid with a fault in it', async () => {
    const broken = parse(text);
    delete broken.paths['/account'].get.responses['200'].description;
    expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
  });

  test('names every operation once, and every parameter of its path', () => {
    const ids = description.operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, parameters } of description.operations) {
      const told = parameters.filter((param) => param.in === 'path').map(({ name }) => name);
      expect(told).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });

  test('says of everything how sure it is', () => {
    const { info, ...facts } = parse(text);
    const told = sentencesIn(facts);
    expect(told.length).toBeGreaterThan(500);
    const marks = Object.keys(certainties).map((mark) => mark.replace('+', '\\+'));
    const sure = new RegExp(`[.] \\[(${marks.join('|')})(, (${marks.join('|')}))*\\]$`);
    expect(told.filter((sentence) => !sure.test(sentence))).toEqual([]);
    expect(info.description).toContain('**inferred**');
  });
});

describe.each(['current', 'first'] as const)('client and simulator in the %s generation', (generation) => {
  test('ask and answer as described, each method by its own endpoints', async () => {
    const { recorder, recorded, ...ground } = await openGround(generation);
    const reached: Record<string, string[]> = {};
    for (const [method, call] of Object.entries(calls)) {
      recorder.exchanges.length = 0;
      await call(recorded, ground);
      expect(recorder.exchanges.flatMap(description.compare)).toEqual([]);
      reached[method] = [...new Set(recorder.exchanges.map((exchange) => description.find(exchange).name))].sort();
    }
    const listed = Map.groupBy(
      endpoints.filter(({ client }) => client !== null),
      ({ client }) => client ?? '',
    );
    const wanted = [...listed].map(([method, own]) => [
      method,
      [...new Set(own.map(({ route }) => `${methodOf(route).toUpperCase()} ${pathOf(route)}`))].sort(),
    ]);
    expect(reached).toEqual(Object.fromEntries(wanted));
  });
});
