import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from './team.ts';

/** The server is no longer what the approvers saw. */
export const staleScenes: readonly Scene[] = [
  {
    of: 'server restart',
    title: 'is asked again where the server has changed meanwhile',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, clock, type, look } = talk;
      const press = pressesIn(talk);
      const server = vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1', reason: 'it hangs' }, { as: 'vera' });
      vscale.outside.rename(server.id, 'web-old');
      await press('ivan', 'approve', card);
      look(card);
      await clock.advance(60_000);
      const again = await press('vera', 'askAgain', card);
      await press('olga', 'approve', again);
      look(again);
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
      🕓 The server has changed since this was asked, so nothing was run. The card shows what changed.
      ↪ Restart web-1
      🔔 @Vera
      @Vera 🕓 **Restart web-1** · Out of date
      The server has changed since this was asked, so nothing was run:
      Name: web-1 → web-old
      [card](LINK)
      # Restart web-1
      🕓 **Out of date** · <t:1768467600:f>
      The server has changed since this was asked, so nothing was run:
      Name: web-1 → web-old
      👍 @Ivan
      The votes no longer count.
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      Reason: it hangs
      -- Operation OPERATION1
      [Ask again]
      Vera > [Ask again]
      ↪ Restart web-1
      @Approver
      # Restart web-old
      🗳️ **Waiting for approval** · <t:1768467660:R>
      Approvals: 0 of 1 · from @Approver
      Expires <t:1768469460:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467660:R>
      Reason: it hangs
      -- Operation OPERATION2
      [Approve] [Deny] [Cancel]
      ↪ Restart web-old
      🔔 @Ivan @Olga
      @Approver @Vera asks: **Restart web-old**. Approve or deny it on the card.
      [card](LINK)
      Olga > [Approve]
      (private)
      ↪ Restart web-old
      ✅ Approved. The operation is on its way.
      ↪ Restart web-1
      # Restart web-old
      🔄 **Running** · <t:1768467660:R>
      👍 @Olga
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467660:R>
      Reason: it hangs
      -- Operation OPERATION2 · task UUID
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
      🕓 С момента запроса сервер изменился, поэтому ничего не выполнено. Что изменилось, видно на карточке.
      ↪ Перезапуск web-1
      🔔 @Vera
      @Vera 🕓 **Перезапуск web-1** · Устарело
      С момента запроса сервер изменился, поэтому ничего не выполнено:
      Имя: web-1 → web-old
      [карточка](LINK)
      # Перезапуск web-1
      🕓 **Устарело** · <t:1768467600:f>
      С момента запроса сервер изменился, поэтому ничего не выполнено:
      Имя: web-1 → web-old
      👍 @Ivan
      Голоса больше не учитываются.
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      Причина: it hangs
      -- Операция OPERATION1
      [Запросить снова]
      Vera > [Запросить снова]
      ↪ Перезапуск web-1
      @Approver
      # Перезапуск web-old
      🗳️ **Ждёт согласия** · <t:1768467660:R>
      Согласий: 0 из 1 · дать могут: @Approver
      Истекает <t:1768469460:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467660:R>
      Причина: it hangs
      -- Операция OPERATION2
      [Согласиться] [Отклонить] [Отменить]
      ↪ Перезапуск web-old
      🔔 @Ivan @Olga
      @Approver @Vera просит: **Перезапуск web-old**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
      Olga > [Согласиться]
      (private)
      ↪ Перезапуск web-old
      ✅ Согласие получено. Операция отправляется.
      ↪ Перезапуск web-1
      # Перезапуск web-old
      🔄 **Выполняется** · <t:1768467660:R>
      👍 @Olga
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467660:R>
      Причина: it hangs
      -- Операция OPERATION2 · задача UUID
    `,
  },
  {
    of: 'server restart',
    title: 'is not asked again by whoever may not ask, nor twice, nor while Vscale works on the server',
    refused: ['needs_role', 'server_locked', 'server_busy'],
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, clock, type, wait } = talk;
      const press = pressesIn(talk);
      const { id } = vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      vscale.outside.restart(id);
      await press('ivan', 'approve', card);
      await press('ivan', 'askAgain', card);
      await press('vera', 'askAgain', card);
      await wait(60);
      await press('vera', 'askAgain', card);
      await clock.advance(1000);
      await press('vera', 'askAgain', card);
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
      🕓 The server has changed since this was asked, so nothing was run. The card shows what changed.
      ↪ Restart web-1
      🔔 @Vera
      @Vera 🕓 **Restart web-1** · Out of date
      The server has changed since this was asked, so nothing was run:
      Locked: no → yes
      Running tasks: none → \`scalet_restart\`
      [card](LINK)
      Ivan > [Ask again]
      (private)
      ↪ Restart web-1
      ⛔ Only @Operator may ask for changes. Ask an administrator for the role.
      Vera > [Ask again]
      ↪ Restart web-1
      ⛔ **web-1** is locked: Vscale is working on it. Ask again when \`/task list\` no longer names it.
      Vera > [Ask again]
      ↪ Restart web-1
      @Approver
      # Restart web-1
      🗳️ **Waiting for approval** · <t:1768467660:R>
      Approvals: 0 of 1 · from @Approver
      Expires <t:1768469460:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467660:R>
      -- Operation OPERATION2
      [Approve] [Deny] [Cancel]
      ↪ Restart web-1
      🔔 @Ivan @Olga
      @Approver @Vera asks: **Restart web-1**. Approve or deny it on the card.
      [card](LINK)
      Vera > [Ask again]
      ↪ Restart web-1
      ⛔ **web-1** is busy with operation \`OPERATION2\` ([card](LINK)). One change at a time: wait for its end, then ask again.
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
      🕓 С момента запроса сервер изменился, поэтому ничего не выполнено. Что изменилось, видно на карточке.
      ↪ Перезапуск web-1
      🔔 @Vera
      @Vera 🕓 **Перезапуск web-1** · Устарело
      С момента запроса сервер изменился, поэтому ничего не выполнено:
      Занят: нет → да
      Задачи: нет → \`scalet_restart\`
      [карточка](LINK)
      Ivan > [Запросить снова]
      (private)
      ↪ Перезапуск web-1
      ⛔ Запрашивать изменения могут только @Operator. Попросите роль у администратора.
      Vera > [Запросить снова]
      ↪ Перезапуск web-1
      ⛔ **web-1** занят: Vscale выполняет на нём задачу. Повторите, когда она исчезнет из \`/task list\`.
      Vera > [Запросить снова]
      ↪ Перезапуск web-1
      @Approver
      # Перезапуск web-1
      🗳️ **Ждёт согласия** · <t:1768467660:R>
      Согласий: 0 из 1 · дать могут: @Approver
      Истекает <t:1768469460:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467660:R>
      -- Операция OPERATION2
      [Согласиться] [Отклонить] [Отменить]
      ↪ Перезапуск web-1
      🔔 @Ivan @Olga
      @Approver @Vera просит: **Перезапуск web-1**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
      Vera > [Запросить снова]
      ↪ Перезапуск web-1
      ⛔ **web-1** занят операцией \`OPERATION2\` ([карточка](LINK)). Можно только одно изменение за раз: дождитесь её конца и повторите.
    `,
  },
  {
    of: 'server restart',
    title: 'is not asked again of a server that has been deleted since',
    refused: 'server_gone',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type } = talk;
      const press = pressesIn(talk);
      const { id } = vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      vscale.outside.rename(id, 'web-old');
      await press('ivan', 'approve', card);
      vscale.outside.lose(id);
      await press('vera', 'askAgain', card);
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
      🕓 The server has changed since this was asked, so nothing was run. The card shows what changed.
      ↪ Restart web-1
      🔔 @Vera
      @Vera 🕓 **Restart web-1** · Out of date
      The server has changed since this was asked, so nothing was run:
      Name: web-1 → web-old
      [card](LINK)
      Vera > [Ask again]
      ↪ Restart web-1
      ⛔ Server \`web-1\` has been deleted meanwhile. \`/server list\` shows what is there.
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
      🕓 С момента запроса сервер изменился, поэтому ничего не выполнено. Что изменилось, видно на карточке.
      ↪ Перезапуск web-1
      🔔 @Vera
      @Vera 🕓 **Перезапуск web-1** · Устарело
      С момента запроса сервер изменился, поэтому ничего не выполнено:
      Имя: web-1 → web-old
      [карточка](LINK)
      Vera > [Запросить снова]
      ↪ Перезапуск web-1
      ⛔ Сервер \`web-1\` за это время удалили. Что есть сейчас: \`/server list\`.
    `,
  },
  {
    of: 'server restart',
    title: 'comes to nothing where the server is gone',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type, look } = talk;
      const press = pressesIn(talk);
      const { id } = vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      vscale.outside.lose(id);
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
      🕓 The server has changed since this was asked, so nothing was run. The card shows what changed.
      ↪ Restart web-1
      🔔 @Vera
      @Vera 🕓 **Restart web-1** · Out of date
      The server has changed since this was asked, so nothing was run:
      The server is gone.
      [card](LINK)
      # Restart web-1
      🕓 **Out of date** · <t:1768467600:f>
      The server has changed since this was asked, so nothing was run:
      The server is gone.
      👍 @Ivan
      The votes no longer count.
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
      🕓 С момента запроса сервер изменился, поэтому ничего не выполнено. Что изменилось, видно на карточке.
      ↪ Перезапуск web-1
      🔔 @Vera
      @Vera 🕓 **Перезапуск web-1** · Устарело
      С момента запроса сервер изменился, поэтому ничего не выполнено:
      Сервера больше нет.
      [карточка](LINK)
      # Перезапуск web-1
      🕓 **Устарело** · <t:1768467600:f>
      С момента запроса сервер изменился, поэтому ничего не выполнено:
      Сервера больше нет.
      👍 @Ivan
      Голоса больше не учитываются.
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      -- Операция OPERATION1
    `,
  },
];
