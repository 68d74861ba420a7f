import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { createDiscordClient } from '../../src/discord/client.ts';
import { connect, explainRejection } from '../../src/discord/connect.ts';
import { createLogger, createRedact } from '../../src/log.ts';

const log = createLogger({ level: 'silent', redact: createRedact([]) });
let server: Server;
let gateway: WebSocketServer;
let apiUrl: string;

/** A gateway that says nothing, or closes with the code that the test has set. */
let closeCode: number | null = null;

beforeAll(async () => {
  server = createServer((_request, response) => {
    const { port } = server.address() as AddressInfo;
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit }));
  });
  gateway = new WebSocketServer({ server });
  gateway.on('connection', (socket) => {
    if (closeCode !== null) socket.close(closeCode);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
});
afterAll(() => {
  gateway.close();
  server.closeAllConnections();
  server.close();
});

async function tryToConnect({ timeoutMs = 10_000, signal = new AbortController().signal } = {}) {
  const rejections: number[] = [];
  const client = createDiscordClient({ apiUrl, log, onRejected: (code) => rejections.push(code) });
  const error = await connect(client, { token: 'x', apiUrl, timeoutMs, signal }).catch((reason: unknown) => reason);
  // Not awaited: discord.js may wait for ever for a connection that was still being made.
  void client.destroy();
  return { error, rejections };
}

test('a gateway that stays silent is given up', async () => {
  closeCode = null;
  const { error } = await tryToConnect({ timeoutMs: 300 });
  expect(error).toMatchObject({
    name: 'FatalError',
    message: expect.stringMatching(/^The Discord gateway did not answer within 0\.3 seconds\. Check the network/),
  });
});

test('waiting ends when it is told to, and does not begin after that', async () => {
  closeCode = null;
  const stopping = new AbortController();
  const connecting = tryToConnect({ signal: stopping.signal });
  stopping.abort('stopped');
  expect((await connecting).error).toBe('stopped');
  expect((await tryToConnect({ signal: stopping.signal })).error).toBe('stopped');
});

test.each([
  [4004, /^Discord does not accept DISCORD_TOKEN/],
  [4014, /turned the bot away for good: 4014 DisallowedIntents/],
  [4012, /turned the bot away for good: 4012 InvalidAPIVersion/],
])('a gateway that closes with %i is not asked again', async (code, words) => {
  closeCode = code;
  const { rejections } = await tryToConnect();
  expect(rejections).toEqual([code]);
  expect(explainRejection(code)).toMatchObject({ name: 'FatalError', message: expect.stringMatching(words) });
});
