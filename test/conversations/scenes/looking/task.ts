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
    en: `
      > /task list
      (private)
      # 0 tasks run at Vscale
      Vscale is not working on anything now.
      > /server restart server:web-1
      # Restart web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      > /task list
      (private)
      # 2 tasks run at Vscale
      \`scalet_restart\` · **web-1** · id \`15461102\`
      🔄 running · <t:1768467603:R> · \`UUID\`
      \`scalet_stop\` · **db-1** · id \`15461103\`
      ⏳ waiting · <t:1768467606:R> · \`UUID\`
    `,
    ru: `
      > /task list
      (private)
      # В Vscale сейчас 0 задач
      Сейчас Vscale ничего не выполняет.
      > /server restart server:web-1
      # Перезапуск web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      > /task list
      (private)
      # В Vscale сейчас 2 задачи
      \`scalet_restart\` · **web-1** · id \`15461102\`
      🔄 идёт · <t:1768467603:R> · \`UUID\`
      \`scalet_stop\` · **db-1** · id \`15461103\`
      ⏳ ждёт · <t:1768467606:R> · \`UUID\`
    `,
  },
  {
    of: 'task list',
    title: 'says what is wrong where Vscale does not answer',
    async play({ vscale, type }) {
      vscale.faults.queue({ when: { path: '/tasks' }, fault: 'error-503' });
      await type('task list');
    },
    en: `
      > /task list
      (private)
      ⛔ Vscale cannot be reached now. Ask again in a few minutes.
    `,
    ru: `
      > /task list
      (private)
      ⛔ Vscale сейчас недоступен. Повторите через несколько минут.
    `,
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
    en: `
      > /server restart server:web-1
      # Restart web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      > /task show task:web…
        scalet_restart · web-1 · UUID = UUID
      > /task show task:UUID
      (private)
      # scalet\\_restart
      **🔄 running**
      Server: **web-1** · id \`15461102\`
      Location: \`spb0\`
      Queued: <t:1768467600:R>
      Started: <t:1768467603:R>
      Operation: 🔄 Restart web-1 · [card](LINK)
      -- Task UUID
      ↪ Restart web-1
      🔔 @Anna
      @Anna ✅ **Restart web-1** · Done · 1m 6s
      Now: 🟢 started
      [card](LINK)
      > /task show task:UUID
      (private)
      # scalet\\_restart
      **✅ done**
      Server: **web-1** · id \`15461102\`
      Location: \`spb0\`
      Queued: <t:1768467600:R>
      Started: <t:1768467603:R>
      Ended: <t:1768467630:R>
      Operation: ✅ Restart web-1 · [card](LINK)
      -- Task UUID
    `,
    ru: `
      > /server restart server:web-1
      # Перезапуск web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      > /task show task:web…
        scalet_restart · web-1 · UUID = UUID
      > /task show task:UUID
      (private)
      # scalet\\_restart
      **🔄 идёт**
      Сервер: **web-1** · id \`15461102\`
      Площадка: \`spb0\`
      В очереди с: <t:1768467600:R>
      Начата: <t:1768467603:R>
      Операция: 🔄 Перезапуск web-1 · [карточка](LINK)
      -- Задача UUID
      ↪ Перезапуск web-1
      🔔 @Anna
      @Anna ✅ **Перезапуск web-1** · Готово · 1 мин 6 с
      Сейчас: 🟢 запущен
      [карточка](LINK)
      > /task show task:UUID
      (private)
      # scalet\\_restart
      **✅ готова**
      Сервер: **web-1** · id \`15461102\`
      Площадка: \`spb0\`
      В очереди с: <t:1768467600:R>
      Начата: <t:1768467603:R>
      Закончена: <t:1768467630:R>
      Операция: ✅ Перезапуск web-1 · [карточка](LINK)
      -- Задача UUID
    `,
  },
  {
    of: 'task show',
    title: 'knows no other',
    refused: ['task_not_found', 'task_not_found'],
    async play({ type }) {
      await type('task show', { task: '7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10' });
      await type('task show', { task: 'the restart of `web-1`' });
    },
    en: `
      > /task show task:UUID
      (private)
      ⛔ Vscale knows no task \`UUID\`. It forgets those that ended long ago; \`/task list\` shows what runs now.
      > /task show task:the restart of \`web-1\`
      (private)
      ⛔ Vscale knows no task \`the restart of ˋweb-1ˋ\`. It forgets those that ended long ago; \`/task list\` shows what runs now.
    `,
    ru: `
      > /task show task:UUID
      (private)
      ⛔ Vscale не знает задачи \`UUID\`. Давно законченные он забывает; что идёт сейчас: \`/task list\`.
      > /task show task:the restart of \`web-1\`
      (private)
      ⛔ Vscale не знает задачи \`the restart of ˋweb-1ˋ\`. Давно законченные он забывает; что идёт сейчас: \`/task list\`.
    `,
  },
];
