import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';

const servers = (count: number) => pluralRu(count, 'сервер', 'сервера', 'серверов');

export const outside: Words['outside'] = {
  title: '**Изменилось без участия бота**',
  started: ({ server, method, task }) => `🔧 ${server}: запущена задача ${method} (${task})`,
  startedSomewhere: ({ method, task }) => `🔧 Запущена задача ${method} (${task})`,
  appeared: ({ server, plan, location }) => `🆕 ${server}: новый сервер, ${plan}, ${location}`,
  vanished: ({ server, plan }) => `🗑️ ${server}: сервера больше нет, он был на ${plan}`,
  renamed: ({ server, before, after }) => `✏️ ${server}: имя ${before} → ${after}`,
  upgraded: ({ server, before, after }) => `📈 ${server}: тариф ${before} → ${after}`,
  switched: ({ server, before, after }) => `🔌 ${server}: состояние ${before} → ${after}`,
  blocked: ({ server }) => `🔴 ${server} отключён: кончились деньги. Пополните счёт на vscale.io.`,
  blockedBecause: ({ server, says }) => `🔴 ${server} отключён, Vscale пишет: ${says}`,
  unblocked: ({ server }) => `🟢 ${server} снова доступен`,

  many: {
    started: ({ count, names }) => `🔧 Запущено без бота, ${pluralRu(count, 'задача', 'задачи', 'задач')}: ${names}`,
    appeared: ({ count, names }) => `🆕 Новых – ${servers(count)}: ${names}`,
    vanished: ({ count, names }) => `🗑️ Больше нет – ${servers(count)}: ${names}`,
    renamed: ({ count, names }) => `✏️ Переименовано – ${servers(count)}: ${names}`,
    upgraded: ({ count, names }) => `📈 Другой тариф – ${servers(count)}: ${names}`,
    switched: ({ count, names }) => `🔌 Включено или выключено – ${servers(count)}: ${names}`,
    blocked: ({ count, names }) => `🔴 Отключено – ${servers(count)}: ${names}`,
    unblocked: ({ count, names }) => `🟢 Снова доступно – ${servers(count)}: ${names}`,
  },
};
