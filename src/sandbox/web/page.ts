import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { toPrintable } from '../../printable.ts';
import type { BotProcess } from '../bot-process.ts';
import type { DiscordSandbox } from '../discord/server.ts';
import { readAddress } from '../request-address.ts';
import type { VscaleSandbox } from '../vscale/server.ts';
import { answerQuestion, type Seat, type Stage } from './answer.ts';
import { buildAssets } from './assets.ts';
import { isTrusted } from './guard.ts';
import { createLedger, maySee } from './ledger.ts';
import { createPeople } from './people.ts';
import { createProvider } from './provider.ts';
import { parseQuestion, QuestionError } from './question.ts';
import { answerTerminal } from './terminal.ts';
import type { News, Reply } from './wire.ts';

export interface Page {
  /** `http://127.0.0.1:N/` */
  url: string;
  close(): Promise<void>;
}

export interface PageOptions {
  discord: DiscordSandbox;
  vscale: VscaleSandbox;
  bot: BotProcess;
  /** Any free one where it is 0, or taken. */
  port: number;
}

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    // The elements of which messages are made set styles on their own parts.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};
const maxBodyBytes = 16_384;

/** Serves the page on loopback: to browsers over a WebSocket, to a terminal as text. */
export async function startPage({ discord, vscale, bot, port }: PageOptions): Promise<Page> {
  const assets = await buildAssets();
  const ledger = createLedger(discord);
  const provider = createProvider(vscale);
  const people = createPeople(discord, bot);
  const seats = new Map<WebSocket, Seat>();
  const stage: Stage = { discord, bot, people, ledger, provider, announceWorld };

  function tell(socket: WebSocket, what: News | Reply): void {
    socket.send(JSON.stringify(what));
  }

  function announceWorld(): void {
    for (const [socket, { member }] of seats) tell(socket, { news: 'world', world: people.worldOf(member) });
  }

  const stopListening = [
    bot.onChange(announceWorld),
    provider.onChange((view) => {
      for (const socket of seats.keys()) tell(socket, { news: 'provider', provider: view });
    }),
    ledger.onChange(({ kind, message, readerId }) => {
      for (const [socket, { member }] of seats) {
        if (maySee({ readerId }, member.id)) tell(socket, { news: 'message', kind, message });
      }
    }),
  ];

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: string | Uint8Array, type = 'text/plain; charset=utf-8') =>
      response.writeHead(status, { ...headers, 'Content-Type': type }).end(body);

    if (!isTrusted(request, listeningPort())) return void send(403, 'This page answers only its own address.\n');
    const { pathname } = readAddress(request);
    if (request.method === 'GET') {
      const asset = assets.get(pathname);
      if (asset) return void send(200, asset.body, asset.type);
      if (pathname.startsWith('/attachments/')) {
        const file = await fetch(new URL(pathname, discord.apiUrl));
        // Whatever it is, the browser saves it: it is not the page's own.
        response.setHeader('Content-Disposition', 'attachment');
        return void send(file.status, new Uint8Array(await file.arrayBuffer()), 'application/octet-stream');
      }
    }
    const line = request.method === 'POST' ? await readBody(request) : '';
    const answer = line === null ? null : await answerTerminal({ method: request.method ?? '', pathname, line }, stage);
    if (answer === null) return void send(404, 'There is nothing here.\n');
    send(200, `${answer}\n`);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, headers);
      response.end(`${toPrintable(String(error instanceof Error ? error.message : error))}\n`);
    });
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxBodyBytes * 4 });
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    const { pathname, searchParams } = readAddress(request);
    const member = people.find(searchParams.get('as')) ?? people.find(null);
    if (!isTrusted(request, listeningPort()) || pathname !== '/live' || !member) {
      connection.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, connection, head, (socket) => sit(socket, { member, modals: new Map() }));
  });

  function sit(socket: WebSocket, seat: Seat): void {
    seats.set(socket, seat);
    socket.once('close', () => seats.delete(socket));
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => void reply(socket, seat, String(data)));
    tell(socket, { news: 'world', world: people.worldOf(seat.member) });
    tell(socket, { news: 'provider', provider: provider.view() });
  }

  async function reply(socket: WebSocket, seat: Seat, data: string): Promise<void> {
    try {
      const question = parseQuestion(data);
      const answer = await answerQuestion(question, seat, stage).catch((error: Error) => {
        throw new QuestionError(question.ask, error.message);
      });
      tell(socket, { ask: question.ask, answer });
    } catch (error) {
      if (!(error instanceof QuestionError)) throw error;
      tell(socket, { ask: error.ask, refusal: error.message });
    }
  }

  await listen(port).catch(() => listen(0));

  function listen(wanted: number): Promise<void> {
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  }

  function listeningPort(): number {
    return (server.address() as AddressInfo).port;
  }

  return {
    url: `http://127.0.0.1:${listeningPort()}/`,
    async close() {
      for (const stop of stopListening) stop();
      provider.close();
      ledger.close();
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Null for one that is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > maxBodyBytes) return null;
  }
  return body;
}
