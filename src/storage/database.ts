import { chmodSync, closeSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect, type PostgresPool, type SqliteDatabase, SqliteDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { systemClock } from '../clock.ts';
import { up as addOperations } from './migrations/0001-operations.ts';
import { up as addOutbox } from './migrations/0002-outbox.ts';
import { up as addInstance } from './migrations/0003-instance.ts';
import { up as addApprovals } from './migrations/0004-approvals.ts';
import { up as addAudit } from './migrations/0005-audit.ts';
import { up as addBalanceAlerts } from './migrations/0006-balance-alerts.ts';
import { up as addTicketThreads } from './migrations/0007-ticket-threads.ts';
import { up as addSeenServers } from './migrations/0008-seen-servers.ts';
import { up as addBackupFacts } from './migrations/0009-backup-facts.ts';
import { up as moveFingerprints } from './migrations/0010-fingerprints.ts';
import { up as addApprovedAt } from './migrations/0011-approved-at.ts';
import { up as addChannelChecked } from './migrations/0012-channel-checked.ts';
import { up as addVoidVotes } from './migrations/0013-void-votes.ts';
import type { Schema } from './schema.ts';
import { StorageError } from './storage-error.ts';

export type DatabaseKind = 'sqlite' | 'postgres';
export type Database = Kysely<Schema>;

type NumberedMigration = (db: Kysely<unknown>, kind: DatabaseKind) => Promise<void>;

const migrations: Record<string, NumberedMigration> = {
  '0001-operations': addOperations,
  '0002-outbox': addOutbox,
  '0003-instance': addInstance,
  '0004-approvals': addApprovals,
  '0005-audit': addAudit,
  '0006-balance-alerts': addBalanceAlerts,
  '0007-ticket-threads': addTicketThreads,
  '0008-seen-servers': addSeenServers,
  '0009-backup-facts': addBackupFacts,
  '0010-fingerprints': moveFingerprints,
  '0011-approved-at': addApprovedAt,
  '0012-channel-checked': addChannelChecked,
  '0013-void-votes': addVoidVotes,
};

const inMemory = ':memory:';
/** How long a PostgreSQL that is just starting up is waited for. */
const startingUpMs = 60_000;
const startingUpStepMs = 500;

/** The path of a `sqlite:` URL, or null for a `postgres://` one. `sqlite::memory:` is a database that dies with the process. */
export function sqlitePath(url: string): string | null {
  return url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : null;
}

/**
 * Opens the database and brings it to the newest version.
 * @throws StorageError when it is read-only, corrupt, from a newer version, or cannot be reached
 */
export async function openDatabase(url: string): Promise<Database> {
  const path = sqlitePath(url);
  if (path === null) await waitForPostgres(url);
  const db = path === null ? openPostgres(url) : openSqlite(path);
  try {
    await migrate(db, path === null ? 'postgres' : 'sqlite');
    return db;
  } catch (error) {
    await db.destroy();
    throw explainFailure(error, path ?? postgresName);
  }
}

function openSqlite(path: string): Database {
  try {
    if (path !== inMemory) {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      makePrivate(path);
      realPath(path);
    }
    const database = new DatabaseSync(path);
    database.exec(
      'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON',
    );
    return new Kysely<Schema>({ dialect: new SqliteDialect({ database: adaptToKysely(database, path) }) });
  } catch (error) {
    throw explainFailure(error, path);
  }
}

/** Makes the file, where there is none, and lets only this user read it: it tells what the team did, and why. */
export function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, 'a', 0o600));
    chmodSync(path, 0o600);
  } catch {
    // Of another user, or on a disk that takes nothing: whoever opens it says so better.
  }
}

/**
 * The file's one path, whatever links lead to it, so that everybody locks the same.
 * @throws StorageError `linked` for a file with a second name of its own, which no path tells
 */
export function realPath(path: string): string {
  const real = realpathSync(path);
  if (statSync(real).nlink === 1) return real;
  throw new StorageError(
    'linked',
    `${path} has a second name (a hard link), under which another bot could open it. Remove one of the names.`,
  );
}

/**
 * Kysely's SQLite dialect speaks to better-sqlite3; Node's own module differs in how it tells readers and takes
 * parameters. A full disk ends the transaction by itself: rolling back what is over must not hide why it ended.
 */
function adaptToKysely(database: DatabaseSync, path: string): SqliteDatabase {
  const explained = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      throw isUnwritable(error) ? explainFailure(error, path) : error;
    }
  };
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      const isOver = () => sql === 'rollback' && !database.isTransaction;
      const bind = (parameters: readonly unknown[]) => parameters as (string | number | bigint | null)[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => explained(() => statement.all(...bind(parameters))),
        run: (parameters) =>
          isOver() ? { changes: 0, lastInsertRowid: 0 } : explained(() => statement.run(...bind(parameters))),
        iterate: (parameters) => statement.iterate(...bind(parameters)),
      };
    },
  };
}

