import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openPage, sit } from './support.ts';

/** As `fetch` would, with headers that it does not let one choose. */
async function get(url: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  const sent = request(url, { method, headers });
  sent.end();
  const [response] = await once(sent, 'response');
  response.resume();
  return response.statusCode;
}

test('serves the page, its program and its style, and lets nothing else in', async () => {
  const { page } = await openPage();
  const html = await fetch(page.url);
  expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
  for (const name of ['page.js', 'style.css']) {
    const file = await fetch(`${page.url}${name}`);
    expect([name, file.status, (await file.text()).length > 10_000]).toEqual([name, 200, true]);
  }
  expect((await fetch(`${page.url}etc/passwd`)).status).toBe(404);
  expect((await fetch(`${page.url}..%2f..%2fpackage.json`)).status).toBe(404);
});

test('listens on loopback only', async () => {
  const { page } = await openPage();
  expect(new URL(page.url).hostname).toBe('127.0.0.1');
});

test('takes another port where the wanted one is taken', async () => {
  const first = await openPage();
  const port = Number(new URL(first.page.url).port);
  const second = await openPage(port);
  expect(new URL(second.page.url).port).not.toBe(String(port));
  expect((await fetch(second.page.url)).status).toBe(200);
});

test('answers nobody who came by another name, or from another page', async () => {
  const { page } = await openPage();
  const { host, port } = new URL(page.url);
  expect(await get(page.url, { Host: host })).toBe(200);
  expect(await get(page.url, { Host: `localhost:${port}`, Origin: `http://localhost:${port}` })).toBe(200);
  expect(await get(page.url, { Host: `evil.example:${port}` })).toBe(403);
  expect(await get(page.url, { Host: '127.0.0.1' })).toBe(403);
  expect(await get(`${page.url}as/vera`, { Host: host, Origin: 'http://evil.example' }, 'POST')).toBe(403);
  expect(await get(`${page.url}as/vera`, { Host: host, Origin: 'null' }, 'POST')).toBe(403);
  expect(await get(`${page.url}as/vera`, { Host: host, Origin: `http://localhost:${port}` }, 'POST')).toBe(403);
});

test('opens no connection for another page', async () => {
  const { page } = await openPage();
  const url = `${page.url.replace('http', 'ws')}live`;
  for (const headers of [{ Origin: 'http://evil.example' }, { Host: 'evil.example' }]) {
    const socket = new WebSocket(url, { headers });
    const [error] = await once(socket, 'error');
    expect(String(error)).toContain('403');
  }
  const own = new WebSocket(url, { headers: { Origin: page.url.replace(/\/$/, '') } });
  await once(own, 'open');
  own.terminate();
});

test('a request for what is no address ends neither the page nor the stand-ins', async () => {
  const { page, discord, vscale } = await openPage();
  const send = (base: string, head: string) =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(base);
      const socket = connect(Number(port), hostname, () => socket.end(head));
      let answer = '';
      socket.setEncoding('utf8').on('data', (text) => {
        answer += text;
      });
      socket.on('close', () => resolve(answer)).on('error', reject);
    });
  const upgrade =
    'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';
  for (const base of [page.url, discord.apiUrl, vscale.url]) {
    for (const target of ['//', '///', '//:0', '/%', '/\\']) {
      for (const head of [upgrade, 'Connection: close\r\n']) {
        await send(base, `GET ${target} HTTP/1.1\r\nHost: evil.example\r\nOrigin: https://evil.example\r\n${head}\r\n`);
      }
    }
  }
  expect((await fetch(page.url)).status).toBe(200);
  expect((await fetch(`${discord.apiUrl}/v10/gateway/bot`)).status).toBe(401);
  expect((await fetch(`${vscale.url}/scalets`, { headers: { 'X-Token': vscale.fullToken } })).status).toBe(200);
});

