import type { Scene } from '../../tell.ts';

export const taskScenes: readonly Scene[] = [
  {
    of: 'task list',
    title: 'shows what Vscale works on, whoever began it',
    async play({ vscale, clock, type }) {
      await type('task list');
      const [, db] = ['web-1', 'db-1'].map((name) => vscale.state.addServer({ name }).id);
      await type('server restart', { server: 'web-1' });
      await clock.advance(6_000);
      vscale.outside.stop(db ?? 0);
      await type('task list');
    },
  },
  {
    of: 'task list',
    title: 'says what is wrong where Vscale does not answer',
    async play({ vscale, type }) {
      vscale.faults.queue({ when: { path: '/tasks' }, fault: 'error-503' });
      await type('task list');
    },
  },
  {
    of: 'task show',
    title: 'shows one, with the operation that began it, also when it is over',
    async play({ vscale, clock, complete, type, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1' });
      const task = vscale.state.tasks()[0]?.id ?? '';
      await clock.advance(6_000);
      await complete('task show', { task: 'web' }, 'task');
      await type('task show', { task });
      await wait(60);
      await type('task show', { task });
    },
  },
  {
    of: 'task show',
    title: 'knows no other',
    refused: ['task_not_found', 'task_not_found'],
    async play({ type }) {
      await type('task show', { task: '7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10' });
      await type('task show', { task: 'the restart of `web-1`' });
    },
  },
];
