import { type APIApplicationCommandBasicOption, ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { CommandData } from '../../src/discord/command.ts';
import { indexCommands } from '../../src/discord/routes.ts';
import { render } from '../support/render.ts';
import { caller, openDesk } from './desk.ts';

/** `restart server* reason`, with a star for what is required. */
function outline({ name, options = [] }: CommandData): string {
  return [name, ...options.map((option) => `${option.name}${option.required ? '*' : ''}`)].join(' ');
}

it('are these', () => {
  const outlines = [...indexCommands(commands)].map(([path, { data }]) => outline({ ...data, name: path }));
  expect(outlines).toMatchInlineSnapshot(`
    [
      "server list page",
      "server show server*",
      "server log server* page",
      "server create name* image* plan* location keys start password reason",
      "server start server* reason",
      "server stop server* reason",
      "server restart server* reason",
      "server upgrade server* plan* reason",
      "server rebuild server* reason",
      "server rename server* name* reason",
      "server tag server* tag* remove reason",
      "server backup server* name reason",
      "server delete server* reason",
      "backup list server page",
      "backup show backup*",
      "backup restore server* backup* reason",
      "backup relocate backup* location* reason",
      "backup delete backup* reason",
      "key list page",
      "key add name reason",
      "key remove key* reason",
      "key attach server* keys* reason",
      "task list page",
      "task show task*",
      "operation list state server member page",
      "operation show operation*",
      "operation cancel operation*",
      "policy show page",
      "policy test action* server",
      "audit list member server operation event page",
      "audit verify",
      "audit export",
      "catalog images page",
      "catalog plans page",
      "catalog locations page",
      "catalog prices page",
      "billing balance",
      "billing payments page",
      "billing consumption period start end page",
      "billing alert amount channel off reason",
      "ticket list page",
      "ticket show ticket page",
      "ticket open server reason",
      "ticket reply ticket reason",
      "ticket close ticket reason",
      "domain list page",
      "domain show domain*",
      "domain add name* zone reason",
      "domain remove domain* reason",
      "domain tag domain* tag* off reason",
      "domain records domain* page",
      "domain record-add domain* type* name* content ttl priority weight port target email reason",
      "domain record-edit domain* record* name content ttl priority weight port target email reason",
      "domain record-remove domain* record* reason",
      "domain ptr-list page",
      "domain ptr-set address* name* reason",
      "domain ptr-remove address* reason",
      "help",
    ]
  `);
});

it('change only what its caller may change, and answer where the others see it', () => {
  const odd = [...indexCommands(commands)].filter(
    ([, { access, reply }]) => (access === 'change') !== (reply === 'public'),
  );
  // What was asked for is taken back on the card, which everybody sees.
  expect(odd.map(([path]) => path)).toEqual(['operation cancel']);
});

it('show the audit to those who have a part in it', () => {
  const audited = [...indexCommands(commands)].filter(([, { access }]) => access === 'audit');
  expect(audited.map(([path]) => path)).toEqual(['audit list', 'audit verify', 'audit export']);
});

describe('every name and description', () => {
  const all: CommandData[] = commands.flatMap((command) =>
    command.subcommands === undefined ? [command.data] : [command.data, ...command.subcommands.map(({ data }) => data)],
  );
  const named: (CommandData | APIApplicationCommandBasicOption)[] = all.flatMap((data) => [
    data,
    ...(data.options ?? []),
  ]);

  it.each(named.map((thing) => [thing.name, thing] as const))('of %s is one that Discord takes', (_name, thing) => {
    for (const name of [thing.name, thing.name_localizations?.ru ?? '']) {
      expect(name).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase());
    }
    for (const description of [thing.description, thing.description_localizations?.ru ?? '']) {
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  it('is told from those beside it, in each language', () => {
    const siblings = [
      commands.map(({ data }) => data),
      ...commands.map(({ subcommands = [] }) => subcommands.map(({ data }) => data)),
      ...all.map(({ options = [] }) => options),
    ];
    for (const group of siblings) {
      expect(new Set(group.map(({ name }) => name)).size).toBe(group.length);
      expect(new Set(group.map(({ name_localizations }) => name_localizations?.ru)).size).toBe(group.length);
    }
  });

  it('has what is required before what is not', () => {
    for (const { options = [] } of all) {
      const required = options.map((option) => option.required ?? false);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });
});

it('complete every option that says so, and no other', () => {
  for (const { data, autocomplete = {} } of indexCommands(commands).values()) {
    const completed = (data.options ?? []).filter((option) => 'autocomplete' in option && option.autocomplete);
    expect(Object.keys(autocomplete).sort()).toEqual(completed.map(({ name }) => name).sort());
  }
});

it('are few enough for one command list', () => {
  expect(commands.length).toBeLessThanOrEqual(100);
  for (const { subcommands = [] } of commands) expect(subcommands.length).toBeLessThanOrEqual(25);
  expect(ApplicationCommandType.ChatInput).toBe(1);
});

describe('/help', () => {
  const help = indexCommands(commands).get('help');

  it('shows what the caller may use, in their language', async () => {
    const desk = await openDesk();
    if (!help) throw new Error('there is no help');
    expect(await desk.see(help)).toMatchInlineSnapshot(`
      "# What you can do here
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
      \`/backup restore\` Put a backup in the place of all data on a server
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
      \`/ticket open\` Ask the support; its answers come here, in a thread
      \`/ticket reply\` Write to the support; in a ticket's thread no option is needed
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
      -- Servers, plans and images: type a few letters and choose from the list."
    `);
    const team = { viewer: ['70'], operator: ['71'], approver: ['72'] };
    const viewers = await openDesk({ policy: { roles: team, rules: [] } });
    const approver = await viewers.see(help, {}, { caller: { roleIds: ['72'] } });
    expect(approver).toContain(
      'You may look, and approve what others ask for, but not ask for changes yourself.\n## /server',
    );
    expect(approver).toContain('/audit list');
    expect(approver).not.toContain('/server restart');
    expect(await viewers.see(help, {}, { caller: { roleIds: ['70'], locale: 'ru' } })).toMatchInlineSnapshot(`
      "# Что вы можете здесь делать
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
      -- Серверы, тарифы и образы: введите несколько букв и выберите из списка."
    `);
  });

  it('fits a message', async () => {
    const desk = await openDesk();
    const shown = await help?.run({}, { ...caller, locale: 'ru' }, desk.services);
    expect(render(shown ?? {}).length).toBeLessThan(6000);
  });
});
