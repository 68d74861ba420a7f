import { ChannelType } from 'discord-api-types/v10';
import { isoNow, type TextChannel, type Thread, type World } from './world.ts';

export function addThread(
  world: World,
  parent: TextChannel,
  wanted: Pick<Thread, 'id' | 'name' | 'ownerId' | 'autoArchiveMinutes'>,
): Thread {
  const thread: Thread = {
    ...wanted,
    type: ChannelType.PublicThread,
    guildId: parent.guildId,
    parentId: parent.id,
    archived: false,
    locked: false,
    archivedAt: isoNow(world),
    messageIds: [],
  };
  world.channels.set(thread.id, thread);
  return thread;
}
