/** What a handler answers, before a backend puts it into its own form. Without `body` the answer is empty. */
export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** An answer as it goes over the wire. */
export interface WireAnswer {
  status: number;
  /** The reason phrase, where it is not the usual one. */
  reason?: string;
  headers: Record<string, string>;
  text: string;
}

interface ApiErrorDetails {
  /** `error.status` in the body, where it differs from the HTTP status. */
  bodyStatus?: number;
  /** The member at fault, which only the DNS backend names. */
  field?: string;
  headers?: Record<string, string>;
}

/** A refusal by the simulated API. The message is what `Vscale-Error-Message` says, so plain ASCII. */
export class ApiError extends Error {
  readonly status: number;
  readonly details: ApiErrorDetails;

  constructor(status: number, message: string, details: ApiErrorDetails = {}) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.details = details;
  }
}

export function ok(body: unknown, headers?: Record<string, string>): Reply {
  return headers ? { status: 200, body, headers } : { status: 200, body };
}
