import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';

const gone = 'Сервера нет. Что есть сейчас: `/server list`.';
const quote = (says: string | null) => (says === null ? '' : ` Vscale пишет: ${says}.`);

export const operations: Words['operations'] = {
  title: {
    'server.create': ({ name }) => `Создание ${name}`,
    'server.start': ({ name }) => `Запуск ${name}`,
    'server.stop': ({ name }) => `Остановка ${name}`,
    'server.restart': ({ name }) => `Перезапуск ${name}`,
    'server.upgrade': ({ name, to }) => `Перевод ${name} на ${to}`,
    'server.rebuild': ({ name }) => `Переустановка ${name}`,
    'server.rename': ({ name, to }) => `Переименование ${name} в ${to}`,
    'server.delete': ({ name }) => `Удаление ${name}`,
    'server.restore': ({ name, to }) => `Восстановление ${name} из ${to}`,
    'server.backup': ({ name, to }) => `Резервная копия ${name}: ${to}`,
    'server.tag': ({ name, to }) => `Тег ${name}: ${to}`,
    'backup.delete': ({ name }) => `Удаление копии ${name}`,
    'backup.relocate': ({ name, to }) => `Перенос копии ${name} в ${to}`,
    'key.add': ({ name }) => `Новый SSH-ключ ${name}`,
    'key.remove': ({ name }) => `Удаление SSH-ключа ${name}`,
    'key.attach': ({ name, to }) => `SSH-ключи на ${name}: ${to}`,
    'billing.alert': ({ to }) => `Предупреждение о балансе: ${to}`,
    'ticket.open': ({ name }) => `Новый тикет: ${name}`,
    'ticket.reply': ({ name }) => `Ответ в тикете: ${name}`,
    'ticket.close': ({ name }) => `Закрытие тикета: ${name}`,
    'domain.add': ({ name }) => `Новый домен ${name}`,
    'domain.remove': ({ name }) => `Удаление домена ${name}`,
    'domain.tag': ({ name, to }) => `Тег ${name}: ${to}`,
    'record.add': ({ name, to }) => `Новая запись в ${name}: ${to}`,
    'record.edit': ({ name, to }) => `Изменение в ${name}: ${to}`,
    'record.remove': ({ name }) => `Удаление записи ${name}`,
    'ptr.set': ({ name, to }) => `Имя для ${name}: ${to}`,
    'ptr.remove': ({ name }) => `Удаление имени у ${name}`,
  },

  state: {
    awaiting_approval: 'Ждёт согласия',
    approved: 'Ждёт очереди',
    submitting: 'Отправляется в Vscale',
    uncertain: 'Ответ Vscale неясен',
    running: 'Выполняется',
    succeeded: 'Готово',
    failed: 'Не удалось',
    rejected: 'Отказ',
    not_applied: 'Изменений не видно',
    unknown: 'Неизвестно',
    denied: 'Отклонено',
    expired: 'Время вышло',
    cancelled: 'Отменено',
    stale: 'Устарело',
  },

  outcome: {
    task_failed: ({ says, isGone }) =>
      `Задача в Vscale закончилась ошибкой.${quote(says)} ${isGone ? gone : 'Посмотрите `/server show` и повторите.'}`,
    unexpected_state: ({ status, plan }) =>
      `Задача закончилась, но состояние сервера: ${status}, тариф ${plan}. Посмотрите \`/server log\` и повторите.`,
    server_gone: () => gone,
    not_applied: () =>
      'Vscale не дал ясного ответа, и следов изменения там нет. Прежде чем повторить, посмотрите, что там.',
    overdue: ({ look, waited }) =>
      `Прошло ${waited}, а Vscale не показал, чем это закончилось; бот больше не ждёт. Прежде чем повторить, посмотрите ${look}.`,
    not_sent: ({ waited }) => `Запрос ждал очереди ${waited} и в Vscale не отправлен. Ничего не изменилось: повторите.`,
    password_lost: () =>
      'Бот перезапустили раньше, чем он отправил пароль root, а пароли он не хранит. Ничего не изменилось: повторите.',
    asker_left: ({ user }) =>
      `Ничего не выполнено: ${user}, автор запроса, больше не участник этого сервера Discord. Если это ещё нужно, запросите снова.`,
    asker_not_allowed: ({ user }) =>
      `Ничего не выполнено: ${user}, автор запроса, больше не может запрашивать изменения. Если это ещё нужно, запросите снова.`,
    approvals_void: () =>
      'Ничего не выполнено: операция ждала, и действующих одобрений больше не хватает. Если это ещё нужно, запросите снова.',
    rule_needs_approvals: () =>
      'Ничего не выполнено: операция ждала, и теперь политика требует больше одобрений, чем есть. Запросите снова.',
    rule_needs_reason: () =>
      'Ничего не выполнено: операция ждала, и теперь политика требует причину. Запросите снова и укажите её.',
    cancelled_by: ({ user }) => `Отмена: ${user}`,
  },

  unreadableState: 'Не читается',
  unreadable: ({ kind }) =>
    `Эта версия бота не знает операцию ${kind} или что-то в ней и ничего с ней не делает. Запустите версию, которая её сохранила, или более новую.`,
  leftBehind: ({ says, name, id, status }) =>
    `Задача в Vscale закончилась ошибкой.${quote(says)} После неё остался сервер **${name}** (id ${id}, ${status}), за него может списываться плата. Прежде чем повторить, удалите его: \`/server delete\`.`,
  namesakes: ({ name, ids }) => `⚠️ Сервер с именем **${name}** уже есть (id ${ids}), будет создан ещё один.`,
  unknown: {
    'server.create':
      'Vscale не дал ясного ответа. Появился новый сервер, но неизвестно, по этому запросу или по другому. Прежде чем повторить, посмотрите `/server list`.',
    'server.restart':
      'Vscale не дал ясного ответа, а после перезапуска сервер выглядит как прежде, поэтому неизвестно, был ли перезапуск. Прежде чем повторить, посмотрите `/server log` и выполните на сервере `uptime`.',
    'server.rebuild':
      'Vscale не дал ясного ответа, а снаружи переустановленный сервер выглядит как прежде, поэтому неизвестно, была ли переустановка. Прежде чем повторить, войдите на сервер и проверьте, на месте ли данные.',
    'server.restore':
      'Vscale не дал ясного ответа, а снаружи восстановленный сервер выглядит как прежде, поэтому неизвестно, было ли восстановление. Прежде чем повторить, войдите на сервер и посмотрите, какие там данные.',
  },

  waitsForPlace: ({ at }) => `Vscale принимает 12 новых серверов и копий в минуту: этот запрос отправится ${at}.`,
  uncertain: 'Бот выясняет, что там произошло; дважды ничего не отправляется.',
  losesData: 'Все данные на сервере пропадут.',
  wholeText: 'Весь текст файлом: `/operation show`.',
  askedBy: ({ user, at }) => `Запрос: ${user} ${at}`,
  reason: ({ reason }) => `Причина: ${reason}`,
  footer: ({ id }) => `Операция ${id}`,
  footerWithTask: ({ id, task }) => `Операция ${id} · задача ${task}`,
  card: ({ link }) => `[карточка](${link})`,

  address: ({ address }) => `Адрес: ${address}`,
  noAddress: 'Адреса пока нет, он появится в `/server show`.',
  logIn: ({ command }) => `Войти: ${command}`,
  passwordTyped: 'Пароль root тот, что был введён.',
  passwordMailed: 'Пароль root Vscale пришлёт на почту владельца аккаунта.',
  planChange: ({ from, to }) => `Тариф: ${from} → ${to}`,
  nameChange: ({ from, to }) => `Имя: ${from} → ${to}`,
  nowStatus: ({ status }) => `Сейчас: ${status}`,

  endedTogether: ({ count, done }) =>
    `${pluralRu(count, 'операция закончилась', 'операции закончились', 'операций закончились')}, успешно ${done}:`,
  listTitle: ({ count }) => pluralRu(count, 'операция', 'операции', 'операций'),
  groups: {
    waiting: 'ждут согласия',
    running: 'выполняются',
    ended: 'закончились',
    succeeded: 'успешны',
    failed: 'не удались',
    dropped: 'отклонены, истекли, отменены, устарели',
  },
  listNothingFits: 'Таких операций здесь нет. Уберите один из фильтров.',
  cancelled: ({ title }) => `✖️ **${title}**: отменено.`,
  listEmpty: 'Здесь ещё ничего не запрашивали. Что можно: `/help`.',
};
