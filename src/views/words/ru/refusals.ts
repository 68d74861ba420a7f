import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';
import { options } from './commands.ts';
import { domains } from './domains.ts';
import { vscaleErrors } from './errors.ts';

const gigabytes = (size: number) =>
  new Intl.NumberFormat('ru', { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 1 }).format(size);

/** As Discord shows it to whoever reads Russian. */
const option = (name: keyof typeof options) => `\`${options[name].name}\``;

export const refusals: Words['refusals'] = {
  not_served: () =>
    'Этот бот работает для другого сервера Discord. Владелец бота может добавить и этот: настройка `DISCORD_GUILD_IDS`.',
  needs_role: ({ access, roleIds }) =>
    `${{ read: 'Смотреть', change: 'Запрашивать изменения', audit: 'Читать журнал', cancel: 'Отменять операции' }[access]} могут только ${roleIds ?? 'участники с правом «Управлять сервером»'}. Попросите ${roleIds === null ? 'это право' : 'роль'} у администратора.`,
  token_read_only: () => vscaleErrors.read_only({ says: null, wait: null }),
  outdated: () => 'Это осталось от прежней версии бота. Выполните команду ещё раз.',
  use_the_list: () =>
    'Для формы это слишком длинно. Выберите из списка, который открывается при вводе, или укажите id.',

  server_not_found: ({ ref, suggestions }) =>
    `Сервера ${ref} нет. ${suggestions === null ? '' : `Может быть, ${suggestions}? `}Все серверы: \`/server list\`.`,
  server_ambiguous: ({ ref, ids }) => `Имя ${ref} носят несколько серверов: ${ids}. Укажите один из этих id.`,
  server_gone: ({ ref }) => `Сервер ${ref} за это время удалили. Что есть сейчас: \`/server list\`.`,
  server_busy: ({ name, operationId, link }) =>
    `**${name}** занят операцией ${operationId}${link === null ? '' : ` ([карточка](${link}))`}. Можно только одно изменение за раз: дождитесь её конца и повторите.`,
  server_locked: ({ name }) =>
    `**${name}** занят: Vscale выполняет на нём задачу. Повторите, когда она исчезнет из \`/task list\`.`,
  server_blocked: ({ name, reason }) =>
    reason === null
      ? `**${name}** заблокирован: на счёте кончились деньги. Пополните его на vscale.io и повторите.`
      : `**${name}** заблокирован; Vscale пишет: ${reason}. Спросите поддержку: \`/ticket open\`.`,
  server_not_ready: ({ name }) =>
    `**${name}** ещё создаётся. Повторите, когда \`/server show\` покажет, что он запущен или остановлен.`,
  server_already: ({ name, status }) =>
    status === 'started'
      ? `**${name}** уже работает. Перезапустить: \`/server restart\`.`
      : `**${name}** уже остановлен. Запустить: \`/server start\`.`,
  server_has_plan: ({ name, plan, bigger }) =>
    `У **${name}** уже тариф ${plan}. ${bigger === null ? 'Тарифа побольше нет.' : `Выберите ${bigger}.`}`,
  server_has_no_log: ({ name }) =>
    `Vscale не показывает историю сервера **${name}**. Что делали отсюда: \`/operation list\`.`,
  server_has_name: ({ name }) => `**${name}** уже так и называется. Укажите другое имя.`,
  downgrade: ({ name, from, to, bigger }) =>
    `**${name}** нельзя перевести с ${from} на ${to}: Vscale переводит только на больший тариф. ${bigger === null ? 'Тарифа побольше нет.' : `Выберите ${bigger}.`}`,

  plan_not_found: ({ ref, known }) =>
    `Тарифа ${ref} нет. ${known === null ? 'Сейчас Vscale не предлагает ни одного: попробуйте позже.' : `Выберите ${known}.`}`,
  image_not_found: ({ ref, suggestions }) =>
    `Образа ${ref} нет. ${suggestions === null ? '' : `Может быть, ${suggestions}? `}Все образы: \`/catalog images\`.`,
  location_not_found: ({ ref, known }) =>
    `Площадки ${ref} нет. ${known === null ? 'Сейчас Vscale не предлагает ни одной: попробуйте позже.' : `Выберите ${known}.`}`,
  key_not_found: ({ ref, known }) =>
    `SSH-ключа ${ref} нет. ${known === null ? 'В аккаунте нет ключей, добавить: `/key add`.' : `Выберите ${known}.`}`,
  key_exists: ({ name, id }) => `Этот ключ в аккаунте уже есть: **${name}**, id ${id}.`,
  key_invalid: () =>
    'Ничего не добавлено: это не открытый ключ. Вставьте одну строку из файла `.pub`: она начинается с `ssh-ed25519`, `ecdsa-sha2-…` или `ssh-rsa` (не меньше 2048 бит).',
  key_private: () =>
    '**Это был закрытый ключ.** Бот его выбросил: он нигде не сохранён и в Vscale не отправлен. Но он уже покинул ваш компьютер, поэтому больше ему не доверяйте: создайте новую пару (`ssh-keygen -t ed25519`), замените старый ключ на всех серверах, где он есть, и добавьте сюда строку из нового файла `.pub`.',
  keys_none: () =>
    'Не указан ни один SSH-ключ. Выберите из списка, который открывается при вводе; все ключи: `/key list`.',
  server_has_keys: ({ name, keys }) => `У **${name}** уже есть ${keys}.`,
  server_has_tag: ({ name, tag }) => `У **${name}** уже есть тег ${tag}.`,
  server_lacks_tag: ({ name, tag, known }) =>
    `У **${name}** нет тега ${tag}. ${known === null ? 'Тегов у него нет.' : `Есть ${known}.`}`,

  backup_not_found: ({ ref, suggestions }) =>
    `Резервной копии ${ref} нет. ${suggestions === null ? '' : `Может быть, ${suggestions}? `}Все копии: \`/backup list\`.`,
  backup_ambiguous: ({ ref, ids }) => `Имя ${ref} носят несколько копий: ${ids}. Укажите один из этих id.`,
  backup_gone: ({ ref }) => `Копию ${ref} удалили. Что есть сейчас: \`/backup list\`.`,
  backup_not_ready: ({ name }) =>
    `Копия **${name}** ещё создаётся. Повторите, когда \`/backup show\` покажет, что она готова.`,
  backup_locked: ({ name }) =>
    `Копия **${name}** занята: Vscale переносит или удаляет её. Повторите, когда \`/backup show\` этого больше не покажет.`,
  backup_elsewhere: ({ name, location, wanted }) =>
    `Копия **${name}** лежит в ${location}, поэтому в ${wanted} её использовать нельзя. Перенести её туда: \`/backup relocate\`.`,
  backup_already_there: ({ name, location }) => `Копия **${name}** уже лежит в ${location}.`,
  backup_needs_bigger_plan: ({ name, sizeGb, plan, diskGb, plans }) =>
    `Размер копии **${name}** ${gigabytes(sizeGb)}, а на тарифе ${plan} есть место для ${gigabytes(diskGb)}. ${plans === null ? 'Тарифа побольше там нет.' : `Выберите ${plans}.`}`,
  backup_bigger_than_server: ({ name, sizeGb, server, diskGb }) =>
    `Размер копии **${name}** ${gigabytes(sizeGb)}, а диск ${server} только ${gigabytes(diskGb)}. Сначала переведите сервер на больший тариф: \`/server upgrade\`.`,
  confirm_backup: ({ typed, name }) =>
    `Ничего не сделано: введено ${typed}, а копия называется **${name}**. Повторите команду и введите имя точно.`,

  key_ambiguous: ({ ref, ids }) => `Имя ${ref} носят несколько SSH-ключей: ${ids}. Укажите один из этих id.`,
  image_needs_other_plan: ({ image, plan, location, plans }) =>
    `Образ ${image} нельзя установить на тарифе ${plan}${location === null ? '' : ` в ${location}`}. ${plans === null ? 'Выберите другой образ.' : `Можно на ${plans}.`}`,
  plan_not_in_location: ({ plan, location, locations }) =>
    `Тарифа ${plan} нет в ${location}. ${locations === null ? 'Выберите другой тариф.' : `Есть в ${locations}.`}`,
  image_not_in_location: ({ image, location, locations }) =>
    `Образа ${image} нет в ${location}. ${locations === null ? 'Выберите другой образ.' : `Есть в ${locations}.`}`,
  nowhere_to_create: ({ image, plan }) =>
    `Сейчас образ ${image} на тарифе ${plan} не предлагает ни одна площадка. Что есть: \`/catalog images\` и \`/catalog locations\`.`,

  name_empty: () => 'В имени нужна хотя бы одна буква или цифра. Укажите другое имя.',
  name_too_long: ({ length, max }) => `В имени ${length} знаков, а можно не больше ${max}. Укажите имя покороче.`,
  name_characters: ({ characters }) =>
    `В имени не может быть ${characters}. Можно буквы, цифры, пробел, точку, дефис и подчёркивание.`,
  confirm_mismatch: ({ typed, name }) =>
    `Ничего не сделано: введено ${typed}, а сервер называется **${name}**. Повторите команду и введите имя точно.`,
  password_length: ({ min, max }) =>
    `Ничего не сделано: в пароле root должно быть от ${min} до ${max} знаков. Повторите команду.`,
  password_characters: () =>
    'Ничего не сделано: в пароле root можно латинские буквы, цифры и знаки препинания, без пробелов. Повторите команду.',

  date_invalid: ({ ref }) => `${ref} – не дата. Напишите так: \`2026-01-31\`.`,
  period_backwards: ({ start, end }) =>
    `Период кончается ${end}, раньше, чем начинается: ${start}. Поменяйте даты местами.`,
  period_in_future: ({ day, today }) => `${day} ещё не наступило. Последний возможный день – сегодня, ${today}.`,
  period_too_long: ({ days, max }) => `Дней в периоде ${days}, а можно не больше ${max}. Укажите период покороче.`,
  period_twice: () => `Укажите либо ${option('period')}, либо ${option('startDay')} и ${option('endDay')}.`,
  period_needs_start: () =>
    `Указан только ${option('endDay')}, и не понять, с какого дня считать. Укажите и ${option('startDay')}.`,
  channel_not_found: () =>
    'Ничего не изменено: на этом сервере Discord нет такого канала, который видите и вы, и бот. Выберите канал из списка.',
  alert_amount_or_off: () =>
    `Укажите либо ${option('amount')}, чтобы бот предупреждал, либо ${option('off')}, чтобы больше не предупреждал.`,

  domain_not_found: ({ ref, suggestions }) =>
    `Домена ${ref} нет. ${suggestions === null ? '' : `Может быть, ${suggestions}? `}Все домены: \`/domain list\`.`,
  domain_name_bad: ({ ref }) => `${ref} – не имя домена. Пишите так: \`example.org\` или \`пример.рф\`.`,
  domain_exists: ({ domain }) => `${domain} уже есть. Что в нём: \`/domain records\`.`,
  confirm_domain: ({ typed, domain }) =>
    `Ничего не сделано: введено ${typed}, а домен называется ${domain}. Повторите команду и введите имя точно.`,
  zone_line: ({ line, text, problem }) =>
    `Ничего не сделано. Строка ${line} зоны, ${text}: ${domains.zoneProblems[problem]}`,
  zone_empty: () =>
    'Ничего не сделано: в зоне нет записей, кроме тех, что есть у каждого домена. Добавьте домен без зоны.',
  domain_tag_on: ({ domain, tag }) => `У ${domain} уже есть тег ${tag}.`,
  domain_tag_off: ({ domain, tag, known }) =>
    `У ${domain} нет тега ${tag}. ${known === null ? 'Тегов у него нет.' : `Есть ${known}.`}`,

  record_not_found: ({ ref, domain }) =>
    `В ${domain} нет записи ${ref}. Выберите её из списка или укажите id, его покажет \`/domain records\`.`,
  record_type_unknown: ({ type }) => `Записи типа ${type} этот бот менять не умеет. Измените её в панели Vscale.`,
  record_needs: ({ type, fields }) => `Записи типа ${type} нужно ещё: ${fields ?? '?'}. Повторите команду, указав это.`,
  record_has_no: ({ type, fields, needed }) =>
    `У записи типа ${type} не бывает: ${fields ?? '?'}. У неё есть только ${needed ?? '—'}: остальное уберите.`,
  record_name_bad: ({ ref }) =>
    `${ref} – не имя записи. Пишите так: \`www\`, \`www.example.org\` или \`@\`, то есть сам домен.`,
  record_name_outside: ({ ref, domain }) =>
    `${ref} не входит в ${domain}. Имя без точки на конце считается именем внутри домена.`,
  record_exists: ({ type, record }) => `Такая запись уже есть: в ${type} ${record} то же самое.`,
  record_unchanged: () => 'В записи и так всё это есть. Укажите хотя бы один параметр, который её изменит.',
  cname_conflict: ({ record, types }) =>
    `У ${record} уже есть ${types ?? 'записи'}, а рядом с CNAME не может быть других записей с тем же именем. Укажите другое имя или сначала удалите их.`,
  soa_exists: () => 'Запись SOA у домена ровно одна. Изменить её: `/domain record-edit`.',
  soa_needed: () => 'Домену нужна запись SOA. Изменить её: `/domain record-edit`.',
  not_ipv4: ({ content }) => `${content} – не адрес IPv4. Пишите так: \`192.0.2.1\`; для адреса IPv6 нужен тип AAAA.`,
  not_ipv6: ({ content }) => `${content} – не адрес IPv6. Пишите так: \`2001:db8::1\`; для адреса IPv4 нужен тип A.`,
  not_an_address: ({ content }) => `${content} – не IP-адрес. Выберите его из списка или пишите так: \`192.0.2.1\`.`,
  host_bad: ({ host }) =>
    `${host} – не имя хоста. Пишите так: \`mail.example.org\` или \`mail\`, если он в этом домене; адрес здесь нельзя.`,
  email_bad: ({ email }) => `${email} – не адрес почты. Пишите так: \`dns@example.org\`.`,
  number_range: ({ field, value, min, max }) => `${field} не может быть ${value}: можно от ${min} до ${max}.`,
  ptr_not_found: ({ ref }) => `Для ${ref} имя не задано. Все имена: \`/domain ptr-list\`.`,
  ptr_has_name: ({ address, host }) => `У ${address} уже имя ${host}.`,

  tickets_gone: () => 'Vscale больше не принимает тикеты через API. Напишите поддержке в его панели на vscale.io.',
  ticket_not_found: ({ ref }) => `Тикета ${ref} нет. Все тикеты: \`/ticket list\`.`,
  ticket_unknown_here: () => `К этому каналу не относится ни один тикет. Выберите его в параметре ${option('ticket')}.`,
  ticket_several_here: ({ ids }) =>
    `К этому каналу относятся несколько тикетов: ${ids ?? ''}. Выберите нужный в параметре ${option('ticket')}.`,
  ticket_closed: ({ name }) => `Тикет **${name}** закрыт. Открыть новый: \`/ticket open\`.`,
  ticket_header_empty: () => 'Ничего не отправлено: тема пустая. Напишите в нескольких словах, о чём речь.',
  ticket_text_empty: () => 'Ничего не отправлено: текст пустой. Напишите, что нужно знать поддержке.',
  ticket_header_long: ({ length, max }) =>
    `Ничего не отправлено: знаков в теме ${length}, а можно не больше ${max}. Сократите её.`,
  ticket_text_long: ({ length, max }) =>
    `Ничего не отправлено: знаков в тексте ${length}, а можно не больше ${max}. Отправьте его по частям.`,

  reason_required: () =>
    `Ничего не сделано: здесь нужна причина. Повторите и укажите её; в командах для неё есть параметр ${option('reason')}.`,
  password_needs_no_approval: () =>
    'Пароль root не может ждать согласия: бот его никогда не хранит. Запустите команду снова без пароля и войдите по SSH-ключу или с паролем, который Vscale пришлёт на почту владельца аккаунта.',
  nobody_can_approve({ available, elsewhere, needed, roleIds }) {
    const who = roleIds ?? 'участники с правом «Управлять сервером»';
    const needs = `Никого не спросили: нужно ${pluralRu(needed, 'одобрение', 'одобрения', 'одобрений')}, одобрить могут ${who}`;
    if (elsewhere === 0) {
      return `${needs}, и кроме вас таких ${available === 0 ? 'нет' : `только ${available}`}. Администратор может выдать кому-нибудь роль или изменить правило.`;
    }
    return `${needs}. Кроме вас могут: ${pluralRu(available + elsewhere, 'участник', 'участника', 'участников')}, но этот канал ${available === 0 ? 'не видит никто из них' : `из них видят: ${available}`}. Запросите в канале, который они видят.`;
  },
  request_settled: () => 'По этому запросу уже решено; как именно, видно на карточке.',
  request_expired: () => 'Этот запрос истёк. Если это ещё нужно, запросите снова.',
  own_request: () => 'Вы сами это запросили, поэтому решить должен кто-то другой. Вы можете отменить запрос.',
  bots_cannot_vote: () => 'Боты не голосуют.',
  not_an_approver: ({ roleIds }) =>
    `Решать по этому запросу могут только ${roleIds ?? 'участники с правом «Управлять сервером»'}.`,
  already_voted: () => 'Вы уже так проголосовали, голос учитывается один раз.',
  no_vote: () => 'Вашего голоса в этом запросе нет.',
  may_not_cancel: ({ user, roleIds }) =>
    `Отменить это может ${user}, автор запроса,${roleIds === null ? '' : ` ${roleIds}`} или участник с правом «Управлять сервером».`,
  may_not_break_glass: ({ roleIds }) =>
    `Выполнить это без согласия ${roleIds === null ? 'не может никто' : `могут только ${roleIds}`}.`,
  not_the_card: ({ link }) =>
    `Это копия. ${link === null ? 'Где сам запрос, видно в `/operation list`.' : `Сам запрос [здесь](${link}).`}`,

  too_late_to_cancel: () =>
    'Отменять поздно: операция уже в Vscale или закончилась. Что именно, покажет `/operation show`.',
  action_not_found: ({ ref, suggestions }) =>
    `Действия ${ref} в правилах нет. ${suggestions === null ? 'Выберите из списка, который открывается при вводе.' : `Может быть, ${suggestions}?`}`,
  operation_not_found: ({ ref }) => `Операции ${ref} здесь нет. Все операции: \`/operation list\`.`,
  task_not_found: ({ ref }) =>
    `Vscale не знает задачи ${ref}. Давно законченные он забывает; что идёт сейчас: \`/task list\`.`,
};
