/** One request as the sandbox saw it, with no token and no password in it. */
export interface LoggedRequest {
  /** Milliseconds since the Unix epoch, on the sandbox's clock. */
  at: number;
  method: string;
  /** Below the base URL, without the query, e.g. `/scalets/12644/restart`. */
  path: string;
  query: string;
  /** The parsed body, with `[password]` in place of a password; undefined where there was none. */
  body: unknown;
  /** Null while it is not answered, and for ever where the connection was dropped. */
  status: number | null;
}

/**
 * The body as JSON whatever its type says, else as a form; undefined where there is none. Nothing is kept of broken
 * JSON, in which a password could stand anywhere.
 */
export function parseBody(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return /^\s*[[{"]/.test(text) ? '[broken JSON]' : Object.fromEntries(new URLSearchParams(text));
  }
}

/** A copy of a body that may be kept. */
export function hidePasswords(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(hidePasswords);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, name === 'password' ? '[password]' : hidePasswords(value)]),
  );
}
