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

function listChannels({ world }: RestRequest, guild: Guild): unknown {
  return [...world.channels.values()]
    .filter((channel) => channel.type === ChannelType.GuildText && channel.guildId === guild.id)
    .map((channel) => channelToWire(world, channel));
}

export const guildRoutes: Route[] = [
  { method: 'GET', path: '/guilds/:guildId', handle: inGuild((_, guild) => guildToWire(guild)) },
  { method: 'GET', path: '/guilds/:guildId/channels', handle: inGuild(listChannels) },
  { method: 'GET', path: '/guilds/:guildId/roles', handle: inGuild((_, guild) => [...guild.roles.values()]) },
  { method: 'GET', path: '/guilds/:guildId/members/:userId', handle: inGuild(readMember) },
];
