import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from this machine's own page or terminal. A page elsewhere whose name was made to point here
 * sends its own name as the Host, and one that posts here sends its Origin; a terminal sends none.
 */
export function isTrusted({ headers }: Pick<IncomingMessage, 'headers'>, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = headers;
  return hosts.includes(host) && (origin === undefined || origin === `http://${host}`);
}
