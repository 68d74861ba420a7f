import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';

export const tickets: Words['tickets'] = {
  listTitle: ({ count }) => pluralRu(count, 'тикет', 'тикета', 'тикетов'),
  listEmpty: 'Тикетов пока нет. Открыть: `/ticket open`.',
  id: ({ id }) => `Тикет ${id}`,
  untitled: 'без темы',
  created: ({ at }) => `Открыт: ${at}`,
  status: ({ status }) => `Состояние: ${status}`,
  thread: ({ thread }) => `Ветка: ${thread}`,
  comments: ({ count }) => pluralRu(count, 'сообщение', 'сообщения', 'сообщений'),
  unknownAuthor: 'без имени',
  wholeBelow: 'Здесь поместилось не всё, целиком – в файле.',
  wholeFile: 'Всё, что написано в тикете',

  openTitle: 'Написать в поддержку',
  headerLabel: 'Тема',
  headerHint: ({ max }) => `О чём речь, не больше ${max} знаков.`,
  aboutServer: ({ name }) => `Сервер ${name}`,
  textLabel: 'Текст',
  textHint: ({ max }) => `Не больше ${max} знаков. Без паролей: это прочтут все в канале.`,
  replyTitle: 'Ответить поддержке',

  threadStart: ({ user, id }) =>
    `${user} Сюда придут ответы поддержки на тикет ${id}. Ответить ей: \`/ticket reply\`. Закрыть тикет: \`/ticket close\`.`,
  commented: ({ user, header }) => `💬 ${user} Есть ответ в тикете **${header}**.`,
  commentedElsewhere: ({ header, id }) => `💬 Есть ответ в тикете **${header}** (тикет ${id}).`,
  closed: ({ user, header }) => `🔒 ${user} Тикет **${header}** закрыли не из Discord.`,
  closedElsewhere: ({ header, id }) => `🔒 Тикет **${header}** закрыт (тикет ${id}).`,
  opened: ({ count }) => `🎫 ${pluralRu(count, 'новый тикет', 'новых тикета', 'новых тикетов')} не из Discord:`,
  cut: 'Целиком: `/ticket show`.',
};
