import { openStorage } from '../storage/storage.ts';
import { StorageError } from '../storage/storage-error.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** Opens the database as the bot would, which also creates it, and writes to it. */
export async function checkDatabase(databaseUrl: string, now: number): Promise<Finding[]> {
  try {
    const storage = await openStorage(databaseUrl, now);
    try {
      await storage.checkWritable();
      return [ok('DATABASE_URL: the database opens and can be written')];
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    if (error.kind === 'in_use') return [warn(`DATABASE_URL: ${error.message} All is well if that is the bot.`)];
    return [fail(`DATABASE_URL: ${error.message}`)];
  }
}
