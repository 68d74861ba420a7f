import { type APIApplicationCommand, Routes } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { type Commands, createRest, refusalOf, register, startSandbox } from './bot.ts';

const unknown = '123456789012345678';

async function startRegistry() {
  const discord = await startSandbox();
  const rest = createRest(discord);
  const route = Routes.applicationGuildCommands(discord.applicationId, discord.guild.id);
  const put = (...commands: object[]) => rest.put(route, { body: commands }) as Promise<APIApplicationCommand[]>;
  const list = (query: Record<string, string> = {}) =>
    rest.get(route, { query: new URLSearchParams(query) }) as Promise<APIApplicationCommand[]>;
  return { discord, rest, route, put, list };
}

const text = (name: string, more: object = {}) => ({ type: 3, name, description: 'Text', ...more });
const command = (more: object) => ({ name: 'server', description: 'Servers', ...more });

const malformed: [what: string, command: object, ...fields: string[]][] = [
  ['a name with capitals', command({ name: 'Server' }), '0.name[APPLICATION_COMMAND_INVALID_NAME]'],
  ['a name with a space', command({ name: 'my server' }), '0.name[APPLICATION_COMMAND_INVALID_NAME]'],
  ['a name of 33 characters', command({ name: 'x'.repeat(33) }), '0.name[BASE_TYPE_MAX_LENGTH]'],
  [
    'a translated name with capitals',
    command({ name_localizations: { ru: 'Сервер' } }),
    '0.name_localizations.ru[APPLICATION_COMMAND_INVALID_NAME]',
  ],
  ['an unknown language', command({ name_localizations: { xx: 'x' } }), '0.name_localizations.xx[BASE_TYPE_CHOICES]'],
  ['no description', command({ description: undefined }), '0.description[BASE_TYPE_REQUIRED]'],
  ['a long description', command({ description: 'x'.repeat(101) }), '0.description[BASE_TYPE_MAX_LENGTH]'],
  [
    'a long translated description',
    command({ description_localizations: { ru: 'я'.repeat(101) } }),
    '0.description_localizations.ru[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'a required option after an optional one',
    command({ options: [text('a'), text('b', { required: true })] }),
    '0.options[1][APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID]',
  ],
  [
    'an option twice',
    command({ options: [text('a'), text('a')] }),
    '0.options[1][APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS]',
  ],
  [
    '26 options',
    command({ options: Array.from({ length: 26 }, (_, index) => text(`o${index}`)) }),
    '0.options[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    '26 choices',
    command({
      options: [text('a', { choices: Array.from({ length: 26 }, (_, i) => ({ name: `c${i}`, value: 'x' })) })],
    }),
    '0.options[0].choices[BASE_TYPE_MAX_LENGTH]',
  ],
  [
    'an empty choice',
    command({ options: [text('a', { choices: [{ name: '', value: 'x' }] })] }),
    '0.options[0].choices[0].name[BASE_TYPE_REQUIRED]',
  ],
  [
    'a choice twice',
    command({
      options: [
        text('a', {
          choices: [
            { name: 'x', value: '1' },
            { name: 'x', value: '2' },
          ],
        }),
      ],
    }),
    '0.options[0].choices[1][APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS]',
  ],
  [
    'choices that autocomplete',
    command({ options: [text('a', { autocomplete: true, choices: [{ name: 'x', value: '1' }] })] }),
    '0.options[0][APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE]',
  ],
  [
    'a subcommand beside an option',
    command({ options: [{ type: 1, name: 'list', description: 'List' }, text('a')] }),
    '0.options[1][APPLICATION_COMMAND_OPTIONS_TYPE_INVALID]',
  ],
  [
    'a mistake in a subcommand',
    command({ options: [{ type: 1, name: 'list', description: 'List', options: [text('A')] }] }),
    '0.options[0].options[0].name[APPLICATION_COMMAND_INVALID_NAME]',
  ],
  ['an unknown kind of option', command({ options: [text('a', { type: 77 })] }), '0.options[0][UNION_TYPE_CHOICES]'],
  [
    '8001 characters',
    command({
      options: Array.from({ length: 4 }, (_, index) => ({
        type: 1,
        name: `sub${index}`,
        description: 'x'.repeat(100),
        options: Array.from({ length: 20 }, (_, inner) => text(`o${inner}`, { description: 'x'.repeat(98) })),
      })),
    }),
    '0[APPLICATION_COMMAND_TOO_LARGE]',
  ],
];

