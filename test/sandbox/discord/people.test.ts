import type { ChatInputCommandInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import type { ChannelRef } from '../../../src/sandbox/discord/server.ts';
import { type Commands, createInbox, createRest, register, startBot, startSandbox } from './bot.ts';

const commands: Commands = [
  {
    name: 'do',
    description: 'Everything',
    options: [
      {
        type: 2,
        name: 'all',
        description: 'Group',
        options: [
          {
            type: 1,
            name: 'kinds',
            description: 'Every kind of option',
            options: [
              { type: 3, name: 'text', description: 'Text', required: true, min_length: 2, max_length: 4 },
              { type: 4, name: 'count', description: 'Count', min_value: 1, max_value: 9 },
              { type: 10, name: 'share', description: 'Share' },
              { type: 5, name: 'sure', description: 'Sure' },
              { type: 6, name: 'user', description: 'User' },
              { type: 7, name: 'channel', description: 'Channel' },
              { type: 8, name: 'role', description: 'Role' },
              {
                type: 3,
                name: 'size',
                description: 'Size',
                choices: [
                  { name: 'Small', value: 's' },
                  { name: 'Large', value: 'l' },
                ],
              },
              { type: 3, name: 'server', description: 'Server', autocomplete: true },
            ],
          },
        ],
      },
    ],
  },
  { name: 'admin', description: 'Hidden', default_member_permissions: '32' },
];

async function startPeople() {
  const discord = await startSandbox();
  await register(discord, commands);
  const inbox = createInbox();
  await startBot(discord, inbox.receive);
  const { anna } = discord.members;
  const run = async (options: Record<string, string | number | boolean>, where?: ChannelRef) => {
    await anna.run('/do all kinds', options, where);
    return (await inbox.next()) as ChatInputCommandInteraction;
  };
  return { discord, inbox, anna, run };
}

test('options of every kind reach the bot', async () => {
  const { discord, run } = await startPeople();
  const { boris } = discord.members;
  const { options } = await run({
    text: 'text',
    count: 3,
    share: 0.5,
    sure: true,
    user: boris.id,
    channel: discord.channels.deploys.id,
    role: discord.roles.approver.id,
    size: 'Large',
    server: 'anything',
  });
  expect(options.getSubcommandGroup()).toBe('all');
  expect(options.getSubcommand()).toBe('kinds');
  expect(options.getString('text')).toBe('text');
  expect(options.getInteger('count')).toBe(3);
  expect(options.getNumber('share')).toBe(0.5);
  expect(options.getBoolean('sure')).toBe(true);
  expect(options.getUser('user')?.username).toBe('boris');
  expect(options.getMember('user')).toMatchObject({ id: boris.id });
  expect(options.getChannel('channel')?.id).toBe(discord.channels.deploys.id);
  expect(options.getRole('role')?.name).toBe('Approver');
  expect(options.getString('size')).toBe('l');
  expect(options.getString('server')).toBe('anything');
});

test('what the client would not send is refused', async () => {
  const { run, anna, discord } = await startPeople();
  const wrong: [options: Record<string, string | number | boolean>, why: string][] = [
    [{}, 'needs the option "text"'],
    [{ text: 'text', other: 'x' }, 'no option "other"; it has: text, count'],
    [{ text: 5 }, 'takes text'],
    [{ text: 'x' }, 'takes 2 to 4 characters'],
    [{ text: 'text', count: 'many' }, 'takes a number'],
    [{ text: 'text', count: 1.5 }, 'takes a whole number'],
    [{ text: 'text', count: 10 }, 'out of range'],
    [{ text: 'text', sure: 'yes' }, 'takes true or false'],
    [{ text: 'text', size: 'Huge' }, 'takes one of: Small, Large'],
    [{ text: 'text', user: '1' }, 'names nothing here'],
    [{ text: 'text', channel: discord.channels.elsewhere.id }, 'names nothing here'],
  ];
  for (const [options, why] of wrong) await expect(run(options), why).rejects.toThrow(why);
  await expect(anna.run('/nothing')).rejects.toThrow('no command "nothing"');
  await expect(anna.run('/do')).rejects.toThrow('needs one of its subcommands');
  await expect(anna.run('/do all')).rejects.toThrow('needs one of its subcommands');
  await expect(anna.run('/do none')).rejects.toThrow('no subcommand "none"');
  await expect(anna.autocomplete('/do all kinds', {}, 'text')).rejects.toThrow('does not autocomplete');
});

test('an interaction says who, where, in which languages and with which rights', async () => {
  const { discord, run, inbox } = await startPeople();
  const { boris, gleb } = discord.members;
  discord.setGuildLocale('ru' as never);
  await boris.run('/do all kinds', { text: 'text' });
  const admin = (await inbox.next()) as ChatInputCommandInteraction;
  expect(admin).toMatchObject({ locale: 'ru', guildLocale: 'ru', guildId: discord.guild.id });
  expect(admin.user.id).toBe(boris.id);
  expect(admin.memberPermissions?.has('ManageGuild')).toBe(true);
  expect(admin.appPermissions.has('EmbedLinks')).toBe(true);
  expect(admin.channelId).toBe(discord.channels.ops.id);

  boris.setRoles([]);
  boris.setLocale('en-US' as never);
  await boris.run('/do all kinds', { text: 'text' }, discord.channels.thread);
  const demoted = (await inbox.next()) as ChatInputCommandInteraction;
  expect(demoted.locale).toBe('en-US');
  expect(demoted.memberPermissions?.has('ManageGuild')).toBe(false);
  expect(demoted.channel?.isThread()).toBe(true);

  discord.setChannelPermission(discord.channels.ops, gleb, { deny: ['AttachFiles'] });
  await gleb.run('/do all kinds', { text: 'text' });
  expect((await inbox.next()).memberPermissions?.has('AttachFiles')).toBe(false);
  expect((await run({ text: 'text' })).memberPermissions?.has('AttachFiles')).toBe(true);
});

test('while typing, the bot sees what is typed and nothing is required', async () => {
  const { anna, inbox, discord } = await startPeople();
  const offered = anna.autocomplete('/do all kinds', { count: 3, server: 'we' }, 'server');
  const typing = await inbox.next();
  if (!typing.isAutocomplete()) throw new Error('nobody types');
  expect(typing.options.getFocused(true)).toMatchObject({ name: 'server', value: 'we' });
  expect(typing.options.getInteger('count')).toBe(3);
  await typing.respond([{ name: 'web-1', value: '17' }]);
  expect(await offered).toEqual([{ name: 'web-1', value: '17' }]);
  expect(discord.messages(discord.channels.ops)).toEqual([]);
});

test('nobody uses what they cannot see', async () => {
  const { discord, anna } = await startPeople();
  const { ops, thread } = discord.channels;
  const { gleb } = discord.members;
  await expect(gleb.run('/admin')).rejects.toThrow('hidden from Gleb');
  expect((await anna.run('/admin')).acknowledged).toBe(false);
  discord.setChannelPermission(ops, gleb, { deny: ['UseApplicationCommands'] });
  await expect(gleb.run('/do all kinds', { text: 'text' }, thread)).rejects.toThrow('may not use commands');
  discord.setChannelPermission(ops, gleb, { deny: ['ViewChannel'] });
  await expect(gleb.run('/do all kinds', { text: 'text' })).rejects.toThrow('cannot see the channel');
  await expect(gleb.run('/do', {}, discord.channels.elsewhere)).rejects.toThrow('cannot see the channel');
  const said = anna.say('hello');
  expect(discord.messages(ops, { as: gleb })).toEqual([]);
  await expect(gleb.messageCommand('Quote', said)).rejects.toThrow('sees no message');
});

test('a button of a direct message is pressed by who received it', async () => {
  const { discord, anna, inbox } = await startPeople();
  const rest = createRest(discord);
  const channel = (await rest.post('/users/@me/channels', { body: { recipient_id: anna.id } })) as { id: string };
  const button = { type: 2, style: 1, label: 'Again', custom_id: 'again' };
  const sent = (await rest.post(`/channels/${channel.id}/messages`, {
    body: { content: 'report', components: [{ type: 1, components: [button] }] },
  })) as { id: string };
  await anna.press(sent, 'Again');
  const interaction = await inbox.next();
  expect(interaction.inGuild()).toBe(false);
  expect(interaction.user.id).toBe(anna.id);
  await expect(discord.members.boris.press(sent, 'Again')).rejects.toThrow('sees no message');
});

test('buttons that are disabled or lead elsewhere cannot be pressed', async () => {
  const { discord, anna } = await startPeople();
  const components = [
    { type: 2, style: 1, label: 'Off', custom_id: 'off', disabled: true },
    { type: 2, style: 5, label: 'Panel', url: 'https://example.com' },
  ];
  const sent = (await createRest(discord).post(`/channels/${discord.channels.ops.id}/messages`, {
    body: { content: 'x', components: [{ type: 1, components }] },
  })) as { id: string };
  await expect(anna.press(sent, 'Off')).rejects.toThrow('disabled');
  await expect(anna.press(sent, 'Panel')).rejects.toThrow('no button "Panel"; its buttons: Off');
});

test('messages can be waited for and followed', async () => {
  const { discord, anna } = await startPeople();
  const { ops } = discord.channels;
  const seen: string[] = [];
  const stop = discord.onMessage(({ kind, message }) => seen.push(`${kind} ${message.content}`));
  const rest = createRest(discord);
  const edited = discord.waitForMessage(ops, ({ content }) => content === 'second');
  anna.say('second', discord.channels.deploys);
  const { id } = (await rest.post(`/channels/${ops.id}/messages`, { body: { content: 'first' } })) as { id: string };
  await rest.patch(`/channels/${ops.id}/messages/${id}`, { body: { content: 'second' } });
  expect(await edited).toMatchObject({ id });
  expect(await discord.waitForMessage(ops, ({ content }) => content === 'second', { as: anna })).toMatchObject({ id });
  await rest.delete(`/channels/${ops.id}/messages/${id}`);
  stop();
  anna.say('unheard');
  expect(seen).toEqual(['create second', 'create first', 'update second', 'delete second']);
  const never = discord.waitForMessage(ops, () => false, { timeoutMs: 10 });
  await expect(never).rejects.toThrow('unheard');
});
