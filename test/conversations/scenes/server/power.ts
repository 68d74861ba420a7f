import type { Scene } from '../../tell.ts';

export const powerScenes: readonly Scene[] = [
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
