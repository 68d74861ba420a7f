import { commands, messageCommands } from '../../commands/index.ts';
import { createDiscordClient } from '../../src/discord/client.ts';
import type { CommandLinks } from '../../src/discord/command-links.ts';
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
  const unconnected = createDiscordClient({ apiUrl, log, onRejected: () => {} });
  // discord.js would hold back what is more than 50 requests a second.
  unconnected.rest.options.globalRequestsPerSecond = 100_000;
  const client = await connect(unconnected, { token, apiUrl, timeoutMs: 10_000, signal });
  const guildIds = [discord.guild.id];
  const commandLinks = new Map<string, CommandLinks>();
  await registerEverywhere(client, { apiUrl, guildIds, commands, messageCommands, commandLinks, log });
  const rolesAtFirst = new Map(discord.directory().members.map(({ id, roleIds }) => [id, roleIds]));
  return {
    discord,
    client,
    commandLinks,
    log,
    /** Everybody is back, with the roles that they had when it opened. */
    gatherTeam(): void {
      for (const member of Object.values(discord.members)) {
        member.join();
        member.setRoles((rolesAtFirst.get(member.id) ?? []).map((id) => ({ id })));
      }
    },
    async close() {
      await client.destroy();
      await discord.close();
    },
  };
}
