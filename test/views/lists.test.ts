import { describe, expect, it } from 'vitest';
import { listMessage, pageOf } from '../../src/views/lists.ts';
import { render } from '../support/render.ts';

const items = Array.from({ length: 25 }, (_, index) => index + 1);

describe('pageOf', () => {
  it.each([
    [null, 1, [1, 10]],
    [2, 2, [11, 20]],
    [3, 3, [21, 25]],
    [99, 3, [21, 25]],
    [0, 1, [1, 10]],
    [-5, 1, [1, 10]],
  ])('of 25 things shows for page %j page %j', (wanted, page, [first, last]) => {
    const shown = pageOf(items, wanted);
    expect(shown).toMatchObject({ page, pages: 3, total: 25 });
    expect([shown.items[0], shown.items.at(-1)]).toEqual([first, last]);
  });

  it('of nothing is one empty page', () => {
    expect(pageOf([], 3)).toEqual({ items: [], page: 1, pages: 1, total: 0 });
  });
});

describe('a list', () => {
  const text = { title: 'Things', empty: 'None.', entries: ['a', 'b'] };
  const show = (page: number, pages: number, locale: 'en' | 'ru' = 'en') =>
    render(listMessage(text, { page, pages }, { path: 'server log', options: { server: 42 } }, locale)).split('\n');

  it('has no buttons on its only page', () => {
    expect(show(1, 1)).toEqual(['# Things', 'a', 'b']);
  });

  it('has buttons that run it again', () => {
    expect(show(1, 3)).toEqual([
      '# Things',
      'a',
      'b',
      '-- Page 1 of 3',
      '[◀ Previous] [Next ▶ → page:server log?server=42&page=2]',
    ]);
    expect(show(2, 3, 'ru').slice(3)).toEqual([
      '-- Страница 2 из 3',
      '[◀ Назад → page:server log?server=42&page=1] [Дальше ▶ → page:server log?server=42&page=3]',
    ]);
    expect(show(3, 3).at(-1)).toBe('[◀ Previous → page:server log?server=42&page=2] [Next ▶]');
  });

  it('says that it is empty', () => {
    const nothing = listMessage({ ...text, entries: [] }, { page: 1, pages: 1 }, { path: 'server list' }, 'en');
    expect(render(nothing)).toBe('# Things\nNone.');
  });
});
