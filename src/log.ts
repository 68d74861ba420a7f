import { randomBytes } from 'node:crypto';
import pino from 'pino';
import type { LogLevel } from './config.ts';

export type Logger = pino.Logger;

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

interface LogOptions {
  level: LogLevel;
  redact: Redact;
  /** One JSON line, ended by a line break; standard output by default. */
  write?: (line: string) => void;
}

/** The token of an interaction is part of the addresses under which it is answered; it works for 15 minutes. */
const interactionToken = /\/(interactions|webhooks)\/(\d+)\/[^\s/?"']+/g;
const deepestLevel = 6;

/** A password in an address. */
const addressPassword = /(\w:\/\/[^\s:@/]*:)[^\s@]+@/g;
/** Shorter ones are a part of ordinary words. */
const longSecret = 12;

/**
 * Replaces the given secrets, whole, the password in every address and every interaction's token. A short secret is
 * replaced where it stands by itself: hiding each of its letters would tell it.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const patterns = secrets.map((secret) => {
    const literal = RegExp.escape(secret);
    return new RegExp(secret.length < longSecret ? `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])` : literal, 'gu');
  });
  return (text) =>
    patterns
      .reduce(
        (redacted, pattern) => redacted.replace(pattern, '[secret]'),
        text.replace(addressPassword, '$1[secret]@'),
      )
      .replace(interactionToken, '/$1/$2/[token]');
}

/**
 * JSON lines, each with its time in ISO 8601. Secrets are kept out twice: errors are reduced to the few members named
 * here (an AxiosError carries the request's headers, a DiscordAPIError its body), and each finished line is redacted.
 */
export function createLogger({ level, redact, write = (line) => process.stdout.write(line) }: LogOptions): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, toPlain(value, 0)])),
      },
      serializers: { err: (value) => value },
    },
    { write: (line: string) => write(`${redactLine(line, redact)}\n`) },
  );
}

/** What a person is told of an unforeseen error, and what its line in the log is found by. */
export function newReference(): string {
  return randomBytes(4).toString('hex');
}

/** Within the strings of the line, so that it stays JSON whatever a secret looks like. */
function redactLine(line: string, redact: Redact): string {
  return JSON.stringify(JSON.parse(line, (_name, value) => (typeof value === 'string' ? redact(value) : value)));
}

function toPlain(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === deepestLevel) return '[deep]';
  if (value instanceof Error) return describeError(value, depth);
  if (Array.isArray(value)) return value.map((item) => toPlain(item, depth + 1));
  if (value instanceof Date) return value.toISOString();
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toPlain(member, depth + 1)]));
}

/** The members of Node's, Discord's and our own errors that help and are safe. */
const safeMembers = ['kind', 'code', 'status', 'method', 'path', 'url', 'apiMessage', 'requestId'];

function describeError(error: Error, depth: number): Record<string, unknown> {
  const members = Object.entries(error).filter(([name, value]) => safeMembers.includes(name) && isScalar(value));
  const causes = error instanceof AggregateError ? error.errors : error.cause;
  return {
    type: error.name,
    message: error.message,
    ...Object.fromEntries(members),
    stack: error.stack,
    ...(causes === undefined ? {} : { cause: toPlain(causes, depth + 1) }),
  };
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
