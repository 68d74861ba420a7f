import { vi } from 'vitest';
import { waitMs } from '../../../support/until.ts';
import type { Talk } from '../../talk.ts';
import type { Scene } from '../../tell.ts';

const small = { name: 'web-1', image: 'ubuntu_20.04_64_001_master', plan: 'small' };

/** Lets something happen between the bot's last look at the server and its request. */
async function meanwhile({ vscale }: Talk, asking: () => Promise<unknown>, happen: () => void): Promise<void> {
  const look = vscale.faults.queue({ when: { method: 'GET', path: '/scalets' }, fault: 'hang-after' });
  const asked = asking();
  await vi.waitUntil(() => look.hits > 0, { timeout: waitMs, interval: 2 });
  happen();
  look.release();
  await asked;
}

export const troubleScenes: readonly Scene[] = [
  {
    of: ['server list', 'server show', 'server create', 'server delete'],
    title: 'say what to do about a token that Vscale does not accept',
    on: { token: 'wrong' },
    async play({ type }) {
      await type('server list');
      await type('server show', { server: 'web-1' });
      await type('server create', small);
      await type('server delete', { server: 'web-1' }, { form: { name: 'web-1' } });
    },
    en: `
      > /server list
      (private)
      ⛔ Vscale does not accept this bot's token. To fix it, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot.
      > /server show server:web-1
      (private)
      ⛔ Vscale does not accept this bot's token. To fix it, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small
      ⛔ Vscale does not accept this bot's token. To fix it, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot.
      > /server delete server:web-1
      [form] Delete a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      Reason: – Shown to everybody in the channel.
      ⛔ Vscale does not accept this bot's token. To fix it, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot.
    `,
    ru: `
      > /server list
      (private)
      ⛔ Vscale не принимает токен этого бота. Что делать: создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота.
      > /server show server:web-1
      (private)
      ⛔ Vscale не принимает токен этого бота. Что делать: создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота.
      > /server create name:web-1 image:ubuntu_20.04_64_001_master plan:small
      ⛔ Vscale не принимает токен этого бота. Что делать: создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота.
      > /server delete server:web-1
      [form] Удалить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Причина: – Её увидят все в канале.
      ⛔ Vscale не принимает токен этого бота. Что делать: создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота.
    `,
  },
  {
    of: ['server restart', 'server tag'],
    title: 'say what to do about a token that may only read',
    on: { token: 'read-only' },
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1' });
      await type('server tag', { server: 'web-1', tag: 'production' });
    },
    en: `
      > /server restart server:web-1
      # Restart web-1
      ⛔ **Refused** · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Restart web-1
      🔔 @Anna
      @Anna ⛔ **Restart web-1** · Refused · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      [card](LINK)
      > /server tag server:web-1 tag:production
      # Tag web-1: \\+production
      ⛔ **Refused** · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION2
      ↪ Tag web-1: \\+production
      🔔 @Anna
      @Anna ⛔ **Tag web-1: \\+production** · Refused · 1s
      This bot's Vscale token is read-only, so it may look but change nothing. To allow changes, create a full token at vscale.io (Settings > Tokens), set \`VSCALE_TOKEN\`, restart the bot. Vscale says: \`read_only_token\`.
      [card](LINK)
    `,
    ru: `
      > /server restart server:web-1
      # Перезапуск web-1
      ⛔ **Отказ** · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Перезапуск web-1
      🔔 @Anna
      @Anna ⛔ **Перезапуск web-1** · Отказ · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      [карточка](LINK)
      > /server tag server:web-1 tag:production
      # Тег web-1: \\+production
      ⛔ **Отказ** · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION2
      ↪ Тег web-1: \\+production
      🔔 @Anna
      @Anna ⛔ **Тег web-1: \\+production** · Отказ · 1 с
      Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в \`VSCALE_TOKEN\` и перезапустите бота. Vscale пишет: \`read_only_token\`.
      [карточка](LINK)
    `,
  },
  {
    of: 'server stop',
    title: 'comes too late where somebody was faster in the panel',
    async play(talk) {
      const { vscale, type } = talk;
      const { id } = vscale.state.addServer({ name: 'web-1' });
      await meanwhile(
        talk,
        () => type('server stop', { server: 'web-1' }),
        () => vscale.outside.restart(id),
      );
    },
    en: `
      > /server stop server:web-1
      # Stop web-1
      ⛔ **Refused** · 1s
      Vscale is still working on it. Ask again when \`/task list\` no longer names it. Vscale says: \`scalet_is_locked\`.
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Stop web-1
      🔔 @Anna
      @Anna ⛔ **Stop web-1** · Refused · 1s
      Vscale is still working on it. Ask again when \`/task list\` no longer names it. Vscale says: \`scalet_is_locked\`.
      [card](LINK)
    `,
    ru: `
      > /server stop server:web-1
      # Остановка web-1
      ⛔ **Отказ** · 1 с
      Vscale ещё занят этим: идёт другая задача. Повторите, когда она исчезнет из \`/task list\`. Vscale пишет: \`scalet_is_locked\`.
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Остановка web-1
      🔔 @Anna
      @Anna ⛔ **Остановка web-1** · Отказ · 1 с
      Vscale ещё занят этим: идёт другая задача. Повторите, когда она исчезнет из \`/task list\`. Vscale пишет: \`scalet_is_locked\`.
      [карточка](LINK)
    `,
  },
  {
    of: 'server restart',
    title: 'comes too late where the money has run out',
    async play(talk) {
      const { vscale, type } = talk;
      vscale.state.addServer({ name: 'web-1' });
      await meanwhile(
        talk,
        () => type('server restart', { server: 'web-1' }),
        () => vscale.outside.blockForMoney(),
      );
    },
    en: `
      > /server restart server:web-1
      # Restart web-1
      ⛔ **Refused** · 1s
      The Vscale account does not have enough money. Top it up at vscale.io, then ask again. Vscale says: \`not_enough_money\`.
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Restart web-1
      🔔 @Anna
      @Anna ⛔ **Restart web-1** · Refused · 1s
      The Vscale account does not have enough money. Top it up at vscale.io, then ask again. Vscale says: \`not_enough_money\`.
      [card](LINK)
    `,
    ru: `
      > /server restart server:web-1
      # Перезапуск web-1
      ⛔ **Отказ** · 1 с
      На счёте Vscale не хватает денег. Пополните его на vscale.io и повторите. Vscale пишет: \`not_enough_money\`.
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Перезапуск web-1
      🔔 @Anna
      @Anna ⛔ **Перезапуск web-1** · Отказ · 1 с
      На счёте Vscale не хватает денег. Пополните его на vscale.io и повторите. Vscale пишет: \`not_enough_money\`.
      [карточка](LINK)
    `,
  },
  {
    of: 'server delete',
    title: 'finds that the server has been deleted meanwhile',
    async play(talk) {
      const { vscale, type, wait } = talk;
      const { id } = vscale.state.addServer({ name: 'web-1' });
      await meanwhile(
        talk,
        () => type('server delete', { server: 'web-1' }, { form: { name: 'web-1' } }),
        () => vscale.outside.lose(id),
      );
      await wait(5);
    },
    en: `
      > /server delete server:web-1
      [form] Delete a server
      Name of the server, to confirm*: – All its data is lost. Type the name of the server exactly.
      Reason: – Shown to everybody in the channel.
      # Delete web-1
      ❓ **No clear answer from Vscale** · <t:1768467600:R>
      The bot is reading what happened there; nothing is sent twice.
      \`31.184.254.10\` · id \`15461102\`
      All data on the server is lost.
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1
      ↪ Delete web-1
      🔔 @Anna
      @Anna ✅ **Delete web-1** · Done · 5s
      [card](LINK)
    `,
    ru: `
      > /server delete server:web-1
      [form] Удалить сервер
      Имя сервера для подтверждения*: – Все его данные пропадут. Введите имя сервера точно.
      Причина: – Её увидят все в канале.
      # Удаление web-1
      ❓ **Ответ Vscale неясен** · <t:1768467600:R>
      Бот выясняет, что там произошло; дважды ничего не отправляется.
      \`31.184.254.10\` · id \`15461102\`
      Все данные на сервере пропадут.
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1
      ↪ Удаление web-1
      🔔 @Anna
      @Anna ✅ **Удаление web-1** · Готово · 5 с
      [карточка](LINK)
    `,
  },
  {
    of: 'server restart',
    title: 'fails where the server is deleted in the panel while it runs',
    async play({ vscale, type, wait }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1' });
      vscale.outside.lose(id);
      await wait(60);
    },
    en: `
      > /server restart server:web-1
      # Restart web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Restart web-1
      🔔 @Anna
      @Anna ❌ **Restart web-1** · Failed · 1m
      The task failed at Vscale. The server is not there. \`/server list\` shows what is.
      [card](LINK)
    `,
    ru: `
      > /server restart server:web-1
      # Перезапуск web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Перезапуск web-1
      🔔 @Anna
      @Anna ❌ **Перезапуск web-1** · Не удалось · 1 мин
      Задача в Vscale закончилась ошибкой. Сервера нет. Что есть сейчас: \`/server list\`.
      [карточка](LINK)
    `,
  },
];
