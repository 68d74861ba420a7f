import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';

const rows = (count: number) => pluralRu(count, 'запись', 'записи', 'записей');

export const audit: Words['audit'] = {
  events: {
    'operation.awaiting_approval': 'Запрос, ждёт согласия',
    'operation.approved': 'Можно выполнять',
    'operation.submitting': 'Отправлено в Vscale',
    'operation.uncertain': 'Ответ Vscale неясен',
    'operation.running': 'Выполняется',
    'operation.succeeded': 'Готово',
    'operation.failed': 'Не удалось',
    'operation.rejected': 'Отказ Vscale',
    'operation.not_applied': 'Изменений не видно',
    'operation.unknown': 'Исход неизвестен',
    'operation.denied': 'Отклонено',
    'operation.expired': 'Время вышло',
    'operation.cancelled': 'Отменено',
    'operation.stale': 'Устарело',
    'vote.approve': 'Согласие',
    'vote.deny': 'Отказ',
    'vote.withdrawn': 'Голос отозван',
    'vote.undelivered': 'Голос снят, ответ опоздал',
    'vote.void': 'Голос не действует',
    break_glass: 'Выполнено без согласия',
    refused: 'Отказ бота',
    'policy.loaded': 'Правила действуют',
    'policy.broken': 'Файл правил с ошибками',
  },

  title: ({ count }) => `Журнал: ${rows(count)}`,
  empty: 'Таких записей нет. Уберите один из фильтров.',
  bot: 'бот',
  operation: ({ id }) => `операция ${id}`,
  server: ({ id }) => `сервер ${id}`,

  whole: ({ count }) => `✅ Журнал цел: ${rows(count)}, каждая связана с предыдущей.`,
  head: ({ hash }) =>
    `Хеш последней записи: ${hash}\nСохраните его в другом месте: по нему потом видно, не отрезали ли записи и не переписали ли все заново.`,
  isBroken: ({ row, count }) =>
    `❌ Журнал испорчен на записи ${row}: она не такая, какой была, или перед ней чего-то нет. Целых записей до неё: ${count}.`,
  lastWhole: ({ hash }) => `Хеш последней целой записи: ${hash}`,
  restore: 'Кто-то менял базу данных вручную. Сравните её с резервной копией или выгрузкой.',

  exported: ({ count }) => `Журнал этого сервера Discord: ${rows(count)} в формате JSON Lines, сначала старые.`,
  exportedNewest: ({ count, total }) =>
    `Последние ${rows(count)} из ${total} в журнале этого сервера Discord, в формате JSON Lines, сначала старые. Больший файл Discord не примет; в базе данных есть все.`,
};
