import { commands, messageCommands } from '../../commands/index.ts';
import { createDiscordClient } from '../../src/discord/client.ts';
import { connect } from '../../src/discord/connect.ts';
import { registerEverywhere } from '../../src/discord/register.ts';
import { createLogger } from '../../src/log.ts';
import { startDiscord } from '../../src/sandbox/discord/server.ts';
import { allowSlowAnswers, liftLimits } from '../support/stand-ins.ts';

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Discord with the bot's commands, and a client that stays connected while one conversation follows the other. */
export async function openStage() {
  const discord = await startDiscord();
  liftLimits(discord);
  allowSlowAnswers(discord);
  discord.setChannelPermission(discord.channels.ops, { id: discord.botUserId }, { allow: ['MentionEveryone'] });
  const log = createLogger({ level: 'silent', redact: (text) => text });
  const { apiUrl, token } = discord;
  const { signal } = new AbortController();
  const client = await connect(createDiscordClient({ apiUrl, log, onRejected: () => {} }), {
    token,
    apiUrl,
    timeoutMs: 10_000,
    signal,
  });
  const guildIds = [discord.guild.id];
  await registerEverywhere(client, { apiUrl, guildIds, commands, messageCommands, log });
  return {
    discord,
    client,
    log,
    async close() {
      await client.destroy();
      await discord.close();
    },
  };
}
