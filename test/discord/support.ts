import { type Client, Events } from 'discord.js';
import { completePolicy } from '../../src/approvals/policy.ts';
import { systemClock } from '../../src/clock.ts';
import { createDiscordClient, isGatewayUp } from '../../src/discord/client.ts';
import type { Command, MessageCommand } from '../../src/discord/command.ts';
import { connect } from '../../src/discord/connect.ts';
import { createDispatcher } from '../../src/discord/dispatch.ts';
import { createExecutor } from '../../src/discord/execute.ts';
import { createExplain } from '../../src/discord/explain.ts';
import { createReadPeople } from '../../src/discord/members.ts';
import { createNoteRefusal } from '../../src/discord/note-refusal.ts';
import { createPresses } from '../../src/discord/press.ts';
import { registerEverywhere } from '../../src/discord/register.ts';
import { createRespond } from '../../src/discord/respond.ts';
import { createServices } from '../../src/discord/services.ts';
import { createLogger, createRedact } from '../../src/log.ts';
import { type DiscordSandbox, startDiscord } from '../../src/sandbox/discord/server.ts';
import { startVscale, type VscaleSandbox } from '../../src/sandbox/vscale/server.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { createCatalog } from '../../src/vscale/cache.ts';
import { createVscale } from '../../src/vscale/client.ts';
import { allowSlowAnswers } from '../support/stand-ins.ts';

export interface Stage {
  discord: DiscordSandbox;
  simulator: VscaleSandbox;
  client: Client;
  storage: Awaited<ReturnType<typeof openStorage>>;
  /** The operations that were given to the runner. */
  submitted: string[];
  /** The log so far. */
  log(): string;
  /** Resolves when every interaction that has come is answered. */
  settle(): Promise<void>;
  isGatewayUp(): boolean;
  close(): Promise<void>;
}

/** The dispatcher between a real client and the two stand-ins, with commands made for a test. */
export async function openStage(
  commands: readonly Command[],
  messageCommands: readonly MessageCommand[] = [],
): Promise<Stage> {
  const [discord, simulator, storage] = await Promise.all([
    startDiscord(),
    startVscale(),
    openStorage('sqlite::memory:', Date.now()),
  ]);
  allowSlowAnswers(discord);
  const clock = systemClock;
  const lines: string[] = [];
  const log = createLogger({ level: 'debug', redact: createRedact([]), write: (line) => lines.push(line) });
  const submitted: string[] = [];
  const client = createDiscordClient({ apiUrl: discord.apiUrl, log, onRejected: () => {} });
  const vscale = createVscale({ token: simulator.fullToken, baseUrl: simulator.url });
  const { operations } = storage;
  const submit = async (id: string) => {
    submitted.push(id);
  };
  // Nobody needs to approve, and whoever may Manage Server may do everything.
  const policy = completePolicy({ rules: [] });
  const services = createServices({
    exposedFiles: () => [],
    vscale,
    catalog: createCatalog(vscale, clock),
    storage,
    policy: () => policy,
    countApprovers: async () => null,
    requireChannel: async () => {},
    readPeople: createReadPeople({ rest: client.rest, now: clock.now, log }),
    passwords: new Map(),
    clock,
    log,
    onStep: () => {},
    onApproved: submit,
  });
  const commandLinks = new Map();
  const respond = createRespond({ rest: client.rest, clock, log });
  const explain = createExplain(log);
  const noteRefusal = createNoteRefusal({ audit: storage.audit, clock, log });
  const executor = createExecutor({
    services,
    operations,
    runner: { submit },
    respond,
    explain,
    noteRefusal,
    commandLinks,
    log,
    onCard: () => {},
  });
  const dispatcher = createDispatcher({
    commands,
    messageCommands,
    guildIds: [discord.guild.id],
    services,
    executor,
    presses: createPresses({
      requests: services.requests,
      operations,
      outbox: storage.outbox,
      executor,
      clock,
      onEdit: () => {},
    }),
    respond,
    explain,
    noteRefusal,
    log,
  });
  client.on(Events.InteractionCreate, dispatcher.handle);
  const { apiUrl, token } = discord;
  const connected = await connect(client, { apiUrl, token, timeoutMs: 10_000, signal: new AbortController().signal });
  const guildIds = [discord.guild.id];
  await registerEverywhere(connected, { apiUrl, guildIds, commands, messageCommands, commandLinks, log });
  return {
    discord,
    simulator,
    client,
    storage,
    submitted,
    log: () => lines.join(''),
    settle: dispatcher.settle,
    isGatewayUp: () => isGatewayUp(client),
    async close() {
      await client.destroy();
      vscale.close();
      await Promise.all([discord.close(), simulator.close(), storage.close()]);
    },
  };
}
