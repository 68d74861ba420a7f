import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';

const quote = (says: string | null) => (says === null ? '' : ` Vscale пишет: ${says}.`);

export const backups: Words['backups'] = {
  status: {
    queued: 'ждёт',
    defining: 'готовится',
    creating: 'создаётся',
    uploading: 'сохраняется',
    finished: 'готова',
  },
  deleted: 'удалена',
  locked: 'Vscale работает с ней',
  created: ({ at }) => `Создана: ${at}`,
  listTitle: ({ count }) => pluralRu(count, 'резервная копия', 'резервные копии', 'резервных копий'),
  listTitleOf: ({ count, server }) =>
    `${pluralRu(count, 'резервная копия', 'резервные копии', 'резервных копий')} сервера ${server}`,
  listEmpty: 'Резервных копий пока нет. Создать: `/server backup`.',
  of: ({ server }) => `сервер ${server}`,
  server: ({ server }) => `Сервер: ${server}`,
  size: ({ size }) => `Размер: ${size}`,
  sizeUnknown: 'станет известен, когда копия будет готова',
  footer: ({ id }) => `Копия ${id}`,

  locationChange: ({ from, to }) => `Площадка: ${from} → ${to}`,
  losesBackup: 'Копия пропадёт навсегда.',

  outcome: {
    task_failed: ({ says }) =>
      `Задача в Vscale закончилась ошибкой.${quote(says)} Посмотрите \`/backup list\` и повторите.`,
    unexpected_state: () => 'Vscale закончил, но с копией ничего не произошло. Посмотрите `/backup list` и повторите.',
    server_gone: () => 'Копии нет. Что есть сейчас: `/backup list`.',
  },

  restoreForm: {
    title: 'Восстановить сервер',
    hint: ({ name }) => `Копия заменит все данные на сервере. Введите: ${name}`,
  },
  deleteForm: {
    title: 'Удалить резервную копию',
    label: 'Имя копии для подтверждения',
    hint: ({ name }) => `Копия пропадёт навсегда. Введите: ${name}`,
    unknown: 'Она пропадёт навсегда. Введите имя копии точно.',
  },
};
