import { writePage } from './nginx-page.ts';
import type { WireAnswer } from './reply.ts';

/**
 * What may go wrong on the way. `-before` and `-after` say on which side of the effect; `drop-midway` is after the
 * effect, with half of the answer sent.
 */
export type Fault =
  | 'error-500'
  | 'error-502'
  | 'error-503'
  | 'error-504'
  | 'rate-limit'
  | 'html'
  | 'malformed-json'
  | 'wrong-shape'
  | 'no-body'
  | 'drop-before'
  | 'drop-midway'
  | 'drop-after'
  | 'hang-before'
  | 'hang-after';

export interface FaultRule {
  /** Which requests it meets: all of them, or by method and path (below the base URL), each exact or a pattern. */
  when?: { method?: string | RegExp; path?: string | RegExp };
  fault: Fault;
  /** How many requests it meets; once by default. */
  times?: number;
  /** Whether an error answer comes after the effect; by default only a malformed, misshapen or empty one does. */
  applied?: boolean;
  /** The HTTP status of an `html` page, 200 by default. */
  status?: number;
  /** A `Retry-After` header, which the real API is not known to send. */
  retryAfterSeconds?: number;
}

export interface FaultHandle {
  /** How many requests it has met so far. */
  readonly hits: number;
  /** Lets the hanging requests go on, those that have lost their caller too, and makes none hang again. */
  release(): void;
}

/** An answer, or an end of the connection after the given part of an answer. */
export type Outcome = { answer: WireAnswer } | { dropAfter: WireAnswer | null };

interface QueuedFault {
  rule: FaultRule;
  left: number;
  hits: number;
  released: Promise<void>;
  release: () => void;
}

export type FaultQueue = ReturnType<typeof createFaultQueue>;

export function createFaultQueue() {
  let queue: QueuedFault[] = [];

  function takeFor(method: string, path: string): QueuedFault | undefined {
    const found = queue.find(({ rule, left }) => left > 0 && fits(rule, method, path));
    if (!found) return undefined;
    found.left -= 1;
    found.hits += 1;
    return found;
  }

  return {
    /** The first queued rule that fits a request meets it; a rule that is used up makes way for the next. */
    queue(rule: FaultRule): FaultHandle {
      const { promise: released, resolve: release } = Promise.withResolvers<void>();
      const queued: QueuedFault = { rule, left: rule.times ?? 1, hits: 0, released, release };
      queue.push(queued);
      return {
        get hits() {
          return queued.hits;
        },
        release,
      };
    },

    /** Forgets every rule and lets hanging requests go on. */
    clear(): void {
      for (const { release } of queue) release();
      queue = [];
    },

    /** Answers one request through the fault that meets it, if any. `carryOut` has the effect and gives the answer. */
    async meet(method: string, path: string, carryOut: () => WireAnswer): Promise<Outcome> {
      const met = takeFor(method, path);
      if (!met) return { answer: carryOut() };
      const { rule } = met;
      switch (rule.fault) {
        case 'drop-before':
          return { dropAfter: null };
        case 'drop-after':
          carryOut();
          return { dropAfter: null };
        case 'drop-midway':
          return { dropAfter: carryOut() };
        case 'hang-before':
          await met.released;
          return { answer: carryOut() };
        case 'hang-after': {
          const answer = carryOut();
          await met.released;
          return { answer };
        }
        case 'malformed-json':
        case 'wrong-shape':
        case 'no-body':
          return { answer: spoil(rule.fault, rule.applied === false ? null : carryOut()) };
        default:
          if (rule.applied) carryOut();
          return { answer: writeFault(rule.fault, rule) };
      }
    },
  };
}

function fits({ when = {} }: FaultRule, method: string, path: string): boolean {
  return fitsPart(when.method, method) && fitsPart(when.path, path);
}

function fitsPart(wanted: string | RegExp | undefined, part: string): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? wanted === part : wanted.test(part);
}

type Spoiled = keyof typeof spoiledTexts;

const spoiledTexts = { 'malformed-json': '{"ctid": 154611', 'wrong-shape': '{"result": "ok"}', 'no-body': '' };

function spoil(fault: Spoiled, answer: WireAnswer | null): WireAnswer {
  const { status, headers } = answer ?? { status: 200, headers: { 'Content-Type': 'application/json' } };
  return { status, headers, text: spoiledTexts[fault] };
}

function writeFault(
  fault: Exclude<Fault, `${string}-${'before' | 'midway' | 'after'}` | Spoiled>,
  rule: FaultRule,
): WireAnswer {
  const retryAfter: Record<string, string> =
    rule.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(rule.retryAfterSeconds) };
  switch (fault) {
    case 'error-500':
      return writeError(500, 'INTERNAL_SERVER_ERROR', 'Internal server error', retryAfter);
    case 'rate-limit':
      return writeError(429, 'TOO_MANY_REQUESTS', 'too_many_requests', retryAfter);
    case 'error-502':
      return writePage(502, 'Bad Gateway', retryAfter);
    case 'error-503':
      return writePage(503, 'Service Temporarily Unavailable', retryAfter);
    case 'error-504':
      return writePage(504, 'Gateway Time-out', retryAfter);
    case 'html':
      return writePage(rule.status ?? 200, 'Welcome to nginx!', retryAfter);
  }
}

function writeError(status: number, code: string, message: string, headers: Record<string, string>): WireAnswer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Vscale-Error-Message': message, ...headers },
    text: JSON.stringify({ error: { code, status, message } }),
  };
}
