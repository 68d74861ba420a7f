import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from '../approvals/team.ts';

/** The id of the operation that was asked last. */
async function lastOperation({ storage, discord }: Parameters<Scene['play']>[0]): Promise<string> {
  const { records } = await storage.operations.list({ guildId: discord.guild.id, limit: 1, offset: 0 });
  return records[0]?.id ?? '';
}

const longText = 'x'.repeat(2_000);

export const operationScenes: readonly Scene[] = [
  {
    of: 'operation list',
    title: 'shows what was asked here, and what of it one looks for',
    on: { policy: oneApprover },
    async play(talk) {
      const { discord, vscale, clock, complete, type, wait } = talk;
      await type('operation list', {}, { as: 'vera' });
      for (const name of ['web-1', 'db-1']) vscale.state.addServer({ name });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await pressesIn(talk)('ivan', 'approve', card);
      await wait(60);
      await type('server stop', { server: 'db-1' }, { as: 'vera' });
      await clock.advance(60_000);
      await type('operation list', {}, { as: 'vera' });
      await type('operation list', { state: 'waiting' }, { as: 'vera' });
      await complete('operation list', { server: 'web' }, 'server', { as: 'vera' });
      await type('operation list', { server: 'web-1', member: discord.members.vera.id }, { as: 'vera' });
      await type('operation list', { state: 'failed' }, { as: 'vera' });
    },
    en: `
      Vera > /operation list
      (private)
      # 0 operations
      Nothing was asked here yet. \`/help\` shows what you can do.
      Vera > /server restart server:web-1
      @Approver
      # Restart web-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from @Approver
      Expires <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
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
      Vera > /server stop server:db-1
      @Approver
      # Stop db-1
      🗳️ **Waiting for approval** · <t:1768467660:R>
      Approvals: 0 of 1 · from @Approver
      Expires <t:1768469460:R>
      \`31.184.254.11\` · id \`15461103\` · \`small\`
      Asked by @Vera <t:1768467660:R>
      -- Operation OPERATION2
      [Approve] [Deny] [Cancel]
      ↪ Stop db-1
      🔔 @Ivan @Olga
      @Approver @Vera asks: **Stop db-1**. Approve or deny it on the card.
      [card](LINK)
      Vera > /operation list
      (private)
      # 2 operations
      🗳️ **Stop db-1** · Waiting for approval
      @Vera · <t:1768467660:R> · \`OPERATION2\` · [card](LINK)
      ✅ **Restart web-1** · Done · 1m
      @Vera · <t:1768467600:R> · \`OPERATION1\` · [card](LINK)
      Vera > /operation list state:waiting
      (private)
      # 1 operation
      🗳️ **Stop db-1** · Waiting for approval
      @Vera · <t:1768467660:R> · \`OPERATION2\` · [card](LINK)
      Vera > /operation list server:web…
        web-1 · started · 31.184.254.10 · small = 15461102
      Vera > /operation list server:web-1 member:Vera
      (private)
      # 1 operation
      ✅ **Restart web-1** · Done · 1m
      @Vera · <t:1768467600:R> · \`OPERATION1\` · [card](LINK)
      Vera > /operation list state:failed
      (private)
      # 0 operations
      No operation here fits. Leave a filter out.
    `,
    ru: `
      Vera > /operation list
      (private)
      # 0 операций
      Здесь ещё ничего не запрашивали. Что можно: \`/help\`.
      Vera > /server restart server:web-1
      @Approver
      # Перезапуск web-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: @Approver
      Истекает <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
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
      Vera > /server stop server:db-1
      @Approver
      # Остановка db-1
      🗳️ **Ждёт согласия** · <t:1768467660:R>
      Согласий: 0 из 1 · дать могут: @Approver
      Истекает <t:1768469460:R>
      \`31.184.254.11\` · id \`15461103\` · \`small\`
      Запрос: @Vera <t:1768467660:R>
      -- Операция OPERATION2
      [Согласиться] [Отклонить] [Отменить]
      ↪ Остановка db-1
      🔔 @Ivan @Olga
      @Approver @Vera просит: **Остановка db-1**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
      Vera > /operation list
      (private)
      # 2 операции
      🗳️ **Остановка db-1** · Ждёт согласия
      @Vera · <t:1768467660:R> · \`OPERATION2\` · [карточка](LINK)
      ✅ **Перезапуск web-1** · Готово · 1 мин
      @Vera · <t:1768467600:R> · \`OPERATION1\` · [карточка](LINK)
      Vera > /operation list state:waiting
      (private)
      # 1 операция
      🗳️ **Остановка db-1** · Ждёт согласия
      @Vera · <t:1768467660:R> · \`OPERATION2\` · [карточка](LINK)
      Vera > /operation list server:web…
        web-1 · запущен · 31.184.254.10 · small = 15461102
      Vera > /operation list server:web-1 member:Vera
      (private)
      # 1 операция
      ✅ **Перезапуск web-1** · Готово · 1 мин
      @Vera · <t:1768467600:R> · \`OPERATION1\` · [карточка](LINK)
      Vera > /operation list state:failed
      (private)
      # 0 операций
      Таких операций здесь нет. Уберите один из фильтров.
    `,
  },
  {
    of: 'operation show',
    title: 'shows one as its card has it',
    async play(talk) {
      const { vscale, complete, type } = talk;
      vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1', reason: 'it hangs' });
      await complete('operation show', { operation: 'web' }, 'operation');
      await type('operation show', { operation: await lastOperation(talk) });
    },
    en: `
      > /server restart server:web-1 reason:it hangs
      # Restart web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      Reason: it hangs
      -- Operation OPERATION1 · task UUID
      > /operation show operation:web…
        Restart web-1 · Running · OPERATION1 = OPERATION1
      > /operation show operation:OPERATION1
      (private)
      # Restart web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      Reason: it hangs
      [card](LINK)
      -- Operation OPERATION1 · task UUID
    `,
    ru: `
      > /server restart server:web-1 reason:it hangs
      # Перезапуск web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      Причина: it hangs
      -- Операция OPERATION1 · задача UUID
      > /operation show operation:web…
        Перезапуск web-1 · Выполняется · OPERATION1 = OPERATION1
      > /operation show operation:OPERATION1
      (private)
      # Перезапуск web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      Причина: it hangs
      [карточка](LINK)
      -- Операция OPERATION1 · задача UUID
    `,
  },
  {
    of: ['operation show', 'operation cancel'],
    title: 'knows no other',
    refused: ['operation_not_found', 'operation_not_found'],
    async play({ type }) {
      await type('operation show', { operation: 'abcd2345' });
      await type('operation cancel', { operation: 'abcd2345' });
    },
    en: `
      > /operation show operation:abcd2345
      (private)
      ⛔ There is no operation \`abcd2345\` here. \`/operation list\` shows all.
      > /operation cancel operation:abcd2345
      (private)
      ⛔ There is no operation \`abcd2345\` here. \`/operation list\` shows all.
    `,
    ru: `
      > /operation show operation:abcd2345
      (private)
      ⛔ Операции \`abcd2345\` здесь нет. Все операции: \`/operation list\`.
      > /operation cancel operation:abcd2345
      (private)
      ⛔ Операции \`abcd2345\` здесь нет. Все операции: \`/operation list\`.
    `,
  },
  {
    of: 'operation cancel',
    title: 'takes back what waits for approval',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, complete, type, look } = talk;
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await complete('operation cancel', { operation: '' }, 'operation', { as: 'vera' });
      await type('operation cancel', { operation: await lastOperation(talk) }, { as: 'vera' });
      look(card);
    },
    en: `
      Vera > /server restart server:web-1
      @Approver
      # Restart web-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from @Approver
      Expires <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
      ↪ Restart web-1
      🔔 @Ivan @Olga
      @Approver @Vera asks: **Restart web-1**. Approve or deny it on the card.
      [card](LINK)
      Vera > /operation cancel operation:…
        Restart web-1 · Waiting for approval · OPERATION1 = OPERATION1
      Vera > /operation cancel operation:OPERATION1
      (private)
      ✖️ **Restart web-1** is cancelled. [card](LINK)
      ↪ Restart web-1
      🔔 @Vera
      @Vera ✖️ **Restart web-1** · Cancelled
      Cancelled by @Vera
      [card](LINK)
      # Restart web-1
      ✖️ **Cancelled** · <t:1768467600:f>
      Cancelled by @Vera
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      -- Operation OPERATION1
    `,
    ru: `
      Vera > /server restart server:web-1
      @Approver
      # Перезапуск web-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: @Approver
      Истекает <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
      ↪ Перезапуск web-1
      🔔 @Ivan @Olga
      @Approver @Vera просит: **Перезапуск web-1**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
      Vera > /operation cancel operation:…
        Перезапуск web-1 · Ждёт согласия · OPERATION1 = OPERATION1
      Vera > /operation cancel operation:OPERATION1
      (private)
      ✖️ **Перезапуск web-1**: отменено. [карточка](LINK)
      ↪ Перезапуск web-1
      🔔 @Vera
      @Vera ✖️ **Перезапуск web-1** · Отменено
      Отмена: @Vera
      [карточка](LINK)
      # Перезапуск web-1
      ✖️ **Отменено** · <t:1768467600:f>
      Отмена: @Vera
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      -- Операция OPERATION1
    `,
  },
  {
    of: 'operation cancel',
    title: 'takes back nothing of others, and nothing that is at Vscale',
    refused: ['not_the_asker', 'too_late_to_cancel'],
    on: { policy: 'rules: [{ actions: [restart], approvals: 1 }]\n' },
    async play(talk) {
      const { vscale, type } = talk;
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' });
      const operation = await lastOperation(talk);
      await type('operation cancel', { operation }, { as: 'boris' });
      await pressesIn(talk)('boris', 'approve', card);
      await type('operation cancel', { operation });
    },
    en: `
      > /server restart server:web-1
      # Restart web-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from members who may Manage Server
      Expires <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
      Boris > /operation cancel operation:OPERATION1
      (private)
      ⛔ Only @Anna, who asked, can cancel this. An approver can deny it.
      Boris > [Approve]
      (private)
      ↪ Restart web-1
      ✅ Approved. The operation is on its way.
      > /operation cancel operation:OPERATION1
      (private)
      ⛔ It is too late to cancel this: it is at Vscale already, or it has ended. \`/operation show\` tells which.
    `,
    ru: `
      > /server restart server:web-1
      # Перезапуск web-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: участники с правом «Управлять сервером»
      Истекает <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
      Boris > /operation cancel operation:OPERATION1
      (private)
      ⛔ Отменить запрос может только автор, @Anna. Отклонить его может тот, чьё согласие нужно.
      Boris > [Согласиться]
      (private)
      ↪ Перезапуск web-1
      ✅ Согласие получено. Операция отправляется.
      > /operation cancel operation:OPERATION1
      (private)
      ⛔ Отменять поздно: операция уже в Vscale или закончилась. Что именно, покажет \`/operation show\`.
    `,
  },
  {
    of: 'operation list',
    title: 'asks again where no server or several have the name',
    refused: ['server_not_found', 'server_ambiguous'],
    async play({ vscale, type }) {
      for (let count = 0; count < 2; count += 1) vscale.state.addServer({ name: 'web-1' });
      await type('operation list', { server: 'wep-1' });
      await type('operation list', { server: 'web-1' });
    },
    en: `
      > /operation list server:wep-1
      (private)
      ⛔ There is no server \`wep-1\`. Did you mean \`web-1\`? \`/server list\` shows all.
      > /operation list server:web-1
      (private)
      ⛔ Several servers are called \`web-1\`: \`15461102\`, \`15461103\`. Give one of these ids.
    `,
    ru: `
      > /operation list server:wep-1
      (private)
      ⛔ Сервера \`wep-1\` нет. Может быть, \`web-1\`? Все серверы: \`/server list\`.
      > /operation list server:web-1
      (private)
      ⛔ Имя \`web-1\` носят несколько серверов: \`15461102\`, \`15461103\`. Укажите один из этих id.
    `,
  },
  {
    of: 'operation show',
    title: 'has the whole of a letter that Vscale did not take',
    on: { token: 'read-only' },
    async play(talk) {
      const { type, read } = talk;
      await type('ticket open', {}, { form: { header: 'No network', text: longText } });
      await read(await type('operation show', { operation: await lastOperation(talk) }));
    },
    en: `
      > /ticket open
      [form] Ask support
      Subject*: – What it is about, in at most 200 characters.
      Text*: – At most 4000 characters. No passwords: everybody here reads it.
      # Open ticket: No network
      ⛔ **Refused** · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      > ${'x'.repeat(749)}…
      \`/operation show\` gives the whole text as a file.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Open ticket: No network
      🔔 @Anna
      @Anna ⛔ **Open ticket: No network** · Refused · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      [card](LINK)
      > /operation show operation:OPERATION1
      (private)
      # Open ticket: No network
      ⛔ **Refused** · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      > ${'x'.repeat(749)}…
      \`/operation show\` gives the whole text as a file.
      Asked by @Anna <t:1768467600:R>
      [card](LINK)
      -- Operation OPERATION1
      📎 text.txt: Text
      ${longText}
    `,
    ru: `
      > /ticket open
      [form] Написать в поддержку
      Тема*: – О чём речь, не больше 200 знаков.
      Текст*: – Не больше 4000 знаков. Без паролей: это прочтут все в канале.
      # Новый тикет: No network
      ⛔ **Отказ** · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      > ${'x'.repeat(749)}…
      Весь текст файлом: \`/operation show\`.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Новый тикет: No network
      🔔 @Anna
      @Anna ⛔ **Новый тикет: No network** · Отказ · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      [карточка](LINK)
      > /operation show operation:OPERATION1
      (private)
      # Новый тикет: No network
      ⛔ **Отказ** · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      > ${'x'.repeat(749)}…
      Весь текст файлом: \`/operation show\`.
      Запрос: @Anna <t:1768467600:R>
      [карточка](LINK)
      -- Операция OPERATION1
      📎 text.txt: Текст
      ${longText}
    `,
  },
];
