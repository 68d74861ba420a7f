import { expect, test } from 'vitest';
import { makeRequest } from '../support/approval.ts';
import { makeRecord } from '../support/operation.ts';
import { openTestStorage } from '../support/storage.ts';

const dayMs = 24 * 3_600_000;

test.each([dayMs, -dayMs])('a clock that is set by %d ms leaves what waits as much time as it had', async (byMs) => {
  const storage = await openTestStorage();
  const waiting = makeRequest({ expiresAt: 5_000_000, remindAt: 4_000_000 }, { serverId: 1 });
  const reminded = makeRequest({ remindAt: null }, { serverId: 2 });
  const queued = makeRecord({ serverId: 3, notBefore: 60_000 });
  const running = makeRecord({ serverId: 4, state: 'running', submittedAt: 2_000, changedAt: 3_000 });
  const ended = makeRecord({ serverId: 5, state: 'succeeded', submittedAt: 2_000, changedAt: 3_000, endedAt: 3_000 });
  for (const record of [waiting, reminded, queued, running, ended]) await storage.operations.insert(record);

  await storage.moveDeadlines(byMs);

  const find = ({ id }: { id: string }) => storage.operations.find(id);
  expect((await find(waiting))?.approval).toMatchObject({ expiresAt: 5_000_000 + byMs, remindAt: 4_000_000 + byMs });
  expect((await find(reminded))?.approval).toMatchObject({ remindAt: null });
  expect(await find(queued)).toMatchObject({ notBefore: 60_000 + byMs, askedAt: queued.askedAt });
  expect(await find(running)).toMatchObject({ submittedAt: 2_000 + byMs, changedAt: 3_000 + byMs });
  expect(await find(ended)).toEqual(ended);
  await storage.close();
});
