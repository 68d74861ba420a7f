import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ConfigError, type Environment, listPlainAddresses, readConfig, secretsOf } from '../src/config.ts';

const directory = mkdtempSync(join(tmpdir(), 'config-'));
afterAll(() => rmSync(directory, { recursive: true }));

const required = {
  DISCORD_TOKEN: 'discord-secret',
  DISCORD_GUILD_IDS: '700000000000000001',
  VSCALE_TOKEN: 'vscale-secret',
};

function write(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

function problemsOf(env: Environment): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

function readReal(env: Environment) {
  const config = readConfig(env);
  if (config.mode !== 'real') throw new Error('expected a real set-up');
  return config;
}

test.each<Environment>([{}, { PATH: '/bin', NODE_ENV: 'test' }, { DISCORD_TOKEN: '', VSCALE_TOKEN_FILE: ' ' }])(
  'nothing of the table is the sandbox: %o',
  (env) => {
    expect(readConfig(env)).toEqual({ mode: 'sandbox', logLevel: 'info', http: null });
  },
);

test('the sandbox may have a log level and an address', () => {
  expect(readConfig({ LOG_LEVEL: 'warn', HTTP_HOST: '0.0.0.0', HTTP_PORT: '8080' })).toEqual({
    mode: 'sandbox',
    logLevel: 'warn',
    http: { host: '0.0.0.0', port: 8080 },
  });
  expect(problemsOf({ HTTP_PORT: 'http' })).toEqual(['HTTP_PORT is malformed: expected a port from 0 to 65535']);
});

test('production never falls into the sandbox', () => {
  expect(problemsOf({ NODE_ENV: 'production' }).map((line) => line.split(':')[0])).toEqual([
    'DISCORD_TOKEN is missing',
    'DISCORD_GUILD_IDS is missing',
    'VSCALE_TOKEN is missing',
  ]);
});

test.each([
  { DISCORD_TOKEN: 'x' },
  { VSCALE_API_URL: 'https://api.vscale.io/v1' },
  { DATABASE_URL: 'sqlite:x.db' },
  { WATCH_CRON: '* * * * *' },
  { POLICY_FILE: 'policy.yaml' },
  { OPS_CHANNEL_ID: '700000000000000002' },
  { DISCORD_TOKEN_FILE: 'discord-token' },
])('part of the table is a real set-up with something missing: %o', (env) => {
  expect(problemsOf(env)).toContainEqual(expect.stringMatching(/^VSCALE_TOKEN is missing: expected an API token/));
});

test('the defaults', () => {
  expect(readConfig(required)).toEqual({
    mode: 'real',
    logLevel: 'info',
    http: null,
    discord: { token: 'discord-secret', guildIds: ['700000000000000001'], apiUrl: 'https://discord.com/api' },
    vscale: { token: 'vscale-secret', apiUrl: 'https://api.vscale.io/v1' },
    databaseUrl: 'sqlite:data/chatops.db',
    policyFile: null,
    secretFiles: ['.env'],
    opsChannelId: null,
    watchCron: '*/5 * * * * *',
  });
});

test('everything set', () => {
  const policyFile = write('policy.yaml', 'rules: []');
  const tokenFile = write('discord-token', 'from-a-file\n');
  const config = readConfig({
    NODE_ENV: 'production',
    DISCORD_TOKEN_FILE: tokenFile,
    DISCORD_GUILD_IDS: ' 700000000000000001, 700000000000000002,700000000000000001 ',
    DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
    VSCALE_TOKEN: ' vscale-secret ',
    VSCALE_API_URL: 'http://[::1]:5000/v1',
    DATABASE_URL: 'postgres://bot:secret@db:5432/chatops',
    POLICY_FILE: policyFile,
    OPS_CHANNEL_ID: '700000000000000003',
    WATCH_CRON: '*/2 * * * * *',
    HTTP_PORT: '0',
    LOG_LEVEL: 'debug',
  });
  expect(config).toEqual({
    mode: 'real',
    logLevel: 'debug',
    http: { host: '127.0.0.1', port: 0 },
    discord: {
      token: 'from-a-file',
      guildIds: ['700000000000000001', '700000000000000002'],
      apiUrl: 'http://127.0.0.1:4000/api',
    },
    vscale: { token: 'vscale-secret', apiUrl: 'http://[::1]:5000/v1' },
    databaseUrl: 'postgres://bot:secret@db:5432/chatops',
    policyFile,
    secretFiles: ['.env', tokenFile],
    opsChannelId: '700000000000000003',
    watchCron: '*/2 * * * * *',
  });
});

test.each([
  ['DISCORD_TOKEN', 'Bot abc'],
  ['DISCORD_GUILD_IDS', 'my-guild'],
  ['DISCORD_GUILD_IDS', '700000000000000001;700000000000000002'],
  ['DISCORD_GUILD_IDS', ','],
  ['DISCORD_API_URL', 'discord.com/api'],
  ['DISCORD_API_URL', 'ftp://discord.com/api'],
  ['VSCALE_TOKEN', 'токен'],
  ['VSCALE_API_URL', 'wss://api.vscale.io'],
  ['VSCALE_API_URL', 'https://bot:word@api.vscale.io'],
  ['DISCORD_API_URL', 'https://bot@discord.com/api'],
  ['DATABASE_URL', 'mysql://db/x'],
  ['DATABASE_URL', 'sqlite:'],
  ['DATABASE_URL', 'data/chatops.db'],
  ['DATABASE_URL', 'postgres://bot:%zz@db/x'],
  ['POLICY_FILE', '/nowhere/policy.yaml'],
  ['OPS_CHANNEL_ID', '#ops'],
  ['WATCH_CRON', 'every five seconds'],
  ['WATCH_CRON', '61 * * * * *'],
  ['HTTP_HOST', 'http://localhost'],
  ['HTTP_PORT', '65536'],
  ['HTTP_PORT', '-1'],
  ['HTTP_PORT', '80.5'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused in one line that does not show the value', (setting, value) => {
  const problems = problemsOf({ ...required, [setting]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${setting} is malformed: expected `));
  if (setting.endsWith('TOKEN')) expect(problems[0]).not.toContain(value);
});

test('every fault is told at once, in the order of the table', () => {
  const problems = problemsOf({ LOG_LEVEL: 'loud', WATCH_CRON: 'x', VSCALE_TOKEN_FILE: join(directory, 'absent') });
  expect(problems.map((line) => line.split(' ')[0])).toEqual([
    'DISCORD_TOKEN',
    'DISCORD_GUILD_IDS',
    'VSCALE_TOKEN_FILE',
    'WATCH_CRON',
    'LOG_LEVEL',
  ]);
});

test('a secret file that is absent, a directory, empty, or beside the setting itself', () => {
  const withFile = (path: string) => ({ ...required, VSCALE_TOKEN: '', VSCALE_TOKEN_FILE: path });
  const unreadable = /^VSCALE_TOKEN_FILE names a file that cannot be read: expected an API token/;
  expect(problemsOf(withFile(join(directory, 'absent')))).toEqual([expect.stringMatching(unreadable)]);
  expect(problemsOf(withFile(directory))).toEqual([expect.stringMatching(unreadable)]);
  expect(problemsOf(withFile(write('empty', '\n')))).toEqual([
    expect.stringMatching(/^VSCALE_TOKEN_FILE names a file that is empty: /),
  ]);
  expect(problemsOf({ ...required, VSCALE_TOKEN_FILE: write('token', 'x') })).toEqual([
    'VSCALE_TOKEN and VSCALE_TOKEN_FILE are both set: expected one of them',
  ]);
});

test('a secret that was put where its file belongs is not shown', () => {
  const [problem] = problemsOf({ ...required, VSCALE_TOKEN: '', VSCALE_TOKEN_FILE: 'vscale-secret' });
  expect(problem).not.toContain('vscale-secret');
});

test("the secrets are the tokens and the database's password, as written and as meant", () => {
  expect(secretsOf(readReal(required))).toEqual(['discord-secret', 'vscale-secret']);
  expect(secretsOf(readReal({ ...required, DATABASE_URL: 'postgres://bot:p%40ss@db/x' }))).toEqual([
    'discord-secret',
    'vscale-secret',
    'p%40ss',
    'p@ss',
  ]);
});

test.each([
  ['https://api.vscale.io/v1', []],
  ['http://127.0.0.1:5000/v1', []],
  ['http://localhost:5000/v1', []],
  ['http://[::1]:5000/v1', []],
  ['http://10.0.0.7/v1', ['VSCALE_API_URL']],
  ['http://127.0.0.1.example.com/v1', ['VSCALE_API_URL']],
])('a token that goes to %s in plain text is warned of', (apiUrl, settings) => {
  const discord = { token: 'x', guildIds: [], apiUrl: 'https://discord.com/api' };
  const warnings = listPlainAddresses({ discord, vscale: { token: 'x', apiUrl } });
  expect(warnings.map((warning) => warning.split(' ')[0])).toEqual(settings);
});
