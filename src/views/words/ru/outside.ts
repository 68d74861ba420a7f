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
  blocked: ({ server }) => `🔴 ${server} заблокирован: кончились деньги. Пополните счёт на vscale.io.`,
  blockedBecause: ({ server, says }) => `🔴 ${server} заблокирован, Vscale пишет: ${says}`,
  unblocked: ({ server }) => `🟢 ${server} разблокирован`,

  many: {
    started: ({ count, names }) =>
      `🔧 ${pluralRu(count, 'задача запущена', 'задачи запущены', 'задач запущено')}: ${names}`,
    appeared: ({ count, names }) =>
      `🆕 ${pluralRu(count, 'новый сервер', 'новых сервера', 'новых серверов')}: ${names}`,
    vanished: ({ count, names }) => `🗑️ ${pluralRu(count, 'сервера', 'серверов', 'серверов')} больше нет: ${names}`,
    renamed: ({ count, names }) =>
      `✏️ ${pluralRu(count, 'сервер переименован', 'сервера переименованы', 'серверов переименовано')}: ${names}`,
    upgraded: ({ count, names }) => `📈 ${servers(count)} на другом тарифе: ${names}`,
    switched: ({ count, names }) => `🔌 Запущено или остановлено, ${servers(count)}: ${names}`,
    blocked: ({ count, names }) =>
      `🔴 ${pluralRu(count, 'сервер заблокирован', 'сервера заблокированы', 'серверов заблокировано')}: ${names}`,
    unblocked: ({ count, names }) =>
      `🟢 ${pluralRu(count, 'сервер разблокирован', 'сервера разблокированы', 'серверов разблокировано')}: ${names}`,
  },
};
