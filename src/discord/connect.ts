import {
  type Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js';
import { FatalError } from '../fatal-error.ts';

export interface ConnectOptions {
  token: string;
  apiUrl: string;
  /** How long it may take until events arrive. */
  timeoutMs: number;
  signal: AbortSignal;
}

const badToken =
  'Discord does not accept DISCORD_TOKEN. Reset the token at https://discord.com/developers/applications > your application > Bot, and set the new one.';

/**
 * Logs in and waits until events arrive.
 * @throws FatalError when the token is wrong, or Discord cannot be reached in time; the signal's reason when aborted
 */
export async function connect(
  client: Client,
  { token, apiUrl, timeoutMs, signal }: ConnectOptions,
): Promise<Client<true>> {
  signal.throwIfAborted();
  const { promise: ready, resolve, reject } = Promise.withResolvers<Client<true>>();
  const slow = `The Discord gateway did not answer within ${timeoutMs / 1000} seconds. Check the network, and that WebSockets pass to where ${apiUrl}/gateway points.`;
  const timer = setTimeout(() => reject(new FatalError(slow)), timeoutMs);
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  client.once(Events.ClientReady, resolve);
  client.login(token).catch((error: unknown) => reject(explainDiscordFailure(error, apiUrl)));
  try {
    return await ready;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    client.off(Events.ClientReady, resolve);
  }
}

/** Why the gateway closed for good. */
export function explainRejection(closeCode: number): FatalError {
  if (closeCode === GatewayCloseCodes.AuthenticationFailed) return new FatalError(badToken);
  const name = GatewayCloseCodes[closeCode] ?? 'unknown reason';
  return new FatalError(
    `The Discord gateway turned the bot away for good: ${closeCode} ${name}. Is a newer version of the bot out?`,
  );
}

/** What a request to Discord failed of, for whoever runs the bot; an error that is none of Discord's is given back. */
export function explainDiscordFailure(error: unknown, apiUrl: string): unknown {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return new FatalError(badToken);
  if (error instanceof DiscordAPIError && error.status === 401) return new FatalError(badToken);
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    const path = error.url.slice(error.url.indexOf('/', 'https://'.length));
    return new FatalError(
      `Discord answered ${error.status} to ${error.method} ${path}: ${error.message}. See https://discordstatus.com, then start again.`,
    );
  }
  const [, resetsAt] = error instanceof Error ? (noSessionLeft.exec(error.message) ?? []) : [];
  if (resetsAt !== undefined) {
    return new FatalError(
      `Discord lets this bot connect again at ${resetsAt}: all its sessions of a day are used up. Start it then, and find out what restarts it so often.`,
    );
  }
  const code = codeOf(error);
  if (code !== null)
    return new FatalError(`${apiUrl} cannot be reached (${code}). Check the network and DISCORD_API_URL.`);
  return error;
}

/** What @discordjs/ws says when `/gateway/bot` has no session left. */
const noSessionLeft = /^Not enough sessions remaining .*resets at (\S+)$/;

/**
 * Whether this is @discordjs/ws greeting on a connection that was replaced while it waited for its turn to identify.
 * The new connection greets by itself, so nothing is lost.
 */
export function isOvertakenGreeting(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('WebSocket is not open: readyState 0');
}

/** The code of Node's network errors, e.g. `ECONNREFUSED`; undici wraps them. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string' && /^(E[A-Z_]+|UND_ERR_\w+|CERT_\w+)$/.test(error.code))
    return error.code;
  return codeOf(error.cause);
}
