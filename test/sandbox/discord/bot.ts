import {
  Client,
  type ClientOptions,
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
