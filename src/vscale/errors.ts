/** Every way in which a call to Vscale can fail. */
export const vscaleErrorKinds = [
  /** The token is not accepted. */
  'unauthorized',
  /** The token is good, but may only read. */
  'read_only',
  'not_found',
  /** Another operation is going on there. */
  'locked',
  'conflict',
  /** The request itself is not acceptable: the API says no, and would say it again. */
  'invalid',
  'no_money',
  'rate_limited',
  'server_error',
  /** 502, 503, 504: whoever answered was not the API. */
  'unavailable',
  'timeout',
  'connection',
  /** An answer that is not what the API's reference describes. */
  'malformed',
  /** The caller's signal ended it. */
  'cancelled',
] as const;

export type VscaleErrorKind = (typeof vscaleErrorKinds)[number];

export interface VscaleErrorFacts {
  kind: VscaleErrorKind;
  method: string;
  /** Relative to the base URL, without the query. */
  path: string;
  /** The HTTP status; null when no answer came. */
  status?: number | null;
  /** What the API itself said, in the header or in the body. */
  apiMessage?: string | null;
  requestId?: string | null;
  /** How long the API asked to be left alone. */
  retryAfterMs?: number | null;
  /** Whether a change may have happened in spite of the error: there was no clear "no". Only ever true of writes. */
  mayHaveApplied?: boolean;
}

/**
 * The only error that leaves this folder. It holds facts, never what was sent: no cause, no headers, no body,
 * so it may be logged and inspected whole.
 */
export class VscaleError extends Error {
  readonly kind: VscaleErrorKind;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  readonly apiMessage: string | null;
  readonly requestId: string | null;
  readonly retryAfterMs: number | null;
  readonly mayHaveApplied: boolean;

  constructor(facts: VscaleErrorFacts) {
    const { kind, method, path, status = null, apiMessage = null } = facts;
    super(`${method} ${path}: ${[kind, status, apiMessage].filter((part) => part !== null).join(' ')}`);
    this.name = 'VscaleError';
    this.kind = kind;
    this.method = method;
    this.path = path;
    this.status = status;
    this.apiMessage = apiMessage;
    this.requestId = facts.requestId ?? null;
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.mayHaveApplied = facts.mayHaveApplied ?? false;
  }
}

/** What is read, or null where Vscale knows no such thing. */
export async function nullIfUnknown<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof VscaleError && error.kind === 'not_found') return null;
    throw error;
  }
}
