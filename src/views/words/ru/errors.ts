import type { Words } from '../en/index.ts';

const quote = (says: string | null) => (says === null ? '' : ` Vscale пишет: ${says}.`);
const newToken =
  'создайте на vscale.io («Настройки» > «Токены») токен с полным доступом, впишите его в `VSCALE_TOKEN` и перезапустите бота';

export const vscaleErrors: Words['vscaleErrors'] = {
  unauthorized: ({ says }) => `Vscale не принимает токен этого бота. Что делать: ${newToken}.${quote(says)}`,
  read_only: ({ says }) =>
    `Токен Vscale у этого бота только для чтения: смотреть можно, менять нельзя. Чтобы менять, ${newToken}.${quote(says)}`,
  not_found: ({ says }) =>
    `Vscale такого не знает: возможно, его уже удалили. Посмотрите, что есть, и повторите.${quote(says)}`,
  locked: ({ says }) =>
    `Vscale ещё занят этим: идёт другая задача. Повторите, когда она исчезнет из \`/task list\`.${quote(says)}`,
  conflict: ({ says }) =>
    `Это противоречит тому, что уже есть в Vscale. Посмотрите, что там, и повторите.${quote(says)}`,
  invalid: ({ says }) => `Vscale не принимает этот запрос.${quote(says)} Проверьте параметры и повторите.`,
  no_money: ({ says }) => `На счёте Vscale не хватает денег. Пополните его на vscale.io и повторите.${quote(says)}`,
  rate_limited: ({ says, wait }) =>
    `Слишком много запросов к Vscale. Повторите через ${wait ?? 'минуту'}.${quote(says)}`,
  server_error: ({ says }) => `У Vscale внутренняя ошибка. Повторите через несколько минут.${quote(says)}`,
  unavailable: ({ says }) => `Vscale сейчас недоступен. Повторите через несколько минут.${quote(says)}`,
  timeout: ({ says }) => `Vscale не ответил вовремя. Повторите через несколько минут.${quote(says)}`,
  connection: ({ says }) =>
    `Не удалось связаться с Vscale. Повторите через минуту; если не поможет, проверьте \`VSCALE_API_URL\` и сеть.${quote(says)}`,
  malformed: ({ says }) =>
    `Бот не понял ответа Vscale. Повторите через несколько минут; если не поможет, проверьте \`VSCALE_API_URL\`.${quote(says)}`,
  cancelled: ({ says }) => `Запрос прерван: видимо, бот перезапускается. Повторите через минуту.${quote(says)}`,
};

export const errors: Words['errors'] = {
  fileTooBig: ({ name, size, max }) =>
    `⚠️ Файл ${name} не приложен: в нём ${size}, а Discord принимает здесь не больше ${max}. Запросите меньше или посмотрите в панели Vscale.`,
  unwritable: 'Бот не может записать в свою базу данных (диск заполнен?). Ничего не сделано.',
  unreachable: 'База данных бота недоступна. Повторите через минуту.',
  unexpected: ({ reference }) =>
    `В боте что-то сломалось. Передайте владельцу бота номер ${reference}: подробности есть в логе.`,
};
