import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Locale as DiscordLocale } from 'discord-api-types/v10';
import { vi } from 'vitest';
import { openPolicy } from '../../src/approvals/policy-source.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import type {
  ChannelRef,
  DiscordSandbox,
  Invocation,
  Message,
  OptionValues,
} from '../../src/sandbox/discord/server.ts';
import { createManualClock, type ManualClock } from '../../src/sandbox/manual-clock.ts';
import { startVscale, type VscaleSandbox, type VscaleSandboxOptions } from '../../src/sandbox/vscale/server.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import type { Locale } from '../../src/views/message.ts';
import { words } from '../../src/views/words/index.ts';
import { createVscale, type Vscale } from '../../src/vscale/client.ts';
import { startWork } from '../../src/work.ts';
import { waitMs } from '../support/until.ts';
import type { Stage } from './stage.ts';
import { showCommand, showForm, showMessage, withNames } from './transcript.ts';

export interface TalkOptions extends Omit<VscaleSandboxOptions, 'clock'> {
  token?: 'full' | 'read-only' | 'wrong';
  /** The text of the policy's file; by default nothing needs approval, and Manage Server may do everything. */
  policy?: string | ((discord: DiscordSandbox) => string);
  /** Keeps the database in a file, which is slower, so that somebody can change it by hand. */
  onDisk?: boolean;
  /** Whether people may type what Discord would not let through: too long, out of range, not among the choices. */
  typesAnything?: boolean;
}

interface Acting {
  /** Anna, who may Manage Server, unless told otherwise. */
  as?: keyof DiscordSandbox['members'];
  /** What is typed into the form, by the custom ids or the labels of its fields. */
  form?: Readonly<Record<string, string>>;
}

