import type { Scene } from '../../tell.ts';

export const powerScenes: readonly Scene[] = [
  {
    of: 'server start',
    title: 'is followed, and its end is reported',
    async play({ vscale, type, complete, wait }) {
      const { id } = vscale.state.addServer({ name: 'web-1', status: 'stopped' });
      await complete('server start', { server: 'WEB' }, 'server');
      await type('server start', { server: String(id) });
      await wait(60);
    },
    en: `
      > /server start server:WEB…
        web-1 · stopped · 31.184.254.10 · small = 15461102
      > /server start server:15461102
      # Start web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      ↪ Start web-1
      🔔 @Anna
      @Anna ✅ **Start web-1** · Done · 1m
      Now: 🟢 started
      [card](LINK)
    `,
    ru: `
      > /server start server:WEB…
        web-1 · остановлен · 31.184.254.10 · small = 15461102
      > /server start server:15461102
      # Запуск web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      ↪ Запуск web-1
      🔔 @Anna
      @Anna ✅ **Запуск web-1** · Готово · 1 мин
      Сейчас: 🟢 запущен
      [карточка](LINK)
    `,
  },
  {
    of: 'server start',
    title: 'is not needed where the server runs',
    refused: 'server_already',
    play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      return type('server start', { server: 'web-1' });
    },
    en: `
      > /server start server:web-1
      ⛔ **web-1** is running already. \`/server restart\` restarts it.
    `,
    ru: `
      > /server start server:web-1
      ⛔ **web-1** уже работает. Перезапустить: \`/server restart\`.
    `,
  },
  {
    of: 'server stop',
    title: 'is followed from the thread in which it was asked',
    async play({ discord, vscale, type, complete, wait }) {
      vscale.state.addServer({ name: 'web-1' });
      await complete('server stop', { server: 'we' }, 'server');
      await type('server stop', { server: 'web-1' }, { as: 'boris', where: discord.channels.thread });
      await wait(60);
    },
    en: `
      > /server stop server:we…
        web-1 · started · 31.184.254.10 · small = 15461102
      Boris > /server stop server:web-1
      (#Moving web-1)
      # Stop web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Boris <t:1768467600:R>
      -- Operation OPERATION1 · task UUID
      (#Moving web-1)
      ↪ Stop web-1
      🔔 @Boris
      @Boris ✅ **Stop web-1** · Done · 1m
      Now: ⚪ stopped
      [card](LINK)
    `,
    ru: `
      > /server stop server:we…
        web-1 · запущен · 31.184.254.10 · small = 15461102
      Boris > /server stop server:web-1
      (#Moving web-1)
      # Остановка web-1
      🔄 **Выполняется** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Boris <t:1768467600:R>
      -- Операция OPERATION1 · задача UUID
      (#Moving web-1)
      ↪ Остановка web-1
      🔔 @Boris
      @Boris ✅ **Остановка web-1** · Готово · 1 мин
      Сейчас: ⚪ остановлен
      [карточка](LINK)
    `,
  },
  {
    of: 'server stop',
    title: 'is not needed where the server is stopped',
    refused: 'server_already',
    play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1', status: 'stopped' });
      return type('server stop', { server: 'web-1' });
    },
    en: `
      > /server stop server:web-1
      ⛔ **web-1** is stopped already. \`/server start\` starts it.
    `,
    ru: `
      > /server stop server:web-1
      ⛔ **web-1** уже остановлен. Запустить: \`/server start\`.
    `,
  },
  {
    of: 'server restart',
    title: 'is followed, and its end is reported',
    async play({ vscale, type, wait, look }) {
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1', reason: 'it hangs' });
      await wait(60);
      look(card);
    },
    en: `
      > /server restart server:web-1 reason:it hangs
      # Restart web-1
      🔄 **Running** · <t:1768467600:R>
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      Reason: it hangs
      -- Operation OPERATION1 · task UUID
      ↪ Restart web-1
      🔔 @Anna
      @Anna ✅ **Restart web-1** · Done · 1m
      Now: 🟢 started
      [card](LINK)
      # Restart web-1
      ✅ **Done** · 1m
      Now: 🟢 started
      \`31.184.254.10\` · id \`15461102\`
      Asked by @Anna <t:1768467600:R>
      Reason: it hangs
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
      ↪ Перезапуск web-1
      🔔 @Anna
      @Anna ✅ **Перезапуск web-1** · Готово · 1 мин
      Сейчас: 🟢 запущен
      [карточка](LINK)
      # Перезапуск web-1
      ✅ **Готово** · 1 мин
      Сейчас: 🟢 запущен
      \`31.184.254.10\` · id \`15461102\`
      Запрос: @Anna <t:1768467600:R>
      Причина: it hangs
      -- Операция OPERATION1 · задача UUID
    `,
  },
];
