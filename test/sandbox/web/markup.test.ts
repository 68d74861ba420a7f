import { expect, test } from 'vitest';
import { parseMarkup, parseSpans, plainText } from '../../../src/sandbox/web/markup.ts';

/** The tree in one line: what is plain as it is, all else as `kind(…)`. */
function outline(source: string): string {
  return parseSpans(source)
    .map((span) => {
      if (span.kind === 'text') return span.text;
      if ('spans' in span)
        return `${span.kind}(${span.spans.map((inner) => ('text' in inner ? inner.text : inner.kind)).join('')})`;
      if (span.kind === 'code') return `code(${span.text})`;
      if (span.kind === 'mention') return `${span.of}(${span.id})`;
      return span.kind === 'time' ? `time(${span.at} ${span.style})` : `command(${span.path} ${span.id})`;
    })
    .join('');
}

test.each([
  ['plain', 'plain'],
  ['**bold** and *italic* and _italic_', 'bold(bold) and italic(italic) and italic(italic)'],
  ['__under__ ~~strike~~ ||hidden||', 'underline(under) strike(strike) spoiler(hidden)'],
  ['**a *b* c**', 'bold(a italic c)'],
  ['snake_case_name stays', 'snake_case_name stays'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  [String.raw`prod\_web \*not\* \<@1>`, 'prod_web *not* <@1>'],
  [String.raw`**web\*1**`, 'bold(web*1)'],
  ['`**no**` and ``a`b``', 'code(**no**) and code(a`b)'],
  ['<@1> <@!2> <@&3> <#4>', 'user(1) user(2) role(3) channel(4)'],
  ['</server list:5>', 'command(server list 5)'],
  ['<t:1700000000:R> <t:1:F> <t:2>', 'time(1700000000000 R) time(1000 F) time(2000 f)'],
  ['[card](https://discord.com/channels/1/2/3)', 'link(card)'],
  ['see https://example.com/a_b_c.', 'see link(https://example.com/a_b_c).'],
  ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
  ['**never closed', '**never closed'],
])('%s', (source, expected) => {
  expect(outline(source)).toBe(expected);
});

test('lines, headings, lists, quotes and blocks of code', () => {
  const source = '# Title\n- one\n- two\n> said\n> twice\n-# small\n```json\n{"a": 1}\n```\nend';
  expect(parseMarkup(source).map((block) => block.kind)).toEqual([
    'heading',
    'item',
    'item',
    'quote',
    'subtext',
    'pre',
    'line',
  ]);
  expect(parseMarkup(source)).toContainEqual({ kind: 'pre', text: '{"a": 1}' });
});

test('the text alone', () => {
  const name = (of: string, id: string) => `${of}${id}`;
  expect(plainText('**Done** <@1>\nsee [card](https://example.com) `x`', name)).toBe('Done user1 see card x');
});

test('nothing in a long hostile text takes long', () => {
  const source = `${'*'.repeat(2000)}${'_a'.repeat(1000)}${'[('.repeat(500)}${'||'.repeat(500)}`;
  expect(() => parseMarkup(source)).not.toThrow();
});
