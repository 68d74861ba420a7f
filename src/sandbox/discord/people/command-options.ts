import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { StoredCommand } from '../commands.ts';
import { permissionsIn } from '../permissions.ts';
import { actingMemberToWire, channelToWire } from '../wire.ts';
import { type Channel, findUser, guildOf, type World } from '../world.ts';

type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** What an interaction carries of a command's options, nested under its subcommand. */
export interface FilledOptions {
  options: object[];
  resolved: APIInteractionDataResolved;
}

interface Filling {
  world: World;
  channel: Channel;
  values: OptionValues;
  /** The option that is being typed; then nothing is required yet. */
  focused?: string;
}

/**
 * The options as Discord's client would send them.
 * @throws Error for what it would not let through: unknown or missing options, values of the wrong kind or outside of the choices.
 */
export function fillOptions(command: StoredCommand, subcommand: readonly string[], filling: Filling): FilledOptions {
  const { plain, wrap } = descend(command, subcommand);
  const title = ['', command.name, ...subcommand].join(' ').replace(' ', '/');
  const unknown = Object.keys(filling.values).find((name) => !plain.some((option) => option.name === name));
  if (unknown !== undefined) {
    throw new Error(`${title} has no option "${unknown}"; it has: ${plain.map((option) => option.name).join(', ')}`);
  }
  const resolved: APIInteractionDataResolved = {};
  const filled = plain.flatMap((option): object[] => {
    const value = filling.values[option.name];
    if (option.name === filling.focused) return [{ ...focus(title, option, value), focused: true }];
    if (value !== undefined)
      return [{ type: option.type, name: option.name, value: check(title, option, value, filling, resolved) }];
    if (option.required && filling.focused === undefined) throw new Error(`${title} needs the option "${option.name}"`);
    return [];
  });
  return { options: wrap(filled), resolved };
}

function descend(
  command: StoredCommand,
  subcommand: readonly string[],
): { plain: APIApplicationCommandBasicOption[]; wrap: (filled: object[]) => object[] } {
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  const wrappers: ((filled: object[]) => object[])[] = [];
  for (const name of subcommand) {
    const found = options.find((option) => option.name === name);
    if (found?.type !== Type.Subcommand && found?.type !== Type.SubcommandGroup) {
      throw new Error(`/${command.name} has no subcommand "${name}"`);
    }
    options = found.options ?? [];
    wrappers.unshift((filled) => [{ type: found.type, name, options: filled }]);
  }
  const plain = options.filter((option) => option.type !== Type.Subcommand && option.type !== Type.SubcommandGroup);
  if (plain.length < options.length) throw new Error(`/${command.name} needs one of its subcommands`);
  return { plain, wrap: (filled) => wrappers.reduce((inner, wrapper) => wrapper(inner), filled) };
}

function focus(title: string, option: APIApplicationCommandBasicOption, value: OptionValue = ''): object {
  if (!('autocomplete' in option) || !option.autocomplete) {
    throw new Error(`the option "${option.name}" of ${title} does not autocomplete`);
  }
  return { type: option.type, name: option.name, value: String(value) };
}

function check(
  title: string,
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  filling: Filling,
  resolved: APIInteractionDataResolved,
): OptionValue {
  const no = (why: string) => new Error(`the option "${option.name}" of ${title} ${why}`);
  const { checksTyped } = filling.world.limits;
  switch (option.type) {
    case Type.String: {
      if (typeof value !== 'string') throw no('takes text');
      if (!checksTyped) return value;
      const { min_length: min = 0, max_length: max = 6000 } = option;
      if (value.length < min || value.length > max) throw no(`takes ${min} to ${max} characters`);
      return choose(option.choices, value, no);
    }
    case Type.Integer:
    case Type.Number: {
      if (typeof value === 'boolean' || Number.isNaN(Number(value))) throw no('takes a number');
      if (!checksTyped) return Number(value);
      const chosen = option.choices?.length ? choose(option.choices, value, no) : Number(value);
      if (option.type === Type.Integer && !Number.isInteger(chosen)) throw no('takes a whole number');
      if (chosen < (option.min_value ?? -Infinity) || chosen > (option.max_value ?? Infinity))
        throw no('is out of range');
      return chosen;
    }
    case Type.Boolean:
      if (typeof value !== 'boolean') throw no('takes true or false');
      return value;
    case Type.Attachment:
      throw no('takes a file, which this stand-in cannot upload');
    default: {
      const id = String(value);
      if (!resolve(option.type, id, filling, resolved)) throw no(`names nothing here: ${id}`);
      return id;
    }
  }
}

function choose<T extends string | number>(
  choices: readonly { name: string; value: T }[] | undefined,
  value: OptionValue,
  no: (why: string) => Error,
): T {
  if (!choices?.length) return value as T;
  const choice = choices.find((candidate) => candidate.value === value || candidate.name === value);
  if (!choice) throw no(`takes one of: ${choices.map((candidate) => candidate.name).join(', ')}`);
  return choice.value;
}

/** Adds what the id names to `resolved`; false when it names nothing that this kind of option takes. */
function resolve(type: Type, id: string, { world, channel }: Filling, resolved: APIInteractionDataResolved): boolean {
  const guild = guildOf(world, channel);
  if (type === Type.User || type === Type.Mentionable) {
    const user = findUser(world, id);
    if (user) {
      resolved.users = { ...resolved.users, [id]: user };
      if (guild?.members.has(id)) {
        const { user: _, deaf: __, mute: ___, ...member } = actingMemberToWire(world, guild, channel, id);
        resolved.members = { ...resolved.members, [id]: member };
      }
      return true;
    }
  }
  if (type === Type.Role || type === Type.Mentionable) {
    const role = guild?.roles.get(id);
    if (role) resolved.roles = { ...resolved.roles, [id]: role };
    return role !== undefined;
  }
  const named = world.channels.get(id);
  if (type !== Type.Channel || !named || guildOf(world, named)?.id !== guild?.id) return false;
  const wire = { ...channelToWire(world, named), permissions: permissionsIn(world, named, world.bot.id).toString() };
  resolved.channels = {
    ...resolved.channels,
    [id]: wire as NonNullable<APIInteractionDataResolved['channels']>[string],
  };
  return true;
}
