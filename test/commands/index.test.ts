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
  expect(odd).toEqual([]);
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

  it('fits a message', async () => {
    const desk = await openDesk();
    const shown = await help?.run({}, { ...caller, locale: 'ru' }, desk.services);
    expect(render(shown ?? {}).length).toBeLessThan(6000);
  });
});
