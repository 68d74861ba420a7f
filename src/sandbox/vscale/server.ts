import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Clock, systemClock } from '../../clock.ts';
import { readAddress } from '../request-address.ts';
import { answerRequest, type Incoming } from './api.ts';
import type { TaskMethod } from './changes.ts';
import { createFaultQueue, type FaultQueue } from './faults.ts';
import { type GenerationName, generations } from './generation/generation.ts';
import { createOutside, type Outside } from './outside.ts';
import type { WireAnswer } from './reply.ts';
import { hidePasswords, type LoggedRequest, parseBody } from './request-log.ts';
import { createState, type State } from './state.ts';
import { createSupport, type Support } from './support.ts';
import { type Fate, realisticPace, type TaskPace } from './tasks.ts';
import { createWorld } from './world.ts';

export interface VscaleSandboxOptions {
  /** The system's clock by default; with a manual one no task moves until it is advanced. */
  clock?: Clock;
  generation?: GenerationName;
  /** How long tasks take: all of them, or by method; the rest take as long as real ones. */
  durationsMs?: Partial<TaskPace> | number;
  /** Whether answers name their task in `Vscale-Task-Id`; true by default. */
  taskIdHeader?: boolean;
  /** A free one by default. */
  port?: number;
  /** Invented where they are not given. */
  fullToken?: string;
  readOnlyToken?: string;
}

export interface VscaleSandbox {
  /** The base URL, with `/v1`. */
  url: string;
  fullToken: string;
  readOnlyToken: string;
  clock: Clock;
  /** Every request so far, oldest first. A test may empty it. */
  requests: LoggedRequest[];
  faults: Pick<FaultQueue, 'queue'> & {
    /** The next task (of this method) ends in error and changes nothing; a creation may leave its server behind. */
    failNextTask(method?: TaskMethod, fate?: { leavesServer?: boolean }): void;
    /** The next task leaves the list half-way; by id it may still be known, and its change may still be made. */
    vanishNextTask(method: TaskMethod | undefined, fate: { keepsTaskById: boolean; applied: boolean }): void;
    /** The next task is listed only `afterMs` after it was queued. */
    lateNextTask(method: TaskMethod | undefined, afterMs: number): void;
    /** Forgets all that was queued and lets hanging requests go on. */
    clear(): void;
  };
  state: State;
  outside: Outside;
  support: Support;
  /** Ends every connection, hanging ones too; closing twice does no harm. */
  close(): Promise<void>;
}

/** On every answer of the real API. */
const commonHeaders = {
  Server: 'vscale',
  'Access-Control-Allow-Origin': 'https://vscale.io',
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE, COPY, PATCH, OPTIONS, HEAD',
  'Access-Control-Expose-Headers': 'VSCALE-ERROR-MESSAGE, VSCALE-REQUEST-ID',
  'Access-Control-Max-Age': '1728000',
  'Strict-Transport-Security': 'max-age=31536000; includeSubdomains; preload',
  'X-Frame-Options': 'origin',
};

const basePath = '/v1';

/** Longer than the pause between two polls, so that no request meets a connection that is just being closed. */
const nginxKeepAliveMs = 75_000;

/** Starts a simulated Vscale on the loopback: stateful, and apart from every other that runs. */
export async function startVscale(options: VscaleSandboxOptions = {}): Promise<VscaleSandbox> {
  const { clock = systemClock, taskIdHeader = true } = options;
  const generation = generations[options.generation ?? 'current'];
  const seed = { ...options, firstServerId: generation.firstServerId, pace: choosePace(options.durationsMs) };
  const world = createWorld(seed, clock.now());
  const faults = createFaultQueue();
  const requests: LoggedRequest[] = [];

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const incoming = await readRequest(request);
    if (!incoming) return;
    const logged: LoggedRequest = {
      at: clock.now(),
      method: incoming.method,
      path: incoming.path ?? request.url ?? '',
      query: incoming.url.search.slice(1),
      body: hidePasswords(incoming.body),
      status: null,
    };
    requests.push(logged);
    const outcome = await faults.meet(incoming.method, logged.path, () => carryOut(incoming));
    if ('answer' in outcome) {
      logged.status = outcome.answer.status;
      writeHead(response, outcome.answer);
      response.end(outcome.answer.text);
      return;
    }
    if (outcome.dropAfter) await sendHalf(response, outcome.dropAfter);
    request.socket.destroy();
  }

  function carryOut(incoming: Incoming): WireAnswer {
    const answer = answerRequest(incoming, world, generation, clock.now());
    if (!taskIdHeader) delete answer.headers['Vscale-Task-Id'];
    return answer;
  }

  const server = createServer((request, response) => void serve(request, response));
  server.keepAliveTimeout = nginxKeepAliveMs;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const [full, readOnly] = world.tokens;

  function arrange(method: TaskMethod | undefined, fate: Fate): void {
    world.fates.push({ method: method ?? null, fate });
  }

  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    fullToken: full?.token ?? '',
    readOnlyToken: readOnly?.token ?? '',
    clock,
    requests,
    faults: {
      queue: faults.queue,
      failNextTask: (method, fate = {}) => arrange(method, { kind: 'fails', ...fate }),
      vanishNextTask: (method, fate) => arrange(method, { kind: 'vanishes', ...fate }),
      lateNextTask: (method, afterMs) => arrange(method, { kind: 'late', afterMs }),
      clear() {
        faults.clear();
        world.fates = [];
      },
    },
    state: createState(world, generation, clock),
    outside: createOutside(world, clock),
    support: createSupport(world, clock),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function choosePace(durationsMs: VscaleSandboxOptions['durationsMs'] = {}): TaskPace {
  if (typeof durationsMs !== 'number') return { ...realisticPace, ...durationsMs };
  const entries = Object.keys(realisticPace).map((method) => [method, durationsMs]);
  return { ...realisticPace, ...Object.fromEntries(entries) };
}

/** Null where the caller left before the request was complete. */
async function readRequest(request: IncomingMessage): Promise<Incoming | null> {
  const body = await text(request).catch(() => null);
  if (body === null) return null;
  const url = readAddress(request);
  const token = request.headers['x-token'];
  return {
    method: request.method ?? 'GET',
    path: url.pathname.startsWith(`${basePath}/`) ? url.pathname.slice(basePath.length) : null,
    url,
    token: typeof token === 'string' ? token : undefined,
    body: parseBody(body),
  };
}

/** Sends the head and half of the body, and waits until they have left. */
function sendHalf(response: ServerResponse, answer: WireAnswer): Promise<void> {
  writeHead(response, answer);
  return new Promise((resolve) => response.write(answer.text.slice(0, answer.text.length / 2), () => resolve()));
}

function writeHead(response: ServerResponse, answer: WireAnswer): void {
  const headers: Record<string, string> = { ...commonHeaders, ...answer.headers };
  if (answer.status !== 204) headers['Content-Length'] = String(Buffer.byteLength(answer.text));
  if (answer.reason === undefined) response.writeHead(answer.status, headers);
  else response.writeHead(answer.status, answer.reason, headers);
}
