import { type APIRole, ChannelType, Locale, type RoleFlags, ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import { type PermissionName, permissionBits } from './permissions.ts';
import { addThread } from './threads.ts';
import { createUser, type Guild, isoNow, type TextChannel, type World } from './world.ts';

// The place where every story happens: a team's guild, and another guild to which somebody invited the bot.

const everyone: PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
];

function addGuild(world: World, name: string, ownerId: string): Guild {
  const id = world.nextId();
  const guild: Guild = {
    id,
    name,
    ownerId,
    locale: Locale.EnglishUS,
    roles: new Map(),
    members: new Map(),
    commands: [],
  };
  guild.roles.set(id, createRole(id, '@everyone', 0, permissionBits(everyone)));
  world.guilds.set(id, guild);
  return guild;
}

function createRole(id: string, name: string, color: number, permissions: bigint): APIRole {
  return {
    id,
    name,
    color,
    colors: { primary_color: color, secondary_color: null, tertiary_color: null },
    hoist: color !== 0,
    position: 0,
    permissions: permissions.toString(),
    managed: false,
    mentionable: false,
    flags: 0 as RoleFlags,
  };
}

function addRole(world: World, guild: Guild, name: string, color: number, permissions: PermissionName[] = []): APIRole {
  const role = { ...createRole(world.nextId(), name, color, permissionBits(permissions)), position: guild.roles.size };
  guild.roles.set(role.id, role);
  return role;
}

function addPerson(world: World, name: string, locale: Locale): string {
  const id = world.nextId();
  world.people.set(id, { user: createUser(id, name), locale, acceptsDirectMessages: true });
  return id;
}

function join(world: World, guild: Guild, userId: string, ...roles: APIRole[]): string {
  guild.members.set(userId, {
    userId,
    roleIds: roles.map((role) => role.id),
    joinedAt: isoNow(world),
    timedOutUntil: null,
  });
  return userId;
}

function addChannel(world: World, guild: Guild, name: string, topic: string): TextChannel {
  const channel: TextChannel = {
    id: world.nextId(),
    type: ChannelType.GuildText,
    guildId: guild.id,
    name,
    topic,
    position: world.channels.size,
    overwrites: [],
    messageIds: [],
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** Fills an empty world; the ids and names of what it made. */
export function seedWorld(world: World) {
  const owner = addPerson(world, 'Roman', Locale.EnglishUS);
  const guild = addGuild(world, 'Hosting team', owner);
  const roles = {
    admin: addRole(world, guild, 'Admin', 0xe74c3c, ['ManageGuild']),
    operator: addRole(world, guild, 'Operator', 0x3498db),
    approver: addRole(world, guild, 'Approver', 0x2ecc71),
    viewer: addRole(world, guild, 'Viewer', 0x95a5a6),
    bot: { ...addRole(world, guild, 'Vscale', 0x5865f2, everyone), managed: true },
  };
  const members = {
    roman: join(world, guild, owner, roles.admin),
    anna: join(world, guild, addPerson(world, 'Anna', Locale.EnglishUS), roles.admin),
    boris: join(world, guild, addPerson(world, 'Boris', Locale.Russian), roles.admin),
    vera: join(world, guild, addPerson(world, 'Vera', Locale.EnglishUS), roles.operator),
    ivan: join(world, guild, addPerson(world, 'Ivan', Locale.EnglishUS), roles.approver),
    olga: join(world, guild, addPerson(world, 'Olga', Locale.Russian), roles.approver),
    kim: join(world, guild, addPerson(world, 'Kim', Locale.EnglishUS), roles.viewer),
    gleb: join(world, guild, addPerson(world, 'Gleb', Locale.EnglishUS)),
  };
  join(world, guild, world.bot.id, roles.bot);

  const general = addChannel(world, guild, 'general', 'Everything else');
  const ops = addChannel(world, guild, 'ops', 'Servers');
  const deploys = addChannel(world, guild, 'deploys', 'Releases');
  const thread = addThread(world, ops, {
    id: world.nextId(),
    name: 'Moving web-1',
    ownerId: members.anna,
    autoArchiveMinutes: ThreadAutoArchiveDuration.OneDay,
  });

  const otherGuild = addGuild(world, 'Somewhere else', members.boris);
  for (const id of [members.boris, members.anna, world.bot.id]) join(world, otherGuild, id);
  const elsewhere = addChannel(world, otherGuild, 'general', '');

  return { guild, otherGuild, roles, members, channels: { general, ops, deploys, thread, elsewhere } };
}
