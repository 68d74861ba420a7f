import { expect, it } from 'vitest';
import { taskCard, taskList } from '../../src/views/tasks.ts';
import { makeRecord, makeTask } from '../support/operation.ts';
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

it('lists what Vscale is working on', () => {
  expect(render(taskList([running, waiting, failed], names, null, { path: 'task list' }, 'en'))).toMatchInlineSnapshot(`
    "# 3 tasks run at Vscale
    \`scalet_restart\` · **web-1** · id \`42\`
    🔄 running · <t:1440763332:R> · \`7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10\`
    \`something_new\` · id \`43\`
    ⏳ waiting · <t:1440763331:R> · \`b2\`
    \`scalet_restart\` · none
    ❌ failed · \`c3\`"
  `);
  expect(render(taskList([running, waiting], names, null, { path: 'task list' }, 'ru'))).toMatchInlineSnapshot(`
    "# В Vscale сейчас 2 задачи
    \`scalet_restart\` · **web-1** · id \`42\`
    🔄 идёт · <t:1440763332:R> · \`7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10\`
    \`something_new\` · id \`43\`
    ⏳ ждёт · <t:1440763331:R> · \`b2\`"
  `);
  expect(render(taskList([], names, null, { path: 'task list' }, 'en'))).toMatchInlineSnapshot(`
    "# 0 tasks run at Vscale
    Vscale is not working on anything now."
  `);
});

it('reads the time of insertion as that of Moscow and the others as UTC', () => {
  const insertedAt = Date.UTC(2015, 7, 28, 12, 2, 11) / 1000;
  const startedAt = Date.UTC(2015, 7, 28, 12, 2, 12) / 1000;
  const shown = render(taskCard(running, names, null, 'en'));
  expect(shown).toContain(`Queued: <t:${insertedAt}:R>`);
  expect(shown).toContain(`Started: <t:${startedAt}:R>`);
});

it('shows a task with the operation that started it', () => {
  const operation = makeRecord({ state: 'running', card: { channelId: 'c1', messageId: 'm1' } });
  expect(render(taskCard(running, names, operation, 'en'))).toMatchInlineSnapshot(`
    "# scalet\\_restart
    **🔄 running**
    Server: **web-1** · id \`42\`
    Location: \`spb0\`
    Queued: <t:1440763331:R>
    Started: <t:1440763332:R>
    Operation: 🔄 Restart web-1 · [card](https://discord.com/channels/g1/c1/m1)
    -- Task 7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10"
  `);
  expect(render(taskCard(failed, names, null, 'ru'))).toMatchInlineSnapshot(`
    "# scalet\\_restart
    **❌ не удалась**
    Vscale пишет: \`no disk\`
    Сервер: нет
    Закончена: \`yesterday\`
    -- Задача c3"
  `);
});
