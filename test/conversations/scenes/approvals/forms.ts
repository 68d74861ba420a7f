import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';

/** Reasons that a rule wants, asked for where a form is shown anyway, and where none is. */
export const formScenes: readonly Scene[] = [
  {
    of: 'server rebuild',
    title: 'asks for the reason in the form that it shows anyway, and for no password',
    on: { policy: writeSandboxPolicy },
    async play({ vscale, complete, type }) {
      vscale.state.addServer({ name: 'prod-1' });
      await complete('server rebuild', { server: 'prod' }, 'server', { as: 'vera' });
      const form = { name: 'prod-1', reason: 'new kernel' };
      await type('server rebuild', { server: '15461102' }, { as: 'vera', form });
    },
    en: `
      Vera > /server rebuild server:prod…
        prod-1 · started · 31.184.254.10 · small = 15461102
      Vera > /server rebuild server:15461102
      [form] Rebuild a server
      Name of the server, to confirm*: – The system is installed anew, all data is lost. Type: prod-1
      Reason*: – Shown to everybody in the channel.
      @Approver @Admin
      # Rebuild prod-1
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 2 · from @Approver, @Admin
      Expires <t:1768471200:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\` · \`ubuntu_20.04_64_001_master\`
      All data on the server is lost.
      Asked by @Vera <t:1768467600:R>
      Reason: new kernel
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel] [Run now]
      ↪ Rebuild prod-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin @Vera asks: **Rebuild prod-1**. Approve or deny it on the card.
      [card](LINK)
    `,
    ru: `
      Vera > /server rebuild server:prod…
        prod-1 · запущен · 31.184.254.10 · small = 15461102
      Vera > /server rebuild server:15461102
      [form] Переустановить сервер
      Имя сервера для подтверждения*: – Система ставится заново, все данные пропадут. Введите: prod-1
      Причина*: – Её увидят все в канале.
      @Approver @Admin
      # Переустановка prod-1
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 2 · дать могут: @Approver, @Admin
      Истекает <t:1768471200:R>
      \`31.184.254.10\` · id \`15461102\` · \`small\` · \`ubuntu_20.04_64_001_master\`
      Все данные на сервере пропадут.
      Запрос: @Vera <t:1768467600:R>
      Причина: new kernel
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить] [Выполнить сейчас]
      ↪ Переустановка prod-1
      🔔 @Roman @Anna @Boris @Ivan @Olga
      @Approver @Admin @Vera просит: **Переустановка prod-1**. Согласиться или отклонить можно на карточке.
      [карточка](LINK)
    `,
  },
  {
    of: 'key remove',
    title: 'asks for the reason that the rule wants',
    on: { policy: 'rules: [{ actions: [key.remove], approvals: 1, reason: required }]\n' },
    async play({ vscale, type }) {
      vscale.state.addSshKey('laptop');
      await type('key remove', { key: 'laptop' }, { form: { reason: 'it was stolen' } });
    },
    en: `
      > /key remove key:laptop
      [form] A reason is required
      Why? Everybody in the channel will read it*:
      # Remove SSH key laptop
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from members who may Manage Server
      Expires <t:1768469400:R>
      Asked by @Anna <t:1768467600:R>
      Reason: it was stolen
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
    `,
    ru: `
      > /key remove key:laptop
      [form] Нужна причина
      Почему? Это увидят все в канале*:
      # Удаление SSH-ключа laptop
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: участники с правом «Управлять сервером»
      Истекает <t:1768469400:R>
      Запрос: @Anna <t:1768467600:R>
      Причина: it was stolen
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
    `,
  },
];
