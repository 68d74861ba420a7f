import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { validate as isCron } from 'node-cron';
import { z } from 'zod';

export type LogLevel = (typeof logLevels)[number];
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

interface CommonConfig {
  logLevel: LogLevel;
  /** Null: no HTTP server. */
  http: { host: string; port: number } | null;
}

export interface SandboxConfig extends CommonConfig {
  mode: 'sandbox';
}

export interface RealConfig extends CommonConfig {
  mode: 'real';
  discord: { token: string; guildIds: string[]; apiUrl: string };
  vscale: { token: string; apiUrl: string };
  /** `sqlite:path` or `postgres://…`. */
  databaseUrl: string;
  policyFile: string | null;
  /** Where its tokens may stand, whether or not there are such files. */
  secretFiles: string[];
  opsChannelId: string | null;
  watchCron: string;
}

export type Config = SandboxConfig | RealConfig;

export type Environment = Record<string, string | undefined>;

/** Every setting that is missing or malformed, a line each: what, what is expected, where to get it. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

const portal = 'https://discord.com/developers/applications';
const defaultPolicyFile = 'policy.yaml';

/** What a setting must be, in the words that its line shows after "is missing" or "is malformed". */
const expectations = {
  DISCORD_TOKEN: `the bot's token, without spaces; reset and copy it at ${portal} > your application > Bot`,
  DISCORD_GUILD_IDS:
    'the ids of the Discord servers to serve, comma-separated; in Discord turn on Settings > Advanced > Developer Mode, then right-click the server > Copy Server ID',
  DISCORD_API_URL: 'an http:// or https:// address without user and password, e.g. https://discord.com/api',
  VSCALE_TOKEN: 'an API token, without spaces; make one in the Vscale panel > Settings > Tokens',
  VSCALE_API_URL: 'an http:// or https:// address without user and password, e.g. https://api.vscale.io/v1',
  DATABASE_URL: 'sqlite:path/to/file.db or postgres://user:password@host:5432/name',
  POLICY_FILE: 'the path of a file that can be read, e.g. policy.yaml',
  OPS_CHANNEL_ID: "a channel's id; with Developer Mode on, right-click the channel > Copy Channel ID",
  WATCH_CRON: 'a cron expression of five or six fields, e.g. */5 * * * * *',
  HTTP_HOST: 'a host name or an address to listen on, e.g. 127.0.0.1',
  HTTP_PORT: 'a port from 0 to 65535',
  LOG_LEVEL: `one of ${logLevels.join(', ')}`,
} as const;

const secretSettings = ['DISCORD_TOKEN', 'VSCALE_TOKEN'] as const;
/** These may be set for the sandbox too. */
const commonSettings: readonly string[] = ['LOG_LEVEL', 'HTTP_HOST', 'HTTP_PORT'];

const snowflake = z.string().regex(/^[1-9]\d{0,19}$/);
const secret = z.string().regex(/^[!-~]+$/);
const webAddress = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !/^\w+:\/\/[^/?#]*@/.test(url))
  .transform((url) => url.replace(/\/+$/, ''));

const commonShape = {
  LOG_LEVEL: z.enum(logLevels).default('info'),
  HTTP_HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  HTTP_PORT: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535)).optional(),
};

const realShape = {
  ...commonShape,
  DISCORD_TOKEN: secret,
  DISCORD_GUILD_IDS: z
    .string()
    .transform((list) => [...new Set(list.split(',').map((id) => id.trim()))].filter((id) => id !== ''))
    .pipe(z.array(snowflake).nonempty()),
  DISCORD_API_URL: webAddress.default('https://discord.com/api'),
  VSCALE_TOKEN: secret,
  VSCALE_API_URL: webAddress.default('https://api.vscale.io/v1'),
  DATABASE_URL: z.string().refine(isDatabaseUrl).default('sqlite:data/chatops.db'),
  POLICY_FILE: z.string().refine(isReadable).optional(),
  OPS_CHANNEL_ID: snowflake.optional(),
  WATCH_CRON: z.string().refine(isCron).default('*/5 * * * * *'),
};

/**
 * Reads the settings of `.env.example`: an empty value counts as unset, and `X_FILE` names a file that holds the
 * secret X. With nothing set, outside production, it is the sandbox. Throws ConfigError.
 */
export function readConfig(env: Environment): Config {
  const settings = dropEmpty(env);
  const isSandbox = settings.NODE_ENV !== 'production' && !isAnySet(settings);
  return isSandbox ? readSandboxConfig(settings) : readRealConfig(settings);
}

