import {
  type APIApplication,
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIInteractionGuildMember,
  type APIPublicThreadChannel,
  type APITextChannel,
  type ApplicationFlags,
  ChannelType,
  type GatewayGuildCreateDispatchData,
  type GuildMemberFlags,
  type GuildSystemChannelFlags,
} from 'discord-api-types/v10';
import { permissionsIn } from './permissions.ts';
import { type Channel, findUser, type Guild, type TextChannel, type Thread, type World } from './world.ts';

// The state in the shapes that Discord's API and gateway send.

const noFlags = 0 as GuildMemberFlags & GuildSystemChannelFlags & ApplicationFlags;

export function memberToWire(world: World, guild: Guild, userId: string): APIGuildMember {
  const member = guild.members.get(userId);
  const user = findUser(world, userId);
  if (!member || !user) throw new Error(`user ${userId} is not in guild ${guild.id}`);
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [...member.roleIds],
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    communication_disabled_until: member.timedOutUntil,
    flags: noFlags,
  };
}

/** A member as an interaction carries it: with what they may do in its channel. */
export function actingMemberToWire(
  world: World,
  guild: Guild,
  channel: Channel,
  userId: string,
): APIInteractionGuildMember {
  return {
    ...memberToWire(world, guild, userId),
    permissions: permissionsIn(world, channel, userId).toString(),
  };
}

function textChannelToWire(channel: TextChannel): APITextChannel & { guild_id: string } {
  return {
    id: channel.id,
    type: ChannelType.GuildText,
    guild_id: channel.guildId,
    name: channel.name,
    topic: channel.topic,
    position: channel.position,
    permission_overwrites: channel.overwrites,
    parent_id: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: channel.messageIds.at(-1) ?? null,
  };
}

export function threadToWire(thread: Thread): APIPublicThreadChannel & { guild_id: string } {
  return {
    id: thread.id,
    type: ChannelType.PublicThread,
    guild_id: thread.guildId,
    name: thread.name,
    parent_id: thread.parentId,
    owner_id: thread.ownerId,
    rate_limit_per_user: 0,
    last_message_id: thread.messageIds.at(-1) ?? null,
    message_count: thread.messageIds.length,
    total_message_sent: thread.messageIds.length,
    member_count: 1,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      archive_timestamp: thread.archivedAt,
      auto_archive_duration: thread.autoArchiveMinutes,
    },
  };
}

export function channelToWire(world: World, channel: Channel): APIChannel {
  switch (channel.type) {
    case ChannelType.GuildText:
      return textChannelToWire(channel);
    case ChannelType.PublicThread:
      return threadToWire(channel);
    case ChannelType.DM: {
      const recipient = findUser(world, channel.recipientId);
      return {
        id: channel.id,
        type: ChannelType.DM,
        name: null,
        last_message_id: channel.messageIds.at(-1) ?? null,
        recipients: recipient ? [recipient] : [],
      };
    }
  }
}

export function guildToWire(guild: Guild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    region: null,
    afk_channel_id: null,
    afk_timeout: 300,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: noFlags,
    rules_channel_id: null,
    max_members: 500_000,
    max_presences: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    hub_type: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
  };
}

/** The guild as GUILD_CREATE sends it: without the intent for members it holds only the bot's own. */
export function guildCreateToWire(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const channels: APITextChannel[] = [];
  const threads: APIPublicThreadChannel[] = [];
  for (const channel of world.channels.values()) {
    if (channel.type === ChannelType.GuildText && channel.guildId === guild.id)
      channels.push(textChannelToWire(channel));
    else if (channel.type === ChannelType.PublicThread && channel.guildId === guild.id && !channel.archived) {
      threads.push(threadToWire(channel));
    }
  }
  return {
    ...guildToWire(guild),
    joined_at: guild.members.get(world.bot.id)?.joinedAt ?? '',
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: [memberToWire(world, guild, world.bot.id)],
    channels,
    threads,
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function applicationToWire(world: World): APIApplication {
  return {
    id: world.applicationId,
    name: world.bot.global_name ?? world.bot.username,
    icon: null,
    description: '',
    bot_public: false,
    bot_require_code_grant: false,
    bot: world.bot,
    summary: '',
    verify_key: '0'.repeat(64),
    team: null,
    flags: noFlags,
    flags_new: '0',
    approximate_guild_count: world.guilds.size,
  };
}
