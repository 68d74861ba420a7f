import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findGlobFault, foldCase, matchesGlob } from '../src/glob.ts';

describe('a glob', () => {
  test.each([
    ['prod-*', 'prod-', true],
    ['prod-*', 'my-prod-1', false],
    ['*-*-*-*-prod', 'a-b-c-d-prod', true],
    ['*-*-*-*-prod', 'a-b-prod', false],
    ['prod-?', 'prod-10', false],
    ['', '', true],
    ['', 'a', false],
    ['*', '', true],
    ['?', '', false],
    ['prod-[12]', 'prod-2', true],
    ['prod-[1-3]', 'prod-4', false],
    ['[!s]*', 'production', true],
    ['[!s]*', 'staging', false],
    ['[!s]*', '!important', true],
    ['[!s]*', '', false],
    ['[a-]', '-', true],
    ['[-a]', '-', true],
    ['[,{*?]', '*', true],
    ['{web,db}-1', 'db-1', true],
    ['{web,db}-1', 'cache-1', false],
    ['prod{,-db}', 'prod', true],
    ['{a,b{1..3},c?}', 'b2', true],
    ['{*-a,b*}-c', 'x-a-c', true],
    ['prod-{1..20}', 'prod-7', true],
    ['prod-{1..20}', 'prod-20', true],
    ['prod-{1..20}', 'prod-21', false],
    ['prod-{1..20}', 'prod-0', false],
    ['prod-{1..20}', 'prod-07', false],
    ['prod-{01..20}', 'prod-07', true],
    ['prod-{01..20}', 'prod-7', false],
    ['{1..20}{1..20}', '2020', true],
    ['{0..0}', '0', true],
    ['web (old)', 'web (old)', true],
    ['a.c', 'abc', false],
    ['eu/*', 'eu/west\n', true],
  ])('%j fits %j: %j', (pattern, name, fits) => {
    expect(findGlobFault(pattern)).toBeNull();
    expect(matchesGlob(pattern, name)).toBe(fits);
  });

  test.each([
    ['prod-*', 'PROD-WEB'],
    ['Prod-*', 'prod-web'],
    ['ИМЯ-?', 'имя-Я'],
    ['straße', 'STRASSE'],
    ['STRASSE', 'straße'],
    ['stra?e', 'STRAẞE'],
    ['stra[ß]e', 'STRAẞE'],
    ['ΟΔΟΣ-*', 'οδος-1'],
    ['*ς', 'ΟΔΟΣ'],
    ['[a-c]', 'B'],
    ['[A-C]', 'b'],
    ['[а-в]', 'Б'],
    ['caf\u00e9', 'CAFE\u0301'],
    ['cafe\u0301', 'CAF\u00c9'],
    ['caf?', 'cafe\u0301'],
    ['한?', '한글'.normalize('NFD')],
    ['?', '🚀'],
  ])('%j fits %j, whatever the case and the composition', (pattern, name) => {
    expect(matchesGlob(pattern, name)).toBe(true);
  });

  it('excludes letters in either case', () => {
    expect([matchesGlob('[!a-c]', 'B'), matchesGlob('[!A]', 'a'), matchesGlob('[!ß]', 'ẞ')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test.each([
    ['+(*)b', '+(…), an extended glob'],
    ['@(a|b)', '@(…), an extended glob'],
    ['?(a)', '?(…), an extended glob'],
    ['*(a)', '*(…), an extended glob'],
    ['!(prod)', '!(…), an extended glob'],
    ['!prod-*', 'begins with !'],
    ['prod-**', '**'],
    ['a|b', '|'],
    ['prod\\*', '\\'],
    ['prod-[12', '[ without ]'],
    ['prod-12]', '] without ['],
    ['[]', 'brackets without a letter'],
    ['[!]', 'brackets without a letter'],
    ['[^s]*', 'write [!…]'],
    ['[[:alpha:]]', '[ between brackets'],
    ['[z-a]', '[z-a], which runs backwards'],
    ['{a,b', '{ without }'],
    ['{a,{b,c}', '{ without }'],
    ['a,b}', '} without {'],
    ['{a}', 'braces without a choice'],
    ['{}', 'braces without a choice'],
    ['{a..c}', '{a..c}; write whole numbers'],
    ['{1..20', '{1..20; write whole numbers'],
    ['{1..20..2}', '{1..20..2}; write whole numbers'],
    ['{20..1}', '{20..1}, which runs backwards'],
    ['{1..1234567890}', 'a number may have 9 digits'],
    ['a'.repeat(101), 'longer than 100 characters'],
  ])('%j is refused with a hint: %s', (pattern, hint) => {
    expect(findGlobFault(pattern)).toContain(hint);
  });

  it('takes no time for long names: each of these would take minutes where a matcher tries every way', () => {
    expect(matchesGlob('*-*-*-*-*-*-*-*-*-prod', '-'.repeat(6000))).toBe(false);
    expect(matchesGlob(`${'{a,aa}'.repeat(16)}b`, 'a'.repeat(6000))).toBe(false);
    expect(matchesGlob(`${'{1..99}'.repeat(14)}x`, '1'.repeat(6000))).toBe(false);
  });
});

test('texts fold alike where Unicode says that they differ only in case', () => {
  for (const [one, other] of ['Prod prod', 'ÉTÉ e\u0301te\u0301', 'ẞ ss', 'ΣΑΣ σας', 'ǅ ǆ', '\u212a k'].map((pair) =>
    pair.split(' '),
  )) {
    expect(foldCase(one ?? '')).toBe(foldCase(other ?? ''));
  }
  expect(foldCase('é')).not.toBe(foldCase('e'));
});

// The reference below tries every way, one part after the other, as the definitions read.

type Part =
  | { kind: 'text' | 'letters' | 'others'; letters: string }
  | { kind: 'any' | 'rest' }
  | { kind: 'numbers'; first: number; last: number }
  | { kind: 'choice'; choices: Part[][] };

const letter = fc.constantFrom('a', 'b', 'B', '-', '1', '2', 'ж', 'Ж');
const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '1', 'ж'), minLength: 1, maxLength: 3 });
const { parts } = fc.letrec<{ parts: Part[]; part: Part }>((tie) => ({
  parts: fc.array(tie('part'), { maxLength: 4, depthIdentifier: 'glob' }),
  part: fc.oneof(
    { depthIdentifier: 'glob', maxDepth: 2 },
    fc.record({ kind: fc.constant('text' as const), letters: fc.string({ unit: letter, minLength: 1, maxLength: 2 }) }),
    fc.record({ kind: fc.constantFrom('any' as const, 'rest' as const) }),
    fc.record({ kind: fc.constantFrom('letters' as const, 'others' as const), letters }),
    fc
      .tuple(fc.nat(25), fc.nat(25))
      .map(([a, b]) => ({ kind: 'numbers' as const, first: Math.min(a, b), last: Math.max(a, b) })),
    fc.record({
      kind: fc.constant('choice' as const),
      choices: fc.array(tie('parts'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

function write(list: readonly Part[]): string {
  return list.map(writePart).join('');
}

function writePart(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.letters;
    case 'letters':
      return `[${part.letters}]`;
    case 'others':
      return `[!${part.letters}]`;
    case 'any':
      return '?';
    case 'rest':
      return '*';
    case 'numbers':
      return `{${part.first}..${part.last}}`;
    case 'choice':
      return `{${part.choices.map(write).join(',')}}`;
  }
}

function fits([part, ...others]: readonly Part[], name: string): boolean {
  if (part === undefined) return name === '';
  const begins = (text: string) => name.startsWith(text) && fits(others, name.slice(text.length));
  const [first = ''] = name;
  switch (part.kind) {
    case 'text':
      return begins(part.letters.toLowerCase());
    case 'letters':
      return first !== '' && part.letters.toLowerCase().includes(first) && begins(first);
    case 'others':
      return first !== '' && !part.letters.toLowerCase().includes(first) && begins(first);
    case 'any':
      return first !== '' && begins(first);
    case 'rest':
      return Array.from({ length: name.length + 1 }, (_, length) => name.slice(0, length)).some(begins);
    case 'numbers':
      return Array.from({ length: part.last - part.first + 1 }, (_, index) => String(part.first + index)).some(begins);
    case 'choice':
      return part.choices.some((choice) => fits([...choice, ...others], name));
  }
}

/** Names that are likely to fit: what the pattern says, with some letters left out, doubled or of the other case. */
const nameOf = (list: readonly Part[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...list.map((part): fc.Arbitrary<string> => {
        switch (part.kind) {
          case 'text':
            return fc.constant(part.letters);
          case 'numbers':
            return fc.integer({ min: part.first, max: part.last + 1 }).map(String);
          case 'choice':
            return fc.oneof(...part.choices.map(nameOf));
          case 'letters':
            return fc.constantFrom(...part.letters);
          default:
            return fc.string({ unit: letter, maxLength: 2 });
        }
      }),
    )
    .map((texts) => texts.join(''));

const runs = Number(process.env.GLOB_RUNS ?? 500);

test('a match is what the definitions say', () => {
  const cases = parts.chain((list) => fc.tuple(fc.constant(list), nameOf(list)));
  fc.assert(
    fc.property(cases, ([list, name]) => {
      const pattern = write(list);
      fc.pre(!/\*\*|^!/.test(pattern) && pattern.length <= 100);
      expect(findGlobFault(pattern)).toBeNull();
      expect(matchesGlob(pattern, name)).toBe(fits(list, name.toLowerCase()));
      expect(matchesGlob(pattern.toUpperCase(), name)).toBe(matchesGlob(pattern, name.toUpperCase()));
    }),
    { numRuns: runs },
  );
});

test('whatever is written is taken or refused with a hint', () => {
  const unit = fc.constantFrom(
    '*',
    '?',
    '[',
    ']',
    '{',
    '}',
    ',',
    '.',
    '!',
    '-',
    '(',
    '|',
    '1',
    'a',
    '\\',
    'ß',
    '\u0301',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), fc.string({ unit, maxLength: 12 }), (pattern, name) => {
      const fault = findGlobFault(pattern);
      if (fault === null) expect(typeof matchesGlob(pattern, name)).toBe('boolean');
      else expect(fault).toMatch(/^(has|begins|is) /);
    }),
    { numRuns: runs },
  );
});
