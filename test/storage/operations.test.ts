import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OperationRecord } from '../../src/operations/record.ts';
import type { OperationFilter } from '../../src/storage/operations.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { makeRecord } from '../support/operation.ts';
import { openTestStorage } from '../support/storage.ts';

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
});
afterEach(() => storage.close());

async function store(record: OperationRecord): Promise<OperationRecord> {
  const answer = await storage.operations.insert(record);
  if (!('stored' in answer)) throw new Error('not stored');
  return answer.stored;
}

async function stepped(promise: Promise<OperationRecord | null>): Promise<OperationRecord> {
  const record = await promise;
  if (record === null) throw new Error('no step was taken');
  return record;
}

describe('stored operations', () => {
  it('come back as they were', async () => {
    const record = makeRecord({
      before: {
        id: 42,
        name: 'web-1',
        status: 'started',
        plan: 'small',
        location: 'spb0',
        image: 'i',
        address: null,
        privateAddress: null,
        locked: false,
      },
      known: ['1', '2'],
      reason: 'a "reason" with `ticks`',
      card: { channelId: 'c1', messageId: 'm1' },
      outcome: { code: 'refused', kind: 'locked', message: null },
    });
    await store(record);
    expect(await storage.operations.find(record.id)).toEqual(record);
    expect(await storage.operations.find('nothing')).toBeNull();
  });

  it('are asked once by one interaction, however often it is delivered', async () => {
    const first = await store(makeRecord({ origin: { interactionId: 'same' } }));
    const again = makeRecord({ origin: { interactionId: 'same' }, operation: { kind: 'server.stop', serverId: 43 } });
    expect(await storage.operations.insert(again)).toEqual({ duplicate: first });
  });

  it('are one at a time on a server, until it ends', async () => {
    const first = await store(makeRecord());
    expect(await storage.operations.insert(makeRecord())).toEqual({ busy: first });
    await storage.operations.advance(first, 'rejected', 5, { outcome: { code: 'not_applied' } });
    await store(makeRecord());
    await store(makeRecord({ serverId: 43 }));
  });

  it('take a step only from the state that was seen', async () => {
    const approved = await store(makeRecord());
    const [one, other] = await Promise.all([
      storage.operations.advance(approved, 'submitting', 5, { submittedAt: 5 }),
      storage.operations.advance(approved, 'submitting', 6, { submittedAt: 6 }),
    ]);
    expect([one, other].filter((record) => record === null)).toHaveLength(1);
    expect(await storage.operations.advance(approved, 'rejected', 7)).toBeNull();
  });

  it('refuse a step that the machine does not know, and never change once ended', async () => {
    const approved = await store(makeRecord());
    await expect(storage.operations.advance(approved, 'succeeded', 5)).rejects.toThrow(
      'cannot go from approved to succeeded',
    );
    const rejected = await stepped(storage.operations.advance(approved, 'rejected', 5));
    await expect(storage.operations.advance(rejected, 'approved', 6)).rejects.toThrow('cannot go from rejected');
    expect(rejected.endedAt).toBe(5);
  });

  it('wish for a card at each step and for one report at the end', async () => {
    const approved = await store(makeRecord());
    expect(await storage.outbox.listDue(9)).toEqual([]);
    const submitting = await stepped(storage.operations.advance(approved, 'submitting', 5));
    expect(await storage.outbox.listDue(9)).toMatchObject([{ kind: 'card', version: 1 }]);
    const running = await stepped(storage.operations.advance(submitting, 'running', 6));
    await storage.operations.advance(running, 'succeeded', 7);
    expect(await storage.outbox.listDue(9)).toMatchObject([
      { kind: 'card', version: 3, channelId: 'c1' },
      { kind: 'report', version: 1, stage: 'origin' },
    ]);
  });

  it('are listed by guild, state, server and person, newest first', async () => {
    const a = await store(makeRecord({ askedAt: 1, serverId: 1 }));
    const b = await store(makeRecord({ askedAt: 2, serverId: 2, subject: 'db-1', origin: { userId: 'u2' } }));
    await store(makeRecord({ askedAt: 3, serverId: 3, origin: { guildId: 'elsewhere' } }));
    await storage.operations.advance(b, 'rejected', 5);
    const list = async (filter: Partial<OperationFilter>) => {
      const { records, total } = await storage.operations.list({ guildId: 'g1', limit: 10, offset: 0, ...filter });
      return [records.map((record) => record.id), total];
    };
    expect(await list({})).toEqual([[b.id, a.id], 2]);
    expect(await list({ limit: 1, offset: 1 })).toEqual([[a.id], 2]);
    expect(await list({ state: 'open' })).toEqual([[a.id], 1]);
    expect(await list({ state: 'ended' })).toEqual([[b.id], 1]);
    expect(await list({ state: 'failed' })).toEqual([[b.id], 1]);
    expect(await list({ state: 'running' })).toEqual([[a.id], 1]);
    expect(await list({ state: 'waiting' })).toEqual([[], 0]);
    expect(await list({ serverId: 2 })).toEqual([[b.id], 1]);
    expect(await list({ subject: 'db-1' })).toEqual([[b.id], 1]);
    expect(await list({ userId: 'u1' })).toEqual([[a.id], 1]);
  });

  it('tell how long a kind of operation takes: the median of those that succeeded', async () => {
    expect(await storage.operations.expectedMs('server.restart')).toBeNull();
    for (const [serverId, tookMs] of [10, 1000, 30].entries()) {
      const approved = await store(makeRecord({ serverId: serverId + 1 }));
      const submitting = await stepped(storage.operations.advance(approved, 'submitting', 100, { submittedAt: 100 }));
      const running = await stepped(storage.operations.advance(submitting, 'running', 101));
      await storage.operations.advance(running, 'succeeded', 100 + tookMs);
    }
    expect(await storage.operations.expectedMs('server.restart')).toBe(30);
    expect(await storage.operations.expectedMs('server.stop')).toBeNull();
  });

  it('keep the first card that was posted', async () => {
    const { id } = await store(makeRecord());
    await storage.operations.setCard(id, { channelId: 'c1', messageId: 'first' });
    await storage.operations.setCard(id, { channelId: 'c1', messageId: 'second' });
    expect((await storage.operations.find(id))?.card?.messageId).toBe('first');
  });
});
