import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { waitMs } from './until.ts';

/** A message as the bot has sent it. */
export interface BareMessage {
  id: string;
  channel_id: string;
  content: string;
  embeds: { title?: string; description?: string }[];
  components: { components: { custom_id: string; label: string }[] }[];
  message_reference?: { message_id: string };
}

export type BareDiscord = Awaited<ReturnType<typeof startBareDiscord>>;

/**
 * The least that could be called Discord: no route that the bot could do without, no member of an interaction that
 * tells nothing of who did what where, no guild before the bot is asked for by its name, no reply to what is not there.
 */
export async function startBareDiscord() {
  const applicationId = '1100000000000000001';
  const guildId = '1200000000000000001';
  const channelId = '1300000000000000001';
  const messages: BareMessage[] = [];
  /** Channels that are not there any more. */
  const gone = new Set<string>();
  const refusals = new Set<{ of: string; hits: number }>();
  const sockets = new Set<WebSocket>();
  let lastId = 1_500_000_000_000_000_000n;
  let sequence = 0;

  function newId(): string {
    lastId += 1n << 22n;
    return String(lastId);
  }

  /** The role of all members, with the permission Manage Server. */
  const everybodyManages = [{ id: guildId, name: '@everyone', permissions: '32' }];

  function dispatch(socket: WebSocket, t: string, d: object): void {
    sequence += 1;
    socket.send(JSON.stringify({ op: 0, s: sequence, t, d }));
  }

  function put(message: Partial<BareMessage> & { id: string }): BareMessage {
    const known = messages.find(({ id }) => id === message.id);
    if (known) return Object.assign(known, message);
    const posted = { channel_id: channelId, content: '', embeds: [], components: [], ...message };
    messages.push(posted);
    return posted;
  }

  /** Null: there is no such route. */
  function answer(route: string, body: object): object | null {
    const [channel = '', messageId = ''] = /\/channels\/(\d+)\/messages(?:\/(\d+))?$/.exec(route)?.slice(1) ?? [];
    const refusal = [...refusals].find(({ of }) => route.includes(of));
    if (refusal) refusal.hits += 1;
    if (refusal || gone.has(channel)) return null;
    if (route === 'GET /gateway/bot') {
      const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
      return { url: address('ws'), shards: 1, session_start_limit };
    }
    const memberId = /^GET \/guilds\/\d+\/members\/(\d+)$/.exec(route)?.[1];
    if (memberId !== undefined) return { user: { id: memberId, username: 'somebody', discriminator: '0' }, roles: [] };
    if (/^GET \/guilds\/\d+$/.test(route)) return { id: guildId, owner_id: '1', roles: everybodyManages };
    if (/^GET \/guilds\/\d+\/roles$/.test(route)) return everybodyManages;
    if (/^PUT \/applications\/\d+\/guilds\/\d+\/commands$/.test(route)) return [];
    const answered = /^POST \/interactions\/\d+\/(\w+)\/callback$/.exec(route)?.[1];
    if (answered !== undefined) {
      const { type, data } = body as { type: number; data?: object };
      return type === 4 ? put({ ...data, id: answered }) : {};
    }
    const token = /^PATCH \/webhooks\/\d+\/(\w+)\/messages\/@original$/.exec(route)?.[1];
    if (token !== undefined) return put({ ...body, id: token });
    const { message_reference } = body as Partial<BareMessage>;
    const isThere = (id: string) => messages.some((message) => message.id === id);
    if (message_reference && !isThere(message_reference.message_id)) return null;
    if (route.startsWith('POST /channels/')) return put({ ...body, id: newId(), channel_id: channel });
    if (route.startsWith('PATCH /channels/') && isThere(messageId)) return put({ ...body, id: messageId });
    return null;
  }

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/^\/api\/v10|\?.*$/g, ''));
    const said = answer(`${request.method} ${path}`, await readJson(request));
    response.writeHead(said === null ? 404 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(said ?? { message: '404: Not Found', code: 0 }));
  });
  const gateway = new WebSocketServer({ server });
  gateway.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 40_000 } }));
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => {
      const { op } = JSON.parse(String(data));
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (op !== 2) return;
      sockets.add(socket);
      const user = { id: applicationId, username: 'vscale', discriminator: '0', bot: true };
      const session = { session_id: 'one', resume_gateway_url: address('ws') };
      dispatch(socket, 'READY', { v: 10, user, guilds: [], application: { id: applicationId, flags: 0 }, ...session });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function address(scheme: 'http' | 'ws'): string {
    return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** By a member who may Manage Server. The answer will have the id that is returned. */
  function interact(type: number, userId: string, data: object, more: object = {}): string {
    const id = newId();
    const member = { user: { id: userId, username: 'somebody', discriminator: '0' }, roles: [], permissions: '32' };
    const where = { guild_id: guildId, channel_id: channelId, application_id: applicationId };
    for (const socket of sockets) {
      dispatch(socket, 'INTERACTION_CREATE', { id, token: id, type, version: 1, ...where, member, data, ...more });
    }
    return id;
  }

  function send(userId: string, command: string, options: Record<string, string>): string {
    const [name, verb] = command.split(' ');
    const typed = Object.entries(options).map(([option, value]) => ({ type: 3, name: option, value }));
    return interact(2, userId, { id: '1', type: 1, name, options: [{ type: 1, name: verb, options: typed }] });
  }

  /** The first message like this, once it is there. */
  function find(isMeant: (message: BareMessage) => boolean): Promise<BareMessage> {
    return vi.waitUntil(() => messages.find(isMeant), { timeout: waitMs, interval: 20 });
  }

  return {
    apiUrl: `${address('http')}/api`,
    guildId,
    channelId,
    messages,
    gone,
    find,
    remove({ id }: BareMessage): void {
      messages.splice(
        messages.findIndex((message) => message.id === id),
        1,
      );
    },
    /** Lets no request through that has this in its route. Resolves when one has come, with how to let them through again. */
    async refuse(of: string): Promise<() => void> {
      const refusal = { of, hits: 0 };
      refusals.add(refusal);
      await vi.waitUntil(() => refusal.hits > 0, { timeout: waitMs, interval: 20 });
      return () => refusals.delete(refusal);
    },
    /** Types a command. */
    send,
    /** The same, and waits for the answer. */
    async ask(...typed: Parameters<typeof send>): Promise<BareMessage> {
      const id = send(...typed);
      return find((message) => message.id === id);
    },
    async press(userId: string, message: BareMessage, label: string): Promise<BareMessage> {
      const button = message.components.flatMap(({ components }) => components).find((part) => part.label === label);
      const id = interact(3, userId, { component_type: 2, custom_id: button?.custom_id }, { message });
      return find((answer) => answer.id === id);
    },
    close(): void {
      for (const socket of sockets) socket.terminate();
      gateway.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readJson(request: IncomingMessage): Promise<object> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : JSON.parse(text);
}
