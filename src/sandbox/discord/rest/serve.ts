import type { IncomingMessage, ServerResponse } from 'node:http';
import { readAddress } from '../../request-address.ts';
import { DiscordRefusal, refuse } from '../errors.ts';
import type { FaultQueue, Hit } from '../faults.ts';
import { createRateLimiter, tooMany } from '../rate-limit.ts';
import type { World } from '../world.ts';
import { type ReadBody, readBody } from './body.ts';
import type { RestResponse } from './route.ts';
import { findRoute } from './router.ts';

/** A request as tests read it: without tokens, with the path as it stands after `/api/v10`. */
export interface LoggedRequest {
  at: number;
  method: string;
  path: string;
  /** Null while it is not answered, and when its connection was cut. */
  status: number | null;
  body: unknown;
}

/** Answers REST requests: fault, permission, rate limit, route. */
export function createRestHandler(
  world: World,
  faults: FaultQueue,
  log: LoggedRequest[],
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const limiter = createRateLimiter(world.limits);

  function answer(request: IncomingMessage, url: URL, path: string, read: ReadBody): RestResponse {
    const method = request.method ?? 'GET';
    const { found, isKnownPath } = findRoute(method, path);
    if (!found) throw refuse(isKnownPath ? 'methodNotAllowed' : 'notFound');
    if (!found.route.open && request.headers.authorization !== `Bot ${world.token}`) throw refuse('unauthorized');
    const { headers, retryAfterMs, isGlobal } = limiter.take(found);
    if (retryAfterMs !== null) return { ...limited(retryAfterMs, isGlobal), headers };
    try {
      const response = found.route.handle({ world, params: found.params, query: url.searchParams, ...read });
      return { ...response, headers: { ...headers, ...response.headers } };
    } catch (error) {
      return { ...toResponse(error), headers };
    }
  }

  return async (request, response) => {
    const url = readAddress(request);
    const path = url.pathname.replace(/^\/api(\/v\d+)?/, '').replaceAll('%40', '@');
    const entry: LoggedRequest = {
      at: world.clock.now(),
      method: request.method ?? 'GET',
      path: path.replace(/^(\/(?:interactions|webhooks)\/\d+\/)[^/]+/, '$1[token]'),
      status: null,
      body: undefined,
    };
    log.push(entry);

    const read = await readBody(request).catch((error: unknown) => toResponse(error));
    if ('status' in read) return send(response, entry, read);
    entry.body = read.body;

    const hit = faults.take(entry.method, entry.path);
    if (hit?.fault === 'drop-before') return cut(request);
    if (hit?.fault === 'close-before') return close(request);
    if (hit?.fault === 'hang-before') await hit.released;
    const instead = hit && answerInstead(hit);
    if (instead) return send(response, entry, instead);

    let result: RestResponse;
    try {
      result = answer(request, url, path, read);
    } catch (error) {
      result = toResponse(error);
    }
    if (hit?.fault === 'drop-after') return cut(request);
    if (hit?.fault === 'close-after') return close(request);
    if (hit?.fault === 'hang-after') await hit.released;
    if (hit?.fault === 'error-500-after') result = internalError;
    send(response, entry, result);
  };
}

const internalError: RestResponse = { status: 500, body: { message: '500: Internal Server Error', code: 0 } };

/** A fault that answers in place of the request's effect. */
function answerInstead({ fault, retryAfterSeconds }: Hit): RestResponse | undefined {
  switch (fault) {
    case 'error-500':
      return internalError;
    case 'error-502':
      return {
        status: 502,
        body: Buffer.from('<html><body><h1>502 Bad Gateway</h1></body></html>'),
        headers: { 'Content-Type': 'text/html' },
      };
    case 'malformed-json':
      return { status: 200, body: Buffer.from('{"user":') };
    case 'rate-limit': {
      const waitMs = retryAfterSeconds * 1000;
      return { ...limited(waitMs, false), headers: tooMany(waitMs, false).headers };
    }
    default:
      return undefined;
  }
}

function limited(waitMs: number, isGlobal: boolean): RestResponse {
  const body = { message: 'You are being rate limited.', retry_after: waitMs / 1000, global: isGlobal };
  return { status: 429, body };
}

function toResponse(error: unknown): RestResponse {
  if (error instanceof DiscordRefusal) return { status: error.status, body: error.toBody() };
  console.error('The Discord stand-in failed:', error);
  return internalError;
}

/** As when the network breaks: the other side sees ECONNRESET. */
function cut(request: IncomingMessage): void {
  request.socket.resetAndDestroy();
}

/** The other side sees the end of the stream where an answer should come. */
function close(request: IncomingMessage): void {
  request.socket.end();
}

function send(response: ServerResponse, entry: LoggedRequest, { status, body, headers }: RestResponse): void {
  entry.status = status;
  const payload = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  response.writeHead(status, {
    ...(payload === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...headers,
  });
  response.end(payload);
}