test('refuses what is no question, and goes on', async () => {
  const opened = await openPage();
  const seat = await sit(opened, 'vera');
  await expect(seat.ask({ do: 'speak', locale: 'xx' })).rejects.toThrow('locale');
  await expect(seat.ask({ do: 'say', channelId: '1', content: 'Hello' })).rejects.toThrow('there is no channel 1');
  expect(await seat.ask({ do: 'disarm' })).toBeNull();
});

test('each window is told what its person sees, of what others do', async () => {
  const opened = await openPage();
  const { ops } = opened.discord.channels;
  const [vera, ivan] = await Promise.all([sit(opened, 'vera'), sit(opened, 'ivan')]);
  await vera.ask({ do: 'say', channelId: ops.id, content: 'Hello' });
  const news = await ivan.news('message', ({ message }) => message.content === 'Hello');
  expect(news).toMatchObject({ kind: 'create', message: { ephemeral: false, command: null } });
  expect(ivan.received.find(({ news: kind }) => kind === 'world')).toMatchObject({
    world: { you: opened.discord.members.ivan.id, guildName: 'Hosting team', bot: { state: 'stopped' } },
  });
});

test('a command that nobody answers in three seconds is a silence', async () => {
  const opened = await openPage();
  const { discord } = opened;
  discord.limits.acknowledgeMs = 50;
  await fetch(`${discord.apiUrl}/v10/applications/${discord.applicationId}/guilds/${discord.guild.id}/commands`, {
    method: 'POST',
    headers: { Authorization: `Bot ${discord.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'ping', description: 'Says pong' }),
  });
  const seat = await sit(opened, 'vera');
  const channelId = discord.channels.ops.id;
  expect(await seat.ask({ do: 'run', channelId, command: 'ping', options: {} })).toEqual({ kind: 'silence' });
  await expect(seat.ask({ do: 'run', channelId, command: 'pong', options: {} })).rejects.toThrow('no command');
});

test('a language that a person chooses is theirs in every window', async () => {
  const opened = await openPage();
  const [one, other] = await Promise.all([sit(opened, 'vera'), sit(opened, 'vera')]);
  await one.ask({ do: 'speak', locale: 'ru' });
  const isRussian = ({ world }: { world: { you: string; people: { id: string; locale: string }[] } }) =>
    world.people.find(({ id }) => id === world.you)?.locale === 'ru';
  await other.news('world', isRussian);
});

test('shows the provider as it changes, and lets somebody act there', async () => {
  const opened = await openPage();
  const { vscale } = opened;
  const server = vscale.state.addServer({ name: 'web-1' });
  const seat = await sit(opened, 'vera');
  await seat.ask({ do: 'provider', action: 'restart', serverId: server.id });
  await seat.news('provider', ({ provider }) =>
    provider.tasks.some(({ method, serverName }) => method === 'scalet_restart' && serverName === 'web-1'),
  );
  await seat.news('provider', ({ provider }) => provider.tasks[0]?.result === 'done');
  await expect(seat.ask({ do: 'provider', action: 'stop', serverId: 1 })).rejects.toThrow();
});

test('arms a mishap until it has hit', async () => {
  const opened = await openPage();
  const { vscale } = opened;
  const server = vscale.state.addServer({ name: 'web-1' });
  const seat = await sit(opened, 'vera');
  await seat.ask({ do: 'arm', mishap: 'change-fails' });
  await seat.news('provider', ({ provider }) => provider.armed.includes('change-fails'));
  const headers = { 'X-Token': vscale.fullToken };
  expect((await fetch(`${vscale.url}/scalets`, { headers })).status, 'reading goes on').toBe(200);
  const change = `${vscale.url}/scalets/${server.id}/restart`;
  expect((await fetch(change, { method: 'PATCH', headers })).status).toBe(500);
  await seat.news('provider', ({ provider }) => provider.requests[0]?.status === 500 && provider.armed.length === 0);
  await seat.ask({ do: 'arm', mishap: 'task-fails' });
  await seat.ask({ do: 'disarm' });
  expect((await fetch(change, { method: 'PATCH', headers })).status).toBeLessThan(300);
  await seat.news('provider', ({ provider }) => provider.tasks[0]?.result === 'done');
});
