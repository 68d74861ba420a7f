import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  type InteractionContextType,
} from 'discord-api-types/v10';
import type { World } from './world.ts';

export type StoredCommand = APIApplicationCommand;

/** A command as the bot sends it, checked already. */
export interface CommandBody {
  name: string;
  type?: ApplicationCommandType | null;
  name_localizations?: Record<string, string> | null;
  description?: string | null;
  description_localizations?: Record<string, string> | null;
  options?: APIApplicationCommandOption[] | null;
  default_member_permissions?: string | number | null;
  contexts?: InteractionContextType[] | null;
  integration_types?: number[] | null;
  nsfw?: boolean | null;
}

/** Replaces a whole list: an unchanged command keeps its id and version, a changed one its id. */
export function overwriteCommands(
  world: World,
  before: readonly StoredCommand[],
  bodies: readonly CommandBody[],
  guildId: string | null,
): StoredCommand[] {
  return bodies.map((body) => storeCommand(world, findSame(before, body), body, guildId));
}

export function findSame(commands: readonly StoredCommand[], body: CommandBody): StoredCommand | undefined {
  const type = body.type ?? ApplicationCommandType.ChatInput;
  return commands.find((command) => command.name === body.name && command.type === type);
}

/** Normalised as Discord returns it: defaults filled in, `false` left out of options. */
export function storeCommand(
  world: World,
  before: StoredCommand | undefined,
  body: CommandBody,
  guildId: string | null,
): StoredCommand {
  const id = before?.id ?? world.nextId();
  const command = {
    id,
    application_id: world.applicationId,
    version: before?.version ?? id,
    default_member_permissions:
      body.default_member_permissions == null ? null : String(body.default_member_permissions),
    type: body.type ?? ApplicationCommandType.ChatInput,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description ?? '',
    description_localizations: body.description_localizations ?? null,
    dm_permission: guildId === null,
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [0],
    nsfw: body.nsfw ?? false,
    ...(guildId === null ? {} : { guild_id: guildId }),
    ...(body.options?.length ? { options: body.options.map(normaliseOption) } : {}),
  } as StoredCommand;
  if (!before || isDeepStrictEqual(command, before)) return command;
  return { ...command, version: world.nextId() };
}

/** With `localised` the translations are shown; without, only the names in the default language. */
export function commandToWire(command: StoredCommand, localised: boolean): object {
  return localised ? command : withoutTranslations(command);
}

const leftOutWhenFalse = new Set(['required', 'autocomplete']);

function normaliseOption(option: object): APIApplicationCommandOption {
  const members = Object.entries(option)
    .filter(([key, value]) => value !== undefined && !(leftOutWhenFalse.has(key) && !value))
    .filter(([key, value]) => value !== null || key.endsWith('_localizations'))
    .map(([key, value]) => [key, key === 'options' && Array.isArray(value) ? value.map(normaliseOption) : value]);
  return { name_localizations: null, description_localizations: null, ...Object.fromEntries(members) };
}

function withoutTranslations(node: object): object {
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !key.endsWith('_localizations'))
      .map(([key, value]) => [
        key,
        (key === 'options' || key === 'choices') && Array.isArray(value) ? value.map(withoutTranslations) : value,
      ]),
  );
}
