import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';
import { options } from './commands.ts';

export const policy: Words['policy'] = {
  broken: '⚠️ Файл правил изменили, но в нём ошибки, поэтому он не действует. Пока действуют прежние правила:',
  loadedWithWarnings: '⚠️ Файл правил изменили, он действует, но:',

  title: 'Правила',
  noRules: 'Согласие ни на что не нужно.',
  defaultRules: 'Без своих правил действует это',
  firstWins: 'Решает первое подходящее правило; что не подходит ни под одно, выполняется сразу',
  onServers: ({ servers }) => `на ${servers}`,
  withTags: ({ tags }) => `с тегом ${tags}`,
  approvals: ({ count, who }) => `${pluralRu(count, 'согласие', 'согласия', 'согласий')}, дают ${who}`,
  noApproval: 'одобрение не нужно, выполняется сразу',
  denials: ({ count }) => `${pluralRu(count, 'отказ', 'отказа', 'отказов')}, чтобы отклонить`,
  reasonRequired: 'нужна причина',
  open: ({ time }) => `запрос ждёт ${time}`,
  roles: 'Роли',
  viewer: ({ who }) => `Смотреть: ${who}`,
  operator: ({ who }) => `Запрашивать изменения: ${who}`,
  approver: ({ who }) => `Соглашаться: ${who}`,
  emergency: 'В крайнем случае',
  breakGlass: ({ who }) => `Без согласия, с причиной у всех на виду: ${who}`,

  runsAtOnce: 'Одобрение не нужно: выполняется сразу.',
  fits: ({ rule }) => (rule === null ? 'Действует то, что и без правил:' : `Решает правило ${rule}:`),
  available: ({ count }) =>
    count === 0
      ? 'Кроме вас согласиться некому.'
      : `Кроме вас согласиться могут: ${pluralRu(count, 'участник', 'участника', 'участников')}.`,
  availableUnknown: 'Сколько участников могут согласиться, неизвестно: Discord этого боту не говорит.',
  tooFew: '⚠️ Этого мало: ваш запрос не приняли бы.',
  dependsOnServer: `Некоторые правила только для части серверов: чтобы их учесть, укажите параметр \`${options.triedServer.name}\`.`,
  onlyName: 'Сервера с таким именем сейчас не видно, поэтому id и теги не сравнивались.',
};
