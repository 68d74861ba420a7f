import pg from 'pg';
import { openStorage, type Storage } from '../../src/storage/storage.ts';

/** An empty database in memory; on PostgreSQL where TEST_DATABASE_URL names one, whose tables are dropped. */
export async function openTestStorage(): Promise<Storage> {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined) return openStorage('sqlite::memory:', 0);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('drop schema public cascade; create schema public');
  await client.end();
  return openStorage(url, 0);
}
