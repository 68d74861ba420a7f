import type { Words } from '../en/index.ts';

export const lists: Words['lists'] = {
  page: ({ page, pages }) => `Страница ${page} из ${pages}`,
  previous: 'Назад',
  next: 'Дальше',
};

export const forms: Words['forms'] = {
  deleteTitle: 'Удалить сервер',
  rebuildTitle: 'Переустановить сервер',
  createTitle: 'Создать сервер',
  confirmLabel: 'Имя сервера для подтверждения',
  confirmDelete: ({ name }) => `Сервер и все его данные пропадут. Введите: ${name}`,
  confirmRebuild: ({ name }) => `Система ставится заново, все данные пропадут. Введите: ${name}`,
  confirmUnknown: 'Все его данные пропадут. Введите имя сервера точно.',
  passwordLabel: 'Новый пароль root',
  passwordHint: 'Бот отправит его в Vscale и забудет. Без пробелов.',
  passwordOptionalHint: 'Бот отправит его в Vscale и забудет. Если пусто, Vscale пришлёт новый владельцу на почту.',
  nameLabel: 'Имя',
  keysLabel: 'SSH-ключи',
  keysHint: 'Id или имена через запятую.',
  reasonLabel: 'Причина',
  reasonHint: 'Её увидят все в канале.',
  givenBack: '📋 Ваш текст не пропал. Скопируйте его отсюда:',
};

export const help: Words['help'] = {
  title: 'Что вы можете здесь делать',
  readOnly: 'Вы можете смотреть, но ничего не менять.',
  approvesOnly: 'Вы можете смотреть и соглашаться на то, что запрашивают другие, но не запрашивать изменения.',
  footer: 'Серверы, тарифы и образы: введите несколько букв и выберите из списка.',
};
