import { expect, it } from 'vitest';
import { quoteText } from '../../src/views/quote.ts';

it('quotes line by line, without the empty lines that nobody needs', () => {
  expect(quoteText('\n\n one\r\n\n\n\n two \n\n', 100)).toEqual({ quote: '> one\n>\n> two', isWhole: true });
});

it('escapes each line by itself', () => {
  expect(quoteText('# a\n> b\n- c\n1. d\n**e**', 100).quote).toBe(
    '> \\# a\n> \\> b\n> \\- c\n> 1\\. d\n> \\*\\*e\\*\\*',
  );
});

it('shows of a long text as much as there is room for', () => {
  const lines = Array.from({ length: 10 }, (_, index) => `line ${index}`).join('\n');
  expect(quoteText(lines, 30)).toEqual({ quote: '> line 0\n> line 1\n> line 2\n> …', isWhole: false });
  const one = quoteText('x'.repeat(500), 100);
  expect(one.isWhole).toBe(false);
  expect(one.quote).toMatch(/^> x{49}…$/);
  const stars = quoteText('*'.repeat(500), 100);
  expect(stars.quote.length).toBeLessThanOrEqual(102);
});
