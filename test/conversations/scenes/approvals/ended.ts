import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from './team.ts';

/** What ends otherwise than by everybody's approval. */
export const endedScenes: readonly Scene[] = [
  {
    of: 'server restart',
    title: 'is denied, with a reason',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await press('ivan', 'deny', card, 'a deploy is running');
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
      Ivan > [Deny]
      [form] Deny the request
      Why? Everybody in the channel will read it*:
      (private)
      ↪ Restart web-1
      🚫 Denied. Whoever asked is told.
      ↪ Restart web-1
      🔔 @Vera
      @Vera 🚫 **Restart web-1** · Denied
      Denied by @Ivan: a deploy is running
      [card](LINK)
      # Restart web-1
      🚫 **Denied** · <t:1768467600:f>
      Denied by @Ivan: a deploy is running
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
      Ivan > [Отклонить]
      [form] Отклонить запрос
      Почему? Это увидят все в канале*:
      (private)
      ↪ Перезапуск web-1
      🚫 Отклонено. Автор запроса узнает об этом.
      ↪ Перезапуск web-1
      🔔 @Vera
      @Vera 🚫 **Перезапуск web-1** · Отклонено
      Отказ: @Ivan. Причина: a deploy is running
      [карточка](LINK)
      # Перезапуск web-1
      🚫 **Отклонено** · <t:1768467600:f>
      Отказ: @Ivan. Причина: a deploy is running
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      -- Операция OPERATION1
    `,
  },
  {
    of: 'server restart',
    title: 'is denied by two, where the rule wants two',
    on: {
      policy: ({ roles }) => `roles: { approver: ["${roles.approver.id}"] }
rules: [{ actions: [restart], approvals: 2, denials: 2 }]
`,
    },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' });
      await press('ivan', 'deny', card, 'not today');
      look(card);
      await press('olga', 'approve', card);
      await press('olga', 'deny', card, 'on second thoughts');
      look(card);
    },
    en: `
      > /server restart server:web-1
      @Approver
      # Restart web-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 2 · from @Approver
      Denials: 0 of 2
      Expires <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
      ↪ Restart web-1
      🔔 @Ivan @Olga
      @Approver @Anna asks: **Restart web-1**. Approve or deny it on the card.
      [card](LINK)
      Ivan > [Deny]
      [form] Deny the request
      Why? Everybody in the channel will read it*:
      (private)
      ↪ Restart web-1
      👎 Your denial counts. 1 person more would end the request.
      [Withdraw my vote]
      @Approver
      # Restart web-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 2 · from @Approver
      Denials: 1 of 2
      Expires <t:1768469400:R>
      👎 @Ivan: not today
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
      Olga > [Approve]
      (private)
      ↪ Restart web-1
      👍 Your approval counts. 1 person more is needed.
      [Withdraw my vote]
      Olga > [Deny]
      [form] Deny the request
      Why? Everybody in the channel will read it*:
      (private)
      ↪ Restart web-1
      🚫 Denied. Whoever asked is told.
      ↪ Restart web-1
      🔔 @Anna
      @Anna 🚫 **Restart web-1** · Denied
      Denied by @Olga: on second thoughts
      [card](LINK)
      # Restart web-1
      🚫 **Denied** · <t:1768467600:f>
      Denied by @Olga: on second thoughts
      👎 @Ivan: not today
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
    `,
    ru: `
      > /server restart server:web-1
      @Approver
      # Перезапуск web-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 2 · дать могут: @Approver
      Отказов: 0 из 2
      Истекает <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
      ↪ Перезапуск web-1
      🔔 @Ivan @Olga
      @Approver @Anna просит: **Перезапуск web-1**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
      Ivan > [Отклонить]
      [form] Отклонить запрос
      Почему? Это увидят все в канале*:
      (private)
      ↪ Перезапуск web-1
      👎 Ваш отказ учтён. Чтобы отклонить запрос, нужен ещё отказ 1 человека.
      [Отозвать голос]
      @Approver
      # Перезапуск web-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 2 · дать могут: @Approver
      Отказов: 1 из 2
      Истекает <t:1768469400:R>
      👎 @Ivan: not today
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
      Olga > [Согласиться]
      (private)
      ↪ Перезапуск web-1
      👍 Ваше согласие учтено. Нужно ещё согласие 1 человека.
      [Отозвать голос]
      Olga > [Отклонить]
      [form] Отклонить запрос
      Почему? Это увидят все в канале*:
      (private)
      ↪ Перезапуск web-1
      🚫 Отклонено. Автор запроса узнает об этом.
      ↪ Перезапуск web-1
      🔔 @Anna
      @Anna 🚫 **Перезапуск web-1** · Отклонено
      Отказ: @Olga. Причина: on second thoughts
      [карточка](LINK)
      # Перезапуск web-1
      🚫 **Отклонено** · <t:1768467600:f>
      Отказ: @Olga. Причина: on second thoughts
      👎 @Ivan: not today
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
    `,
  },
  {
    of: 'server restart',
    title: 'is cancelled by whoever asked',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await press('vera', 'cancel', card);
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
      Vera > [Cancel]
      (private)
      ↪ Restart web-1
      ✖️ Cancelled.
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
      Vera > [Отменить]
      (private)
      ↪ Перезапуск web-1
      ✖️ Отменено.
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
    of: 'server restart',
    title: 'is brought to mind half-way, and expires',
    on: { policy: oneApprover },
    async play({ vscale, type, wait, look }) {
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await wait(15 * 60);
      await wait(15 * 60);
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
      ↪ Restart web-1
      🔔 @Ivan @Olga
      @Approver **Restart web-1** still waits for approval and expires <t:1768469400:R>.
      [card](LINK)
      ↪ Restart web-1
      🔔 @Vera
      @Vera ⌛ **Restart web-1** · Expired
      Nobody decided in time. Ask again if it is still needed.
      [card](LINK)
      # Restart web-1
      ⌛ **Expired** · <t:1768469400:f>
      Nobody decided in time. Ask again if it is still needed.
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
      ↪ Перезапуск web-1
      🔔 @Ivan @Olga
      @Approver **Перезапуск web-1**: запрос ещё ждёт согласия и истекает <t:1768469400:R>.
      [карточка](LINK)
      ↪ Перезапуск web-1
      🔔 @Vera
      @Vera ⌛ **Перезапуск web-1** · Время вышло
      Решения вовремя не было. Если это ещё нужно, запросите снова.
      [карточка](LINK)
      # Перезапуск web-1
      ⌛ **Время вышло** · <t:1768469400:f>
      Решения вовремя не было. Если это ещё нужно, запросите снова.
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      -- Операция OPERATION1
    `,
  },
  {
    of: 'server restart',
    title: 'runs at once in an emergency, in the sight of everybody',
    on: { policy: writeSandboxPolicy },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'prod-1' });
      const card = await type('server restart', { server: 'prod-1', reason: 'it hangs' }, { as: 'vera' });
      await press('anna', 'runNow', card, 'the shop is down');
      look(card);
    },
    en: `
      Vera > /server restart server:prod-1 reason:it hangs
      @Approver @Admin
      # Restart prod-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 2 · from @Approver, @Admin
      Expires <t:1768471200:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      Reason: it hangs
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel] [Run now]
      ↪ Restart prod-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin @Vera asks: **Restart prod-1**. Approve or deny it on the card.
      [card](LINK)
      Anna > [Run now]
      [form] Run without approval
      Why can it not wait? Everybody will read it*:
      (private)
      ↪ Restart prod-1
      🚨 The operation runs now. The approvers are told.
      ↪ Restart prod-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin 🚨 @Anna runs **Restart prod-1** without approval. Reason: the shop is down
      [card](LINK)
      # Restart prod-1
      🔄 **Running** · <t:1768467600:R>
      🚨 Run without approval by @Anna: the shop is down
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      Reason: it hangs
      -- Operation OPERATION1 · task UUID
    `,
    ru: `
      Vera > /server restart server:prod-1 reason:it hangs
      @Approver @Admin
      # Перезапуск prod-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 2 · дать могут: @Approver, @Admin
      Истекает <t:1768471200:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      Причина: it hangs
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить] [Выполнить сейчас]
      ↪ Перезапуск prod-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin @Vera просит: **Перезапуск prod-1**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
      Anna > [Выполнить сейчас]
      [form] Выполнить без согласия
      Почему нельзя подождать? Прочтут все*:
      (private)
      ↪ Перезапуск prod-1
      🚨 Операция выполняется. Те, чьё согласие нужно, узнают об этом.
      ↪ Перезапуск prod-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin 🚨 @Anna выполняет без согласия: **Перезапуск prod-1**. Причина: the shop is down
      [карточка](LINK)
      # Перезапуск prod-1
      🔄 **Выполняется** · <t:1768467600:R>
      🚨 Без согласия: @Anna. Причина: the shop is down
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      Причина: it hangs
      -- Операция OPERATION1 · задача UUID
    `,
  },
];
