import type { IncomingMessage } from 'node:http';

/** Where a request goes on this server. Never throws: anybody may send a target such as `//`, which is no address. */
export function readAddress({ url = '/' }: Pick<IncomingMessage, 'url'>): URL {
  return new URL(`http://127.0.0.1/${url.replace(/^\/+/, '')}`);
}
