import type { ChannelRef, DiscordSandbox, Message } from '../../src/sandbox/discord/server.ts';
import type { VscaleSandbox } from '../../src/sandbox/vscale/server.ts';
import { waitMs } from './until.ts';

/** What `/server create` needs besides a name. */
export const smallServer = { image: 'ubuntu_20.04_64_001_master', plan: 'small', location: 'spb0' } as const;

/** The report that answers this card. */
export function findReport(discord: DiscordSandbox, card: Message): Promise<Message> {
  const answers = ({ message_reference }: Message) => message_reference?.message_id === card.id;
  return discord.waitForMessage({ id: card.channel_id }, answers, { timeoutMs: waitMs });
}

/** As a moderator may. */
export async function deleteMessage({ apiUrl, token }: DiscordSandbox, { channel_id, id }: Message): Promise<void> {
  const headers = { Authorization: `Bot ${token}` };
  await fetch(`${apiUrl}/v10/channels/${channel_id}/messages/${id}`, { method: 'DELETE', headers });
}

/** Another message of the bot's. */
export async function postMessage(
  { apiUrl, token }: DiscordSandbox,
  { id }: ChannelRef,
  body: object,
): Promise<Message> {
  const headers = { Authorization: `Bot ${token}`, 'Content-Type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return (await (await fetch(`${apiUrl}/v10/channels/${id}/messages`, init)).json()) as Message;
}

/** The requests that change something, oldest first, as `PATCH /scalets/1/stop`. */
export function listWrites({ requests }: VscaleSandbox): string[] {
  return requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
}

/** Lets as many messages through as come. */
export function liftLimits({ limits }: DiscordSandbox): void {
  const unlimited = { count: 100_000, windowMs: 1000 };
  Object.assign(limits, { global: unlimited, sends: unlimited, edits: unlimited, webhooks: unlimited });
}

/** Lets no interaction fail because the machine is busy. */
export function allowSlowAnswers({ limits }: DiscordSandbox): void {
  limits.acknowledgeMs = waitMs;
}
