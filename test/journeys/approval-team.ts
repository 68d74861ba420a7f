import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Bot, startBot } from '../../src/bot.ts';
import type { RealConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import type { DiscordSandbox, Invocation, Member, Message } from '../../src/sandbox/discord/server.ts';
import { startDiscord } from '../../src/sandbox/discord/server.ts';
import { createShiftedClock } from '../../src/sandbox/shifted-clock.ts';
import { startVscale } from '../../src/sandbox/vscale/server.ts';
import { words } from '../../src/views/words/index.ts';
import { allowSlowAnswers, liftLimits } from '../support/stand-ins.ts';

/** By the server's name: `trio-*` needs three people, `duo-*` two, `lonely-*` more than there are, everything else one. */
export function writePolicy({ roles }: Pick<DiscordSandbox, 'roles'>): string {
  const list = (...named: { id: string }[]) => JSON.stringify(named.map(({ id }) => id));
  return `roles:
  viewer: ${list(roles.viewer)}
  operator: ${list(roles.operator, roles.admin)}
  approver: ${list(roles.approver, roles.admin)}
rules:
  - { actions: [restart, stop], servers: ["lonely-*"], approvals: 2, approvers: ${list(roles.viewer)} }
  - { actions: [restart, stop], servers: ["trio-*"], approvals: 3, expires: 30m }
  - { actions: [restart, stop], servers: ["duo-*"], approvals: 2, expires: 30m }
  - { actions: [restart, stop], approvals: 1, expires: 30m }
  - { actions: [billing.alert], approvals: 1, reason: required }
breakGlass:
  roles: ${list(roles.admin)}
`;
}

interface TeamOptions {
  /** Null: without a policy file. */
  policy?: ((discord: DiscordSandbox) => string) | null;
  watchCron?: string;
  servesOtherGuild?: boolean;
}

/** A server at Vscale about which something is asked. */
interface Server {
  id: number;
  name: string;
}

export type ApprovalTeam = Awaited<ReturnType<typeof openApprovalTeam>>;

/**
 * The people of the Discord stand-in, the simulator, and the real bot between them, which may be away for a while.
 * Restarts take long enough to be seen running; stops end at once.
 */
export async function openApprovalTeam({
  policy = writePolicy,
  watchCron = '* * * * * *',
  servesOtherGuild = false,
}: TeamOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'approvals-'));
  const clock = createShiftedClock();
  const [discord, vscale] = await Promise.all([
    startDiscord({ clock }),
    startVscale({ clock, durationsMs: { scalet_restart: 100_000_000, scalet_stop: 50 } }),
  ]);
  liftLimits(discord);
  allowSlowAnswers(discord);
  const { ops } = discord.channels;
  discord.setChannelPermission(ops, { id: discord.botUserId }, { allow: ['MentionEveryone'] });
  const policyFile = policy && join(folder, 'policy.yaml');
  if (policyFile) writeFileSync(policyFile, policy(discord));
  const config: RealConfig = {
    mode: 'real',
    logLevel: 'silent',
    http: null,
    discord: {
      token: discord.token,
      guildIds: servesOtherGuild ? [discord.guild.id, discord.otherGuild.id] : [discord.guild.id],
      apiUrl: discord.apiUrl,
    },
    vscale: { token: vscale.fullToken, apiUrl: vscale.url },
    databaseUrl: `sqlite:${join(folder, 'chatops.db')}`,
    secretFiles: [],
    policyFile,
    opsChannelId: discord.channels.general.id,
    watchCron,
  };
  const log = createLogger({ level: 'silent', redact: (text) => text });
  let bot: Bot | null = null;
  let servers = 0;

  async function come(): Promise<void> {
    bot = await startBot(config, { clock, log });
    await bot.ready;
  }

  async function leave(): Promise<void> {
    await bot?.stop();
    bot = null;
  }

  /** The card as it is now. */
  function cardNow(card: Message): Message {
    const found = discord.message(card);
    if (!found) throw new Error('the card is gone');
    return found;
  }

  await come();
  return {
    discord,
    vscale,
    clock,
    members: discord.members,
    come,
    leave,
    cardNow,

    addServer(prefix = 'web'): Server {
      servers += 1;
      const { id, name } = vscale.state.addServer({ name: `${prefix}-${servers}` });
      return { id, name };
    },

    /** Asks, and gives the answer: the card, or a refusal. */
    async ask(who: Member, command: 'restart' | 'stop', { name }: Server, reason?: string): Promise<Message> {
      const invocation = await who.run(`/server ${command}`, { server: name, ...(reason && { reason }) });
      return invocation.reply();
    },

    /** What the presser is told, which nobody else sees. */
    async press(who: Member, message: Message, button: string): Promise<string> {
      const reply = await decided(discord, who, await who.press(message, button));
      expect(reply.ephemeral).toBe(true);
      return reply.content;
    },

    /** Presses a button that opens a form, and sends the form with this text in its only field. */
    async pressAndSay(who: Member, message: Message, button: string, text: string): Promise<string> {
      const modal = await (await who.press(message, button)).modal();
      const reply = await (await who.submit(modal, { [modal.fields[0]?.customId ?? '']: text })).reply();
      expect(reply.ephemeral).toBe(true);
      return reply.content;
    },

    /** Resolves with the card once it says this. */
    cardSays(card: Message, text: string): Promise<Message> {
      return discord.waitForMessage(
        { id: card.channel_id },
        ({ id, embeds }) => id === card.id && (embeds[0]?.description?.includes(text) ?? false),
      );
    },

    /** The first message that answers the card and says this. */
    news(card: Message, text: string): Promise<Message> {
      return discord.waitForMessage(
        { id: card.channel_id },
        ({ content, message_reference }) => message_reference?.message_id === card.id && content.includes(text),
      );
    },

    /** How often Vscale was told to change this server. */
    countSent({ id }: Server): number {
      const ofServer = new RegExp(`^/scalets/${id}(/|$)`);
      return vscale.requests.filter(({ method, path }) => method !== 'GET' && ofServer.test(path)).length;
    },

    async close(): Promise<void> {
      await leave();
      await Promise.all([discord.close(), vscale.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** What the presser reads in the end: a vote that is the last one needed is told at once, and once more when it is decided. */
export async function decided(discord: DiscordSandbox, who: Member, press: Invocation): Promise<Message> {
  const undecided = [words.en, words.ru].map(({ approvals }) => approvals.answer.quorum);
  const reply = await press.reply();
  if (!undecided.includes(reply.content)) return reply;
  const isDecided = ({ id, content }: Message) => id === reply.id && !undecided.includes(content);
  return discord.waitForMessage({ id: reply.channel_id }, isDecided, { as: who });
}

/** What stands on a message's buttons. */
export function buttonsOf({ components = [] }: Message): string[] {
  return components.flatMap((row) =>
    'components' in row ? row.components.flatMap((part) => ('label' in part && part.label ? [part.label] : [])) : [],
  );
}
