import { DiscordAPIError, HTTPError } from 'discord.js';

/**
 * What is read, or something in its place where whoever answers at DISCORD_API_URL does not have this route: for
 * what helps the bot, and is not needed.
 */
export async function orIfUnserved<T, Other>(other: Other, reading: Promise<T>): Promise<T | Other> {
  try {
    return await reading;
  } catch (error) {
    if (isUnserved(error)) return other;
    throw error;
  }
}

/** Discord has a code of its own for whatever it does not find. */
function isUnserved(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status === 501;
  return error instanceof DiscordAPIError && [404, 405].includes(error.status) && !Number(error.code);
}
