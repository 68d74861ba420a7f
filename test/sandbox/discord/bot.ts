import {
  Client,
  type ClientOptions,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  REST,
  type RESTPutAPIApplicationGuildCommandsJSONBody,
  Routes,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import { type DiscordOptions, type DiscordSandbox, startDiscord } from '../../../src/sandbox/discord/server.ts';

export type Commands = RESTPutAPIApplicationGuildCommandsJSONBody;

/** A sandbox that closes with its test. */
export async function startSandbox(options: DiscordOptions = {}): Promise<DiscordSandbox> {
  const discord = await startDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

export function createRest(discord: DiscordSandbox): REST {
  return new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token);
}

export async function register(discord: DiscordSandbox, commands: Commands): Promise<unknown> {
  const route = Routes.applicationGuildCommands(discord.applicationId, discord.guild.id);
  return createRest(discord).put(route, { body: commands });
}

/** The real client of discord.js, logged in; `onInteraction` is the bot. */
export async function startBot(
  discord: DiscordSandbox,
  onInteraction: (interaction: Interaction) => unknown = () => undefined,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    rest: { api: discord.apiUrl, retries: 0, ...options.rest },
  });
  onTestFinished(() => client.destroy());
  client.on(Events.InteractionCreate, onInteraction);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

/** How Discord refused: `[HTTP status, JSON code, fields]`, the fields as `path[CODE]`. */
export async function refusalOf(request: Promise<unknown>): Promise<[number, number | string, ...string[]]> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    const fields = error.message.split('\n').slice(1);
    return [error.status, error.code, ...fields.map((field) => field.split(':')[0] ?? '')];
  }
  throw new Error('it was not refused');
}

/** Collects what reaches the bot, so that a test can answer in its own time. */
export function createInbox(): { receive: (interaction: Interaction) => void; next: () => Promise<Interaction> } {
  const arrived: Interaction[] = [];
  const waiting: ((interaction: Interaction) => void)[] = [];
  return {
    receive: (interaction) => {
      const resolve = waiting.shift();
      if (resolve) resolve(interaction);
      else arrived.push(interaction);
    },
    next: () =>
      new Promise((resolve) => {
        const interaction = arrived.shift();
        if (interaction) resolve(interaction);
        else waiting.push(resolve);
      }),
  };
}
