import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One request and its answer, as they went over the wire. */
export interface Exchange {
  method: string;
  /** Below the base URL. */
  path: string;
  query: URLSearchParams;
  request: { type: string; text: string };
  answer: { status: number; headers: Headers; text: string };
}

export interface Recorder {
  /** The base URL, with `/v1`. */
  url: string;
  exchanges: Exchange[];
  close(): Promise<void>;
}

/** Passes everything on to `target`, a base URL with `/v1`, and keeps what was said. */
export async function startRecorder(target: string): Promise<Recorder> {
  const exchanges: Exchange[] = [];
  const server = createServer(async (request, response) => {
    const sent = await text(request);
    const url = new URL(request.url ?? '', target);
    const { method = '' } = request;
    const type = request.headers['content-type'] ?? '';
    const token = request.headers['x-token'];
    const answer = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { 'Content-Type': type, ...(typeof token === 'string' && { 'X-Token': token }) },
      ...(sent !== '' && { body: sent }),
    });
    const { status, headers } = answer;
    const got = await answer.text();
    exchanges.push({
      method,
      path: url.pathname.replace(/^\/v1/, ''),
      query: url.searchParams,
      request: { type, text: sent },
      answer: { status, headers, text: got },
    });
    response.writeHead(status, Object.fromEntries(headers));
    response.end(got);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    exchanges,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