/** Each token that would travel unencrypted to another machine, a line each. */
export function listPlainAddresses({ discord, vscale }: Pick<RealConfig, 'discord' | 'vscale'>): string[] {
  const sent = { VSCALE_API_URL: vscale.apiUrl, DISCORD_API_URL: discord.apiUrl };
  return Object.entries(sent)
    .filter(([, address]) => isPlain(new URL(address)))
    .map(
      ([setting]) =>
        `${setting} is a plain http:// address of another machine: everybody on the way can read the token. Use https://.`,
    );
}

function isPlain({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** What must never appear in a line, a message or an error. */
export function secretsOf(config: RealConfig): string[] {
  const secrets = [config.discord.token, config.vscale.token];
  if (config.databaseUrl.startsWith('postgres')) {
    const { password } = new URL(config.databaseUrl);
    if (password !== '') secrets.push(password, decodeURIComponent(password));
  }
  return secrets;
}

function dropEmpty(env: Environment): Environment {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value));
}

function isAnySet(settings: Environment): boolean {
  const names = [...Object.keys(expectations), ...secretSettings.map((name) => `${name}_FILE`)];
  return names.some((name) => !commonSettings.includes(name) && settings[name] !== undefined);
}

function readSandboxConfig(settings: Environment): SandboxConfig {
  const parsed = z.object(commonShape).safeParse(settings);
  if (!parsed.success) throw toConfigError(settings, parsed.error);
  return { mode: 'sandbox', ...toCommonConfig(parsed.data) };
}

function readRealConfig(settings: Environment): RealConfig {
  const fileProblems = readSecretFiles(settings);
  const parsed = z.object(realShape).safeParse(settings);
  if (!parsed.success) throw toConfigError(settings, parsed.error, fileProblems);
  if (fileProblems.size > 0) throw new ConfigError([...fileProblems.values()]);

  const values = parsed.data;
  return {
    mode: 'real',
    ...toCommonConfig(values),
    discord: { token: values.DISCORD_TOKEN, guildIds: values.DISCORD_GUILD_IDS, apiUrl: values.DISCORD_API_URL },
    vscale: { token: values.VSCALE_TOKEN, apiUrl: values.VSCALE_API_URL },
    databaseUrl: values.DATABASE_URL,
    secretFiles: listSecretFiles(settings),
    policyFile: values.POLICY_FILE ?? (existsSync(defaultPolicyFile) ? defaultPolicyFile : null),
    opsChannelId: values.OPS_CHANNEL_ID ?? null,
    watchCron: values.WATCH_CRON,
  };
}

function toCommonConfig(values: { LOG_LEVEL: LogLevel; HTTP_HOST: string; HTTP_PORT?: number | undefined }) {
  const http = values.HTTP_PORT === undefined ? null : { host: values.HTTP_HOST, port: values.HTTP_PORT };
  return { logLevel: values.LOG_LEVEL, http };
}

/** Puts what the `X_FILE` settings name in the place of X; returns a line for each X whose file is no use. */
function readSecretFiles(settings: Environment): Map<string, string> {
  const problems = new Map<string, string>();
  for (const setting of secretSettings) {
    const fileSetting = `${setting}_FILE`;
    const path = settings[fileSetting];
    if (path === undefined) continue;
    if (settings[setting] !== undefined) {
      problems.set(setting, `${setting} and ${fileSetting} are both set: expected one of them`);
      continue;
    }
    const content = readText(path);
    if (content) settings[setting] = content;
    else {
      // The path is not shown: whoever confuses the two settings has put the secret itself there.
      const fault = content === null ? 'cannot be read' : 'is empty';
      problems.set(setting, `${fileSetting} names a file that ${fault}: expected ${expectations[setting]}`);
    }
  }
  return problems;
}

/** What `npm start` reads settings from, and what the settings name. */
function listSecretFiles(settings: Environment): string[] {
  const named = secretSettings.flatMap((setting) => settings[`${setting}_FILE`] ?? []);
  return ['.env', ...named];
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

/** One line for each setting, however many issues zod has with it. */
function toConfigError(settings: Environment, error: z.ZodError, known = new Map<string, string>()): ConfigError {
  const faulty = new Set([...known.keys(), ...error.issues.map((issue) => issue.path[0])]);
  const lines = Object.entries(expectations)
    .filter(([setting]) => faulty.has(setting))
    .map(([setting, expected]) => {
      const fault = settings[setting] === undefined ? 'is missing' : 'is malformed';
      return known.get(setting) ?? `${setting} ${fault}: expected ${expected}`;
    });
  return new ConfigError(lines);
}

function isDatabaseUrl(url: string): boolean {
  if (url.startsWith('sqlite:')) return url.length > 'sqlite:'.length;
  if (!/^postgres(ql)?:\/\//.test(url)) return false;
  try {
    decodeURIComponent(new URL(url).password);
    return true;
  } catch {
    return false;
  }
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
