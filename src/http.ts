import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FatalError } from './fatal-error.ts';
import type { Logger } from './log.ts';

export interface HttpOptions {
  host: string;
  /** 0: any free port. */
  port: number;
  /** What keeps the bot from its work, in words; empty when nothing does. */
  findObstacles(): Promise<string[]>;
  metrics: { contentType: string; render(): Promise<string> };
  log: Logger;
}

export interface HttpServer {
  port: number;
  close(): Promise<void>;
}

interface Answer {
  status: number;
  contentType?: string;
  body: string;
}

/**
 * Answers GET and HEAD of `/healthz`, `/readyz` and `/metrics`.
 * @throws FatalError when the address cannot be listened on
 */
export async function startHttp({ host, port, log, ...sources }: HttpOptions): Promise<HttpServer> {
  const server = createServer((request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead) response.setHeader('Allow', 'GET, HEAD');
    const answered = isRead
      ? answer(request.url ?? '/', sources)
      : Promise.resolve(json(405, { error: 'GET or HEAD only' }));
    answered
      .catch((error: unknown) => {
        log.error({ err: error, url: request.url }, 'http request failed');
        return json(500, { error: 'internal error' });
      })
      .then((sent) => send(response, sent));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explainListenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  url: string,
  { findObstacles, metrics }: Pick<HttpOptions, 'findObstacles' | 'metrics'>,
): Promise<Answer> {
  switch (url.split('?')[0]) {
    case '/healthz':
      return json(200, { status: 'ok' });
    case '/readyz': {
      const obstacles = await findObstacles();
      return obstacles.length === 0
        ? json(200, { status: 'ready' })
        : json(503, { status: 'not ready', why: obstacles });
    }
    case '/metrics':
      return { status: 200, contentType: metrics.contentType, body: await metrics.render() };
    default:
      return json(404, { error: 'expected /healthz, /readyz or /metrics' });
  }
}

function json(status: number, value: unknown): Answer {
  return { status, body: `${JSON.stringify(value)}\n` };
}

/** Node leaves the body of an answer to HEAD out by itself. */
function send(
  response: ServerResponse,
  { status, contentType = 'application/json; charset=utf-8', body }: Answer,
): void {
  response.writeHead(status, { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) }).end(body);
}

function explainListenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const faults: Record<string, string> = {
    EADDRINUSE: 'is already in use: stop what listens there, or set another HTTP_PORT',
    EACCES: 'may not be listened on: set HTTP_PORT to 1024 or more',
    EADDRNOTAVAIL: 'is not an address of this machine: correct HTTP_HOST',
    ENOTFOUND: 'is not a known host: correct HTTP_HOST',
  };
  const fault = faults[error.code ?? ''] ?? `cannot be listened on (${error.code}): check HTTP_HOST and HTTP_PORT`;
  return new FatalError(`${host}:${port} ${fault}`);
}
