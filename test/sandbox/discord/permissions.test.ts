import { type APIChannel, type APIGuildMember, ChannelType, Events, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import type { PermissionName } from '../../../src/sandbox/discord/permissions.ts';
import { liftLimits } from '../../support/stand-ins.ts';
import { createRest, refusalOf, startBot, startSandbox } from './bot.ts';

async function startChannel() {
  const discord = await startSandbox();
  liftLimits(discord);
  const rest = createRest(discord);
  const { ops, thread } = discord.channels;
  const bot = { id: discord.botUserId };
  const post = (body: object = { content: 'x' }, channel = ops) =>
    rest.post(Routes.channelMessages(channel.id), { body }) as Promise<{ id: string }>;
  const deny = (...names: PermissionName[]) => discord.setChannelPermission(ops, bot, { deny: names });
  return { discord, rest, ops, thread, bot, post, deny };
}

test('without View Channel nothing of it is reached', async () => {
  const { rest, ops, post, deny } = await startChannel();
  const { id } = await post();
  deny('ViewChannel');
  expect(await refusalOf(post())).toEqual([403, 50001]);
  expect(await refusalOf(rest.get(Routes.channel(ops.id)))).toEqual([403, 50001]);
  expect(await refusalOf(rest.patch(Routes.channelMessage(ops.id, id), { body: { content: 'y' } }))).toEqual([
    403, 50001,
  ]);
  expect(await refusalOf(rest.get(Routes.channelMessages(ops.id)))).toEqual([403, 50001]);
});

test('sending, embedding, attaching, replying each need their permission', async () => {
  const { rest, ops, post, deny } = await startChannel();
  const before = await post();
  deny('SendMessages');
  expect(await refusalOf(post())).toEqual([403, 50013]);
  expect(await refusalOf(rest.post(Routes.channelTyping(ops.id)))).toEqual([403, 50013]);
  deny('EmbedLinks');
  expect(await refusalOf(post({ embeds: [{ title: 'x' }] }))).toEqual([403, 50013]);
  deny('AttachFiles');
  const files = [{ name: 'a.txt', data: Buffer.from('a') }];
  expect(await refusalOf(rest.post(Routes.channelMessages(ops.id), { body: {}, files }))).toEqual([403, 50013]);
  deny('ReadMessageHistory');
  expect(await refusalOf(post({ content: 'x', message_reference: { message_id: before.id } }))).toEqual([400, 160002]);
  expect(await refusalOf(rest.get(Routes.channelMessage(ops.id, before.id)))).toEqual([403, 50013]);
  expect(await rest.get(Routes.channelMessages(ops.id))).toEqual([]);
  await post();
});

test('a thread has its parent’s permissions, and one of its own for sending', async () => {
  const { post, deny, thread } = await startChannel();
  deny('SendMessages');
  await post({ content: 'still allowed' }, thread);
  deny('SendMessagesInThreads');
  expect(await refusalOf(post({ content: 'x' }, thread))).toEqual([403, 50013]);
});

test('an overwrite of a role comes after that of everyone, one of the member last', async () => {
  const { discord, ops, bot, post } = await startChannel();
  discord.setChannelPermission(ops, discord.guild, { deny: ['SendMessages'] });
  expect(await refusalOf(post())).toEqual([403, 50013]);
  discord.setChannelPermission(ops, discord.roles.bot, { allow: ['SendMessages'] });
  await post();
  discord.setChannelPermission(ops, bot, { deny: ['SendMessages'] });
  expect(await refusalOf(post())).toEqual([403, 50013]);
});

test('the owner may do everything, whatever is denied', async () => {
  const { discord, ops } = await startChannel();
  const { roman, anna } = discord.members;
  roman.setRoles([]);
  for (const member of [roman, anna]) discord.setChannelPermission(ops, member, { deny: ['ViewChannel'] });
  roman.say('still here');
  expect(discord.messages(ops, { as: roman })).toHaveLength(1);
  expect(discord.messages(ops, { as: anna })).toEqual([]);
});

test('a message reopens an archived thread, but not a locked one; edits do not', async () => {
  const { discord, rest, thread, post } = await startChannel();
  const sent = await post({ content: 'x' }, thread);
  const client = await startBot(discord);
  const archived = new Promise((resolve) =>
    client.on(Events.ThreadUpdate, (_, now) => now.archived && resolve(now.id)),
  );
  discord.archiveThread(thread);
  expect(await archived).toBe(thread.id);
  const edit = rest.patch(Routes.channelMessage(thread.id, sent.id), { body: { content: 'y' } });
  expect(await refusalOf(edit)).toEqual([400, 50083]);
  const reopened = new Promise((resolve) =>
    client.on(Events.ThreadUpdate, (_, now) => now.archived === false && resolve(now.id)),
  );
  await post({ content: 'again' }, thread);
  expect(await reopened).toBe(thread.id);
  discord.archiveThread(thread, { locked: true });
  expect(await refusalOf(post({ content: 'x' }, thread))).toEqual([400, 160005]);
});

test('a deleted channel takes its threads and messages with it, and the bot hears of it', async () => {
  const { discord, ops, thread, post } = await startChannel();
  const client = await startBot(discord);
  await post();
  const deleted = new Promise((resolve) => client.once(Events.ChannelDelete, (channel) => resolve(channel.id)));
  discord.deleteChannel(ops);
  expect(await deleted).toBe(ops.id);
  expect(await refusalOf(post())).toEqual([404, 10003]);
  expect(await refusalOf(post({ content: 'x' }, thread))).toEqual([404, 10003]);
  expect(discord.messages(ops)).toEqual([]);
});

test('the bot hears of changed permissions, roles and language', async () => {
  const { discord, ops, bot } = await startChannel();
  const client = await startBot(discord);
  const guild = client.guilds.cache.get(discord.guild.id);
  const channel = () => guild?.channels.cache.get(ops.id);
  const heard = (event: Events) => new Promise((resolve) => client.once(event as string, resolve));

  expect(channel()?.permissionsFor(bot.id)?.has('SendMessages')).toBe(true);
  const channelUpdate = heard(Events.ChannelUpdate);
  discord.setChannelPermission(ops, bot, { deny: ['SendMessages'] });
  await channelUpdate;
  expect(channel()?.permissionsFor(bot.id)?.has('SendMessages')).toBe(false);

  const roleDelete = heard(Events.GuildRoleDelete);
  discord.removeRole(discord.roles.approver);
  await roleDelete;
  expect(guild?.roles.cache.has(discord.roles.approver.id)).toBe(false);

  const guildUpdate = heard(Events.GuildUpdate);
  discord.setGuildLocale('ru' as never);
  await guildUpdate;
  expect(guild?.preferredLocale).toBe('ru');
});

test('guild, channels, roles and members can be read', async () => {
  const { discord, rest, ops } = await startChannel();
  const { anna } = discord.members;
  expect(await rest.get(Routes.guild(discord.guild.id))).toMatchObject({ name: discord.guild.name });
  expect(await refusalOf(rest.get(Routes.guild('123456789012345678')))).toEqual([404, 10004]);
  const channels = (await rest.get(Routes.guildChannels(discord.guild.id))) as APIChannel[];
  expect(channels.map(({ type }) => type)).toEqual([
    ChannelType.GuildText,
    ChannelType.GuildText,
    ChannelType.GuildText,
  ]);
  expect(await rest.get(Routes.channel(ops.id))).toMatchObject({ id: ops.id, name: 'ops' });
  expect(await rest.get(Routes.guildRoles(discord.guild.id))).toContainEqual(
    expect.objectContaining({ id: discord.roles.admin.id, name: 'Admin' }),
  );
  expect(await rest.get(Routes.guildMember(discord.guild.id, anna.id))).toMatchObject({
    roles: [discord.roles.admin.id],
  });
  const members = Routes.guildMembers(discord.guild.id);
  const list = async (query: Record<string, string>) => {
    const options = { query: new URLSearchParams(query) };
    return ((await rest.get(members, options)) as APIGuildMember[]).map(({ user }) => user.username);
  };
  expect(await list({ limit: '2', after: anna.id })).toEqual(['boris', 'vera']);
  expect(await list({ limit: '1000' })).toHaveLength(Object.keys(discord.members).length + 1);
  discord.limits.listsMembers = false;
  expect(await refusalOf(rest.get(members))).toEqual([403, 50001]);
  expect(await rest.get(`${Routes.guildRoles(discord.guild.id)}/member-counts`)).toMatchObject({
    [discord.roles.approver.id]: 2,
    [discord.roles.viewer.id]: 1,
  });
  const nobody = '123456789012345678';
  expect(await refusalOf(rest.get(Routes.guildMember(discord.guild.id, nobody)))).toEqual([404, 10007]);
  expect(await refusalOf(rest.get(Routes.user(nobody)))).toEqual([404, 10013]);
  expect(await rest.get(Routes.user('@me'))).toMatchObject({ id: discord.botUserId, bot: true });
  expect(await rest.get('/applications/@me')).toMatchObject({ id: discord.applicationId });
  expect(await rest.get(Routes.userGuilds())).toHaveLength(2);
});
