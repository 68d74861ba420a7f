import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';

const people = (count: number) => pluralRu(count, 'человека', 'человек', 'человек');

export const approvals: Words['approvals'] = {
  approve: 'Согласиться',
  deny: 'Отклонить',
  cancel: 'Отменить',
  askAgain: 'Запросить снова',
  runNow: 'Выполнить сейчас',
  withdraw: 'Отозвать голос',

  needed: ({ given, needed, who }) => `Согласий: ${given} из ${needed} · дать могут: ${who}`,
  enough: 'Этого достаточно. Операция начнётся, как только Vscale ответит.',
  denials: ({ given, needed }) => `Отказов: ${given} из ${needed}`,
  manageServer: 'участники с правом «Управлять сервером»',
  channelUnchecked: 'Бот не знает, кто видит этот канал. Проверьте, что его видит тот, кто может одобрить.',
  expires: ({ at }) => `Истекает ${at}`,
  approvedBy: ({ user }) => `👍 ${user}`,
  deniedBy: ({ user, reason }) => `👎 ${user}${reason === null ? '' : `: ${reason}`}`,
  voidVotes: 'Голоса больше не учитываются.',
  settled: {
    denied: ({ user, reason }) => `Отказ: ${user}${reason === null ? '' : `. Причина: ${reason}`}`,
    cancelled: ({ user }) => `Отмена: ${user}`,
    expired: 'Решения вовремя не было. Если это ещё нужно, запросите снова.',
    stale: 'С момента запроса сервер изменился, поэтому ничего не выполнено:',
  },
  brokenGlass: ({ user, reason }) => `🚨 Без согласия: ${user}. Причина: ${reason}`,
  changed: ({ field, before, after }) => `${field}: ${before} → ${after}`,
  gone: 'Сервера больше нет.',
  fields: {
    name: 'Имя',
    status: 'Состояние',
    plan: 'Тариф',
    address: 'Адрес',
    privateAddress: 'Частный адрес',
    tags: 'Теги',
    locked: 'Занят',
    tasks: 'Задачи',
  },
  yes: 'да',
  no: 'нет',
  none: 'нет',
  monthlyCost: ({ from, to, more }) => `В месяц: ${from} → ${to} (на ${more} больше)`,

  summons: ({ user, title }) => `${user} просит: **${title}**. Согласиться или отклонить можно на карточке.`,
  reminder: ({ title, at }) => `**${title}**: запрос ещё ждёт согласия и истекает ${at}.`,
  alarm: ({ user, title, reason }) => `🚨 ${user} выполняет без согласия: **${title}**. Причина: ${reason}`,

  answer: {
    counted: ({ more }) => `👍 Ваше согласие учтено. Нужно ещё согласие ${people(more)}.`,
    quorum: '✅ Ваш голос был последним нужным. Бот ещё раз проверяет запрос; результат будет на карточке.',
    approved: '✅ Согласие получено. Операция отправляется.',
    vscale_silent:
      '⏳ Ваше согласие учтено, и этого достаточно, но Vscale не отвечает. Бот будет пробовать сам, пока запрос не истечёт.',
    stale: '🕓 С момента запроса сервер изменился, поэтому ничего не выполнено. Что изменилось, видно на карточке.',
    denied: '🚫 Отклонено. Автор запроса узнает об этом.',
    denial_counted: ({ more }) => `👎 Ваш отказ учтён. Чтобы отклонить запрос, нужен ещё отказ ${people(more)}.`,
    withdrawn: '↩️ Ваш голос отозван.',
    cancelled: '✖️ Отменено.',
    broke_glass: '🚨 Операция выполняется. Те, чьё согласие нужно, узнают об этом.',
  },

  denyForm: { title: 'Отклонить запрос', reason: 'Почему? Это увидят все в канале' },
  runNowForm: { title: 'Выполнить без согласия', reason: 'Почему нельзя подождать? Прочтут все' },
  reasonForm: { title: 'Нужна причина', reason: 'Почему? Это увидят все в канале' },
};
