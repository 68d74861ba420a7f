import { ChannelType } from 'discord-api-types/v10';
import { refuse } from '../errors.ts';
import { channelToWire, guildToWire, memberToWire } from '../wire.ts';
import type { Guild } from '../world.ts';
import { ok, param, type RestRequest, type RestResponse, type Route } from './route.ts';

function inGuild(read: (request: RestRequest, guild: Guild) => unknown): (request: RestRequest) => RestResponse {
  return (request) => {
    const guild = request.world.guilds.get(param(request, 'guildId'));
    if (!guild) throw refuse('unknownGuild');
    return ok(read(request, guild));
  };
}

function readMember(request: RestRequest, guild: Guild): unknown {
  const userId = param(request, 'userId');
  if (!guild.members.has(userId)) throw refuse('unknownMember');
  return memberToWire(request.world, guild, userId);
}

/** The people by their ids; on the real Discord only with the Server Members Intent switched on. */
function listMembers({ world, query }: RestRequest, guild: Guild): unknown {
  if (!world.limits.listsMembers) throw refuse('missingAccess');
  const after = BigInt(query.get('after') ?? 0);
  const ids = [...guild.members.keys()]
    .filter((id) => BigInt(id) > after)
    .sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  return ids.slice(0, Number(query.get('limit') ?? 1)).map((id) => memberToWire(world, guild, id));
}

function countRoles(_: RestRequest, guild: Guild): unknown {
  const members = [...guild.members.values()];
  const roles = [...guild.roles.keys()].filter((id) => id !== guild.id);
  return Object.fromEntries(roles.map((id) => [id, members.filter(({ roleIds }) => roleIds.includes(id)).length]));
}

function listChannels({ world }: RestRequest, guild: Guild): unknown {
  return [...world.channels.values()]
    .filter((channel) => channel.type === ChannelType.GuildText && channel.guildId === guild.id)
    .map((channel) => channelToWire(world, channel));
}

export const guildRoutes: Route[] = [
  { method: 'GET', path: '/guilds/:guildId', handle: inGuild((_, guild) => guildToWire(guild)) },
  { method: 'GET', path: '/guilds/:guildId/channels', handle: inGuild(listChannels) },
  { method: 'GET', path: '/guilds/:guildId/roles', handle: inGuild((_, guild) => [...guild.roles.values()]) },
  { method: 'GET', path: '/guilds/:guildId/roles/member-counts', handle: inGuild(countRoles) },
  { method: 'GET', path: '/guilds/:guildId/members', handle: inGuild(listMembers) },
  { method: 'GET', path: '/guilds/:guildId/members/:userId', handle: inGuild(readMember) },
];
