import { refuse } from '../errors.ts';
import { requirePermission } from '../permissions.ts';
import { channelToWire } from '../wire.ts';
import type { Channel } from '../world.ts';
import { noContent, ok, param, type RestRequest, type Route } from './route.ts';

/** The channel of the path, if the bot can see it. */
export function readableChannel(request: RestRequest): Channel {
  const channel = request.world.channels.get(param(request, 'channelId'));
  if (!channel) throw refuse('unknownChannel');
  requirePermission(request.world, channel, 'ViewChannel');
  return channel;
}

function showTyping(request: RestRequest) {
  requirePermission(request.world, readableChannel(request), 'SendMessages');
  return noContent;
}

export const channelRoutes: Route[] = [
  {
    method: 'GET',
    path: '/channels/:channelId',
    handle: (request) => ok(channelToWire(request.world, readableChannel(request))),
  },
  { method: 'POST', path: '/channels/:channelId/typing', handle: showTyping },
];
