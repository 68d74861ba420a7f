import type { DiscordSandbox, Message, OptionValues } from '../../../src/sandbox/discord/server.ts';
import type { Talk } from '../talk.ts';
import type { Scene } from '../tell.ts';

/** A command with the option `server`. */
export interface ServerCommand {
  of: string;
  /** What is typed besides the server. */
  options?: OptionValues;
  /** What must be there before it is typed, besides the server. */
  prepare?(talk: Talk): void;
  /** Whether a form wants the server's name again. */
  hasForm?: boolean;
}

/** Where the name that was typed fits no server, several, or one that is gone. */
export const whichServer = (commands: readonly ServerCommand[]): Scene[] =>
  [unknownServer, ambiguousServer, goneServer].flatMap((tellOf) => tellOf(commands));

/** Where nothing can be done with the server now but to wait, or to pay. */
export const unreadyServer = (commands: readonly ServerCommand[]): Scene[] =>
  [lockedServer, blockedServer, newbornServer].flatMap((tellOf) => tellOf(commands));

const unknownServer = (commands: readonly ServerCommand[]): Scene[] =>
  commands.map((command) => ({
    of: command.of,
    title: 'guesses where no server has the name',
    refused: 'server_not_found',
    play(talk) {
      talk.vscale.state.addServer({ name: 'web-1' });
      return ask(talk, command, 'wep-1');
    },
  }));

const ambiguousServer = (commands: readonly ServerCommand[]): Scene[] =>
  commands.map((command) => ({
    of: command.of,
    title: 'asks which one where several servers have the name',
    refused: 'server_ambiguous',
    play(talk) {
      for (let count = 0; count < 2; count += 1) talk.vscale.state.addServer({ name: 'web-1' });
      return ask(talk, command, 'web-1');
    },
  }));

/** Chosen from the list, and deleted in the panel before the command was sent. */
const goneServer = (commands: readonly ServerCommand[]): Scene[] =>
  commands.map((command) => {
    const { of, options } = command;
    return {
      of,
      title: 'says that the server has been deleted meanwhile',
      refused: 'server_gone',
      async play(talk) {
        const { id } = talk.vscale.state.addServer({ name: 'web-1' });
        await talk.complete(of, { server: 'web', ...options }, 'server');
        talk.vscale.outside.lose(id);
        await ask(talk, command, String(id), 'web-1');
      },
    };
  });

/** One change at a time: whoever comes second is shown the card of the first. */
export const busyServer = (commands: readonly ServerCommand[]): Scene[] =>
  commands.map((command) => ({
    of: command.of,
    title: 'shows who was first',
    refused: 'server_busy',
    async play(talk) {
      talk.vscale.state.addServer({ name: 'web-1' });
      await talk.type('server restart', { server: 'web-1' }, { as: 'boris' });
      await ask(talk, command, 'web-1');
    },
  }));

/** Somebody has begun something in the panel. */
export const lockedServer = (commands: readonly ServerCommand[]): Scene[] =>
  commands.map((command) => ({
    of: command.of,
    title: 'waits while Vscale works on the server',
    refused: 'server_locked',
    play(talk) {
      const { id } = talk.vscale.state.addServer({ name: 'web-1' });
      talk.vscale.outside.restart(id);
      return ask(talk, command, 'web-1');
    },
  }));

const blockedServer = (commands: readonly ServerCommand[]): Scene[] =>
  commands.map((command) => ({
    of: command.of,
    title: 'wants the account to be topped up where the server is blocked',
    refused: 'server_blocked',
    play(talk) {
      talk.vscale.state.addServer({ name: 'web-1' });
      talk.vscale.outside.blockForMoney();
      return ask(talk, command, 'web-1');
    },
  }));

const newbornServer = (commands: readonly ServerCommand[]): Scene[] =>
  commands.map((command) => ({
    of: command.of,
    title: 'waits until the server has been created',
    refused: 'server_not_ready',
    play(talk) {
      talk.vscale.state.addServer({ name: 'web-1', status: 'queued' });
      return ask(talk, command, 'web-1');
    },
  }));

/** A name that people might type, and Vscale's panels would choke on; `options` is the rest of what is typed. */
export const badName = (commands: readonly { of: string; options(name: string): OptionValues }[]): Scene[] =>
  commands.map(({ of, options }) => ({
    of,
    title: 'takes no name that breaks something elsewhere',
    refused: ['name_characters', 'name_characters', 'name_too_long', 'name_empty'],
    async play({ vscale, type }) {
      vscale.state.addServer({ name: 'web-1' });
      for (const name of ['@everyone', '`rm`/\u202egpj', 'x'.repeat(300), ' - ']) await type(of, options(name));
    },
  }));

/** Types the command, and into its form the name. */
function ask(talk: Talk, { of, options, hasForm, prepare }: ServerCommand, server: string, name = server) {
  prepare?.(talk);
  return talk.type(of, { server, ...options }, hasForm ? { form: { name } } : {});
}

/** The last message that they see in the channel `ops`. */
export function lastSeenBy({ messages, members, channels }: DiscordSandbox, name: 'anna' | 'boris'): Message {
  const [last] = messages(channels.ops, { as: members[name] }).slice(-1);
  if (!last) throw new Error('nothing was said');
  return last;
}
