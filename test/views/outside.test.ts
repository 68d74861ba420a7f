import { expect, it } from 'vitest';
import { type OutsideChange, outsideNews } from '../../src/views/outside.ts';
import { render } from '../support/render.ts';

const server = { id: 42, name: 'web_1' };

const changes: OutsideChange[] = [
  { kind: 'started', task: { id: 't1', method: 'scalet_restart' }, server },
  { kind: 'started', task: { id: 't2', method: 'backup_relocate' }, server: null },
  { kind: 'appeared', server, plan: 'small', location: 'spb0' },
  { kind: 'vanished', server, plan: 'small' },
  { kind: 'renamed', server, before: 'old', after: 'web_1' },
  { kind: 'upgraded', server, before: 'small', after: 'huge' },
  { kind: 'switched', server, before: 'started', after: 'stopped' },
  { kind: 'blocked', server, says: null },
  { kind: 'blocked', server, says: 'abuse `x`' },
  { kind: 'unblocked', server },
];

it('tells each with what it was before and is now', () => {
  expect(render(outsideNews(changes, 'en'))).toMatchInlineSnapshot(`
    "**Changed outside this bot**
    🔧 **web\\_1** · id \`42\`: \`scalet_restart\` was started (task \`t1\`)
    🔧 \`backup_relocate\` was started (task \`t2\`)
    🆕 **web\\_1** · id \`42\` is new: \`small\`, \`spb0\`
    🗑️ **web\\_1** · id \`42\` is gone; it was \`small\`
    ✏️ **web\\_1** · id \`42\`: name old → web\\_1
    📈 **web\\_1** · id \`42\`: plan \`small\` → \`huge\`
    🔌 **web\\_1** · id \`42\`: state started → stopped
    🔴 **web\\_1** · id \`42\` was blocked for lack of money. Top up at vscale.io.
    🔴 **web\\_1** · id \`42\` was blocked by Vscale, which says: \`abuse ˋxˋ\`
    🟢 **web\\_1** · id \`42\` is no longer blocked"
  `);
  expect(render(outsideNews(changes, 'ru'))).toMatchInlineSnapshot(`
    "**Изменилось без участия бота**
    🔧 **web\\_1** · id \`42\`: запущена задача \`scalet_restart\` (\`t1\`)
    🔧 Запущена задача \`backup_relocate\` (\`t2\`)
    🆕 **web\\_1** · id \`42\`: новый сервер, \`small\`, \`spb0\`
    🗑️ **web\\_1** · id \`42\`: сервера больше нет, он был на \`small\`
    ✏️ **web\\_1** · id \`42\`: имя old → web\\_1
    📈 **web\\_1** · id \`42\`: тариф \`small\` → \`huge\`
    🔌 **web\\_1** · id \`42\`: состояние запущен → остановлен
    🔴 **web\\_1** · id \`42\` заблокирован: кончились деньги. Пополните счёт на vscale.io.
    🔴 **web\\_1** · id \`42\` заблокирован, Vscale пишет: \`abuse ˋxˋ\`
    🟢 **web\\_1** · id \`42\` разблокирован"
  `);
});

it('tells many by what happened to them', () => {
  const many = [...changes, ...changes];
  expect(render(outsideNews(many, 'en'))).toMatchInlineSnapshot(`
    "**Changed outside this bot**
    🔧 4 tasks were started: web\\_1, \`backup_relocate\`, web\\_1, \`backup_relocate\`
    🆕 2 servers new: web\\_1, web\\_1
    🗑️ 2 servers gone: web\\_1, web\\_1
    ✏️ 2 servers renamed: web\\_1, web\\_1
    📈 2 servers on other plans: web\\_1, web\\_1
    🔌 2 servers switched: web\\_1, web\\_1
    🔴 4 servers blocked: web\\_1, web\\_1, web\\_1, web\\_1
    🟢 2 servers no longer blocked: web\\_1, web\\_1"
  `);
  expect(render(outsideNews(many, 'ru'))).toMatchInlineSnapshot(`
    "**Изменилось без участия бота**
    🔧 4 задачи запущены: web\\_1, \`backup_relocate\`, web\\_1, \`backup_relocate\`
    🆕 2 новых сервера: web\\_1, web\\_1
    🗑️ 2 серверов больше нет: web\\_1, web\\_1
    ✏️ 2 сервера переименованы: web\\_1, web\\_1
    📈 2 сервера на другом тарифе: web\\_1, web\\_1
    🔌 Запущено или остановлено, 2 сервера: web\\_1, web\\_1
    🔴 4 сервера заблокированы: web\\_1, web\\_1, web\\_1, web\\_1
    🟢 2 сервера разблокированы: web\\_1, web\\_1"
  `);
});

it('pings nobody, and fits a message however much there is', () => {
  const long = { id: 15_461_102, name: '_<@1001>`@everyone`'.repeat(20) };
  const all = Array.from({ length: 10 }, () => ({
    kind: 'renamed' as const,
    server: long,
    before: long.name,
    after: long.name,
  }));
  for (const told of [all, Array.from({ length: 500 }, () => changes).flat()]) {
    const message = outsideNews(told, 'ru');
    expect(message.mentions).toEqual({});
    expect(message.content?.length).toBeLessThanOrEqual(2000);
    expect(message.content).not.toContain('<@1001>');
  }
});
