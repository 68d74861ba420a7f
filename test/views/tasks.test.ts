import { expect, it } from 'vitest';
import { taskCard, taskList } from '../../src/views/tasks.ts';
import { makeTask } from '../support/operation.ts';
import { render } from '../support/render.ts';

const names = new Map([[42, 'web-1']]);
const running = makeTask({ insertedAt: '2015-08-28 15:02:11', startedAt: '2015-08-28 12:02:12' });
const waiting = makeTask({ id: 'b2', serverId: 43, method: 'something_new', insertedAt: '2015-08-28 15:02:11' });
const failed = makeTask({
  id: 'c3',
  serverId: null,
  error: true,
  message: 'no disk',
  endedAt: 'yesterday',
  location: '',
});

it('lists a task of which little is known', () => {
  expect(render(taskList([waiting, failed], names, null, { path: 'task list' }, 'en'))).toMatchInlineSnapshot(`
    "# 2 tasks run at Vscale
    \`something_new\` · id \`43\`
    ⏳ waiting · <t:1440763331:R> · \`b2\`
    \`scalet_restart\` · none
    ❌ failed · \`c3\`"
  `);
});

it('reads the time of insertion as that of Moscow and the others as UTC', () => {
  const insertedAt = Date.UTC(2015, 7, 28, 12, 2, 11) / 1000;
  const startedAt = Date.UTC(2015, 7, 28, 12, 2, 12) / 1000;
  const shown = render(taskCard(running, names, null, 'en'));
  expect(shown).toContain(`Queued: <t:${insertedAt}:R>`);
  expect(shown).toContain(`Started: <t:${startedAt}:R>`);
});

it('shows a task that failed, of no server', () => {
  expect(render(taskCard(failed, names, null, 'ru'))).toMatchInlineSnapshot(`
    "# scalet\\_restart
    **❌ не удалась**
    Vscale пишет: \`no disk\`
    Сервер: нет
    Закончена: \`yesterday\`
    -- Задача c3"
  `);
});
