import { describe, expect, it } from 'vitest';
import { requireText as requireRecordText } from '../commands/domain/read-record.ts';
import { isName, requireName } from '../commands/shared/require.ts';
import { requireHeader, requireText } from '../commands/ticket/read-letter.ts';
import { createOptions } from '../src/discord/options.ts';
import { escapeName } from '../src/views/format.ts';
import { isBlank } from '../src/visible.ts';

const invisible: [what: string, text: string][] = [
  ['nothing', ''],
  ['spaces of every width', ' \t\n\u00a0\u1680\u2003\u202f\u205f\u3000'],
  ['a zero-width space', '\u200b'],
  ['a blank of Braille', '\u2800'],
  ['a word joiner', '\u2060'],
  ['joiners and invisible operators', '\u200c\u200d\u2061\u2062\u2063\u2064'],
  ['Hangul fillers', '\u115f\u1160\u3164\uffa0'],
  ['variation selectors', '\ufe00\ufe0f\u{e0100}\u180b'],
  ['tags', '\u{e0001}\u{e0041}\u{e007f}'],
  ['a soft hyphen', '\u00ad'],
  ['a byte-order mark', '\ufeff'],
  ['marks of direction', '\u200e\u200f\u202a\u202e\u2066\u061c'],
  ['controls', '\u0000\u0007\u001b\u0085'],
  ['combining marks alone', '\u0301\u0308\u20dd\u034f'],
  ['blanks of other scripts', '\u{13441}\u{13442}\u{1d159}\u{16fe4}'],
  ['characters that are none', '\ufffe\ue000\u{10ffff}\ud800'],
  ['all of that together', ' \u200b\u2800 \u3164\ufe0f\u0301\u00ad '],
];

const visible = ['x', 'нет', '1', '.', '—', '👍', '❤️', '©', '日', 'é', '\u200bx\u2060', 'किताब', '١'];

describe('of what is invisible', () => {
  it.each(invisible)('nothing passes as a text that was given: %s', (_what, text) => {
    expect(isBlank(text)).toBe(true);
    expect(createOptions({}, { reason: text }).getField('reason')).toBeNull();
    expect(() => requireHeader(text)).toThrow('ticket_header_empty');
    expect(() => requireText(text)).toThrow('ticket_text_empty');
    expect(() => requireRecordText('TXT', text)).toThrow('record_needs');
    expect(() => requireName(text)).toThrow(/^name_(empty|characters)$/);
    expect(isName(text, '—')).toBe(false);
    expect(escapeName(text)).toBe('—');
  });

  it('nothing hides in a name, and the refusal names it by its number', () => {
    expect(() => requireName('web-1\u3164')).toThrow(
      expect.objectContaining({ facts: { characters: ['U+3164'] } }) as Error,
    );
    expect(() => requireName('web\u2800')).toThrow(
      expect.objectContaining({ facts: { characters: ['U+2800'] } }) as Error,
    );
    expect(requireName('Сервер é 1')).toBe('Сервер é 1');
  });
});

it.each(visible)('what can be seen passes: %s', (text) => {
  expect(isBlank(text)).toBe(false);
  expect(createOptions({}, { reason: text }).getField('reason')).toBe(text);
  expect(requireText(text)).toBe(text.trim());
});

it('nothing at all is blank, too', () => {
  expect([isBlank(null), isBlank(undefined)]).toEqual([true, true]);
});
