import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { takeFingerprint } from '../../src/operations/fingerprint.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { operationStore } from '../../src/storage/operations.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { StorageError } from '../../src/storage/storage-error.ts';
import { makeRecord, makeScalet } from '../support/operation.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatops-'));
  path = join(folder, 'deep', 'chatops.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openStorage(`sqlite:${path}`, 0);

async function failure(): Promise<StorageError> {
  const error = await open().then(
    async (storage) => {
      await storage.close();
      return null;
    },
    (error: unknown) => error,
  );
  if (!(error instanceof StorageError)) throw new Error(`expected a StorageError, not ${error}`);
  return error;
}

/** Leaves an SQLite file with the format's own mark for one that may only be read; it holds for every user, root too. */
function writeReadOnly(name: string): void {
  const raw = new DatabaseSync(name);
  raw.exec(
    'PRAGMA journal_mode = DELETE; CREATE TABLE IF NOT EXISTS kysely_migration (name); DELETE FROM kysely_migration',
  );
  raw.close();
  const file = readFileSync(name);
  file[18] = 3;
  writeFileSync(name, file);
}

describe('a database file', () => {
  it('is made with its folder, and keeps what is stored', async () => {
    const first = await open();
    const record = makeRecord();
    await first.operations.insert(record);
    await first.checkWritable();
    await first.close();
    const second = await open();
    expect(await second.operations.find(record.id)).toEqual(record);
    await second.close();
  });

  it('and its folder are for nobody else to read, also where an earlier bot made them for all', async () => {
    mkdirSync(dirname(path), { mode: 0o755 });
    writeFileSync(path, '', { mode: 0o644 });
    path = join(dirname(path), 'deeper', 'chatops.db');
    const storage = await open();
    await storage.operations.insert(makeRecord());
    const modes = readdirSync(dirname(path)).map((name) => [name, statSync(join(dirname(path), name)).mode & 0o777]);
    expect(modes.map(([name]) => name)).toEqual(
      expect.arrayContaining(['chatops.db', 'chatops.db-wal', 'chatops.db.lock']),
    );
    expect(modes.filter(([, mode]) => mode !== 0o600)).toEqual([]);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    await storage.close();
    path = join(dirname(path), '..', 'chatops.db');
    await (await open()).close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('on a full disk says so, with the error that came first, and goes on when there is room', async () => {
    const db = await openDatabase(`sqlite:${path}`);
    const operations = operationStore(db);
    for (let time = 1; time <= 3; time += 1) {
      const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(db);
      await sql`PRAGMA max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(db);
      const records = Array.from({ length: 50 }, () => makeRecord({ reason: 'x'.repeat(1000), serverId: null }));
      const error: unknown = await (async () => {
        for (const record of records) await operations.insert(record);
      })().catch((reason: unknown) => reason);
      expect(error).toMatchObject({ kind: 'unwritable', cause: { message: 'database or disk is full' } });
      await sql`PRAGMA max_page_count = 1000000`.execute(db);
      const last = makeRecord({ serverId: null });
      await operations.insert(last);
      expect(await operations.find(last.id)).toEqual(last);
    }
    await db.destroy();
  });

  it('that is no database is left alone, with a word on what to do', async () => {
    path = join(folder, 'chatops.db');
    writeFileSync(
      path,
      'This is a shopping list, and long enough to be looked at as a header of a database file.'.repeat(20),
    );
    const error = await failure();
    expect(error.kind).toBe('corrupt');
    expect(error.message).toBe(
      `${path} is not a usable SQLite database. Restore it from a backup, or move it away to start anew.`,
    );
  });

  it('from a newer version is refused', async () => {
    await (await open()).close();
    const raw = new DatabaseSync(path);
    raw.exec("insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01T00:00:00.000Z')");
    raw.close();
    expect((await failure()).kind).toBe('newer');
  });

  it('whose place cannot be used is refused', async () => {
    const blocked = join(folder, 'file');
    writeFileSync(blocked, '');
    path = join(blocked, 'chatops.db');
    const error = await failure();
    expect(error.kind).toBe('unreachable');
    expect(error.message).toContain('Check DATABASE_URL');
  });

  it('that cannot be written is refused', async () => {
    await (await open()).close();
    writeReadOnly(path);
    const error = await failure();
    expect(error.kind).toBe('read_only');
    expect(error.message).toBe(
      `${path} cannot be written. Give the bot's user write access to the file and its folder.`,
    );
  });
});

describe('one bot on a database', () => {
  it('refuses a second one in the same process, naming the first', async () => {
    const first = await open();
    const error = await failure();
    expect(error.kind).toBe('in_use');
    expect(error.message).toContain(`process ${process.pid} on `);
    await first.close();
    await (await open()).close();
  });

  it('refuses a second one that comes by another name of the file', async () => {
    const first = await open();
    const named = path;
    path = join(folder, 'link.db');
    symlinkSync(named, path);
    expect((await failure()).kind).toBe('in_use');
    symlinkSync(dirname(named), join(folder, 'linked'));
    path = join(folder, 'linked', 'chatops.db');
    expect((await failure()).kind).toBe('in_use');
    path = join(folder, 'hard.db');
    linkSync(named, path);
    expect(await failure()).toMatchObject({
      kind: 'linked',
      message: expect.stringContaining(`${path} has a second name`),
    });
    await first.close();
  });

  it('tells a lock that cannot be used from one that another process has', async () => {
    await (await open()).close();
    const lock = `${path}.lock`;
    writeFileSync(lock, 'This is a shopping list, and long enough to be looked at as a header.'.repeat(20));
    expect(await failure()).toMatchObject({ kind: 'corrupt', message: expect.stringContaining(`${lock} is not`) });
    rmSync(lock);
    writeReadOnly(lock);
    expect(await failure()).toMatchObject({ kind: 'read_only', message: expect.stringContaining(`${lock} cannot`) });
  });

  it('refuses another process, and takes over at once when that one was killed', async () => {
    const source = `
      import { openStorage } from ${JSON.stringify(new URL('../../src/storage/storage.ts', import.meta.url).href)};
      await openStorage(${JSON.stringify(`sqlite:${path}`)}, Date.now());
      console.log('open');
      setInterval(() => {}, 1000);`;
    const other = spawn(process.execPath, ['--input-type=module', '--eval', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void other.kill('SIGKILL'));
    await once(other.stdout, 'data');
    expect((await failure()).message).toContain(`process ${other.pid} on `);
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await open()).close();
  });
});

/** Of a file of `recorded/`, all of it written by that version. */
async function openRecorded(name: string) {
  path = join(folder, 'chatops.db');
  const raw = new DatabaseSync(path);
  raw.exec(readFileSync(new URL(`recorded/${name}.sql`, import.meta.url), 'utf8'));
  raw.close();
  const storage = await open();
  onTestFinished(() => storage.close());
  return storage;
}

describe('rows from before every operation kept what was shown of its server', () => {
  it('open as they were, of tags and of what nobody had to approve nothing being known', async () => {
    const { operations } = await openRecorded('0009');
    const shown = { ...takeFingerprint(makeScalet(), []), tags: null };
    expect((await operations.find('waiting1'))?.fingerprint).toEqual(shown);
    expect(await operations.find('changed1')).toMatchObject({ fingerprint: shown, found: { status: 'stopped' } });
    expect(await operations.find('approved')).toMatchObject({ state: 'approved', fingerprint: null, found: null });
  });
});
