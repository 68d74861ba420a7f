import type { Scene } from '../../tell.ts';

export const catalogScenes: readonly Scene[] = [
  {
    of: 'catalog images',
    title: 'shows them page by page',
    async play({ locale, type, press }) {
      const list = await type('catalog images', { page: 3 });
      await press(list, { en: '◀ Previous', ru: '◀ Назад' }[locale]);
    },
  },
  {
    of: ['catalog plans', 'catalog locations', 'catalog prices'],
    title: 'show what there is, and what it costs',
    async play({ type }) {
      await type('catalog plans');
      await type('catalog locations');
      await type('catalog prices');
    },
  },
  {
    of: ['catalog plans', 'catalog prices'],
    title: 'show what can be shown where Vscale does not tell its prices',
    async play({ vscale, type }) {
      vscale.faults.queue({ when: { path: /prices/ }, fault: 'error-500', times: 2 });
      await type('catalog plans');
      await type('catalog prices');
    },
  },
  {
    of: 'catalog images',
    title: 'says what to do about a token that Vscale does not accept',
    on: { token: 'wrong' },
    play: ({ type }) => type('catalog images'),
  },
];
