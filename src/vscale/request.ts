import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { readAnswer } from './answer.ts';
import type { CreationBudget } from './creations.ts';
import { VscaleError } from './errors.ts';
import { retryDelayMs } from './retry.ts';
import type { Answer, Exchange, Transport } from './transport.ts';

const readTimeoutMs = 10_000;
const writeTimeoutMs = 15_000;

/** The last parameter of every method. */
export interface Call {
  signal?: AbortSignal | undefined;
}

/** One exchange that has ended, for metrics and logs. */
export interface RequestEnded {
  method: string;
  path: string;
  /** Null when no answer came. */
  status: number | null;
  ms: number;
  /** From 1. */
  attempt: number;
}

export type WriteMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface ReadOptions {
  query?: Record<string, string>;
}

export interface WriteOptions {
  json?: Record<string, unknown>;
  form?: Record<string, string>;
  /** Takes a place in the budget of creations. */
  isCreation?: boolean;
}

/** What the resources are built on. Paths are relative to the base URL; all errors are VscaleErrors. */
export interface Requester {
  read<Schema extends z.ZodType>(path: string, schema: Schema, call?: Call & ReadOptions): Promise<z.output<Schema>>;
  write<Schema extends z.ZodType>(
    method: WriteMethod,
    path: string,
    schema: Schema,
    options: WriteOptions,
    call?: Call,
  ): Promise<{ data: z.output<Schema>; taskId: string | null }>;
}

interface RequesterParts {
  transport: Transport;
  clock: Clock;
  budget: CreationBudget;
  token: string;
  /** Aborted when nothing is to be asked any more. */
  closed: AbortSignal;
  timeoutMs?: number;
  retries?: number;
  onRequest?: (request: RequestEnded) => void;
  /** Called after every write that tells whether the token may change anything. */
  onTokenKind?: (kind: 'full' | 'read_only') => void;
}

export function createRequester(parts: RequesterParts): Requester {
  const { transport, clock, budget, token, closed, timeoutMs, retries = 3, onRequest, onTokenKind } = parts;

  /** The way of every request: its place in the budget, then send and parse, again for as long as that is allowed. */
  async function request<Schema extends z.ZodType>(asked: Exchange, schema: Schema, isCreation = false) {
    const exchange = { ...asked, signal: AbortSignal.any([closed, ...(asked.signal ? [asked.signal] : [])]) };
    if (exchange.signal.aborted) throw cancelled(exchange);
    if (isCreation) await budget.takePlace(exchange.signal).catch(() => Promise.reject(cancelled(exchange)));
    for (let attempts = 1, waitedMs = 0; ; attempts += 1) {
      try {
        return parse(exchange, await send(exchange, attempts), schema);
      } catch (error) {
        const delayMs =
          error instanceof VscaleError ? retryDelayMs(error, { attempts, waitedMs, retries }, Math.random()) : null;
        if (delayMs === null) throw error;
        await clock.sleep(delayMs, exchange.signal).catch(() => Promise.reject(cancelled(exchange)));
        waitedMs += delayMs;
      }
    }
  }

  async function send(exchange: Exchange, attempt: number): Promise<Answer> {
    const startedAt = performance.now();
    let status: number | null = null;
    try {
      const answer = await transport.send(exchange);
      status = answer.status;
      return answer;
    } finally {
      const { method, path } = exchange;
      onRequest?.({ method, path, status, ms: Math.round(performance.now() - startedAt), attempt });
    }
  }

  function parse<Schema extends z.ZodType>(exchange: Exchange, answer: Answer, schema: Schema) {
    const { method, path, json } = exchange;
    const secrets = [token, json?.password].filter((secret) => typeof secret === 'string');
    const data = readAnswer(answer, schema, { method, path, secrets, now: clock.now() });
    const taskId = answer.header('Vscale-Task-Id');
    return { data, taskId: taskId === 'None' ? null : taskId };
  }

  /** The API's answer to a write with a read-only token is not documented: a token that can read is told apart by reading. */
  async function explainForbidden(error: unknown, { signal }: Call): Promise<unknown> {
    if (!(error instanceof VscaleError) || error.kind !== 'unauthorized') return error;
    const canRead = await request(
      { method: 'GET', path: '/account', timeoutMs: timeoutMs ?? readTimeoutMs, signal },
      z.looseObject({}),
    ).then(
      () => true,
      () => false,
    );
    return canRead ? new VscaleError({ ...error, kind: 'read_only' }) : error;
  }

  return {
    async read(path, schema, { signal, query } = {}) {
      const exchange = { method: 'GET', path, query, timeoutMs: timeoutMs ?? readTimeoutMs, signal };
      return (await request(exchange, schema)).data;
    },
    async write(method, path, schema, { isCreation, ...body }, { signal } = {}) {
      const exchange = { method, path, ...body, timeoutMs: timeoutMs ?? writeTimeoutMs, signal };
      try {
        const answer = await request(exchange, schema, isCreation);
        onTokenKind?.('full');
        return answer;
      } catch (error) {
        const explained = await explainForbidden(error, { signal });
        if (explained instanceof VscaleError && explained.kind === 'read_only') onTokenKind?.('read_only');
        throw explained;
      }
    },
  };
}

/** Before anything was sent. */
function cancelled({ method, path }: Exchange): VscaleError {
  return new VscaleError({ kind: 'cancelled', method, path });
}
