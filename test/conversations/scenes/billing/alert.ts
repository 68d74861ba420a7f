import type { Scene } from '../../tell.ts';

export const alertScenes: readonly Scene[] = [
  {
    of: 'billing alert',
    title: 'tells once when the balance has fallen below it, and once when it has recovered',
    async play({ discord, vscale, type, waitForNews }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('billing alert', { amount: 500, channel: discord.channels.deploys.id, reason: 'payday' });
      await waitForNews(60);
      vscale.state.setBalance(10_000);
      await waitForNews(60);
      await waitForNews(60);
      vscale.faults.queue({ when: { path: /balance/ }, fault: 'error-500' });
      await waitForNews(60);
      vscale.outside.topUp(100_000);
      await waitForNews(60);
      await waitForNews(60);
    },
    en: `
      > /billing alert amount:500 channel:deploys reason:payday
      # Balance alert: below 500 ₽
      ✅ **Done** · 1s
      Told in #deploys, and to the owner of the account by Vscale
      Asked by @Anna <t:1768467600:R>
      Reason: payday
      -- Operation OPERATION1
      ↪ Balance alert: below 500 ₽
      🔔 @Anna
      @Anna ✅ **Balance alert: below 500 ₽** · Done · 1s
      [card](LINK)
      (#deploys)
      🔔 @Anna
      ⚠️ @Anna The balance is 100 ₽, below 500 ₽. Top up the account at vscale.io.
      The money lasts about 14 days.
      (#deploys)
      🔔 @Anna
      ✅ @Anna The balance is 1,100 ₽, no longer below 500 ₽.
    `,
    ru: `
      > /billing alert amount:500 channel:deploys reason:payday
      # Предупреждение о балансе: ниже 500 ₽
      ✅ **Готово** · 1 с
      Бот напишет в #deploys, а Vscale – владельцу аккаунта
      Запрос: @Anna <t:1768467600:R>
      Причина: payday
      -- Операция OPERATION1
      ↪ Предупреждение о балансе: ниже 500 ₽
      🔔 @Anna
      @Anna ✅ **Предупреждение о балансе: ниже 500 ₽** · Готово · 1 с
      [карточка](LINK)
      (#deploys)
      🔔 @Anna
      ⚠️ @Anna На балансе 100 ₽, меньше 500 ₽. Пополните счёт на vscale.io.
      Денег хватит примерно на 14 дней.
      (#deploys)
      🔔 @Anna
      ✅ @Anna На балансе 1 100 ₽, уже не меньше 500 ₽.
    `,
  },
  {
    of: 'billing alert',
    title: 'asks why where the policy wants to know',
    on: { policy: 'rules: [{ actions: [billing.alert], approvals: 1, reason: required }]\n' },
    play: ({ type }) => type('billing alert', { amount: 500 }, { form: { reason: 'payday' } }),
    en: `
      > /billing alert amount:500
      [form] A reason is required
      Why? Everybody in the channel will read it*:
      # Balance alert: below 500 ₽
      🗳️ **Waiting for approval** · <t:1768467600:R>
      Approvals: 0 of 1 · from members who may Manage Server
      Expires <t:1768469400:R>
      Told in #ops, and to the owner of the account by Vscale
      Asked by @Anna <t:1768467600:R>
      Reason: payday
      -- Operation OPERATION1
      [Approve] [Deny] [Cancel]
    `,
    ru: `
      > /billing alert amount:500
      [form] Нужна причина
      Почему? Это увидят все в канале*:
      # Предупреждение о балансе: ниже 500 ₽
      🗳️ **Ждёт согласия** · <t:1768467600:R>
      Согласий: 0 из 1 · дать могут: участники с правом «Управлять сервером»
      Истекает <t:1768469400:R>
      Бот напишет в #ops, а Vscale – владельцу аккаунта
      Запрос: @Anna <t:1768467600:R>
      Причина: payday
      -- Операция OPERATION1
      [Согласиться] [Отклонить] [Отменить]
    `,
  },
  {
    of: 'billing alert',
    title: 'is put off, and then tells no more',
    async play({ vscale, type, waitForNews }) {
      await type('billing alert', { amount: 500 });
      await type('billing alert', { off: true });
      vscale.state.setBalance(100);
      await waitForNews(60);
    },
    en: `
      > /billing alert amount:500
      # Balance alert: below 500 ₽
      ✅ **Done** · 1s
      Told in #ops, and to the owner of the account by Vscale
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Balance alert: below 500 ₽
      🔔 @Anna
      @Anna ✅ **Balance alert: below 500 ₽** · Done · 1s
      [card](LINK)
      > /billing alert off:true
      # Balance alert: off
      ✅ **Done** · 1s
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION2
      ↪ Balance alert: off
      🔔 @Anna
      @Anna ✅ **Balance alert: off** · Done · 1s
      [card](LINK)
    `,
    ru: `
      > /billing alert amount:500
      # Предупреждение о балансе: ниже 500 ₽
      ✅ **Готово** · 1 с
      Бот напишет в #ops, а Vscale – владельцу аккаунта
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Предупреждение о балансе: ниже 500 ₽
      🔔 @Anna
      @Anna ✅ **Предупреждение о балансе: ниже 500 ₽** · Готово · 1 с
      [карточка](LINK)
      > /billing alert off:true
      # Предупреждение о балансе: выключено
      ✅ **Готово** · 1 с
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION2
      ↪ Предупреждение о балансе: выключено
      🔔 @Anna
      @Anna ✅ **Предупреждение о балансе: выключено** · Готово · 1 с
      [карточка](LINK)
    `,
  },
  {
    of: 'billing alert',
    title: 'tells nothing on an answer that is none, or that makes no sense',
    async play({ vscale, type, waitForNews }) {
      await type('billing alert', { amount: 500 });
      for (const fault of ['error-500', 'wrong-shape', 'malformed-json', 'drop-before', 'html'] as const) {
        vscale.faults.queue({ when: { path: /balance/ }, fault });
        await waitForNews(60);
      }
    },
    en: `
      > /billing alert amount:500
      # Balance alert: below 500 ₽
      ✅ **Done** · 1s
      Told in #ops, and to the owner of the account by Vscale
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Balance alert: below 500 ₽
      🔔 @Anna
      @Anna ✅ **Balance alert: below 500 ₽** · Done · 1s
      [card](LINK)
    `,
    ru: `
      > /billing alert amount:500
      # Предупреждение о балансе: ниже 500 ₽
      ✅ **Готово** · 1 с
      Бот напишет в #ops, а Vscale – владельцу аккаунта
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Предупреждение о балансе: ниже 500 ₽
      🔔 @Anna
      @Anna ✅ **Предупреждение о балансе: ниже 500 ₽** · Готово · 1 с
      [карточка](LINK)
    `,
  },
  {
    of: 'billing alert',
    title: 'is turned down by Vscale where the token may only read',
    on: { token: 'read-only' },
    play: ({ type }) => type('billing alert', { amount: 500 }),
    en: `
      > /billing alert amount:500
      # Balance alert: below 500 ₽
      ⛔ **Refused** · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Balance alert: below 500 ₽
      🔔 @Anna
      @Anna ⛔ **Balance alert: below 500 ₽** · Refused · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      [card](LINK)
    `,
    ru: `
      > /billing alert amount:500
      # Предупреждение о балансе: ниже 500 ₽
      ⛔ **Отказ** · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Предупреждение о балансе: ниже 500 ₽
      🔔 @Anna
      @Anna ⛔ **Предупреждение о балансе: ниже 500 ₽** · Отказ · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      [карточка](LINK)
    `,
  },
  {
    of: 'billing alert',
    title: 'wants an amount, or to be put off',
    refused: ['alert_amount_or_off', 'alert_amount_or_off'],
    async play({ type }) {
      await type('billing alert');
      await type('billing alert', { amount: 500, off: true });
    },
    en: `
      > /billing alert
      ⛔ Give an \`amount\` to be warned below it, or \`off\` to be warned no more; one of them.
      > /billing alert amount:500 off:true
      ⛔ Give an \`amount\` to be warned below it, or \`off\` to be warned no more; one of them.
    `,
    ru: `
      > /billing alert
      ⛔ Укажите либо \`сумма\`, чтобы бот предупреждал, либо \`выключить\`, чтобы больше не предупреждал.
      > /billing alert amount:500 off:true
      ⛔ Укажите либо \`сумма\`, чтобы бот предупреждал, либо \`выключить\`, чтобы больше не предупреждал.
    `,
  },
];
