import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from './team.ts';

/** What the team lets run. */
export const agreedScenes: readonly Scene[] = [
  {
    of: 'server restart',
    title: 'runs when one approver has agreed',
    on: { policy: writeSandboxPolicy },
    async play(talk) {
      const { vscale, type, wait, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1', reason: 'it hangs' }, { as: 'vera' });
      await press('ivan', 'approve', card);
      look(card);
      await wait(60);
      look(card);
    },
    en: `
      Vera > /server restart server:web-1 reason:it hangs
      @Approver @Admin
      # Restart web-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from @Approver, @Admin
      Expires <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      Reason: it hangs
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel] [Run now]
      ↪ Restart web-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin @Vera asks: **Restart web-1**. Approve or deny it on the card.
      [card](LINK)
      Ivan > [Approve]
      (private)
      ↪ Restart web-1
      ✅ Approved. The operation is on its way.
      # Restart web-1
      🔄 **Running** · <t:1768467600:R>
      👍 @Ivan
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      Reason: it hangs
      -- Operation OPERATION1 · task UUID
      ↪ Restart web-1
      🔔 @Vera
      @Vera ✅ **Restart web-1** · Done · 1m
      Now: 🟢 started
      [card](LINK)
      # Restart web-1
      ✅ **Done** · 1m
      Now: 🟢 started
      👍 @Ivan
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      Reason: it hangs
      -- Operation OPERATION1 · task UUID
    `,
    ru: `
      Vera > /server restart server:web-1 reason:it hangs
      @Approver @Admin
      # Перезапуск web-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: @Approver, @Admin
      Истекает <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      Причина: it hangs
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить] [Выполнить сейчас]
      ↪ Перезапуск web-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin @Vera просит: **Перезапуск web-1**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
      Ivan > [Согласиться]
      (private)
      ↪ Перезапуск web-1
      ✅ Согласие получено. Операция отправляется.
      # Перезапуск web-1
      🔄 **Выполняется** · <t:1768467600:R>
      👍 @Ivan
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      Причина: it hangs
      -- Операция OPERATION1 · задача UUID
      ↪ Перезапуск web-1
      🔔 @Vera
      @Vera ✅ **Перезапуск web-1** · Готово · 1 мин
      Сейчас: 🟢 запущен
      [карточка](LINK)
      # Перезапуск web-1
      ✅ **Готово** · 1 мин
      Сейчас: 🟢 запущен
      👍 @Ivan
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      Причина: it hangs
      -- Операция OPERATION1 · задача UUID
    `,
  },
  {
    of: 'server stop',
    title: 'runs when two have agreed, and a vote can be taken back meanwhile',
    on: { policy: writeSandboxPolicy },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'prod-1' });
      const card = await type('server stop', { server: 'prod-1', reason: 'new disk' }, { as: 'vera' });
      const counted = await press('ivan', 'approve', card);
      look(card);
      await press('ivan', 'withdraw', counted);
      await press('olga', 'approve', card);
      await press('ivan', 'approve', card);
      look(card);
    },
    en: `
      Vera > /server stop server:prod-1 reason:new disk
      @Approver @Admin
      # Stop prod-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 2 · from @Approver, @Admin
      Expires <t:1768471200:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      Reason: new disk
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel] [Run now]
      ↪ Stop prod-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin @Vera asks: **Stop prod-1**. Approve or deny it on the card.
      [card](LINK)
      Ivan > [Approve]
      (private)
      ↪ Stop prod-1
      👍 Your approval counts. 1 person more is needed.
      [Withdraw my vote]
      @Approver @Admin
      # Stop prod-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 1 of 2 · from @Approver, @Admin
      Expires <t:1768471200:R>
      👍 @Ivan
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      Reason: new disk
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel] [Run now]
      Ivan > [Withdraw my vote]
      (private)
      ↪ 👍 Your approval counts. 1 person more is needed.
      ↩️ Your vote is withdrawn.
      Olga > [Approve]
      (private)
      ↪ Stop prod-1
      👍 Your approval counts. 1 person more is needed.
      [Withdraw my vote]
      Ivan > [Approve]
      (private)
      ↪ Stop prod-1
      ✅ Approved. The operation is on its way.
      # Stop prod-1
      🔄 **Running** · <t:1768467600:R>
      👍 @Ivan
      👍 @Olga
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      Reason: new disk
      -- Operation OPERATION1 · task UUID
    `,
    ru: `
      Vera > /server stop server:prod-1 reason:new disk
      @Approver @Admin
      # Остановка prod-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 2 · дать могут: @Approver, @Admin
      Истекает <t:1768471200:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      Причина: new disk
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить] [Выполнить сейчас]
      ↪ Остановка prod-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin @Vera просит: **Остановка prod-1**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
      Ivan > [Согласиться]
      (private)
      ↪ Остановка prod-1
      👍 Ваше согласие учтено. Нужно ещё согласие 1 человека.
      [Отозвать голос]
      @Approver @Admin
      # Остановка prod-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 1 из 2 · дать могут: @Approver, @Admin
      Истекает <t:1768471200:R>
      👍 @Ivan
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      Причина: new disk
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить] [Выполнить сейчас]
      Ivan > [Отозвать голос]
      (private)
      ↪ 👍 Ваше согласие учтено. Нужно ещё согласие 1 человека.
      ↩️ Ваш голос отозван.
      Olga > [Согласиться]
      (private)
      ↪ Остановка prod-1
      👍 Ваше согласие учтено. Нужно ещё согласие 1 человека.
      [Отозвать голос]
      Ivan > [Согласиться]
      (private)
      ↪ Остановка prod-1
      ✅ Согласие получено. Операция отправляется.
      # Остановка prod-1
      🔄 **Выполняется** · <t:1768467600:R>
      👍 @Ivan
      👍 @Olga
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      Причина: new disk
      -- Операция OPERATION1 · задача UUID
    `,
  },
  {
    of: 'server restart',
    title: 'waits for members who may Manage Server where there are no roles',
    on: { policy: '{}\n' },
    async play(talk) {
      const { vscale, type } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' });
      await press('boris', 'approve', card);
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
      Boris > [Approve]
      (private)
      ↪ Restart web-1
      ✅ Approved. The operation is on its way.
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
      Boris > [Согласиться]
      (private)
      ↪ Перезапуск web-1
      ✅ Согласие получено. Операция отправляется.
    `,
  },
  {
    of: 'server restart',
    title: 'asks for the reason in a form where the rule wants one',
    on: { policy: writeSandboxPolicy },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'prod-1' });
      await type('server restart', { server: 'prod-1' }, { as: 'vera', form: { reason: 'new kernel' } });
    },
    en: `
      Vera > /server restart server:prod-1
      [form] A reason is required
      Why? Everybody in the channel will read it*:
      @Approver @Admin
      # Restart prod-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 2 · from @Approver, @Admin
      Expires <t:1768471200:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      Reason: new kernel
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel] [Run now]
      ↪ Restart prod-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin @Vera asks: **Restart prod-1**. Approve or deny it on the card.
      [card](LINK)
    `,
    ru: `
      Vera > /server restart server:prod-1
      [form] Нужна причина
      Почему? Это увидят все в канале*:
      @Approver @Admin
      # Перезапуск prod-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 2 · дать могут: @Approver, @Admin
      Истекает <t:1768471200:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      Причина: new kernel
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить] [Выполнить сейчас]
      ↪ Перезапуск prod-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin @Vera просит: **Перезапуск prod-1**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
    `,
  },
  {
    of: 'server upgrade',
    title: 'shows the approvers what it costs',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type, wait } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1', plan: 'small' });
      const card = await type('server upgrade', { server: 'web-1', plan: 'large' }, { as: 'vera' });
      await press('ivan', 'approve', card);
      await wait(60);
    },
    en: `
      Vera > /server upgrade server:web-1 plan:large
      @Approver
      # Upgrade web-1 to large
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from @Approver
      Expires <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\`
      Plan: \`small\` → \`large\`
      Cost a month: 200 ₽ → 800 ₽ (600 ₽ more)
      Asked by @Vera <t:1768467600:R>
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
      ↪ Upgrade web-1 to large
      🔔 @Ivan @Olga
      @Approver @Vera asks: **Upgrade web-1 to large**. Approve or deny it on the card.
      [card](LINK)
      Ivan > [Approve]
      (private)
      ↪ Upgrade web-1 to large
      ✅ Approved. The operation is on its way.
      ↪ Upgrade web-1 to large
      🔔 @Vera
      @Vera ✅ **Upgrade web-1 to large** · Done · 1m
      Plan: \`small\` → \`large\`
      [card](LINK)
    `,
    ru: `
      Vera > /server upgrade server:web-1 plan:large
      @Approver
      # Перевод web-1 на large
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: @Approver
      Истекает <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\`
      Тариф: \`small\` → \`large\`
      В месяц: 200 ₽ → 800 ₽ (на 600 ₽ больше)
      Запрос: @Vera <t:1768467600:R>
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
      ↪ Перевод web-1 на large
      🔔 @Ivan @Olga
      @Approver @Vera просит: **Перевод web-1 на large**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
      Ivan > [Согласиться]
      (private)
      ↪ Перевод web-1 на large
      ✅ Согласие получено. Операция отправляется.
      ↪ Перевод web-1 на large
      🔔 @Vera
      @Vera ✅ **Перевод web-1 на large** · Готово · 1 мин
      Тариф: \`small\` → \`large\`
      [карточка](LINK)
    `,
  },
  {
    of: 'server restart',
    title: 'waits while Vscale does not answer, and goes on by itself',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type, wait, look } = talk;
      const press = pressesIn(talk);
      const { id } = vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      vscale.faults.queue({ when: { method: 'GET', path: `/scalets/${id}` }, fault: 'error-503' });
      await press('ivan', 'approve', card);
      look(card);
      await wait(5);
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
      Ivan > [Approve]
      (private)
      ↪ Restart web-1
      ⏳ Your approval counts and was the last one needed, but Vscale does not answer. The bot tries again by itself until the request expires.
      [Withdraw my vote]
      @Approver
      # Restart web-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 1 of 1 · from @Approver
      That is enough. It runs as soon as Vscale answers.
      Expires <t:1768469400:R>
      👍 @Ivan
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
      # Restart web-1
      🔄 **Running** · <t:1768467605:R>
      👍 @Ivan
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
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
      Ivan > [Согласиться]
      (private)
      ↪ Перезапуск web-1
      ⏳ Ваше согласие учтено, и этого достаточно, но Vscale не отвечает. Бот будет пробовать сам, пока запрос не истечёт.
      [Отозвать голос]
      @Approver
      # Перезапуск web-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 1 из 1 · дать могут: @Approver
      Этого достаточно. Операция начнётся, как только Vscale ответит.
      Истекает <t:1768469400:R>
      👍 @Ivan
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
      # Перезапуск web-1
      🔄 **Выполняется** · <t:1768467605:R>
      👍 @Ivan
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
    `,
  },
  {
    of: 'server restart',
    title: 'is approved, and refused by Vscale',
    on: { policy: oneApprover, token: 'read-only' },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await press('ivan', 'approve', card);
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
      Ivan > [Approve]
      (private)
      ↪ Restart web-1
      ✅ Approved. The operation is on its way.
      ↪ Restart web-1
      🔔 @Vera
      @Vera ⛔ **Restart web-1** · Refused · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      [card](LINK)
      # Restart web-1
      ⛔ **Refused** · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      👍 @Ivan
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
      Ivan > [Согласиться]
      (private)
      ↪ Перезапуск web-1
      ✅ Согласие получено. Операция отправляется.
      ↪ Перезапуск web-1
      🔔 @Vera
      @Vera ⛔ **Перезапуск web-1** · Отказ · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      [карточка](LINK)
      # Перезапуск web-1
      ⛔ **Отказ** · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      👍 @Ivan
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      -- Операция OPERATION1
    `,
  },
];
