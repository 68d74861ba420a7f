import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../../src/storage/storage.ts';
import { makeRecord } from '../support/operation.ts';

/** A database with two open operations, a ticket and a notice, and a way past the bot to write in it. */
async function openWritten(sql: string) {
  const folder = mkdtempSync(join(tmpdir(), 'unreadable-'));
  const path = join(folder, 'chatops.db');
  const storage = await openStorage(`sqlite:${path}`, 0);
  onTestFinished(async () => {
    await storage.close();
    rmSync(folder, { recursive: true });
  });
  await storage.operations.insert(makeRecord({ id: 'broken', serverId: 1 }));
  await storage.operations.insert(makeRecord({ id: 'sound', serverId: 2 }));
  await storage.tickets.addForeign(
    [
      { id: '1', header: 'a', told: ['x'] },
      { id: '2', header: 'b', told: ['y'] },
    ],
    { topic: 'tickets', channelId: 'c1', body: '{}' },
    1,
  );
  const raw = new DatabaseSync(path, { timeout: 5_000 });
  raw.exec(sql);
  raw.close();
  return storage;
}

it('an unreadable operation hides no other, and still holds its server', async () => {
  const { operations } = await openWritten(`update operations set operation = '{"kind":"x"}' where id = 'broken'`);
  expect((await operations.listOpen()).map(({ id }) => id)).toEqual(['sound']);
  expect(await operations.listUnreadable()).toMatchObject([{ id: 'broken', subject: 'web-1', serverId: 1 }]);
  expect(await operations.findUnreadable('sound')).toBeNull();
  expect(await operations.insert(makeRecord({ serverId: 1 }))).toMatchObject({ busy: { id: 'broken' } });
});

it('what was told of a ticket may be unreadable: of the others it is known', async () => {
  const { tickets } = await openWritten(`update ticket_threads set told = '[' where ticket_id = '1'`);
  expect((await tickets.list()).map(({ told }) => told)).toEqual([null, ['y']]);
});

it('a message of a kind that only another version knows waits for that version', async () => {
  const { outbox } = await openWritten(
    `insert into outbox (kind, topic, channel_id, version, stage, failures, next_attempt_at) values ('song', 's', 'c1', 1, 'origin', 0, 1)`,
  );
  expect((await outbox.listDue(10)).map(({ kind }) => kind)).toEqual(['notice']);
});
