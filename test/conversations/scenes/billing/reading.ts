import { words } from '../../../../src/views/words/index.ts';
import type { Scene } from '../../tell.ts';

const dayMs = 86_400_000;

export const readingScenes: readonly Scene[] = [
  {
    of: 'billing balance',
    title: 'tells what the servers cost, stopped ones too, and for how long the money lasts',
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.state.addServer({ name: 'db', plan: 'large', status: 'stopped' });
      vscale.state.setBalance(10_000, 500);
      await type('billing balance');
    },
  },
  {
    of: 'billing balance',
    title: 'tells of a debt, and of an account without servers',
    async play({ vscale, type }) {
      await type('billing balance');
      vscale.state.addServer({ name: 'web-1' });
      vscale.state.setBalance(-1234);
      await type('billing balance');
    },
  },
  {
    of: 'billing balance',
    title: 'is never 0 for want of an answer',
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.faults.queue({ when: { path: /prices/ }, fault: 'error-503' });
      await type('billing balance');
      for (const fault of ['error-500', 'wrong-shape', 'drop-before'] as const) {
        vscale.faults.queue({ when: { path: /balance/ }, fault });
        await type('billing balance');
      }
    },
  },
  {
    of: 'billing payments',
    title: 'page, the newest first, and stay where they are when Vscale does not answer',
    async play({ locale, vscale, clock, type, press }) {
      for (let count = 1; count <= 10; count += 1) {
        await clock.advance(dayMs);
        vscale.outside.topUp(count * 10_000);
      }
      const { previous, next } = words[locale].lists;
      const first = await type('billing payments');
      const second = await press(first, `${next} ▶`);
      vscale.faults.queue({ when: { path: /payments/ }, fault: 'error-502' });
      await press(second, `◀ ${previous}`);
    },
  },
  {
    of: 'billing consumption',
    title: 'shows this month by server and plan, with a chart',
    async play({ vscale, clock, type }) {
      vscale.state.addServer({ name: 'web-1' });
      vscale.state.addServer({ name: 'db', plan: 'large' });
      await clock.advance(1.25 * dayMs);
      await type('billing consumption');
    },
  },
  {
    of: 'billing consumption',
    title: 'shows a year by its months, and the days that one gives, also of a server that is gone',
    async play({ vscale, clock, type }) {
      vscale.state.addServer({ name: 'web-1' });
      const { id } = vscale.state.addServer({ name: 'db', plan: 'large' });
      await clock.advance(20 * dayMs);
      vscale.outside.lose(id);
      await type('billing consumption', { period: 'year' });
      await type('billing consumption', { start: '2026-01-20', end: '2026-01-21' });
    },
  },
  {
    of: 'billing consumption',
    title: 'has no chart where nothing was charged, and no 0 where Vscale does not answer',
    async play({ vscale, type }) {
      await type('billing consumption', { period: 'last-month' });
      vscale.faults.queue({ when: { path: /consumption/ }, fault: 'error-500' });
      await type('billing consumption', { period: 'today' });
      vscale.faults.queue({ when: { path: /consumption/ }, fault: 'wrong-shape' });
      await type('billing consumption', { period: 'year' });
    },
  },
  {
    of: 'billing consumption',
    title: 'is refused for days that cannot be',
    refused: [
      'date_invalid',
      'period_backwards',
      'period_in_future',
      'period_too_long',
      'period_twice',
      'period_needs_start',
    ],
    async play({ type }) {
      const refused: Record<string, string>[] = [
        { start: '2026-02-30' },
        { start: '2026-01-10', end: '2026-01-09' },
        { start: '2026-01-10', end: '2026-01-16' },
        { start: '2025-01-14' },
        { period: 'week', start: '2026-01-10' },
        { end: '2026-01-10' },
      ];
      for (const options of refused) await type('billing consumption', options);
    },
  },
];