/** One conversation with the bot over a fresh account and an empty database. */
export interface Talk {
  readonly locale: Locale;
  readonly discord: DiscordSandbox;
  readonly vscale: VscaleSandbox;
  /** What somebody does at Vscale past the bot. */
  readonly panel: Vscale;
  readonly storage: Storage;
  readonly clock: ManualClock;
  /**
   * Runs a command in the channel `ops` unless told otherwise, and fills in the form if it opens one. Resolves with the
   * answer as it stands when the bot has nothing left to send.
   */
  type(command: string, options?: OptionValues, how?: Acting & { where?: ChannelRef }): Promise<Message>;
  /** What is offered for the option `focused` while this is typed. */
  complete(command: string, options: OptionValues, focused: string, how?: Pick<Acting, 'as'>): Promise<void>;
  /** A button, by its label or custom id; likewise. */
  press(message: Message, button: string, how?: Acting): Promise<Message>;
  /** A command of a message's menu; likewise. */
  choose(command: string, message: Message, how?: Acting): Promise<Message>;
  /** Lets time pass; then the watcher looks, and what there is to tell is sent. */
  wait(seconds: number): Promise<void>;
  /** Likewise for what changes slowly: the balance, the account, tickets. */
  waitForNews(seconds: number): Promise<void>;
  /** Writes down how the message looks now. */
  look(message: Message): void;
  /** Writes down what stands in the files of the message. */
  read(message: Message): Promise<void>;
  /** Somebody saves the file of the policy. */
  editPolicy(text: string): void;
  /** Somebody runs SQL on the database of a conversation that has it `onDisk`. */
  editDatabase(sql: string): void;
  /** All that was typed and seen, with names for ids. */
  transcript(): Promise<string>;
  /** The codes of the refusals so far. */
  refusals(): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens a conversation in this language: Anna's, and the guild's. */
export async function openTalk(stage: Stage, locale: Locale, options: TalkOptions = {}): Promise<Talk> {
  const { token = 'full', policy = 'rules: []\n', onDisk = false, typesAnything = false, ...vscaleOptions } = options;
  const { discord, client, commandLinks, log } = stage;
  const clock = createManualClock();
  const simulator = await startVscale({ durationsMs: 30_000, ...vscaleOptions, clock });
  const tokens = { full: simulator.fullToken, 'read-only': simulator.readOnlyToken, wrong: 'wrong' };
  const connectWith = (secret: string) => createVscale({ token: secret, baseUrl: simulator.url, retries: 0, clock });
  const vscale = connectWith(tokens[token]);
  const panel = connectWith(simulator.fullToken);
  const folder = mkdtempSync(join(tmpdir(), 'talk-'));
  const databaseFile = join(folder, 'chatops.db');
  const storage = await openStorage(onDisk ? `sqlite:${databaseFile}` : 'sqlite::memory:', clock.now());
  const policyFile = join(folder, 'policy.yaml');
  writeFileSync(policyFile, typeof policy === 'string' ? policy : policy(discord));

  const language = locale === 'ru' ? DiscordLocale.Russian : DiscordLocale.EnglishUS;
  discord.setGuildLocale(language);
  stage.gatherTeam();
  for (const member of Object.values(discord.members)) member.setLocale(language);
  discord.limits.checksTyped = !typesAnything;

  const work = startWork(client, {
    guildIds: [discord.guild.id],
    opsChannelId: discord.channels.general.id,
    commandLinks,
    clock,
    log,
    policy: openPolicy(policyFile),
    exposedFiles: () => [],
    storage,
    vscale,
    observeTick: (tick) => tick(),
  });

  const lines: string[] = [];
  const shown = new Set<string>();
  const posted: Message[] = [];
  const stopListening = discord.onMessage(({ kind, message, readerId }) => {
    // With which policy the bot began is told before anybody speaks.
    if (message.content.startsWith(words[locale].policy.firstInForce)) return;
    if (kind === 'create' && readerId === null && message.author.id === discord.botUserId) posted.push(message);
  });

  function see(message: Message): void {
    shown.add(message.id);
    lines.push(showMessage(message, discord.channels.ops.id));
  }

  /** What somebody does, by their name where it is not Anna. */
  function note({ as }: Acting, what: string): void {
    lines.push(as === undefined ? what : `${discord.members[as].name} ${what}`);
  }

  function find({ id }: Message, reader?: { id: string }): Message {
    const message = discord.message({ id }, reader ? { as: reader } : {});
    if (!message) throw new Error('the message is gone');
    return message;
  }

  /** What was posted and is no answer to a command. */
  function seeNews(): void {
    for (const message of posted.splice(0)) if (!shown.has(message.id)) see(find(message));
  }

  /** Nothing is being sent, to Vscale or to Discord. */
  async function quiet(): Promise<void> {
    await work.answered();
    await vi.waitUntil(
      async () => {
        const due = await storage.outbox.listDue(clock.now());
        const open = await storage.operations.listOpen();
        const isBusy = open.some(
          ({ state, notBefore }) => state === 'submitting' || (state === 'approved' && notBefore === null),
        );
        return due.length === 0 && !isBusy;
      },
      { timeout: waitMs, interval: 2 },
    );
  }

  /** The answer itself, or what is said beside the message on which it was pressed. */
  async function answerOf(invocation: Invocation, { as = 'anna', form = {} }: Acting): Promise<Message> {
    const response = await invocation.response({ timeoutMs: waitMs });
    if (response.kind === 'modal') {
      lines.push(showForm(response.modal));
      return answerOf(await discord.members[as].submit(response.modal, form), { as });
    }
    let reply: Message | undefined;
    const replied = invocation.reply({ timeoutMs: waitMs }).then((message) => {
      reply = message;
      return message;
    });
    // It stops looking once the reply is there.
    const aside = vi.waitUntil(() => invocation.followups[0] ?? reply, { timeout: waitMs, interval: 2 });
    const first = await Promise.race([replied, aside]);
    await quiet();
    const answer = find(first, discord.members[as]);
    see(answer);
    for (const message of invocation.followups) if (message.id !== first.id) see(message);
    seeNews();
    return answer;
  }

  async function tick(ticks: typeof work.ticks): Promise<void> {
    const { signal } = new AbortController();
    for (const look of ticks) await look({ signal });
    if (ticks === work.ticks) await Promise.all([placed(), sent()]);
    await quiet();
    seeNews();
  }

  /** Every ticket that was opened has its thread; nobody else waits for that. */
  async function placed(): Promise<void> {
    const { listUnknownOpenings, listUnplaced } = storage.tickets;
    const isPlaced = async () => (await listUnknownOpenings()).length === 0 && (await listUnplaced()).length === 0;
    await vi.waitUntil(isPlaced, { timeout: waitMs, interval: 2 });
  }

  /** What waited for its turn has been sent to Vscale; likewise. */
  async function sent(): Promise<void> {
    const waits = ({ state, notBefore }: OperationRecord) => state === 'approved' && (notBefore ?? 0) <= clock.now();
    await vi.waitUntil(async () => !(await storage.operations.listOpen()).some(waits), {
      timeout: waitMs,
      interval: 2,
    });
  }

  return {
    locale,
    discord,
    vscale: simulator,
    panel,
    storage,
    clock,
    async type(command, typed = {}, how = {}) {
      note(how, showCommand(command, typed));
      return answerOf(await discord.members[how.as ?? 'anna'].run(command, typed, how.where), how);
    },
    async complete(command, typed, focused, how = {}) {
      const { as = 'anna' } = how;
      const offered = await discord.members[as].autocomplete(command, typed, focused, undefined, { timeoutMs: waitMs });
      note(how, `${showCommand(command, typed)}…`);
      lines.push(...offered.map(({ name, value }) => `  ${name} = ${value}`));
    },
    async press(message, button, how = {}) {
      note(how, `> [${button}]`);
      return answerOf(await discord.members[how.as ?? 'anna'].press(message, button), how);
    },
    async choose(command, message, how = {}) {
      note(how, `> ${command}`);
      return answerOf(await discord.members[how.as ?? 'anna'].messageCommand(command, message), how);
    },
    async wait(seconds) {
      await clock.advance(seconds * 1000);
      await tick(work.ticks);
    },
    async waitForNews(seconds) {
      await clock.advance(seconds * 1000);
      await tick(work.slowTicks);
    },
    look: (message) => see(find(message)),
    async read({ attachments }) {
      for (const { url } of attachments) lines.push((await (await fetch(url)).text()).trimEnd());
    },
    editPolicy: (text) => writeFileSync(policyFile, text),
    editDatabase(sql) {
      const database = new DatabaseSync(databaseFile);
      database.exec(sql);
      database.close();
    },
    async transcript() {
      const { records } = await storage.operations.list({ guildId: discord.guild.id, limit: 100, offset: 0 });
      const text = lines.join('\n').replaceAll(`${folder}/`, '');
      const named = records.map(({ id }) => id).filter((id) => text.includes(id));
      named.sort((a, b) => text.indexOf(a) - text.indexOf(b));
      return withNames(text, discord, named);
    },
    async refusals() {
      const filter = { event: 'refused', limit: 100, offset: 0 };
      const guilds = [discord.guild, discord.otherGuild];
      const found = await Promise.all(guilds.map(({ id }) => storage.audit.list({ guildId: id, ...filter })));
      const rows = found.flatMap((list) => list.rows).sort((a, b) => a.seq - b.seq);
      return rows.map(({ data }) => String(data.code));
    },
    async close() {
      stopListening();
      await work.settle(1000);
      vscale.close();
      panel.close();
      await Promise.all([simulator.close(), storage.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}
