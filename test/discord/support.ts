import { type Client, Events } from 'discord.js';
import { mayUse } from '../../src/approvals/access.ts';
import { createOperations } from '../../src/approvals/ask.ts';
import { systemClock } from '../../src/clock.ts';
import { createDiscordClient, isGatewayUp } from '../../src/discord/client.ts';
import type { Command } from '../../src/discord/command.ts';
import { connect } from '../../src/discord/connect.ts';
import { createDispatcher } from '../../src/discord/dispatch.ts';
import { createExplain } from '../../src/discord/explain.ts';
import { registerEverywhere } from '../../src/discord/register.ts';
import { createLogger, createRedact } from '../../src/log.ts';
import { type DiscordSandbox, startDiscord } from '../../src/sandbox/discord/server.ts';
import { startVscale, type VscaleSandbox } from '../../src/sandbox/vscale/server.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { createCatalog } from '../../src/vscale/cache.ts';
import { createVscale } from '../../src/vscale/client.ts';

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
export async function openStage(commands: readonly Command[]): Promise<Stage> {
  const [discord, simulator, storage] = await Promise.all([
    startDiscord(),
    startVscale(),
    openStorage('sqlite::memory:', Date.now()),
  ]);
  const clock = systemClock;
  const lines: string[] = [];
  const log = createLogger({ level: 'debug', redact: createRedact([]), write: (line) => lines.push(line) });
  const submitted: string[] = [];
  const client = createDiscordClient({ apiUrl: discord.apiUrl, log, onRejected: () => {} });
  const vscale = createVscale({ token: simulator.fullToken, baseUrl: simulator.url });
  const { operations } = storage;
  const dispatcher = createDispatcher({
    commands,
    guildIds: [discord.guild.id],
    services: {
      vscale,
      catalog: createCatalog(vscale, clock),
      operations: createOperations({ operations, passwords: new Map(), clock }),
      clock,
      mayUse,
    },
    operations,
    runner: {
      submit: async (id) => {
        submitted.push(id);
      },
    },
    explain: createExplain(log),
    log,
  });
  client.on(Events.InteractionCreate, dispatcher.handle);
  const { apiUrl, token } = discord;
  const connected = await connect(client, { apiUrl, token, timeoutMs: 10_000, signal: new AbortController().signal });
  await registerEverywhere(connected, { apiUrl, guildIds: [discord.guild.id], commands, log });
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
