import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from '../approvals/team.ts';

export const auditScenes: readonly Scene[] = [
  {
    of: 'audit list',
    title: 'shows who did what, and what of it one looks for',
    on: { policy: oneApprover },
    async play(talk) {
      const { discord, locale, vscale, complete, type, wait } = talk;
      const as = { as: 'ivan' } as const;
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1', reason: 'it hangs' }, { as: 'vera' });
      await pressesIn(talk)('ivan', 'approve', card);
      await wait(60);
      await type('audit list', {}, as);
      await type('audit list', { event: 'vote.approve', member: discord.members.ivan.id }, as);
      await complete('audit list', { server: 'web' }, 'server', as);
      await complete('audit list', { server: 'web-1', operation: { en: 'res', ru: 'пере' }[locale] }, 'operation', as);
      const { records } = await talk.storage.operations.list({ guildId: discord.guild.id, limit: 1, offset: 0 });
      await type('audit list', { server: 'web-1', operation: records[0]?.id ?? '', event: 'operation.succeeded' }, as);
      await type('audit list', { event: 'break_glass' }, as);
    },
    en: `
      Vera > /server restart server:web-1 reason:it hangs
      @Approver
      # Restart web-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from @Approver
      Expires <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      Reason: it hangs
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
      ↪ Restart web-1
      🔔 @Ivan @Olga
      @Approver @Vera asks: **Restart web-1**. Approve or deny it on the card.
      [card](LINK)
      Ivan > [Approve]
      (private)
      ↪ Restart web-1
      ✅ Approved. The operation is on its way.
      ↪ Restart web-1
      🔔 @Vera
      @Vera ✅ **Restart web-1** · Done · 1m
      Now: 🟢 started
      [card](LINK)
      Ivan > /audit list
      (private)
      # Audit: 7 rows
      **7** · Done · the bot · <t:1768467660:f>
      \`server.restart\` · **web-1** · server \`15461102\` · operation \`OPERATION1\`
      **6** · Policy in force · the bot · <t:1768467660:f>
      **5** · Runs · the bot · <t:1768467600:f>
      \`server.restart\` · **web-1** · server \`15461102\` · operation \`OPERATION1\`
      **4** · Sent to Vscale · the bot · <t:1768467600:f>
      \`server.restart\` · **web-1** · server \`15461102\` · operation \`OPERATION1\`
      **3** · May run · the bot · <t:1768467600:f>
      \`server.restart\` · **web-1** · server \`15461102\` · operation \`OPERATION1\`
      **2** · Approval · @Ivan · <t:1768467600:f>
      server \`15461102\` · operation \`OPERATION1\`
      **1** · Asked, waits for approval · @Vera · <t:1768467600:f>
      \`server.restart\` · **web-1** · server \`15461102\` · operation \`OPERATION1\` · Reason: it hangs
      Ivan > /audit list event:vote.approve member:Ivan
      (private)
      # Audit: 1 row
      **2** · Approval · @Ivan · <t:1768467600:f>
      server \`15461102\` · operation \`OPERATION1\`
      Ivan > /audit list server:web…
        web-1 · started · 31.184.254.10 · small = 15461102
      Ivan > /audit list server:web-1 operation:res…
        Restart web-1 · Done · OPERATION1 = OPERATION1
      Ivan > /audit list server:web-1 operation:OPERATION1 event:operation.succeeded
      (private)
      # Audit: 1 row
      **7** · Done · the bot · <t:1768467660:f>
      \`server.restart\` · **web-1** · server \`15461102\` · operation \`OPERATION1\`
      Ivan > /audit list event:break_glass
      (private)
      # Audit: 0 rows
      No row fits. Leave a filter out.
    `,
    ru: `
      Vera > /server restart server:web-1 reason:it hangs
      @Approver
      # Перезапуск web-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: @Approver
      Истекает <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      Причина: it hangs
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
      ↪ Перезапуск web-1
      🔔 @Ivan @Olga
      @Approver @Vera просит: **Перезапуск web-1**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
      Ivan > [Согласиться]
      (private)
      ↪ Перезапуск web-1
      ✅ Согласие получено. Операция отправляется.
      ↪ Перезапуск web-1
      🔔 @Vera
      @Vera ✅ **Перезапуск web-1** · Готово · 1 мин
      Сейчас: 🟢 запущен
      [карточка](LINK)
      Ivan > /audit list
      (private)
      # Журнал: 7 записей
      **7** · Готово · бот · <t:1768467660:f>
      \`server.restart\` · **web-1** · сервер \`15461102\` · операция \`OPERATION1\`
      **6** · Правила действуют · бот · <t:1768467660:f>
      **5** · Выполняется · бот · <t:1768467600:f>
      \`server.restart\` · **web-1** · сервер \`15461102\` · операция \`OPERATION1\`
      **4** · Отправлено в Vscale · бот · <t:1768467600:f>
      \`server.restart\` · **web-1** · сервер \`15461102\` · операция \`OPERATION1\`
      **3** · Можно выполнять · бот · <t:1768467600:f>
      \`server.restart\` · **web-1** · сервер \`15461102\` · операция \`OPERATION1\`
      **2** · Согласие · @Ivan · <t:1768467600:f>
      сервер \`15461102\` · операция \`OPERATION1\`
      **1** · Запрос, ждёт согласия · @Vera · <t:1768467600:f>
      \`server.restart\` · **web-1** · сервер \`15461102\` · операция \`OPERATION1\` · Причина: it hangs
      Ivan > /audit list event:vote.approve member:Ivan
      (private)
      # Журнал: 1 запись
      **2** · Согласие · @Ivan · <t:1768467600:f>
      сервер \`15461102\` · операция \`OPERATION1\`
      Ivan > /audit list server:web…
        web-1 · запущен · 31.184.254.10 · small = 15461102
      Ivan > /audit list server:web-1 operation:пере…
        Перезапуск web-1 · Готово · OPERATION1 = OPERATION1
      Ivan > /audit list server:web-1 operation:OPERATION1 event:operation.succeeded
      (private)
      # Журнал: 1 запись
      **7** · Готово · бот · <t:1768467660:f>
      \`server.restart\` · **web-1** · сервер \`15461102\` · операция \`OPERATION1\`
      Ivan > /audit list event:break_glass
      (private)
      # Журнал: 0 записей
      Таких записей нет. Уберите один из фильтров.
    `,
  },
  {
    of: 'audit list',
    title: 'asks again where no server or several have the name',
    refused: ['server_not_found', 'server_ambiguous'],
    async play({ vscale, type }) {
      for (let count = 0; count < 2; count += 1) vscale.state.addServer({ name: 'web-1' });
      await type('audit list', { server: 'wep-1' });
      await type('audit list', { server: 'web-1' });
    },
    en: `
      > /audit list server:wep-1
      (private)
      ⛔ There is no server \`wep-1\`. Did you mean \`web-1\`? \`/server list\` shows all.
      > /audit list server:web-1
      (private)
      ⛔ Several servers are called \`web-1\`: \`15461102\`, \`15461103\`. Give one of these ids.
    `,
    ru: `
      > /audit list server:wep-1
      (private)
      ⛔ Сервера \`wep-1\` нет. Может быть, \`web-1\`? Все серверы: \`/server list\`.
      > /audit list server:web-1
      (private)
      ⛔ Имя \`web-1\` носят несколько серверов: \`15461102\`, \`15461103\`. Укажите один из этих id.
    `,
  },
  {
    of: 'audit verify',
    title: 'tells whether somebody has changed a row by hand',
    on: { onDisk: true },
    async play({ vscale, type, editDatabase }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1' });
      await type('audit verify');
      editDatabase("UPDATE audit SET user_id = '1' WHERE event = 'operation.submitting'");
      await type('audit verify');
    },
    en: `
      > /server restart server:web-1
      # Restart web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      > /audit verify
      (private)
      ✅ The audit is whole: 3 rows, each chained to the one before.
      Hash of the last row: \`HASH\`
      Keep it elsewhere: it shows later whether rows were cut off or all written anew.
      > /audit verify
      (private)
      ❌ The audit is broken at row 2: it is not as it was written, or rows before it are missing. Whole rows before it: 1.
      Hash of the last whole row: \`HASH\`
      Somebody has changed the database by hand. Compare it with a backup or an export.
    `,
    ru: `
      > /server restart server:web-1
      # Перезапуск web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      > /audit verify
      (private)
      ✅ Журнал цел: 3 записи, каждая связана с предыдущей.
      Хеш последней записи: \`HASH\`
      Сохраните его в другом месте: по нему потом видно, не отрезали ли записи и не переписали ли все заново.
      > /audit verify
      (private)
      ❌ Журнал испорчен на записи 2: она не такая, какой была, или перед ней чего-то нет. Целых записей до неё: 1.
      Хеш последней целой записи: \`HASH\`
      Кто-то менял базу данных вручную. Сравните её с резервной копией или выгрузкой.
    `,
  },
  {
    of: 'audit export',
    title: 'gives all of it as a file',
    async play({ vscale, type, read }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1' });
      await read(await type('audit export'));
    },
    en: `
      > /server restart server:web-1
      # Restart web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      > /audit export
      (private)
      The audit of this Discord server: 3 rows as JSON Lines, oldest first.
      Hash of the last row: \`HASH\`
      Keep it elsewhere: it shows later whether rows were cut off or all written anew.
      📎 audit-2026-01-15.jsonl
      {"seq":1,"at":1768467600000,"event":"operation.approved","guildId":"Hosting team","userId":"Anna","operationId":"OPERATION1","serverId":15461102,"data":{"server":"web-1","operation":{"kind":"server.restart","serverId":15461102},"reason":null,"channel":"ops","terms":null},"hash":"HASH","previousHash":"HASH"}
      {"seq":2,"at":1768467600000,"event":"operation.submitting","guildId":"Hosting team","userId":null,"operationId":"OPERATION1","serverId":15461102,"data":{"server":"web-1","operation":{"kind":"server.restart","serverId":15461102}},"hash":"HASH","previousHash":"HASH"}
      {"seq":3,"at":1768467600000,"event":"operation.running","guildId":"Hosting team","userId":null,"operationId":"OPERATION1","serverId":15461102,"data":{"server":"web-1","operation":{"kind":"server.restart","serverId":15461102},"task":"UUID"},"hash":"HASH","previousHash":"HASH"}
    `,
    ru: `
      > /server restart server:web-1
      # Перезапуск web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      > /audit export
      (private)
      Журнал этого сервера Discord: 3 записи в формате JSON Lines, сначала старые.
      Хеш последней записи: \`HASH\`
      Сохраните его в другом месте: по нему потом видно, не отрезали ли записи и не переписали ли все заново.
      📎 audit-2026-01-15.jsonl
      {"seq":1,"at":1768467600000,"event":"operation.approved","guildId":"Hosting team","userId":"Anna","operationId":"OPERATION1","serverId":15461102,"data":{"server":"web-1","operation":{"kind":"server.restart","serverId":15461102},"reason":null,"channel":"ops","terms":null},"hash":"HASH","previousHash":"HASH"}
      {"seq":2,"at":1768467600000,"event":"operation.submitting","guildId":"Hosting team","userId":null,"operationId":"OPERATION1","serverId":15461102,"data":{"server":"web-1","operation":{"kind":"server.restart","serverId":15461102}},"hash":"HASH","previousHash":"HASH"}
      {"seq":3,"at":1768467600000,"event":"operation.running","guildId":"Hosting team","userId":null,"operationId":"OPERATION1","serverId":15461102,"data":{"server":"web-1","operation":{"kind":"server.restart","serverId":15461102},"task":"UUID"},"hash":"HASH","previousHash":"HASH"}
    `,
  },
];
