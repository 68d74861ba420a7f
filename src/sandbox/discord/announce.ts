import { type APIMessage, ChannelType, GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import { memberToWire } from './wire.ts';
import { type Channel, guildOf, type StoredMessage, type World } from './world.ts';

const gatewayEvents = {
  create: GatewayDispatchEvents.MessageCreate,
  update: GatewayDispatchEvents.MessageUpdate,
  delete: GatewayDispatchEvents.MessageDelete,
} as const;

/** Tells the gateway and whoever watches; the gateway hears nothing of ephemeral messages. */
export function announceMessage(
  world: World,
  channel: Channel,
  kind: 'create' | 'update' | 'delete',
  stored: StoredMessage,
): void {
  const guild = guildOf(world, channel);
  const inGuild = guild ? { guild_id: guild.id } : {};
  const d =
    kind === 'delete'
      ? { id: stored.wire.id, channel_id: channel.id, ...inGuild }
      : { ...messageForBot(world, stored), ...inGuild, ...authorMember(world, channel, stored) };
  if (stored.readerId === null) {
    const intent = guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
    world.events.emit('dispatch', { t: gatewayEvents[kind], d, intent });
  }
  world.events.emit('message', { kind, message: stored });
  world.events.emit('change');
}

function authorMember(world: World, channel: Channel, stored: StoredMessage): object {
  const guild = guildOf(world, channel);
  if (!guild?.members.has(stored.wire.author.id)) return {};
  const { user: _, ...member } = memberToWire(world, guild, stored.wire.author.id);
  return { member };
}

/** Without the privileged intent a bot sees only the frame of what people write, unless they mention it or write to it. */
export function messageForBot(world: World, stored: StoredMessage): APIMessage {
  const wire = structuredClone(stored.wire);
  const channel = world.channels.get(wire.channel_id);
  const readable =
    wire.author.id === world.bot.id ||
    channel?.type === ChannelType.DM ||
    wire.mentions.some((user) => user.id === world.bot.id);
  if (readable) return wire;
  const { message_snapshots: _, ...frame } = wire;
  return { ...frame, content: '', embeds: [], components: [], attachments: [] };
}
