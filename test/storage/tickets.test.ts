import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../src/storage/storage.ts';
import { makeRecord } from '../support/operation.ts';
import { openTestStorage } from '../support/storage.ts';

let storage: Storage;
beforeEach(async () => {
  storage = await openTestStorage();
});
afterEach(() => storage.close());

/** An operation that has opened the ticket of this id. */
async function open(resultId: string | null) {
  const record = makeRecord({ operation: { kind: 'ticket.open', header: 'No network', text: 'None.' } });
  await storage.operations.insert(record);
  const submitting = await storage.operations.advance(record, 'submitting', 5, { submittedAt: 5 });
  if (submitting && resultId !== null) await storage.operations.advance(submitting, 'succeeded', 6, { resultId });
  return record;
}

const adopt = (id: string, operationId: string, channelId = 'c1') =>
  storage.tickets.adopt({ id, header: 'No network', operationId, channelId });
const notices = async () =>
  (await storage.outbox.listDue(99)).flatMap((wish) => (wish.kind === 'notice' ? [[wish.channelId, wish.body]] : []));

describe('a ticket that was opened from Discord', () => {
  it('is known from its operation, once', async () => {
    const { id } = await open('17');
    expect(await storage.tickets.listUnknownOpenings()).toEqual([id]);
    await adopt('17', id);
    expect(await storage.tickets.listUnknownOpenings()).toEqual([]);
    expect(await storage.tickets.list()).toEqual([
      {
        id: '17',
        header: 'No network',
        operationId: id,
        isPlaced: false,
        channelId: 'c1',
        isClosed: false,
        told: [],
      },
    ]);
  });

  it('is not there while it is being opened', async () => {
    expect(await storage.tickets.isOpening()).toBe(false);
    await open(null);
    expect(await storage.tickets.isOpening()).toBe(true);
    expect(await storage.tickets.listUnknownOpenings()).toEqual([]);
  });

  it('belongs to a channel, and is found there, closed too', async () => {
    await adopt('17', (await open('17')).id);
    expect(await storage.tickets.listUnplaced()).toMatchObject([{ id: '17' }]);
    await storage.tickets.place('17', 't1', { topic: 'thread 17', body: 'hello' }, 7);
    expect(await storage.tickets.listUnplaced()).toEqual([]);
    expect(await storage.tickets.listIn('t1')).toMatchObject([{ id: '17', isPlaced: true }]);
    expect(await storage.tickets.listIn('c1')).toEqual([]);
    expect(await notices()).toEqual([['t1', 'hello']]);
    await storage.tickets.note('17', { isClosed: true, told: ['1'] }, [], 8);
    expect(await storage.tickets.listIn('t1')).toMatchObject([{ id: '17', isClosed: true }]);
  });

  it('takes over what was thought to be somebody else’s', async () => {
    const told = { topic: 'opened 17', channelId: 'ops', body: 'news' };
    await storage.tickets.addForeign([{ id: '17', header: 'No network', told: ['1'] }], told, 5);
    const { id } = await open('17');
    await adopt('17', id);
    expect(await storage.tickets.list()).toMatchObject([
      { operationId: id, channelId: 'c1', isPlaced: false, told: ['1'] },
    ]);
  });
});

it('what is told is stored with the message, once', async () => {
  await storage.tickets.addForeign(
    [{ id: '17', header: 'x', told: [] }],
    { topic: 'opened 17', channelId: 'ops', body: 'opened' },
    5,
  );
  const news = { topic: 'ticket 17 comment 1', channelId: 'ops', body: 'comment' };
  await storage.tickets.note('17', { isClosed: false, told: ['1'] }, [news], 6);
  await storage.tickets.note('17', { isClosed: false, told: ['1'] }, [news], 7);
  expect(await notices()).toEqual([
    ['ops', 'opened'],
    ['ops', 'comment'],
  ]);
  expect(await storage.tickets.list()).toMatchObject([{ operationId: null, channelId: null, told: ['1'] }]);
});

it('those that were not looked at for the longest time come first', async () => {
  const notice = { topic: 'opened', channelId: 'ops', body: '' };
  await storage.tickets.addForeign(
    ['1', '2', '3'].map((id) => ({ id, header: '', told: [] })),
    notice,
    5,
  );
  await storage.tickets.note('1', { isClosed: false, told: [] }, [], 7);
  await storage.tickets.note('2', { isClosed: false, told: [] }, [], 6);
  expect((await storage.tickets.list()).map(({ id }) => id)).toEqual(['3', '2', '1']);
});
