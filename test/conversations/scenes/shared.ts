import type { DiscordSandbox, Message, OptionValues } from '../../../src/sandbox/discord/server.ts';
import type { Locale } from '../../../src/views/message.ts';
import type { Talk } from '../talk.ts';
import type { Scene } from '../tell.ts';
import { showCommand } from '../transcript.ts';

/** A command with the option `server`. */
export interface ServerCommand {
  of: string;
  /** What is typed besides the server. */
  options?: OptionValues;
  /** Whether only who typed it sees the answer. */
  isPrivate?: boolean;
  /** What must be there before it is typed, besides the server. */
  prepare?(talk: Talk): void;
  /** The form that wants the server's name again; the name is null where the bot does not know it yet. */
  form?: Record<Locale, (name: string | null) => string>;
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
    ...answered(command, 'wep-1', null, {
      en: 'There is no server `wep-1`. Did you mean `web-1`? `/server list` shows all.',
      ru: 'Сервера `wep-1` нет. Может быть, `web-1`? Все серверы: `/server list`.',
    }),
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
    ...answered(command, 'web-1', null, {
      en: 'Several servers are called `web-1`: `15461102`, `15461103`. Give one of these ids.',
      ru: 'Имя `web-1` носят несколько серверов: `15461102`, `15461103`. Укажите один из этих id.',
    }),
  }));

/** Chosen from the list, and deleted in the panel before the command was sent. */
const goneServer = (commands: readonly ServerCommand[]): Scene[] =>
  commands.map((command) => {
    const { of, options } = command;
    const typed = `${showCommand(of, { server: 'web', ...options })}…`;
    const refusal = answered(command, '15461102', 'web-1', {
      en: 'Server `web-1` has been deleted meanwhile. `/server list` shows what is there.',
      ru: 'Сервер `web-1` за это время удалили. Что есть сейчас: `/server list`.',
    });
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
      en: `\n${typed}\n  web-1 · started · 31.184.254.10 · small = 15461102${refusal.en}`,
      ru: `\n${typed}\n  web-1 · запущен · 31.184.254.10 · small = 15461102${refusal.ru}`,
    };
  });

/** One change at a time: whoever comes second is shown the card of the first. */
export const busyServer = (commands: readonly ServerCommand[]): Scene[] =>
  commands.map((command) => {
    const refusal = answered(command, 'web-1', null, {
      en: '**web-1** is busy with operation `OPERATION1` ([card](LINK)). One change at a time: wait for its end, then ask again.',
      ru: '**web-1** занят операцией `OPERATION1` ([карточка](LINK)). Можно только одно изменение за раз: дождитесь её конца и повторите.',
    });
    return {
      of: command.of,
      title: 'shows who was first',
      refused: 'server_busy',
      async play(talk) {
        talk.vscale.state.addServer({ name: 'web-1' });
        await talk.type('server restart', { server: 'web-1' }, { as: 'boris' });
        await ask(talk, command, 'web-1');
      },
      en: `
Boris > /server restart server:web-1
# Restart web-1
🔄 **Running** · <t:1768467600:R>
\`31.184.254.10\` · id \`15461102\`
Asked by @Boris <t:1768467600:R>
-- Operation OPERATION1 · task UUID${refusal.en}`,
      ru: `
Boris > /server restart server:web-1
# Перезапуск web-1
🔄 **Выполняется** · <t:1768467600:R>
\`31.184.254.10\` · id \`15461102\`
Запрос: @Boris <t:1768467600:R>
-- Операция OPERATION1 · задача UUID${refusal.ru}`,
    };
  });

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
    ...answered(command, 'web-1', null, {
      en: '**web-1** is locked: Vscale is working on it. Ask again when `/task list` no longer names it.',
      ru: '**web-1** занят: Vscale выполняет на нём задачу. Повторите, когда она исчезнет из `/task list`.',
    }),
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
    ...answered(command, 'web-1', null, {
      en: '**web-1** is blocked: the account has run out of money. Top it up at vscale.io, then ask again.',
      ru: '**web-1** заблокирован: на счёте кончились деньги. Пополните его на vscale.io и повторите.',
    }),
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
    ...answered(command, 'web-1', null, {
      en: '**web-1** is still being created. Ask again when `/server show` calls it started or stopped.',
      ru: '**web-1** ещё создаётся. Повторите, когда `/server show` покажет, что он запущен или остановлен.',
    }),
  }));

/** A name that people might type, and Vscale's panels would choke on; `options` is the rest of what is typed. */
export const badName = (commands: readonly { of: string; options(name: string): OptionValues }[]): Scene[] =>
  commands.map(({ of, options }) => {
    const tellIn = (words: readonly [name: string, refusal: string][]) =>
      words.map(([name, refusal]) => `\n${showCommand(of, options(name))}\n⛔ ${refusal}`).join('');
    return {
      of,
      title: 'takes no name that breaks something elsewhere',
      refused: ['name_characters', 'name_characters', 'name_too_long', 'name_empty'],
      async play({ vscale, type }) {
        vscale.state.addServer({ name: 'web-1' });
        for (const [name] of badNames.en) await type(of, options(name));
      },
      en: `${tellIn(badNames.en)}\n`,
      ru: `${tellIn(badNames.ru)}\n`,
    };
  });

const badNames: Record<Locale, readonly [name: string, refusal: string][]> = {
  en: [
    ['@everyone', 'A name cannot have `@`. Use letters, digits, spaces, dots, hyphens and underscores.'],
    [
      '`rm`/\u202egpj',
      'A name cannot have `ˋ`, `/`, `U+202E`. Use letters, digits, spaces, dots, hyphens and underscores.',
    ],
    ['x'.repeat(300), 'The name has 300 characters, 255 are the limit. Give a shorter one.'],
    [' - ', 'A name needs at least one letter or digit. Give another one.'],
  ],
  ru: [
    ['@everyone', 'В имени не может быть `@`. Можно буквы, цифры, пробел, точку, дефис и подчёркивание.'],
    [
      '`rm`/\u202egpj',
      'В имени не может быть `ˋ`, `/`, `U+202E`. Можно буквы, цифры, пробел, точку, дефис и подчёркивание.',
    ],
    ['x'.repeat(300), 'В имени 300 знаков, а можно не больше 255. Укажите имя покороче.'],
    [' - ', 'В имени нужна хотя бы одна буква или цифра. Укажите другое имя.'],
  ],
};

/** Types the command, and into its form the name. */
function ask(talk: Talk, { of, options, form, prepare }: ServerCommand, server: string, name = server) {
  prepare?.(talk);
  return talk.type(of, { server, ...options }, form && { form: { name } });
}

/** The command as it is typed, its form, and the refusal. */
function answered(
  { of, options, isPrivate, form }: ServerCommand,
  server: string,
  knownName: string | null,
  words: Record<Locale, string>,
): Record<Locale, string> {
  const tellIn = (locale: Locale) => {
    const typed = showCommand(of, { server, ...options });
    const lines = [typed, form?.[locale](knownName), isPrivate ? '(private)' : undefined, `⛔ ${words[locale]}`];
    return ['', ...lines.filter((line) => line !== undefined), ''].join('\n');
  };
  return { en: tellIn('en'), ru: tellIn('ru') };
}

/** The last message that they see in the channel `ops`. */
export function lastSeenBy({ messages, members, channels }: DiscordSandbox, name: 'anna' | 'boris'): Message {
  const [last] = messages(channels.ops, { as: members[name] }).slice(-1);
  if (!last) throw new Error('nothing was said');
  return last;
}
