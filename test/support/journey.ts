import type { ChannelRef, Member, Message, OptionValues } from '../../src/sandbox/discord/server.ts';
import { openSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { createShiftedClock, type ShiftedClock } from '../../src/sandbox/shifted-clock.ts';
import { endTasks } from './lasting.ts';
import { readLedger } from './ledger.ts';
import { allowSlowAnswers, findReport, liftLimits, listWrites, smallServer } from './stand-ins.ts';
import { until, waitMs } from './until.ts';

/** Who types a command, and where: Anna in #ops unless told otherwise. */
interface Scene {
  as?: Member;
  where?: ChannelRef;
}

/** A team of its own with a bot of its own, and what a story does again and again. */
export interface Journey extends Sandbox {
  clock: ShiftedClock;
  /** What is answered to a command. */
  ask(command: string, options?: OptionValues, scene?: Scene): Promise<Message>;
  /** Asks for a small server. */
  create(name: string, scene?: Scene & { options?: OptionValues }): Promise<Message>;
  /** A command of Anna's that asks for the server's name in a form; the other fields by their labels. */
  confirm(command: string, name: string, fields?: Record<string, string>): Promise<Message>;
  /** Resolves when the card says this, or has said it, in its text. */
  cardSays(card: Message, text: string): Promise<Message>;
  reportOn(card: Message): Promise<Message>;
  /** Lets tasks end that are lasting. */
  endTasks(): Promise<void>;
  /** Lets this many minutes, one by default, pass in every second of it: for what the bot does only after a long wait. */
  hurrying<T>(what: Promise<T>, minutes?: number): Promise<T>;
  /** Resolves when no operation is open and no message is left to be sent. */
  settled(): Promise<void>;
  writes(): string[];
  [Symbol.asyncDispose](): Promise<void>;
}

export interface JourneyOptions extends SandboxOptions {
  /** Lets the stand-in for Discord limit messages as Discord does; without it no story waits for that. */
  keepsLimits?: boolean;
}

/** Opens a sandbox in which tasks take a moment and nothing needs approval. */
export async function openJourney({ keepsLimits = false, ...options }: JourneyOptions = {}): Promise<Journey> {
  const clock = createShiftedClock();
  const sandbox = await openSandbox({
    clock,
    logLevel: 'silent',
    policy: 'rules: []\n',
    ...options,
    vscale: { durationsMs: 300, ...options.vscale },
  });
  const { discord, vscale, config } = sandbox;
  const { anna } = discord.members;
  allowSlowAnswers(discord);
  if (!keepsLimits) liftLimits(discord);

  async function ask(command: string, typed: OptionValues = {}, { as = anna, where }: Scene = {}): Promise<Message> {
    return (await as.run(command, typed, where)).reply({ timeoutMs: waitMs });
  }

  return {
    ...sandbox,
    clock,
    ask,
    create: (name, { options: more, ...scene } = {}) => ask('server create', { ...smallServer, name, ...more }, scene),
    async confirm(command, name, fields = {}) {
      const modal = await (await anna.run(command, { server: name })).modal();
      return (await anna.submit(modal, { name, ...fields })).reply({ timeoutMs: waitMs });
    },
    cardSays(card, text) {
      const says = ({ id, embeds }: Message) => id === card.id && Boolean(embeds[0]?.description?.includes(text));
      return discord.waitForMessage({ id: card.channel_id }, says, { timeoutMs: waitMs });
    },
    reportOn: (card) => findReport(discord, card),
    endTasks: () => endTasks(config.databaseUrl, clock),
    hurrying(what, minutes = 1) {
      const hurry = setInterval(() => clock.skip(minutes * 12_000), 200);
      return what.finally(() => clearInterval(hurry));
    },
    settled: () => until(() => readLedger(config.databaseUrl).unfinished === 0),
    writes: () => listWrites(vscale),
    async [Symbol.asyncDispose]() {
      // A connection that is just being made is left alone when discord.js ends, and its errors are nobody's.
      await until(discord.isBotConnected);
      await sandbox.close();
    },
  };
}
