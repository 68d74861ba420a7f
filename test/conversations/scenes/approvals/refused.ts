import { type APIMessage, Routes } from 'discord.js';
import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import { createRest } from '../../../sandbox/discord/bot.ts';
import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from './team.ts';

/** Presses that decide nothing. */
export const refusedScenes: readonly Scene[] = [
  {
    of: 'server restart',
    title: 'is not decided by whoever has no say in it',
    refused: [
      'own_request',
      'own_request',
      'not_an_approver',
      'not_an_approver',
      'not_the_asker',
      'may_not_break_glass',
    ],
    on: { policy: writeSandboxPolicy },
    async play(talk) {
      const { vscale, type } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await press('vera', 'approve', card);
      await press('vera', 'deny', card);
      await press('kim', 'approve', card);
      await press('kim', 'deny', card);
      await press('ivan', 'cancel', card);
      await press('ivan', 'runNow', card);
    },
    en: `
      Vera > /server restart server:web-1
      @Approver @Admin
      # Restart web-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from @Approver, @Admin
      Expires <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel] [Run now]
      ↪ Restart web-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin @Vera asks: **Restart web-1**. Approve or deny it on the card.
      [card](LINK)
      Vera > [Approve]
      (private)
      ↪ Restart web-1
      ⛔ You asked for this yourself, so somebody else must decide. You can cancel it.
      Vera > [Deny]
      (private)
      ↪ Restart web-1
      ⛔ You asked for this yourself, so somebody else must decide. You can cancel it.
      Kim > [Approve]
      (private)
      ↪ Restart web-1
      ⛔ Only @Approver, @Admin may decide about this.
      Kim > [Deny]
      (private)
      ↪ Restart web-1
      ⛔ Only @Approver, @Admin may decide about this.
      Ivan > [Cancel]
      (private)
      ↪ Restart web-1
      ⛔ Only @Vera, who asked, can cancel this. An approver can deny it.
      Ivan > [Run now]
      (private)
      ↪ Restart web-1
      ⛔ Only @Admin may run this without approval.
    `,
    ru: `
      Vera > /server restart server:web-1
      @Approver @Admin
      # Перезапуск web-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: @Approver, @Admin
      Истекает <t:1768469400:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить] [Выполнить сейчас]
      ↪ Перезапуск web-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin @Vera просит: **Перезапуск web-1**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
      Vera > [Согласиться]
      (private)
      ↪ Перезапуск web-1
      ⛔ Вы сами это запросили, поэтому решить должен кто-то другой. Вы можете отменить запрос.
      Vera > [Отклонить]
      (private)
      ↪ Перезапуск web-1
      ⛔ Вы сами это запросили, поэтому решить должен кто-то другой. Вы можете отменить запрос.
      Kim > [Согласиться]
      (private)
      ↪ Перезапуск web-1
      ⛔ Решать по этому запросу могут только @Approver, @Admin.
      Kim > [Отклонить]
      (private)
      ↪ Перезапуск web-1
      ⛔ Решать по этому запросу могут только @Approver, @Admin.
      Ivan > [Отменить]
      (private)
      ↪ Перезапуск web-1
      ⛔ Отменить запрос может только автор, @Vera. Отклонить его может тот, чьё согласие нужно.
      Ivan > [Выполнить сейчас]
      (private)
      ↪ Перезапуск web-1
      ⛔ Выполнить это без согласия могут только @Admin.
    `,
  },
  {
    of: 'server restart',
    title: 'is not decided by whoever may not Manage Server, where there are no roles',
    refused: 'not_an_approver',
    on: { policy: '{}\n' },
    async play(talk) {
      const { vscale, type } = talk;
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' });
      await pressesIn(talk)('kim', 'approve', card);
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
      Kim > [Approve]
      (private)
      ↪ Restart web-1
      ⛔ Only members who may Manage Server may decide about this.
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
      Kim > [Согласиться]
      (private)
      ↪ Перезапуск web-1
      ⛔ Решать по этому запросу могут только участники с правом «Управлять сервером».
    `,
  },
  {
    of: 'server restart',
    title: 'counts each vote once, and none when it is over',
    refused: ['already_voted', 'no_vote', 'request_settled'],
    on: { policy: writeSandboxPolicy },
    async play(talk) {
      const { vscale, type } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'prod-1' });
      const card = await type('server restart', { server: 'prod-1', reason: 'it hangs' }, { as: 'vera' });
      const counted = await press('ivan', 'approve', card);
      await press('ivan', 'approve', card);
      await press('ivan', 'withdraw', counted);
      await press('ivan', 'withdraw', counted);
      await press('vera', 'cancel', card);
      await press('ivan', 'withdraw', counted);
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
      Ivan > [Approve]
      (private)
      ↪ Restart prod-1
      👍 Your approval counts. 1 person more is needed.
      [Withdraw my vote]
      Ivan > [Approve]
      (private)
      ↪ Restart prod-1
      ⛔ You have already voted that way, and it counts once.
      Ivan > [Withdraw my vote]
      (private)
      ↪ 👍 Your approval counts. 1 person more is needed.
      ↩️ Your vote is withdrawn.
      Ivan > [Withdraw my vote]
      (private)
      ↪ 👍 Your approval counts. 1 person more is needed.
      ⛔ You have no vote on this request.
      Vera > [Cancel]
      (private)
      ↪ Restart prod-1
      ✖️ Cancelled.
      ↪ Restart prod-1
      🔔 @Vera
      @Vera ✖️ **Restart prod-1** · Cancelled
      Cancelled by @Vera
      [card](LINK)
      Ivan > [Withdraw my vote]
      (private)
      ↪ 👍 Your approval counts. 1 person more is needed.
      ⛔ This request has been decided already; the card shows how.
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
      Ivan > [Согласиться]
      (private)
      ↪ Перезапуск prod-1
      👍 Ваше согласие учтено. Нужно ещё согласие 1 человека.
      [Отозвать голос]
      Ivan > [Согласиться]
      (private)
      ↪ Перезапуск prod-1
      ⛔ Вы уже так проголосовали, голос учитывается один раз.
      Ivan > [Отозвать голос]
      (private)
      ↪ 👍 Ваше согласие учтено. Нужно ещё согласие 1 человека.
      ↩️ Ваш голос отозван.
      Ivan > [Отозвать голос]
      (private)
      ↪ 👍 Ваше согласие учтено. Нужно ещё согласие 1 человека.
      ⛔ Вашего голоса в этом запросе нет.
      Vera > [Отменить]
      (private)
      ↪ Перезапуск prod-1
      ✖️ Отменено.
      ↪ Перезапуск prod-1
      🔔 @Vera
      @Vera ✖️ **Перезапуск prod-1** · Отменено
      Отмена: @Vera
      [карточка](LINK)
      Ivan > [Отозвать голос]
      (private)
      ↪ 👍 Ваше согласие учтено. Нужно ещё согласие 1 человека.
      ⛔ По этому запросу уже решено; как именно, видно на карточке.
    `,
  },
  {
    of: 'server restart',
    title: 'is not decided when its time is over',
    refused: 'request_expired',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, clock, type } = talk;
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await clock.advance(30 * 60_000);
      await pressesIn(talk)('ivan', 'approve', card);
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
      ⛔ This request has expired. Ask again if it is still needed.
      ↪ Restart web-1
      🔔 @Vera
      @Vera ⌛ **Restart web-1** · Expired
      Nobody decided in time. Ask again if it is still needed.
      [card](LINK)
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
      ⛔ Этот запрос истёк. Если это ещё нужно, запросите снова.
      ↪ Перезапуск web-1
      🔔 @Vera
      @Vera ⌛ **Перезапуск web-1** · Время вышло
      Решения вовремя не было. Если это ещё нужно, запросите снова.
      [карточка](LINK)
    `,
  },
  {
    of: 'server restart',
    title: 'is not denied without a reason',
    refused: 'reason_required',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, type } = talk;
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await pressesIn(talk)('ivan', 'deny', card, '   ');
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
      ⛔ Nothing was done: this needs a reason. Do it again and say why; commands have the option \`reason\` for it.
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
      ⛔ Ничего не сделано: здесь нужна причина. Повторите и укажите её; в командах для неё есть параметр \`причина\`.
    `,
  },
  {
    of: 'server restart',
    title: 'is not decided on a copy of its card',
    refused: 'not_the_card',
    on: { policy: oneApprover },
    async play(talk) {
      const { discord, vscale, type } = talk;
      const { deploys } = discord.channels;
      vscale.state.addServer({ name: 'web-1' });
      const { components } = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      const body = { content: 'A copy', components };
      const copy = (await createRest(discord).post(Routes.channelMessages(deploys.id), { body })) as APIMessage;
      await pressesIn(talk)('ivan', 'approve', await discord.waitForMessage(deploys, ({ id }) => id === copy.id));
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
      (#deploys, private)
      ↪ A copy
      ⛔ This is a copy. The request itself is [here](LINK).
      (#deploys)
      A copy
      [Approve] [Deny] [Cancel]
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
      (#deploys, private)
      ↪ A copy
      ⛔ Это копия. Сам запрос [здесь](LINK).
      (#deploys)
      A copy
      [Согласиться] [Отклонить] [Отменить]
    `,
  },
  {
    of: 'server restart',
    title: 'is not asked where nobody could approve it',
    refused: ['nobody_can_approve', 'nobody_can_approve', 'nobody_can_approve'],
    on: {
      policy: ({ roles }) => `rules:
  - { actions: [restart], approvals: 2, approvers: ["${roles.viewer.id}"] }
  - { actions: [stop], approvals: 1, approvers: ["${roles.bot.id}"] }
  - { actions: [upgrade], approvals: 3 }
`,
    },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1' });
      await type('server stop', { server: 'web-1' });
      await type('server upgrade', { server: 'web-1', plan: 'large' });
    },
    en: `
      > /server restart server:web-1
      ⛔ Nobody was asked: this needs 2 approvals from @Viewer, and besides you only 1 could give one. An administrator can give somebody the role, or change the rule in the policy.
      > /server stop server:web-1
      ⛔ Nobody was asked: this needs 1 approval from @Vscale, and besides you nobody could give one. An administrator can give somebody the role, or change the rule in the policy.
      > /server upgrade server:web-1 plan:large
      ⛔ Nobody was asked: this needs 3 approvals from members who may Manage Server, and besides you only 2 could give one. An administrator can give somebody the role, or change the rule in the policy.
    `,
    ru: `
      > /server restart server:web-1
      ⛔ Никого не спросили: нужно 2 согласия, а согласиться могут @Viewer, и кроме вас таких только 1. Администратор может выдать кому-нибудь роль или изменить правило.
      > /server stop server:web-1
      ⛔ Никого не спросили: нужно 1 согласие, а согласиться могут @Vscale, и кроме вас таких нет. Администратор может выдать кому-нибудь роль или изменить правило.
      > /server upgrade server:web-1 plan:large
      ⛔ Никого не спросили: нужно 3 согласия, а согласиться могут участники с правом «Управлять сервером», и кроме вас таких только 2. Администратор может выдать кому-нибудь роль или изменить правило.
    `,
  },
  {
    of: 'server restart',
    title: 'is not asked without the reason that the rule wants',
    refused: ['reason_required', 'use_the_list'],
    on: { policy: writeSandboxPolicy },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'prod-1' });
      await type('server restart', { server: 'prod-1' }, { as: 'vera', form: { reason: '  ' } });
      await type('server restart', { server: `prod-${'сервер'.repeat(3)}` }, { as: 'vera' });
    },
    en: `
      Vera > /server restart server:prod-1
      [form] A reason is required
      Why? Everybody in the channel will read it*:
      ⛔ Nothing was done: this needs a reason. Do it again and say why; commands have the option \`reason\` for it.
      Vera > /server restart server:prod-серверсерверсервер
      (private)
      ⛔ That is too long for a form. Choose from the list that opens as you type, or give an id.
    `,
    ru: `
      Vera > /server restart server:prod-1
      [form] Нужна причина
      Почему? Это увидят все в канале*:
      ⛔ Ничего не сделано: здесь нужна причина. Повторите и укажите её; в командах для неё есть параметр \`причина\`.
      Vera > /server restart server:prod-серверсерверсервер
      (private)
      ⛔ Для формы это слишком длинно. Выберите из списка, который открывается при вводе, или укажите id.
    `,
  },
  {
    of: 'server rebuild',
    title: 'takes no password where it has to be approved',
    refused: 'password_needs_no_approval',
    on: { policy: 'rules: [{ actions: [rebuild], servers: ["prod-*"], approvals: 1 }]\n' },
    async play({ vscale, type }) {
      const { id } = vscale.state.addServer({ name: 'prod-1' });
      await type('server rebuild', { server: String(id) }, { form: { name: 'prod-1', password: 'correct-horse' } });
    },
    en: `
      > /server rebuild server:15461102
      [form] Rebuild a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      New root password: – Sent to Vscale and forgotten. Left empty: Vscale mails a new one to the owner.
      Reason: – Shown to everybody in the channel.
      ⛔ A root password cannot wait for approval, because the bot never stores one. Run the command again without it, and log in with SSH keys, or with the password that Vscale mails to the owner of the account.
    `,
    ru: `
      > /server rebuild server:15461102
      [form] Переустановить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Новый пароль root: – Бот отправит его в Vscale и забудет. Если пусто, Vscale пришлёт новый владельцу на почту.
      Причина: – Её увидят все в канале.
      ⛔ Пароль root не может ждать согласия: бот его никогда не хранит. Запустите команду снова без пароля и войдите по SSH-ключу или с паролем, который Vscale пришлёт на почту владельца аккаунта.
    `,
  },
];
