import { describe, expect, it } from 'vitest';
import {
  code,
  cutText,
  escapeName,
  fitLines,
  formatDuration,
  formatMoney,
  formatSize,
  joinSome,
  plainText,
} from '../../src/views/format.ts';

describe('escapeName', () => {
  it.each([
    ['web-1', 'web-1'],
    ['Сервер 1', 'Сервер 1'],
    ['@everyone', '\\@everyone'],
    ['<@123> <#4> <:a:5> <t:1:R>', '\\<\\@123\\> \\<\\#4\\> \\<\\:a\\:5\\> \\<t\\:1\\:R\\>'],
    ['**b** _i_ ~~s~~ ||x|| `c`', '\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~ \\|\\|x\\|\\| \\`c\\`'],
    ['[a](https://evil.example)', '\\[a\\](https\\:\\/\\/evil.example)'],
    ['\\*', '\\\\\\*'],
    ['# title', '\\# title'],
    ['> quote', '\\> quote'],
    ['- item', '\\- item'],
    ['-# small', '\\-\\# small'],
    ['1. item', '1\\. item'],
    ['a\nb\r\n\tc', 'a b c'],
    ['a\u202eb\u200bc\u0000d\u2066e', 'abcde'],
    ['\u200b\u3164\u2800 ', '—'],
    ['', '—'],
  ])('shows %j as it is', (name, shown) => {
    expect(escapeName(name)).toBe(shown);
  });

  it('cuts before it escapes, and never through a character', () => {
    expect(escapeName('*'.repeat(100), 5)).toBe('\\*\\*\\*\\*…');
    expect(plainText('😀😀😀', 4)).toBe('😀…');
    expect(cutText('a😀', 2)).toBe('a');
  });
});

it('shows code that nothing can leave', () => {
  expect(code('a`b``c')).toBe('`aˋbˋˋc`');
  expect(code('```\n')).toBe('`ˋˋˋ`');
  expect(code('x'.repeat(200), 10)).toBe(`\`${'x'.repeat(9)}…\``);
  expect(code('/etc/hosts')).toBe('`/etc/hosts`');
});

it('shows no command as code that becomes a link', () => {
  expect(code('/server record-add\n')).toBe('``/server record-add``');
  expect(code('/')).toBe('`/`');
});

it('writes amounts with their units, each language in its way', () => {
  const shown = [
    formatMoney(160_000, 'en'),
    formatMoney(28, 'en'),
    formatMoney(160_050, 'ru'),
    formatSize(512, 'en'),
    formatSize(20_480, 'ru'),
    formatDuration(42_400, 'en'),
    formatDuration(3_725_000, 'ru'),
    formatDuration(3, 'en'),
  ];
  expect(shown.map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    '1,600 ₽',
    '0.28 ₽',
    '1 600,50 ₽',
    '0.5 GB',
    '20 ГБ',
    '42s',
    '1 ч 2 мин 5 с',
    '1s',
  ]);
});

it('keeps whole lines within a limit', () => {
  expect(fitLines(['aaa', 'bbb', 'ccc'], 11)).toBe('aaa\nbbb\nccc');
  expect(fitLines(['aaa', 'bbb', 'ccc'], 10)).toBe('aaa\nbbb\n…');
  expect(fitLines(['a'.repeat(20)], 10)).toBe('…');
});

it('names the first few of many', () => {
  expect(joinSome(['a', 'b', 'c'], 3)).toBe('a, b, c');
  expect(joinSome(['a', 'b', 'c', 'd'], 2)).toBe('a, b +2');
});
