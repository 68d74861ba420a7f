import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import { createVscale, type Vscale, type VscaleOptions } from '../../src/vscale/client.ts';
import { VscaleError } from '../../src/vscale/errors.ts';

export const token = '5f1d3c9a7be04268915fd0c3b7a2e48615f1d3c9a7be04268915fd0c3b7a2e486';

/** What the server answers: the bytes as given. Or what it does instead of answering. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}
export type Behaviour = Reply | ((request: IncomingMessage, response: ServerResponse) => void);

export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface TestServer {
  /** The base URL, as the real one has it: with `/v1`. */
  url: string;
  requests: SeenRequest[];
  /** How many connections were made to it. */
  connections: () => number;
}

/** Serves the behaviours one after the other, the last of them for ever. */
export async function serve(...behaviours: [Behaviour, ...Behaviour[]]): Promise<TestServer> {
  const requests: SeenRequest[] = [];
  let connections = 0;
  const server = createServer(async (request, response) => {
    const behaviour = behaviours[Math.min(requests.length, behaviours.length - 1)] ?? {};
    const { method = '', url = '', headers } = request;
    const seen = { method, url, headers, body: '' };
    requests.push(seen);
    seen.body = await text(request);
    if (typeof behaviour === 'function') return behaviour(request, response);
    response.writeHead(behaviour.status ?? 200, behaviour.headers);
    response.end(behaviour.body);
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, requests, connections: () => connections };
}

/** A client of the given server, or of one that serves the given behaviours. It does not wait between retries. */
export async function connect(
  server: TestServer | Behaviour,
  options: Partial<VscaleOptions> = {},
): Promise<Vscale & { requests: SeenRequest[] }> {
  const { url, requests } = 'requests' in server ? server : await serve(server);
  const vscale = createVscale({ token, baseUrl: url, clock: impatientClock(), ...options });
  onTestFinished(() => vscale.close());
  return { ...vscale, requests };
}

/** The system's time, on which sleeping takes none. What was slept is kept. */
export function impatientClock(): Clock & { slept: number[] } {
  const slept: number[] = [];
  return {
    slept,
    now: () => Date.now(),
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      slept.push(ms);
    },
  };
}

/** Takes the request and never answers. */
export const hang: Behaviour = () => {};

/** Takes the request and drops the connection. */
export const drop: Behaviour = (request) => request.socket.destroy();

/** The error that the promise ends with. */
export async function failureOf(promise: Promise<unknown>): Promise<VscaleError> {
  const outcome = await promise.then(
    () => 'no error',
    (error: unknown) => error,
  );
  if (outcome instanceof VscaleError) return outcome;
  throw new Error('this is no VscaleError', { cause: outcome });
}

/** The answer of nginx to a token that it does not know (2022). */
export const forbiddenPage: Reply = {
  status: 403,
  headers: { 'Content-Type': 'text/html' },
  body: '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body bgcolor="white">\r\n<center><h1>403 Forbidden</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n',
};

export const account: Reply = {
  body: '{"info":{"id":"20417","actdate":"2015-07-07 08:16:47.107987","country":"Россия","email":"owner@example.com","face_id":"1","is_blocked":false,"locale":"ru","name":"Иван","middlename":"Петрович","surname":"Сидоров","mobile":"+79001234567","state":"1"},"status":"ok"}',
};

/** A server as the API writes it today. */
export const scalet =
  '{"ctid":3547412,"name":"Web-1","status":"started","location":"spb0","rplan":"small","keys":[{"id":70307,"name":"laptop"}],"tags":[],"public_address":{"netmask":"255.255.255.0","gateway":"31.184.254.1","address":"31.184.254.77"},"private_address":{},"made_from":"ubuntu_20.04_64_001_master","hostname":"web-1","created":"20.03.2021 05:25:10","active":true,"locked":false,"deleted":null,"block_reason":null,"block_reason_custom":null,"date_block":null}';

/** A server as the API wrote it in 2015. */
export const firstScalet =
  '{"ctid": 12644, "name": "Quiet-Harbor", "status": "started", "location": "spb0", "rplan": "medium", "made_from": "ubuntu_14.04_64_002_master", "hostname": "cs12644.vscale.io", "keys": [{"id": 92, "name": "laptop"}], "public_address": {"address": "95.213.195.44", "netmask": "255.255.255.0", "gateway": "95.213.195.1"}, "private_address": {}, "created": "27.08.2015 14:28:51", "active": true, "locked": false, "deleted": null}';

/** What was asked, as `METHOD /path` and the body as it came. */
export function asked({ requests }: { requests: SeenRequest[] }): [string, string][] {
  return requests.map(({ method, url, body }) => [`${method} ${url.replace(/^\/v1/, '')}`, body]);
}
