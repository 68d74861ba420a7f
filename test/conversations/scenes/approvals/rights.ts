import { Locale } from 'discord-api-types/v10';
import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from './team.ts';

const otherLanguage = { en: Locale.Russian, ru: Locale.EnglishUS };

/** Who may do what, where, and in which language they are told. */
export const rightsScenes: readonly Scene[] = [
  {
    of: ['server list', 'server restart', 'audit verify'],
    title: 'are for those whom the policy names',
    refused: ['needs_role', 'needs_role', 'needs_role'],
    on: { policy: writeSandboxPolicy },
    async play({ type }) {
      await type('server list', {}, { as: 'gleb' });
      await type('server restart', { server: 'web-1' }, { as: 'kim' });
      await type('audit verify', {}, { as: 'kim' });
    },
    en: `
      Gleb > /server list
      (private)
      ⛔ Only @Viewer, @Operator, @Approver, @Admin may look. Ask an administrator for the role.
      Kim > /server restart server:web-1
      (private)
      ⛔ Only @Operator, @Admin may ask for changes. Ask an administrator for the role.
      Kim > /audit verify
      (private)
      ⛔ Only @Operator, @Admin, @Approver may read the audit. Ask an administrator for the role.
    `,
    ru: `
      Gleb > /server list
      (private)
      ⛔ Смотреть могут только @Viewer, @Operator, @Approver, @Admin. Попросите роль у администратора.
      Kim > /server restart server:web-1
      (private)
      ⛔ Запрашивать изменения могут только @Operator, @Admin. Попросите роль у администратора.
      Kim > /audit verify
      (private)
      ⛔ Читать журнал могут только @Operator, @Admin, @Approver. Попросите роль у администратора.
    `,
  },
  {
    of: ['server list', 'server restart', 'audit verify'],
    title: 'are for members who may Manage Server where the policy names nobody',
    refused: ['needs_role', 'needs_role', 'needs_role'],
    async play({ type }) {
      await type('server list', {}, { as: 'kim' });
      await type('server restart', { server: 'web-1' }, { as: 'kim' });
      await type('audit verify', {}, { as: 'kim' });
    },
    en: `
      Kim > /server list
      (private)
      ⛔ Only members who may Manage Server may look. Ask an administrator for the permission.
      Kim > /server restart server:web-1
      (private)
      ⛔ Only members who may Manage Server may ask for changes. Ask an administrator for the permission.
      Kim > /audit verify
      (private)
      ⛔ Only members who may Manage Server may read the audit. Ask an administrator for the permission.
    `,
    ru: `
      Kim > /server list
      (private)
      ⛔ Смотреть могут только участники с правом «Управлять сервером». Попросите это право у администратора.
      Kim > /server restart server:web-1
      (private)
      ⛔ Запрашивать изменения могут только участники с правом «Управлять сервером». Попросите это право у администратора.
      Kim > /audit verify
      (private)
      ⛔ Читать журнал могут только участники с правом «Управлять сервером». Попросите это право у администратора.
    `,
  },
  {
    of: ['server list', 'server restart'],
    title: 'are not for another Discord server',
    refused: ['not_served', 'not_served'],
    async play({ discord, type }) {
      discord.copyCommandsToOtherGuild();
      const where = discord.channels.elsewhere;
      await type('server list', {}, { where });
      await type('server restart', { server: 'web-1' }, { where });
    },
    en: `
      > /server list
      (#elsewhere, private)
      ⛔ This bot works for another Discord server. Whoever runs it can add this one to \`DISCORD_GUILD_IDS\`.
      > /server restart server:web-1
      (#elsewhere, private)
      ⛔ This bot works for another Discord server. Whoever runs it can add this one to \`DISCORD_GUILD_IDS\`.
    `,
    ru: `
      > /server list
      (#elsewhere, private)
      ⛔ Этот бот работает для другого сервера Discord. Владелец бота может добавить и этот: настройка \`DISCORD_GUILD_IDS\`.
      > /server restart server:web-1
      (#elsewhere, private)
      ⛔ Этот бот работает для другого сервера Discord. Владелец бота может добавить и этот: настройка \`DISCORD_GUILD_IDS\`.
    `,
  },
  {
    of: ['server restart', 'operation show'],
    title: 'is read by each in their language, and by all in that of the Discord server',
    refused: ['own_request', 'server_busy'],
    on: { policy: oneApprover },
    async play(talk) {
      const { discord, locale, vscale, type } = talk;
      const { olga, vera } = discord.members;
      for (const member of [olga, vera]) member.setLocale(otherLanguage[locale]);
      vscale.state.addServer({ name: 'web-1' });
      const press = pressesIn(talk);
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await press('vera', 'approve', card);
      await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await press('olga', 'deny', card, 'not now');
      const { records } = await talk.storage.operations.list({ guildId: discord.guild.id, limit: 1, offset: 0 });
      await type('operation show', { operation: records[0]?.id ?? '' }, { as: 'olga' });
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
      Vera > [Approve]
      (private)
      ↪ Restart web-1
      ⛔ Вы сами это запросили, поэтому решить должен кто-то другой. Вы можете отменить запрос.
      Vera > /server restart server:web-1
      ⛔ **web-1** is busy with operation \`OPERATION1\` ([card](LINK)). One change at a time: wait for its end, then ask again.
      Olga > [Deny]
      [form] Отклонить запрос
      Почему? Это увидят все в канале*:
      (private)
      ↪ Restart web-1
      🚫 Отклонено. Автор запроса узнает об этом.
      ↪ Restart web-1
      🔔 @Vera
      @Vera 🚫 **Restart web-1** · Denied
      Denied by @Olga: not now
      [card](LINK)
      Olga > /operation show operation:OPERATION1
      (private)
      # Перезапуск web-1
      🚫 **Отклонено** · <t:1768467600:f>
      Отказ: @Olga. Причина: not now
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Запрос: @Vera <t:1768467600:R>
      [карточка](LINK)
      -- Операция OPERATION1
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
      Vera > [Согласиться]
      (private)
      ↪ Перезапуск web-1
      ⛔ You asked for this yourself, so somebody else must decide. You can cancel it.
      Vera > /server restart server:web-1
      ⛔ **web-1** занят операцией \`OPERATION1\` ([карточка](LINK)). Можно только одно изменение за раз: дождитесь её конца и повторите.
      Olga > [Отклонить]
      [form] Deny the request
      Why? Everybody in the channel will read it*:
      (private)
      ↪ Перезапуск web-1
      🚫 Denied. Whoever asked is told.
      ↪ Перезапуск web-1
      🔔 @Vera
      @Vera 🚫 **Перезапуск web-1** · Отклонено
      Отказ: @Olga. Причина: not now
      [карточка](LINK)
      Olga > /operation show operation:OPERATION1
      (private)
      # Restart web-1
      🚫 **Denied** · <t:1768467600:f>
      Denied by @Olga: not now
      \`31.184.254.10\` · id \`15461102\` · \`small\`
      Asked by @Vera <t:1768467600:R>
      [card](LINK)
      -- Operation OPERATION1
    `,
  },
];
