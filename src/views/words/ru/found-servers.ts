import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';

export const foundServers: Words['foundServers'] = {
  command: 'Vscale: найти здесь серверы',
  none: 'В этом сообщении нет серверов аккаунта: ни id, ни имени, ни адреса.',
  found: ({ count }) => `В этом сообщении ${pluralRu(count, 'сервер', 'сервера', 'серверов')}:`,
  more: ({ count }) => `и ещё ${pluralRu(count, 'сервер', 'сервера', 'серверов')}: смотрите \`/server list\`.`,
  show: ({ name }) => `Показать ${name}`,
  restart: ({ name }) => `Перезапустить ${name}`,
  ticket: ({ name }) => `Тикет про ${name}`,
};