/** A server that has just been started takes no connection yet. Whatever else is wrong is told by whoever connects next. */
async function waitForPostgres(url: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < startingUpMs; waitedMs += startingUpStepMs) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => {});
    const error: unknown = await client.connect().then(
      () => null,
      (reason: unknown) => reason,
    );
    await client.end().catch(() => {});
    if (postgresCode(error) !== startingUp) return;
    await systemClock.sleep(startingUpStepMs);
  }
}

/** PostgreSQL's SQLSTATE, or Node's code of a network error. */
function postgresCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function openPostgres(url: string): Database {
  const bigintOid = 20;
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid, format) => (oid === bigintOid ? Number : pg.types.getTypeParser(oid, format)),
  };
  // One connection, as with SQLite: changes come one after another, so none decides on what another is about to change.
  const pool = new pg.Pool({ connectionString: url, types, max: 1, connectionTimeoutMillis: 10_000 });
  // A connection that breaks, idle or in use, is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: explainingPool(pool) }) });
}

/** Says of every query what failed first: of a connection that broke, a rollback fails as well. */
function explainingPool(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect().catch(throwExplained);
      return new Proxy(client, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name);
          if (name !== 'query') return typeof member === 'function' ? member.bind(target) : member;
          return (...args: unknown[]) => {
            const query = (Reflect.apply(target.query, target, args) as Promise<unknown>).catch(throwExplained);
            return args[0] === 'rollback' ? query.catch(() => ({ rows: [] })) : query;
          };
        },
      });
    },
  } as PostgresPool;
}

function throwExplained(error: unknown): never {
  throw isUnwritable(error) || isDisconnected(error) ? explainFailure(error, postgresName) : error;
}

async function migrate(db: Database, kind: DatabaseKind): Promise<void> {
  const known: Record<string, Migration> = Object.fromEntries(
    Object.entries(migrations).map(([name, migration]) => [name, { up: (untyped) => migration(untyped, kind) }]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } });
  const applied = (await migrator.getMigrations()).filter((migration) => migration.executedAt !== undefined);
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (isFromNewerVersion(error)) {
    throw new StorageError(
      'newer',
      `The database has been used by a newer version of the bot (it has more than the ${applied.length} steps known here). Start that version, or name another database in DATABASE_URL.`,
    );
  }
  throw error;
}

function isFromNewerVersion(error: unknown): boolean {
  return error instanceof Error && /previously executed migration .+ is missing/.test(error.message);
}

const postgresName = 'the PostgreSQL database';
const sqliteBusy = 5;
const sqliteCorrupt = new Set([11, 26]);
const sqliteReadOnly = 8;
/** An I/O error, and a full disk. */
const sqliteUnwritable = new Set([10, 13]);
/** PostgreSQL's: the disk is full, an I/O error, a transaction that may only read. */
const postgresUnwritable = new Set(['53100', '58030', '25006']);
/** PostgreSQL's: cannot connect now. */
const startingUp = '57P03';

/** Whether what failed is a write that the disk, or the server, did not take. */
function isUnwritable(error: unknown): boolean {
  const code = sqliteCode(error);
  if (code !== null) return code === sqliteReadOnly || sqliteUnwritable.has(code);
  return postgresUnwritable.has(postgresCode(error) ?? '');
}

/** Whether the server, or the way to it, went away. */
function isDisconnected(error: unknown): boolean {
  const code = postgresCode(error);
  if (code !== null) return /^(08|57P|E[A-Z])/.test(code);
  return (
    error instanceof Error &&
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded)/.test(error.message)
  );
}

/** SQLite's primary code of an error; null of any other's. */
function sqliteCode(error: unknown): number | null {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' ? code & 0xff : null;
}

/** Whether another process has the file. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === sqliteBusy;
}

/** Turns what SQLite or PostgreSQL threw into one line with a fix; never passes on a URL, which may hold a password. */
export function explainFailure(error: unknown, what: string): unknown {
  if (error instanceof StorageError || !(error instanceof Error)) return error;
  const primaryCode = sqliteCode(error);
  if (primaryCode !== null && sqliteCorrupt.has(primaryCode)) {
    return new StorageError(
      'corrupt',
      `${what} is not a usable SQLite database. Restore it from a backup, or move it away to start anew.`,
    );
  }
  if (primaryCode === sqliteReadOnly) {
    return new StorageError(
      'read_only',
      `${what} cannot be written. Give the bot's user write access to the file and its folder.`,
      error,
    );
  }
  if (isUnwritable(error)) {
    return new StorageError('unwritable', `${what} cannot be written. Is the disk full?`, error);
  }
  return new StorageError('unreachable', `${what} cannot be opened: ${reasonOf(error)}. Check DATABASE_URL.`, error);
}

function reasonOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string' && error.code !== 'ERR_SQLITE_ERROR') return error.code;
  return error.message.replace(/\w+:\/\/\S+/g, '[url]');
}
