import {
  type APIApplication,
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIUser,
  ChannelType,
  DiscordAPIError,
  REST,
  Routes,
} from 'discord.js';
import { explainDiscordFailure } from '../discord/connect.ts';
import { inviteUrl } from '../discord/invite.ts';
import { FatalError } from '../fatal-error.ts';
import { type Finding, fail, ok, warn } from './finding.ts';
import { findMissingPermissions, type Standing } from './permissions.ts';

interface DiscordSettings {
  token: string;
  apiUrl: string;
  guildIds: readonly string[];
  opsChannelId: string | null;
}

type GuildChannel = Extract<APIChannel, { permission_overwrites?: unknown }>;

const missingAccess = 50001;
const textChannels: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];
const timeoutMs = 10_000;
const shownChannels = 5;

/** The token, then each server: is the bot there, may it have commands, may it write in the channels. Only reads. */
export async function checkDiscord({ token, apiUrl, guildIds, opsChannelId }: DiscordSettings): Promise<Finding[]> {
  const rest = new REST({ api: apiUrl, timeout: timeoutMs, retries: 1 }).setToken(token);
  const findings: Finding[] = [];
  try {
    const user = (await rest.get(Routes.user())) as APIUser;
    findings.push(ok(`DISCORD_TOKEN: the bot is ${user.username}`));
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    const channels: { channel: GuildChannel; standing: Standing }[] = [];
    for (const guildId of guildIds) {
      const guild = await readGuild(rest, guildId, user.id);
      if (guild === null) {
        findings.push(
          fail(
            `DISCORD_GUILD_IDS: the bot is not in ${guildId}. Invite it with ${inviteUrl(application.id)}, or correct the id.`,
          ),
        );
        continue;
      }
      channels.push(...guild.channels.map((channel) => ({ channel, standing: guild.standing })));
      findings.push(await checkCommands(rest, application.id, guild), checkChannels(guild));
    }
    findings.push(checkOpsChannel(opsChannelId, channels));
    return findings;
  } catch (error) {
    const explained = explainDiscordFailure(error, apiUrl);
    if (!(explained instanceof FatalError)) throw error;
    return [...findings, fail(`Discord: ${explained.message}`)];
  }
}

interface Guild {
  id: string;
  name: string;
  channels: GuildChannel[];
  standing: Standing;
}

/** Null where the bot is not a member. */
async function readGuild(rest: REST, guildId: string, userId: string): Promise<Guild | null> {
  try {
    const guild = (await rest.get(Routes.guild(guildId))) as APIGuild;
    const member = (await rest.get(Routes.guildMember(guildId, userId))) as APIGuildMember;
    const channels = (await rest.get(Routes.guildChannels(guildId))) as GuildChannel[];
    const standing = { guildId, userId, isOwner: guild.owner_id === userId, roles: guild.roles, member };
    return { id: guildId, name: guild.name, channels, standing };
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
}

async function checkCommands(rest: REST, applicationId: string, { id, name }: Guild): Promise<Finding> {
  try {
    await rest.get(Routes.applicationGuildCommands(applicationId, id));
    return ok(`${name}: the bot is there, and may have commands`);
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === missingAccess)) throw error;
    return fail(`${name}: the bot may not have commands there. Invite it again with ${inviteUrl(applicationId)}.`);
  }
}

/** A channel that is closed to the bot may be meant so; all of them may not. */
function checkChannels({ name, channels, standing }: Guild): Finding {
  const lacking = channels
    .filter(({ type }) => textChannels.includes(type))
    .map((channel) => ({ channel, missing: findMissing(standing, channel) }));
  const closed = lacking.filter(({ missing }) => missing.length > 0);
  const counted = `${lacking.length - closed.length} of ${lacking.length} text channels have all permissions`;
  if (closed.length === 0) return ok(`${name}: ${counted}`);
  const listed = closed
    .slice(0, shownChannels)
    .map(({ channel, missing }) => `#${channel.name} lacks ${missing.join(', ')}`);
  const rest = closed.length > shownChannels ? [`and ${closed.length - shownChannels} more`] : [];
  const text = `${name}: ${counted}; ${[...listed, ...rest].join('; ')}. Give them to the bot's role where it is to be used.`;
  return closed.length === lacking.length ? fail(text) : warn(text);
}

function checkOpsChannel(
  opsChannelId: string | null,
  channels: readonly { channel: GuildChannel; standing: Standing }[],
): Finding {
  if (opsChannelId === null) {
    return ok('OPS_CHANNEL_ID: not set; a report whose channel is gone goes to whoever asked, as a direct message');
  }
  const found = channels.find(({ channel }) => channel.id === opsChannelId);
  if (!found)
    return fail(
      `OPS_CHANNEL_ID: no channel of these servers is ${opsChannelId}. Set the id of a channel, not of a thread.`,
    );
  const missing = findMissing(found.standing, found.channel);
  const name = `OPS_CHANNEL_ID: #${found.channel.name}`;
  if (missing.length === 0) return ok(`${name} has all permissions`);
  return fail(`${name} lacks ${missing.join(', ')}. Give them to the bot's role there.`);
}

function findMissing(standing: Standing, channel: GuildChannel): string[] {
  return findMissingPermissions(standing, channel.permission_overwrites ?? []);
}
