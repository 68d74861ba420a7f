import axios from 'axios';
import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { createLogger, createRedact } from '../src/log.ts';

const token = 'f00dfeedf00dfeed';

function captureLog(secrets: string[] = [token]) {
  const lines: string[] = [];
  const log = createLogger({ level: 'debug', redact: createRedact(secrets), write: (line) => lines.push(line) });
  return { log, text: () => lines.join(''), only: () => JSON.parse(lines.join('')) };
}

test('a line is JSON with level, ISO time and message', () => {
  const { log, only } = captureLog();
  log.warn({ guildId: '1', nested: { since: new Date(0), list: [1] } }, 'commands differ');
  expect(only()).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    guildId: '1',
    nested: { since: '1970-01-01T00:00:00.000Z', list: [1] },
    msg: 'commands differ',
  });
});

test.each([
  ['a field', (log: ReturnType<typeof captureLog>['log']) => log.info({ value: `x ${token} y` }, 'm')],
  ['the message', (log) => log.info(`the token is ${token}`)],
  ['an interpolated value', (log) => log.info('request %j', { headers: { 'X-Token': token } })],
  ['an error', (log) => log.error(new Error(`bad token ${token}`))],
  ['a cause', (log) => log.error({ err: new Error('failed', { cause: new Error(token) }) }, 'm')],
  ['a nested object', (log) => log.info({ a: { b: [{ c: token }] } }, 'm')],
  ['a child logger', (log) => log.child({ who: token }).info('m')],
] as [string, (log: ReturnType<typeof captureLog>['log']) => void][])('a secret in %s is replaced', (_where, write) => {
  const { log, text, only } = captureLog();
  write(log);
  expect(text()).not.toContain(token);
  expect(JSON.stringify(only())).toContain('[secret]');
});

test('a secret that JSON must escape is replaced', () => {
  const { log, only } = captureLog(['pa"ss\\word']);
  log.info({ is: 'pa"ss\\word' }, 'open');
  expect(only().is).toBe('[secret]');
});

test('a short secret is hidden where it stands, and in no word that has its letters', () => {
  const { log, only } = captureLog(['p', 'te']);
  log.info({ url: 'postgres://bot:p@db/te', said: 'password p: complete' }, 'open');
  expect(only()).toMatchObject({ url: 'postgres://bot:[secret]@db/[secret]', said: 'password [secret]: complete' });
});

test('the password of an address is hidden, also where nobody named it as a secret', () => {
  const { log, only } = captureLog([]);
  log.info({ url: 'postgres://bot:hunter2@db:5432/chatops' }, 'open');
  expect(only().url).toBe('postgres://bot:[secret]@db:5432/chatops');
});

test("an axios error's request never reaches the line, even with no secret known", async () => {
  const { log, text } = captureLog([]);
  const error = await axios
    .get('http://127.0.0.1:1/scalets', { headers: { 'X-Token': token }, params: { key: token } })
    .catch((reason: unknown) => reason);
  log.error({ err: error, inside: { error } }, 'request failed');
  expect(text()).toContain('ECONNREFUSED');
  expect(text()).not.toContain(token);
});

test("an interaction's token and the body of a Discord error never reach the line", () => {
  const { log, text, only } = captureLog([]);
  const body = { files: undefined, json: { content: 'what was said' } };
  const url = 'https://discord.com/api/v10/webhooks/123/aW50ZXJhY3Rpb246/messages/@original';
  log.error({
    err: new DiscordAPIError({ code: 10_062, message: 'Unknown interaction' }, 10_062, 404, 'PATCH', url, body),
  });
  expect(only().err).toMatchObject({ code: 10_062, status: 404, method: 'PATCH' });
  expect(only().err.url).toBe('https://discord.com/api/v10/webhooks/123/[token]/messages/@original');
  expect(text()).not.toContain('what was said');
});

test('a cyclic object does not stop the log', () => {
  const { log, text } = captureLog();
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  log.info({ cyclic }, 'm');
  expect(text()).toContain('[deep]');
});
