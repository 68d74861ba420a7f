import { type Message, toMessage } from '../messages.ts';
import { isAllowed } from '../permissions.ts';
import type { Channel, StoredMessage, World } from '../world.ts';

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

/** Oldest first: what everyone sees, or with `userId` what that person does. */
export function visibleMessages(world: World, { id }: ChannelRef, userId?: string): Message[] {
  const stored = (world.channels.get(id)?.messageIds ?? []).flatMap((messageId) => world.messages.get(messageId) ?? []);
  return stored
    .filter((message) => (userId === undefined ? message.readerId === null : isVisible(world, message, userId)))
    .map(toMessage);
}
