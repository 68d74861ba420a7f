import { hostname } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { type Database, explainFailure, isBusy, makePrivate, realPath, sqlitePath } from './database.ts';
import { StorageError } from './storage-error.ts';

/** Held while this process is the only bot on the database. The operating system or the server lets it go when the process dies. */
export interface InstanceLock {
  release(): Promise<void>;
}

const advisoryLockId = 0x7673_6361;

/**
 * Takes the database for this process.
 * @throws StorageError `in_use`, naming the other process, when another one has it
 */
export async function lockInstance(db: Database, url: string, now: number, onLost: () => void): Promise<InstanceLock> {
  const path = sqlitePath(url);
  const lock = path === null ? await lockPostgres(url, onLost) : lockFile(path);
  if (lock === null) throw new StorageError('in_use', await describeHolder(db));
  const holder = { host: hostname(), pid: process.pid, since: now };
  await db
    .insertInto('instance')
    .values({ id: 1, ...holder })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(holder))
    .execute();
  return lock;
}

async function describeHolder(db: Database): Promise<string> {
  const holder = await db.selectFrom('instance').selectAll().executeTakeFirst();
  const who = holder
    ? `process ${holder.pid} on ${holder.host}, since ${new Date(holder.since).toISOString()}`
    : 'another process';
  return `The database is already in use by ${who}. Stop that one first, or name another database in DATABASE_URL.`;
}

/** An open write transaction on a file beside the database: readable by the others, and gone with the process, however it ends. */
function lockFile(path: string): InstanceLock | null {
  if (path === ':memory:') return { release: async () => {} };
  const lockPath = `${realPath(path)}.lock`;
  makePrivate(lockPath);
  const file = openFile(lockPath);
  try {
    // Of a file that cannot be written a transaction would only read, and lock nobody out: so something is changed,
    // which is never stored.
    file.exec('PRAGMA journal_mode = OFF; BEGIN IMMEDIATE; PRAGMA user_version = 1');
    return { release: async () => file.close() };
  } catch (error) {
    file.close();
    if (isBusy(error)) return null;
    throw explainFailure(error, lockPath);
  }
}

function openFile(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path);
  } catch (error) {
    throw explainFailure(error, path);
  }
}

async function lockPostgres(url: string, onLost: () => void): Promise<InstanceLock | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  let released = true;
  client.on('error', () => {});
  client.on('end', () => {
    if (!released) onLost();
  });
  const { rows } = await client
    .connect()
    .then(() => client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [advisoryLockId]))
    .catch((error: unknown) => {
      throw explainFailure(error, 'the PostgreSQL database');
    });
  released = false;
  const release = async () => {
    released = true;
    await client.end();
  };
  if (rows[0]?.locked) return { release };
  await release();
  return null;
}
