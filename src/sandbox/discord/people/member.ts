import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type Locale,
  MessageType,
} from 'discord-api-types/v10';
import type { StoredCommand } from '../commands.ts';
import { addMember, removeMember, setMemberRoles, timeOutMember } from '../control.ts';
import { type Interaction, openInteraction } from '../interactions.ts';
import { type Message, type MessageBody, postMessage, toMessage } from '../messages.ts';
import { isAllowed, isTimedOut, permissionsIn } from '../permissions.ts';
import { until, type Waiting } from '../until.ts';
import { readPostedMessage } from '../validate/message.ts';
import { type Channel, guildOf, type Person, type StoredMessage, type World } from '../world.ts';
import { fillOptions, type OptionValues } from './command-options.ts';
import { chooseValues, findButton, findSelect } from './components.ts';
import { type Invocation, watchInteraction } from './invocation.ts';
import { fillModal, type Modal } from './modal.ts';
import { type ChannelRef, isVisible, resolveChannel } from './visible.ts';

/** A message on which somebody acts: only its id counts, it is acted on as it is now. */
interface MessageRef {
  readonly id: string;
}

/**
 * A person in front of Discord's client. Everything throws an Error for what the client would not let them do:
 * commands and channels that they cannot see, options of the wrong kind, buttons that are gone.
 */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  setLocale(locale: Locale): void;
  /** Replaces the roles that they have in the main guild. */
  setRoles(roles: readonly { id: string }[]): void;
  /** Leaves the main guild, or is kicked out of it. */
  leave(): void;
  /** Comes back to it, without any role. */
  join(): void;
  /** May only read until then; null ends it. */
  timeOut(until: number | null): void;
  /** `/server restart`, with options by name; in the channel `ops` unless told otherwise. */
  run(command: string, options?: OptionValues, where?: ChannelRef): Promise<Invocation>;
  /** What is offered while `focused` is typed; its text so far is among the options. */
  autocomplete(
    command: string,
    options: OptionValues,
    focused: string,
    where?: ChannelRef,
    waiting?: Waiting,
  ): Promise<{ name: string; value: string | number }[]>;
  /** A button, by its label or custom id. */
  press(message: MessageRef, button: string): Promise<Invocation>;
  /** Options of a select by label or value; ids, for a select of users or roles. */
  choose(message: MessageRef, customId: string, values: readonly string[]): Promise<Invocation>;
  /** Texts by label or custom id. */
  submit(modal: Modal, texts: Readonly<Record<string, string>>): Promise<Invocation>;
  /** A command of a message's menu, by its name, in their language too. */
  messageCommand(name: string, message: MessageRef): Promise<Invocation>;
  /** A message of their own; embeds and components, which only bots and webhooks send, may be among it. */
  say(said: string | MessageBody, where?: ChannelRef): Message;
  forward(message: MessageRef, where?: ChannelRef): Message;
}

