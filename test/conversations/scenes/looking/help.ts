import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';

const on = { policy: writeSandboxPolicy };

export const helpScenes: readonly Scene[] = [
  {
    of: 'help',
    title: 'shows everything to whoever may do everything',
    on,
    play: ({ type }) => type('help'),
    en: `
      > /help
      (private)
      # What you can do here
      ## /server
      \`/server list\` All servers of the account
      \`/server show\` One server: state, addresses, plan, keys, what runs on it
      \`/server log\` The history of a server's states
      \`/server create\` Create a server, and hear here when it is ready
      \`/server start\` Start a stopped server
      \`/server stop\` Stop a running server
      \`/server restart\` Restart a server
      \`/server upgrade\` Move a server to a bigger plan; there is no way back
      \`/server rebuild\` Install the system anew: all data on the server is lost
      \`/server rename\` Give a server another name
      \`/server tag\` Put a tag on a server, or take it off
      \`/server backup\` Make a backup of a server
      \`/server delete\` Delete a server and all its data
      ## /backup
      \`/backup list\` All backups of the account, or of one server
      \`/backup show\` One backup: state, size, location, server
      \`/backup restore\` Replace all data on a server with a backup
      \`/backup relocate\` Move a backup to another location
      \`/backup delete\` Delete a backup for good
      ## /key
      \`/key list\` All SSH keys of the account, and which servers have them
      \`/key add\` Add a public SSH key; the bot asks for it in a form
      \`/key remove\` Remove an SSH key from the account; servers that have it keep it
      \`/key attach\` Put SSH keys on a server, besides those that it has
      ## /task
      \`/task list\` What runs now, in the whole account
      \`/task show\` One task, also after it has ended
      ## /operation
      \`/operation list\` What was asked here, by whom, and how it ended
      \`/operation show\` One operation
      \`/operation cancel\` Take back what you asked for, before it is sent to Vscale
      ## /policy
      \`/policy show\` The roles and the rules
      \`/policy test\` Which rule would decide, and who would be asked
      ## /audit
      \`/audit list\` Everything that happened, newest first
      \`/audit verify\` Whether somebody has changed the audit by hand
      \`/audit export\` All of it as a file of JSON Lines
      ## /catalog
      \`/catalog images\` Systems that can be installed
      \`/catalog plans\` Plans: CPU, memory, disk, price
      \`/catalog locations\` Where servers can be
      \`/catalog prices\` All prices
      ## /billing
      \`/billing balance\` The balance, what the servers cost a day, and how long it lasts
      \`/billing payments\` What was paid in
      \`/billing consumption\` What was charged, by server and plan, with a chart
      \`/billing alert\` Warn when the balance falls below an amount, and when it has recovered
      ## /ticket
      \`/ticket list\` All tickets of the account
      \`/ticket show\` One ticket and all that was said in it
      \`/ticket open\` Ask support; its answers come here, in a thread
      \`/ticket reply\` Write to support; in a ticket's thread no option is needed
      \`/ticket close\` Close a ticket; in a ticket's thread no option is needed
      ## /domain
      \`/domain list\` All domains of the account
      \`/domain show\` One domain: tags, how many records, when it changed
      \`/domain add\` Put a domain on Vscale's name servers
      \`/domain remove\` Take a domain off Vscale's name servers, with all its records
      \`/domain tag\` Put a tag on a domain, or take it off
      \`/domain records\` All records of a domain
      \`/domain record-add\` Add a record to a domain
      \`/domain record-edit\` Change a record; what you leave out stays
      \`/domain record-remove\` Remove a record of a domain
      \`/domain ptr-list\` Which names the addresses have (PTR records)
      \`/domain ptr-set\` Give an address a name (PTR record)
      \`/domain ptr-remove\` Remove the name of an address (PTR record)
      -- Servers, plans and images: type a few letters and choose from the list.
    `,
    ru: `
      > /help
      (private)
      # Что вы можете здесь делать
      ## /server
      \`/server list\` Все серверы аккаунта
      \`/server show\` Один сервер: состояние, адреса, тариф, ключи, что на нём выполняется
      \`/server log\` История состояний сервера
      \`/server create\` Создать сервер; когда будет готов, бот напишет сюда
      \`/server start\` Запустить остановленный сервер
      \`/server stop\` Остановить работающий сервер
      \`/server restart\` Перезапустить сервер
      \`/server upgrade\` Перевести сервер на больший тариф; обратно нельзя
      \`/server rebuild\` Поставить систему заново: все данные на сервере пропадут
      \`/server rename\` Дать серверу другое имя
      \`/server tag\` Поставить серверу тег или снять его
      \`/server backup\` Сделать резервную копию сервера
      \`/server delete\` Удалить сервер и все его данные
      ## /backup
      \`/backup list\` Все копии аккаунта или одного сервера
      \`/backup show\` Одна копия: состояние, размер, площадка, сервер
      \`/backup restore\` Заменить все данные на сервере резервной копией
      \`/backup relocate\` Перенести копию на другую площадку
      \`/backup delete\` Удалить копию навсегда
      ## /key
      \`/key list\` Все SSH-ключи аккаунта и на каких они серверах
      \`/key add\` Добавить открытый SSH-ключ; бот спросит его в форме
      \`/key remove\` Удалить SSH-ключ из аккаунта; на серверах он останется
      \`/key attach\` Поставить SSH-ключи на сервер, вдобавок к тем, что есть
      ## /task
      \`/task list\` Что выполняется сейчас во всём аккаунте
      \`/task show\` Одна задача, в том числе законченная
      ## /operation
      \`/operation list\` Что здесь запрашивали, кто и чем кончилось
      \`/operation show\` Одна операция
      \`/operation cancel\` Отозвать свой запрос, пока он не отправлен в Vscale
      ## /policy
      \`/policy show\` Роли и правила
      \`/policy test\` Какое правило решало бы и кого спросили бы
      ## /audit
      \`/audit list\` Всё, что происходило, сначала новое
      \`/audit verify\` Не менял ли кто-то журнал вручную
      \`/audit export\` Всё одним файлом JSON Lines
      ## /catalog
      \`/catalog images\` Системы, которые можно установить
      \`/catalog plans\` Тарифы: процессор, память, диск, цена
      \`/catalog locations\` Где могут быть серверы
      \`/catalog prices\` Все цены
      ## /billing
      \`/billing balance\` Баланс, сколько серверы стоят в день и на сколько хватит денег
      \`/billing payments\` Что поступило на счёт
      \`/billing consumption\` Что списано, по серверам и тарифам, с диаграммой
      \`/billing alert\` Предупредить, когда баланс упадёт ниже суммы и когда вырастет снова
      ## /ticket
      \`/ticket list\` Все тикеты аккаунта
      \`/ticket show\` Один тикет и всё, что в нём написано
      \`/ticket open\` Написать в поддержку; ответы придут сюда, в ветку
      \`/ticket reply\` Ответить поддержке; в ветке тикета указывать его не надо
      \`/ticket close\` Закрыть тикет; в его ветке указывать его не надо
      ## /domain
      \`/domain list\` Все домены аккаунта
      \`/domain show\` Один домен: теги, сколько записей, когда изменился
      \`/domain add\` Разместить домен на DNS-серверах Vscale
      \`/domain remove\` Убрать домен с DNS-серверов Vscale, со всеми записями
      \`/domain tag\` Поставить домену тег или снять его
      \`/domain records\` Все записи домена
      \`/domain record-add\` Добавить запись в домен
      \`/domain record-edit\` Изменить запись; что не указано, останется
      \`/domain record-remove\` Удалить запись из домена
      \`/domain ptr-list\` Какие имена у адресов (записи PTR)
      \`/domain ptr-set\` Дать адресу имя (запись PTR)
      \`/domain ptr-remove\` Удалить имя адреса (запись PTR)
      -- Серверы, тарифы и образы: введите несколько букв и выберите из списка.
    `,
  },
  {
    of: 'help',
    title: 'shows an approver what else they may do',
    on,
    play: ({ type }) => type('help', {}, { as: 'ivan' }),
    en: `
      Ivan > /help
      (private)
      # What you can do here
      You may look, and approve what others ask for, but not ask for changes yourself.
      ## /server
      \`/server list\` All servers of the account
      \`/server show\` One server: state, addresses, plan, keys, what runs on it
      \`/server log\` The history of a server's states
      ## /backup
      \`/backup list\` All backups of the account, or of one server
      \`/backup show\` One backup: state, size, location, server
      ## /key
      \`/key list\` All SSH keys of the account, and which servers have them
      ## /task
      \`/task list\` What runs now, in the whole account
      \`/task show\` One task, also after it has ended
      ## /operation
      \`/operation list\` What was asked here, by whom, and how it ended
      \`/operation show\` One operation
      ## /policy
      \`/policy show\` The roles and the rules
      \`/policy test\` Which rule would decide, and who would be asked
      ## /audit
      \`/audit list\` Everything that happened, newest first
      \`/audit verify\` Whether somebody has changed the audit by hand
      \`/audit export\` All of it as a file of JSON Lines
      ## /catalog
      \`/catalog images\` Systems that can be installed
      \`/catalog plans\` Plans: CPU, memory, disk, price
      \`/catalog locations\` Where servers can be
      \`/catalog prices\` All prices
      ## /billing
      \`/billing balance\` The balance, what the servers cost a day, and how long it lasts
      \`/billing payments\` What was paid in
      \`/billing consumption\` What was charged, by server and plan, with a chart
      ## /ticket
      \`/ticket list\` All tickets of the account
      \`/ticket show\` One ticket and all that was said in it
      ## /domain
      \`/domain list\` All domains of the account
      \`/domain show\` One domain: tags, how many records, when it changed
      \`/domain records\` All records of a domain
      \`/domain ptr-list\` Which names the addresses have (PTR records)
      -- Servers, plans and images: type a few letters and choose from the list.
    `,
    ru: `
      Ivan > /help
      (private)
      # Что вы можете здесь делать
      Вы можете смотреть и соглашаться на то, что запрашивают другие, но не запрашивать изменения.
      ## /server
      \`/server list\` Все серверы аккаунта
      \`/server show\` Один сервер: состояние, адреса, тариф, ключи, что на нём выполняется
      \`/server log\` История состояний сервера
      ## /backup
      \`/backup list\` Все копии аккаунта или одного сервера
      \`/backup show\` Одна копия: состояние, размер, площадка, сервер
      ## /key
      \`/key list\` Все SSH-ключи аккаунта и на каких они серверах
      ## /task
      \`/task list\` Что выполняется сейчас во всём аккаунте
      \`/task show\` Одна задача, в том числе законченная
      ## /operation
      \`/operation list\` Что здесь запрашивали, кто и чем кончилось
      \`/operation show\` Одна операция
      ## /policy
      \`/policy show\` Роли и правила
      \`/policy test\` Какое правило решало бы и кого спросили бы
      ## /audit
      \`/audit list\` Всё, что происходило, сначала новое
      \`/audit verify\` Не менял ли кто-то журнал вручную
      \`/audit export\` Всё одним файлом JSON Lines
      ## /catalog
      \`/catalog images\` Системы, которые можно установить
      \`/catalog plans\` Тарифы: процессор, память, диск, цена
      \`/catalog locations\` Где могут быть серверы
      \`/catalog prices\` Все цены
      ## /billing
      \`/billing balance\` Баланс, сколько серверы стоят в день и на сколько хватит денег
      \`/billing payments\` Что поступило на счёт
      \`/billing consumption\` Что списано, по серверам и тарифам, с диаграммой
      ## /ticket
      \`/ticket list\` Все тикеты аккаунта
      \`/ticket show\` Один тикет и всё, что в нём написано
      ## /domain
      \`/domain list\` Все домены аккаунта
      \`/domain show\` Один домен: теги, сколько записей, когда изменился
      \`/domain records\` Все записи домена
      \`/domain ptr-list\` Какие имена у адресов (записи PTR)
      -- Серверы, тарифы и образы: введите несколько букв и выберите из списка.
    `,
  },
  {
    of: 'help',
    title: 'shows whoever may only look what there is to see',
    on,
    play: ({ type }) => type('help', {}, { as: 'kim' }),
    en: `
      Kim > /help
      (private)
      # What you can do here
      You may look, but not change anything.
      ## /server
      \`/server list\` All servers of the account
      \`/server show\` One server: state, addresses, plan, keys, what runs on it
      \`/server log\` The history of a server's states
      ## /backup
      \`/backup list\` All backups of the account, or of one server
      \`/backup show\` One backup: state, size, location, server
      ## /key
      \`/key list\` All SSH keys of the account, and which servers have them
      ## /task
      \`/task list\` What runs now, in the whole account
      \`/task show\` One task, also after it has ended
      ## /operation
      \`/operation list\` What was asked here, by whom, and how it ended
      \`/operation show\` One operation
      ## /policy
      \`/policy show\` The roles and the rules
      \`/policy test\` Which rule would decide, and who would be asked
      ## /catalog
      \`/catalog images\` Systems that can be installed
      \`/catalog plans\` Plans: CPU, memory, disk, price
      \`/catalog locations\` Where servers can be
      \`/catalog prices\` All prices
      ## /billing
      \`/billing balance\` The balance, what the servers cost a day, and how long it lasts
      \`/billing payments\` What was paid in
      \`/billing consumption\` What was charged, by server and plan, with a chart
      ## /ticket
      \`/ticket list\` All tickets of the account
      \`/ticket show\` One ticket and all that was said in it
      ## /domain
      \`/domain list\` All domains of the account
      \`/domain show\` One domain: tags, how many records, when it changed
      \`/domain records\` All records of a domain
      \`/domain ptr-list\` Which names the addresses have (PTR records)
      -- Servers, plans and images: type a few letters and choose from the list.
    `,
    ru: `
      Kim > /help
      (private)
      # Что вы можете здесь делать
      Вы можете смотреть, но ничего не менять.
      ## /server
      \`/server list\` Все серверы аккаунта
      \`/server show\` Один сервер: состояние, адреса, тариф, ключи, что на нём выполняется
      \`/server log\` История состояний сервера
      ## /backup
      \`/backup list\` Все копии аккаунта или одного сервера
      \`/backup show\` Одна копия: состояние, размер, площадка, сервер
      ## /key
      \`/key list\` Все SSH-ключи аккаунта и на каких они серверах
      ## /task
      \`/task list\` Что выполняется сейчас во всём аккаунте
      \`/task show\` Одна задача, в том числе законченная
      ## /operation
      \`/operation list\` Что здесь запрашивали, кто и чем кончилось
      \`/operation show\` Одна операция
      ## /policy
      \`/policy show\` Роли и правила
      \`/policy test\` Какое правило решало бы и кого спросили бы
      ## /catalog
      \`/catalog images\` Системы, которые можно установить
      \`/catalog plans\` Тарифы: процессор, память, диск, цена
      \`/catalog locations\` Где могут быть серверы
      \`/catalog prices\` Все цены
      ## /billing
      \`/billing balance\` Баланс, сколько серверы стоят в день и на сколько хватит денег
      \`/billing payments\` Что поступило на счёт
      \`/billing consumption\` Что списано, по серверам и тарифам, с диаграммой
      ## /ticket
      \`/ticket list\` Все тикеты аккаунта
      \`/ticket show\` Один тикет и всё, что в нём написано
      ## /domain
      \`/domain list\` Все домены аккаунта
      \`/domain show\` Один домен: теги, сколько записей, когда изменился
      \`/domain records\` Все записи домена
      \`/domain ptr-list\` Какие имена у адресов (записи PTR)
      -- Серверы, тарифы и образы: введите несколько букв и выберите из списка.
    `,
  },
];
