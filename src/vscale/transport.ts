import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios from 'axios';
import { z } from 'zod';
import { VscaleError } from './errors.ts';

const longestAnswerBytes = 20 * 1024 * 1024;
const mostRedirects = 5;

export interface Exchange {
  method: string;
  /** Relative to the base URL, already encoded. */
  path: string;
  query?: Record<string, string> | undefined;
  json?: Record<string, unknown> | undefined;
  form?: Record<string, string> | undefined;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

export interface Answer {
  status: number;
  /** A header's value, null when it is absent or empty. */
  header(name: string): string | null;
  body: string;
}

export interface Transport {
  /** @throws VscaleError `cancelled`, `timeout` or `connection`; whatever was answered is an answer. */
  send(exchange: Exchange): Promise<Answer>;
  close(): void;
}

/** One exchange over HTTP. Only here is the token sent, and nothing that axios throws leaves this file. */
export function createTransport({ token, baseUrl }: { token: string; baseUrl: string }): Transport {
  const base = baseUrl.replace(/\/+$/, '');
  // Reads share connections. A write gets one of its own: a shared one, which the other side may just be closing,
  // would leave it in doubt whether the write was applied.
  const reading = { httpAgent: new HttpAgent({ keepAlive: true }), httpsAgent: new HttpsAgent({ keepAlive: true }) };
  const writing = { httpAgent: new HttpAgent(), httpsAgent: new HttpsAgent() };

  const client = axios.create({
    headers: { 'X-Token': token, Accept: 'application/json', 'User-Agent': 'vscale-chatops' },
    maxContentLength: longestAnswerBytes,
    maxRedirects: 0,
    proxy: false,
    responseType: 'text',
    validateStatus: () => true,
  });

  async function sendTo(url: URL, exchange: Exchange, signal: AbortSignal): Promise<Answer> {
    const { method, json, form } = exchange;
    const response = await client.request<unknown>({
      url: url.href,
      method,
      signal,
      ...(method === 'GET' ? reading : writing),
      ...(form === undefined ? {} : { data: new URLSearchParams(form) }),
      ...(json === undefined ? {} : { data: JSON.stringify(json), headers: { 'Content-Type': 'application/json' } }),
    });
    return {
      status: response.status,
      header(name) {
        const value: unknown = response.headers[name.toLowerCase()];
        return typeof value === 'string' && value !== '' ? value : null;
      },
      body: typeof response.data === 'string' ? response.data : '',
    };
  }

  async function sendFollowing(exchange: Exchange, signal: AbortSignal): Promise<Answer> {
    let url = new URL(base + exchange.path);
    for (const [name, value] of Object.entries(exchange.query ?? {})) url.searchParams.set(name, value);
    for (let redirects = 0; ; redirects += 1) {
      const answer = await sendTo(url, exchange, signal);
      const next = exchange.method === 'GET' && redirects < mostRedirects ? redirectTarget(answer, url) : null;
      if (next === null) return answer;
      url = next;
    }
  }

  return {
    async send(exchange) {
      const deadline = AbortSignal.timeout(exchange.timeoutMs);
      const signals = exchange.signal === undefined ? [deadline] : [exchange.signal, deadline];
      try {
        return await sendFollowing(exchange, AbortSignal.any(signals));
      } catch (error) {
        const kind = exchange.signal?.aborted ? 'cancelled' : deadline.aborted ? 'timeout' : 'connection';
        const { method, path } = exchange;
        throw new VscaleError({ kind, method, path, mayHaveApplied: method !== 'GET' && !failedToConnect(error) });
      }
    },
    close() {
      for (const agents of [reading, writing]) {
        agents.httpAgent.destroy();
        agents.httpsAgent.destroy();
      }
    },
  };
}

/** Where to go on: only ever on the same host, and in the scheme that we came with, so that the token stays there. */
function redirectTarget(answer: Answer, from: URL): URL | null {
  const location = answer.status >= 300 && answer.status < 400 ? answer.header('Location') : null;
  if (location === null || !URL.canParse(location, from)) return null;
  const target = new URL(location, from);
  if (target.host !== from.host) return null;
  target.protocol = from.protocol;
  return target;
}

const connectError = z.object({ syscall: z.enum(['connect', 'getaddrinfo']) });
/** What axios throws: the cause is the socket's own error, or several when a name has several addresses. */
const connectFailure = z.object({
  cause: z.union([connectError, z.object({ errors: z.array(connectError).min(1) })]),
});

/** Whether there was no connection at all, so that nothing can have been sent. */
function failedToConnect(error: unknown): boolean {
  return connectFailure.safeParse(error).success;
}
