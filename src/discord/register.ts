import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type Client,
  DiscordAPIError,
  type REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { FatalError } from '../fatal-error.ts';
import type { Logger } from '../log.ts';
import type { Command, CommandData, MessageCommand } from './command.ts';
import { type CommandLinks, readCommandLinks } from './command-links.ts';
import { explainDiscordFailure } from './connect.ts';
import { inviteUrl } from './invite.ts';
import { orIfUnserved } from './unserved.ts';

export interface RegisterOptions {
  guildIds: readonly string[];
  commands: readonly Command[];
  messageCommands: readonly MessageCommand[];
  apiUrl: string;
  /** To which the links of each guild are added. */
  commandLinks: Map<string, CommandLinks>;
  log: Logger;
}

const missingAccess = 50001;
const unknownGuild = 10004;

/**
 * Registers the commands in every guild that is served.
 * @throws FatalError when the bot is not in one of them, or may not have commands there
 */
export async function registerEverywhere(
  { rest, application, guilds }: Client<true>,
  { guildIds, commands, messageCommands, apiUrl, commandLinks, log }: RegisterOptions,
): Promise<void> {
  const wanted = [...commands.map(toRegistration), ...messageCommands.map(toMenuEntry)];
  const invitation = `Invite it with ${inviteUrl(application.id)}`;
  for (const guildId of guildIds) {
    if (!guilds.cache.has(guildId) && (await isForeign(rest, guildId))) {
      throw new FatalError(
        `The bot is not in the Discord server ${guildId}. ${invitation}, or correct DISCORD_GUILD_IDS.`,
      );
    }
    try {
      const { changed, registered } = await registerCommands({ rest, applicationId: application.id, guildId, wanted });
      commandLinks.set(guildId, readCommandLinks(registered));
      log.info({ guildId, changed }, 'commands registered');
    } catch (error) {
      if (error instanceof DiscordAPIError && error.code === missingAccess) {
        throw new FatalError(`The bot may not have commands in the Discord server ${guildId}. ${invitation}.`);
      }
      throw explainDiscordFailure(error, apiUrl);
    }
  }
}

/** Whether Discord says that the bot is not in it. The gateway has named the guilds of the bot, though perhaps not in time. */
async function isForeign(rest: REST, guildId: string): Promise<boolean> {
  return rest.get(Routes.guild(guildId)).then(
    () => false,
    (error: unknown) =>
      error instanceof DiscordAPIError && (error.code === missingAccess || error.code === unknownGuild),
  );
}

interface GuildCommands {
  rest: REST;
  applicationId: string;
  guildId: string;
  wanted: readonly Registration[];
}

/**
 * Makes the guild's commands those of this bot; writes only where they differ, because Discord allows few such writes
 * a day and every one makes people's command menus reload. Returns whether it wrote, and the commands as Discord has
 * them.
 */
async function registerCommands({ rest, applicationId, guildId, wanted }: GuildCommands) {
  const route = Routes.applicationGuildCommands(applicationId, guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = await orIfUnserved(null, rest.get(route, { query }) as Promise<APIApplicationCommand[]>);
  if (registered && fingerprint(registered) === fingerprint(wanted)) return { changed: false, registered };
  return { changed: true, registered: (await rest.put(route, { body: wanted })) as APIApplicationCommand[] };
}

type Registration = RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody;

function toMenuEntry({ data }: MessageCommand): Registration {
  return { type: ApplicationCommandType.Message, ...data };
}

function toRegistration(command: Command): Registration {
  const { subcommands, data } = command;
  if (subcommands === undefined) return { type: ApplicationCommandType.ChatInput, ...data };
  return {
    type: ApplicationCommandType.ChatInput,
    ...data,
    options: subcommands.map((subcommand) => toOption(subcommand.data)),
  };
}

function toOption(data: CommandData) {
  return { type: ApplicationCommandOptionType.Subcommand as const, ...data };
}

/** What people see of commands; the rest (ids, versions, contexts) is Discord's own. */
const comparedMembers = new Set([
  'type',
  'name',
  'description',
  'name_localizations',
  'description_localizations',
  'options',
  'choices',
  'value',
  'required',
  'autocomplete',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'channel_types',
  'nsfw',
  'default_member_permissions',
]);

/** The same for commands that Discord shows alike: Discord sorts them as it likes and spells out what is left out. */
function fingerprint(commands: readonly (APIApplicationCommand | Registration)[]): string {
  const byName = commands.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return JSON.stringify(byName.map((command) => simplify(command)));
}

function simplify(value: unknown, isLocalization = false): unknown {
  if (Array.isArray(value)) return value.map((item) => simplify(item));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value)
    .filter(([name, member]) => (isLocalization || comparedMembers.has(name)) && !isDefault(member))
    .map(([name, member]) => [name, simplify(member, name.endsWith('_localizations'))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members);
}

function isDefault(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
