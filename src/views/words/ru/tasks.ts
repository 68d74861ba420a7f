import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';

export const tasks: Words['tasks'] = {
  listTitle: ({ count }) => `В Vscale сейчас ${pluralRu(count, 'задача', 'задачи', 'задач')}`,
  listEmpty: 'Сейчас Vscale ничего не выполняет.',
  running: 'идёт',
  queued: 'ждёт',
  done: 'готова',
  failed: 'не удалась',
  server: ({ server }) => `Сервер: ${server}`,
  location: ({ location }) => `Площадка: ${location}`,
  queuedAt: ({ at }) => `В очереди с: ${at}`,
  startedAt: ({ at }) => `Начата: ${at}`,
  endedAt: ({ at }) => `Закончена: ${at}`,
  says: ({ says }) => `Vscale пишет: ${says}`,
  operation: ({ operation }) => `Операция: ${operation}`,
  footer: ({ id }) => `Задача ${id}`,
};
