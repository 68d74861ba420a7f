import { ChannelType } from 'discord-api-types/v10';
import { object, string } from 'zod/mini';
import { refuse } from '../errors.ts';
import { readForm } from '../validate/form.ts';
import { channelToWire } from '../wire.ts';
import { type DirectChannel, findUser, type World } from '../world.ts';
import { ok, param, type RestRequest, type Route } from './route.ts';

function findOrOpenDirectChannel(world: World, recipientId: string): DirectChannel {
  for (const channel of world.channels.values()) {
    if (channel.type === ChannelType.DM && channel.recipientId === recipientId) return channel;
  }
  const channel: DirectChannel = { id: world.nextId(), type: ChannelType.DM, recipientId, messageIds: [] };
  world.channels.set(channel.id, channel);
  return channel;
}

const newDirectChannel = object({ recipient_id: string() });

function openDirectChannel({ world, body }: RestRequest) {
  const { recipient_id } = readForm<{ recipient_id: string }>(newDirectChannel, body);
  if (!world.people.has(recipient_id)) throw refuse('invalidRecipient');
  return ok(channelToWire(world, findOrOpenDirectChannel(world, recipient_id)));
}

function readUser(request: RestRequest) {
  const { world } = request;
  const user = findUser(world, param(request, 'userId'));
  if (!user) throw refuse('unknownUser');
  return ok(user);
}

function listGuilds({ world }: RestRequest) {
  return ok(
    [...world.guilds.values()].map(({ id, name, ownerId }) => ({
      id,
      name,
      icon: null,
      banner: null,
      owner: ownerId === world.bot.id,
      permissions: '0',
      features: [],
    })),
  );
}

export const userRoutes: Route[] = [
  { method: 'POST', path: '/users/@me/channels', handle: openDirectChannel },
  { method: 'GET', path: '/users/@me/guilds', handle: listGuilds },
  { method: 'GET', path: '/users/@me', handle: ({ world }) => ok(world.bot) },
  { method: 'GET', path: '/users/:userId', handle: readUser },
];