export function createMember(world: World, guildId: string, userId: string, home: ChannelRef): Member {
  const person = findPerson(world, userId);
  const name = person.user.global_name ?? person.user.username;

  function enter(where: ChannelRef): Channel {
    const channel = resolveChannel(world, where);
    if (!isAllowed(world, channel, userId, 'ViewChannel'))
      throw new Error(`${name} cannot see the channel ${where.id}`);
    const guild = guildOf(world, channel);
    if (guild && isTimedOut(world, guild, userId)) throw new Error(`${name} is timed out`);
    return channel;
  }

  function findCommand(channel: Channel, commandName: string, type: ApplicationCommandType): StoredCommand {
    if (!isAllowed(world, channel, userId, 'UseApplicationCommands')) {
      throw new Error(`${name} may not use commands in the channel ${channel.id}`);
    }
    const known = [...(guildOf(world, channel)?.commands ?? []), ...world.globalCommands];
    const names = ({ name, name_localizations }: StoredCommand) => [name, name_localizations?.[person.locale]];
    const command = known.find((candidate) => candidate.type === type && names(candidate).includes(commandName));
    if (!command) throw new Error(`there is no command "${commandName}" in the channel ${channel.id}`);
    const needed = BigInt(command.default_member_permissions ?? 0);
    if ((permissionsIn(world, channel, userId) & needed) !== needed) {
      throw new Error(`the command "${commandName}" is hidden from ${name}`);
    }
    return command;
  }

  function openCommand(command: string, options: OptionValues, where: ChannelRef, focused?: string): Interaction {
    const channel = enter(where);
    const [root = '', ...subcommand] = command.replace(/^\//, '').split(' ');
    const found = findCommand(channel, root, ApplicationCommandType.ChatInput);
    const filling = { world, channel, values: options, ...(focused === undefined ? {} : { focused }) };
    const { options: filled, resolved } = fillOptions(found, subcommand, filling);
    const type =
      focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete;
    return openInteraction(world, {
      type,
      userId,
      channel,
      source: null,
      data: {
        ...identify(found),
        ...(filled.length > 0 ? { options: filled } : {}),
        ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
      },
    });
  }

  function findMessage({ id }: MessageRef): StoredMessage {
    const stored = world.messages.get(id);
    if (!stored || !isVisible(world, stored, userId)) throw new Error(`${name} sees no message ${id}`);
    return stored;
  }

  function openComponent(source: StoredMessage, data: object, what: string): Invocation {
    const channel = enter({ id: source.wire.channel_id });
    const opening = { type: InteractionType.MessageComponent, userId, channel, source, data };
    return watchInteraction(world, openInteraction(world, opening), what);
  }

  return {
    id: userId,
    name,
    get locale() {
      return person.locale;
    },

    setLocale: (locale) => {
      person.locale = locale;
    },

    setRoles: (roles) => setMemberRoles(world, guildId, userId, roles),
    leave: () => removeMember(world, guildId, userId),
    join: () => addMember(world, guildId, userId),
    timeOut: (until) => timeOutMember(world, guildId, userId, until),

    async run(command, options = {}, where = home) {
      return watchInteraction(world, openCommand(command, options, where), command);
    },

    async autocomplete(command, options, focused, where = home, waiting = {}) {
      const interaction = openCommand(command, options, where, focused);
      const offered = () => {
        if (interaction.failed) throw new Error(`the application did not respond to the typing in ${command}`);
        return interaction.answer?.kind === 'choices' ? interaction.answer.choices : undefined;
      };
      const choices = await until(world, offered, () => `${command} offered nothing`, waiting);
      return choices.map(({ name: text, name_localizations, value }) => ({
        name: name_localizations?.[person.locale] ?? text,
        value,
      }));
    },

    async press(message, button) {
      const source = findMessage(message);
      const { custom_id, id } = findButton(source.wire, button);
      return openComponent(source, { custom_id, id, component_type: ComponentType.Button }, `the button "${button}"`);
    },

    async choose(message, customId, values) {
      const source = findMessage(message);
      const select = findSelect(source.wire, customId);
      const guild = guildOf(world, enter({ id: source.wire.channel_id }));
      const { custom_id, id, type } = select;
      const chosen = chooseValues(world, guild, select, values);
      return openComponent(source, { custom_id, id, component_type: type, ...chosen }, `the select "${customId}"`);
    },

    async submit(modal, texts) {
      const opener = [...world.interactions.values()].find((interaction) => interaction.id === modal.interactionId);
      if (opener?.userId !== userId || opener.answer?.kind !== 'modal') throw new Error(`${name} sees no such modal`);
      const source = opener.sourceId === null ? null : (world.messages.get(opener.sourceId) ?? null);
      const interaction = openInteraction(world, {
        type: InteractionType.ModalSubmit,
        userId,
        channel: enter({ id: opener.channelId }),
        source,
        opener,
        data: fillModal(modal, opener.answer.modal, texts, world.limits),
      });
      return watchInteraction(world, interaction, `the modal "${modal.title}"`);
    },

    async messageCommand(commandName, message) {
      const target = findMessage(message);
      const channel = enter({ id: target.wire.channel_id });
      const command = findCommand(channel, commandName, ApplicationCommandType.Message);
      const data = {
        ...identify(command),
        target_id: message.id,
        resolved: { messages: { [message.id]: structuredClone(target.wire) } },
      };
      const opening = { type: InteractionType.ApplicationCommand, userId, channel, source: null, data };
      return watchInteraction(world, openInteraction(world, opening), `"${commandName}"`);
    },

    say(said, where = home) {
      const channel = enter(where);
      const body = readPostedMessage(typeof said === 'string' ? { content: said } : said, [], world.limits);
      return toMessage(
        postMessage(world, { channel, author: person.user, body, files: [], type: MessageType.Default }),
      );
    },

    forward(message, where = home) {
      const channel = enter(where);
      const origin = { channel, author: person.user, body: {}, files: [], type: MessageType.Default };
      return toMessage(postMessage(world, { ...origin, forwards: findMessage(message) }));
    },
  };
}

function findPerson(world: World, userId: string): Person {
  const person = world.people.get(userId);
  if (!person) throw new Error(`nobody has the id ${userId}`);
  return person;
}

function identify(command: StoredCommand): object {
  const { id, name, type, guild_id } = command;
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}
