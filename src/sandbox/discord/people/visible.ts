import { type Message, toMessage } from '../messages.ts';
import { isAllowed } from '../permissions.ts';
import { defaultTimeoutMs, type Waiting } from '../until.ts';
import type { Channel, MessageChange, StoredMessage, World } from '../world.ts';

/** A channel, thread or direct message, or anything else that carries its id. */
export interface ChannelRef {
  readonly id: string;
}

export function resolveChannel(world: World, { id }: ChannelRef): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new Error(`there is no channel ${id}`);
  return channel;
}

/** A person sees the channels that are open to them, and of the ephemeral messages their own. */
export function isVisible(world: World, stored: StoredMessage, userId: string): boolean {
  const channel = world.channels.get(stored.wire.channel_id);
  const isOpen = channel !== undefined && isAllowed(world, channel, userId, 'ViewChannel');
  return isOpen && (stored.readerId === null || stored.readerId === userId);
}

/** `userId` of somebody who looks; without it, what everyone in the channel sees. */
function isShown(world: World, stored: StoredMessage, userId: string | undefined): boolean {
  return userId === undefined ? stored.readerId === null : isVisible(world, stored, userId);
}

/** Oldest first. */
export function visibleMessages(world: World, { id }: ChannelRef, userId?: string): Message[] {
  const stored = (world.channels.get(id)?.messageIds ?? []).flatMap((messageId) => world.messages.get(messageId) ?? []);
  return stored.filter((message) => isShown(world, message, userId)).map(toMessage);
}

export function findVisibleMessage(world: World, { id }: { id: string }, userId?: string): Message | undefined {
  const stored = world.messages.get(id);
  return stored && isShown(world, stored, userId) ? toMessage(stored) : undefined;
}

/** Looks once at all messages, then at each that is posted or edited. */
export function waitForMessage(
  world: World,
  channel: ChannelRef,
  fits: (message: Message) => boolean,
  userId: string | undefined,
  { timeoutMs = defaultTimeoutMs }: Waiting,
): Promise<Message> {
  const there = visibleMessages(world, channel, userId).find(fits);
  if (there) return Promise.resolve(there);
  const { promise, resolve, reject } = Promise.withResolvers<Message>();
  const look = ({ kind, message }: MessageChange) => {
    if (kind === 'delete' || message.wire.channel_id !== channel.id || !isShown(world, message, userId)) return;
    const shown = toMessage(message);
    try {
      if (fits(shown)) resolve(shown);
    } catch (error) {
      reject(error);
    }
  };
  const timer = setTimeout(() => {
    const seen = visibleMessages(world, channel, userId).map(({ content, embeds }) => [content, embeds[0]?.title]);
    reject(new Error(`no such message in channel ${channel.id}; there: ${JSON.stringify(seen)}`));
  }, timeoutMs);
  world.events.on('message', look);
  return promise.finally(() => {
    clearTimeout(timer);
    world.events.off('message', look);
  });
}
