import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
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
};

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
  const db = path === null ? openPostgres(url) : openSqlite(path);
  try {
    await migrate(db, path === null ? 'postgres' : 'sqlite');
    return db;
  } catch (error) {
    await db.destroy();
    throw explainFailure(error, path ?? 'the PostgreSQL database');
  }
}

function openSqlite(path: string): Database {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path);
    database.exec(
      'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON',
    );
    return new Kysely<Schema>({ dialect: new SqliteDialect({ database: adaptToKysely(database) }) });
  } catch (error) {
    throw explainFailure(error, path);
  }
}

/** Kysely's SQLite dialect speaks to better-sqlite3; Node's own module differs in how it tells readers and takes parameters. */
function adaptToKysely(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = database.prepare(sql);
      const bind = (parameters: readonly unknown[]) => parameters as (string | number | bigint | null)[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...bind(parameters)),
        run: (parameters) => statement.run(...bind(parameters)),
        iterate: (parameters) => statement.iterate(...bind(parameters)),
      };
    },
  };
}

function openPostgres(url: string): Database {
  const bigintOid = 20;
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid, format) => (oid === bigintOid ? Number : pg.types.getTypeParser(oid, format)),
  };
  // One connection, as with SQLite: changes come one after another, so none decides on what another is about to change.
  const pool = new pg.Pool({ connectionString: url, types, max: 1, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
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

const sqliteBusy = 5;
const sqliteCorrupt = new Set([11, 26]);
const sqliteReadOnly = 8;

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
    );
  }
  return new StorageError('unreachable', `${what} cannot be opened: ${reasonOf(error)}. Check DATABASE_URL.`);
}

function reasonOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string' && error.code !== 'ERR_SQLITE_ERROR') return error.code;
  return error.message.replace(/\w+:\/\/\S+/g, '[url]');
}