describe('Discord refuses', () => {
  test.for(malformed)('%s', async ([, body, ...fields]) => {
    const { put, list } = await startRegistry();
    expect(await refusalOf(put(body))).toEqual([400, 50035, ...fields]);
    expect(await list()).toEqual([]);
  });

  test('the same command twice', async () => {
    const { put } = await startRegistry();
    const refusal = await refusalOf(put(command({}), command({})));
    expect(refusal).toEqual([400, 50035, '1.name[APPLICATION_COMMANDS_DUPLICATE_NAME]']);
  });

  test('101 commands', async () => {
    const { put } = await startRegistry();
    const many = Array.from({ length: 101 }, (_, index) => command({ name: `c${index}` }));
    expect(await refusalOf(put(...many))).toEqual([400, 30032]);
  });

  test('the commands of another application, an unknown guild, an unknown command', async () => {
    const { discord, rest, route } = await startRegistry();
    const body: Commands = [];
    const elsewhere = [
      [Routes.applicationGuildCommands(unknown, discord.guild.id), 403, 20012],
      [Routes.applicationGuildCommands(discord.applicationId, unknown), 403, 50001],
    ] as const;
    for (const [path, ...refusal] of elsewhere) expect(await refusalOf(rest.put(path, { body }))).toEqual(refusal);
    expect(await refusalOf(rest.get(`${route}/${unknown}`))).toEqual([404, 10063]);
  });
});

test('a command comes back with defaults filled in', async () => {
  const { discord, put, list } = await startRegistry();
  const [registered] = await put(
    command({
      name_localizations: { ru: 'сервер' },
      default_member_permissions: '32',
      options: [text('a', { required: false, description_localizations: { ru: 'Текст' } })],
    }),
  );
  expect(registered).toEqual({
    id: expect.stringMatching(/^\d{17,19}$/),
    application_id: discord.applicationId,
    guild_id: discord.guild.id,
    version: registered?.id,
    type: 1,
    name: 'server',
    name_localizations: { ru: 'сервер' },
    description: 'Servers',
    description_localizations: null,
    default_member_permissions: '32',
    dm_permission: false,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    options: [
      {
        type: 3,
        name: 'a',
        name_localizations: null,
        description: 'Text',
        description_localizations: { ru: 'Текст' },
      },
    ],
  });
  expect(await list({ with_localizations: 'true' })).toEqual([registered]);
  const [plain] = await list();
  expect(plain).not.toHaveProperty('name_localizations');
  expect(plain?.options?.[0]).not.toHaveProperty('description_localizations');
});

test('an unchanged command keeps id and version, a changed one its id, a missing one goes', async () => {
  const { put, list } = await startRegistry();
  const before = await put(command({}), command({ name: 'task' }), command({ name: 'help' }));
  const after = await put(command({}), command({ name: 'task', description: 'Tasks' }));
  expect(after[0]).toEqual(before[0]);
  expect(after[1]?.id).toBe(before[1]?.id);
  expect(after[1]?.version).not.toBe(before[1]?.version);
  expect((await list()).map(({ name }) => name)).toEqual(['server', 'task']);
});

test('single commands are created, changed and removed', async () => {
  const { rest, route, list } = await startRegistry();
  const made = (await rest.post(route, { body: command({}) })) as APIApplicationCommand;
  const again = (await rest.post(route, { body: command({ description: 'All' }) })) as APIApplicationCommand;
  expect(again.id).toBe(made.id);
  const patched = await rest.patch(`${route}/${made.id}`, { body: { description: 'Every one' } });
  expect(patched).toMatchObject({ id: made.id, name: 'server', description: 'Every one' });
  expect(await rest.get(`${route}/${made.id}`)).toMatchObject({ description: 'Every one' });
  expect(await refusalOf(rest.post(route, { body: command({ name: 'A' }) }))).toEqual([
    400,
    50035,
    'name[APPLICATION_COMMAND_INVALID_NAME]',
  ]);
  await rest.delete(`${route}/${made.id}`);
  expect(await list()).toEqual([]);
});

test('global commands are a list of their own', async () => {
  const { discord, rest, list } = await startRegistry();
  await rest.put(Routes.applicationCommands(discord.applicationId), { body: [command({})] });
  expect(await list()).toEqual([]);
  expect(await rest.get(Routes.applicationCommands(discord.applicationId))).toMatchObject([{ name: 'server' }]);
});

test('a guild that nobody configured can be given the commands', async () => {
  const { discord } = await startRegistry();
  await register(discord, [command({}) as Commands[number]]);
  await expect(discord.members.anna.run('/server', {}, discord.channels.elsewhere)).rejects.toThrow(
    'no command "server"',
  );
  discord.copyCommandsToOtherGuild();
  const invocation = await discord.members.anna.run('/server', {}, discord.channels.elsewhere);
  expect(invocation.acknowledged).toBe(false);
});
