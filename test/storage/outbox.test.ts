import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../src/storage/storage.ts';
import { makeRecord } from '../support/operation.ts';
import { openTestStorage } from '../support/storage.ts';

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
});
afterEach(() => storage.close());

/** An operation that was refused at `at`: it wishes for its card and its report. */
async function endOne(at: number, over = {}) {
  const record = makeRecord(over);
  await storage.operations.insert(record);
  await storage.operations.advance(record, 'rejected', at);
  return record;
}
const due = (now: number) => storage.outbox.listDue(now);

describe('the outbox', () => {
  it('keeps a card wish that was renewed while the card was being edited', async () => {
    const record = makeRecord();
    await storage.operations.insert(record);
    const submitting = await storage.operations.advance(record, 'submitting', 5);
    const [card] = await due(9);
    if (!submitting || !card) throw new Error('no wish');
    await storage.operations.advance(submitting, 'uncertain', 6);
    await storage.outbox.settle(card);
    const [renewed] = await due(9);
    expect(renewed).toMatchObject({ kind: 'card', version: 2 });
    if (renewed) await storage.outbox.settle(renewed);
    expect(await due(9)).toEqual([]);
  });

  it('gives a report out until it is marked as sent, with the nonce that it was first sent with', async () => {
    await endOne(5);
    const report = async () => (await due(9)).filter(({ kind }) => kind === 'report');
    await storage.outbox.assignNonce(await report(), 'nonce', 7);
    expect(await report()).toMatchObject([{ nonce: 'nonce', attemptedAt: 7 }]);
    await storage.outbox.markSent(await report(), 'message', 8);
    expect(await report()).toEqual([]);
  });

  it('waits before a failed message is tried again, and no longer than a clock that jumped back makes it', async () => {
    await endOne(5_000_000, { askedAt: 5_000_000 });
    await storage.outbox.postpone(await due(5_000_000), 5_060_000);
    expect(await due(5_059_999)).toEqual([]);
    expect(await due(5_060_000)).toMatchObject([{ failures: 1 }, { failures: 1 }]);
    expect(await due(4_000_000)).toMatchObject([{ kind: 'report' }]);
    expect(await due(0)).toHaveLength(2);
  });

  it('is a new message where it is taken elsewhere', async () => {
    await endOne(5);
    const reports = (await due(9)).filter(({ kind }) => kind === 'report');
    await storage.outbox.assignNonce(reports, 'nonce', 7);
    await storage.outbox.moveTo(reports, 'ops', 8);
    expect((await due(9)).find(({ kind }) => kind === 'report')).toMatchObject({
      stage: 'ops',
      nonce: null,
      attemptedAt: null,
    });
  });

  it('tells what waits, and since when', async () => {
    expect(await storage.outbox.measureBacklog()).toEqual({ pending: 0, oldestAt: null });
    await endOne(5);
    await endOne(7, { serverId: 43 });
    expect(await storage.outbox.measureBacklog()).toEqual({ pending: 4, oldestAt: 5 });
  });
});
