import { CreateTextThreadWithMessageRequestSchema } from 'discord-api-spec/zod';
import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { announceMessage } from '../announce.ts';
import { refuse } from '../errors.ts';
import { requirePermission } from '../permissions.ts';
import { addThread } from '../threads.ts';
import { readForm } from '../validate/form.ts';
import { threadToWire } from '../wire.ts';
import { readableChannel } from './channels.ts';
import { readableMessage } from './messages.ts';
import { param, type RestRequest, type RestResponse, type Route } from './route.ts';

interface NewThread {
  name: string;
  auto_archive_duration?: ThreadAutoArchiveDuration | null;
}

/** A public thread that hangs on a message and has its id: a message has one at most, and only in a text channel. */
function startThread(request: RestRequest): RestResponse {
  const { world } = request;
  const channel = readableChannel(request);
  if (channel.type !== ChannelType.GuildText) throw refuse('wrongChannelType');
  const { name, auto_archive_duration } = readForm<NewThread>(CreateTextThreadWithMessageRequestSchema, request.body);
  requirePermission(world, channel, 'CreatePublicThreads');
  const starter = readableMessage(request, channel);
  if (world.channels.has(param(request, 'messageId'))) throw refuse('threadExists');
  const thread = addThread(world, channel, {
    id: starter.wire.id,
    name,
    ownerId: world.bot.id,
    autoArchiveMinutes: auto_archive_duration ?? ThreadAutoArchiveDuration.OneDay,
  });
  const wire = threadToWire(thread);
  const event = { ...wire, newly_created: true };
  world.events.emit('dispatch', { t: GatewayDispatchEvents.ThreadCreate, d: event, intent: GatewayIntentBits.Guilds });
  starter.wire.thread = wire;
  starter.wire.flags = (starter.wire.flags ?? 0) | MessageFlags.HasThread;
  announceMessage(world, channel, 'update', starter);
  return { status: 201, body: wire };
}

export const threadRoutes: Route[] = [
  { method: 'POST', path: '/channels/:channelId/messages/:messageId/threads', handle: startThread },
];
