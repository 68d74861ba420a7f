import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../../src/storage/storage.ts';
import { makeRecord } from '../support/operation.ts';

const notice = { channelId: 'c9', body: '{"content":"news"}' };

/** `breakOutbox` makes every message that is to be stored fail, until `mend` is called. */
async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'chatops-'));
  const path = join(folder, 'chatops.db');
  const storage = await openStorage(`sqlite:${path}`, 0);
  const raw = new DatabaseSync(path);
  onTestFinished(async () => {
    raw.close();
    await storage.close();
    rmSync(folder, { recursive: true });
  });
  return {
    ...storage,
    breakOutbox: () => raw.exec("create trigger broken before insert on outbox begin select raise(abort, 'full'); end"),
    mend: () => raw.exec('drop trigger broken'),
  };
}

describe('a turn of the balance', () => {
  it('is stored with its message, or not at all', async () => {
    const { operations, balanceAlerts, outbox, breakOutbox, mend } = await open();
    const { id } = makeRecord();
    await operations.insert(makeRecord({ id, serverId: null }));
    const fall = () => balanceAlerts.turn(id, { isLow: true, turns: 1 }, notice, 1);
    breakOutbox();
    await expect(fall()).rejects.toThrow('full');
    expect(await balanceAlerts.find(id)).toEqual({ isLow: false, turns: 0 });
    mend();
    await fall();
    expect(await balanceAlerts.find(id)).toEqual({ isLow: true, turns: 1 });
    await balanceAlerts.turn(id, { isLow: false, turns: 2 }, notice, 2);
    expect(await balanceAlerts.find(id)).toEqual({ isLow: false, turns: 2 });
    expect((await outbox.listDue(2)).map(({ kind }) => kind)).toEqual(['notice', 'notice']);
  });
});

describe('what was seen of the account', () => {
  const server = { id: 1, name: 'web-1', plan: 'small', status: 'started', isBlocked: false, seenAt: 1 };
  const task = { id: 't1', serverId: null, isOutside: true, seenAt: 1 };
  const seen = { seenAt: 1, servers: [server], tasks: [task] };

  it('is nothing before the first look, and then what was stored last', async () => {
    const { seenAccount, outbox } = await open();
    expect(await seenAccount.read()).toBeNull();
    await seenAccount.replace({ seenAt: 0, servers: [], tasks: [] }, null);
    expect(await seenAccount.read()).toEqual({ seenAt: 0, servers: [], tasks: [] });
    await seenAccount.replace(seen, null);
    expect(await seenAccount.read()).toEqual(seen);
    const later = { seenAt: 2, servers: [{ ...server, id: 2, isBlocked: true }], tasks: [{ ...task, serverId: 2 }] };
    await seenAccount.replace(later, null);
    expect(await seenAccount.read()).toEqual(later);
    expect(await outbox.listDue(2)).toEqual([]);
  });

  it('is stored with the message that tells of it, or not at all', async () => {
    const { seenAccount, outbox, breakOutbox, mend } = await open();
    breakOutbox();
    await expect(seenAccount.replace(seen, notice)).rejects.toThrow('full');
    expect(await seenAccount.read()).toBeNull();
    mend();
    await seenAccount.replace(seen, notice);
    await seenAccount.replace(seen, notice);
    expect(await outbox.listDue(1)).toMatchObject([notice, notice]);
  });
});

describe('the operations that a look concerns', () => {
  it('are those that were sent, and run or have ended since, or that have the task', async () => {
    const { operations } = await open();
    const insert = async (id: string, over: Parameters<typeof makeRecord>[0]) =>
      operations.insert(makeRecord({ id, serverId: null, ...over }));
    await insert('waiting', {});
    await insert('running', { state: 'running', submittedAt: 1 });
    await insert('ended-before', { state: 'succeeded', submittedAt: 1, endedAt: 9 });
    await insert('ended-since', { state: 'failed', submittedAt: 1, endedAt: 10 });
    await insert('has-task', { state: 'succeeded', submittedAt: 1, endedAt: 2, taskId: 't1' });
    const idsOf = async (taskIds: string[]) => (await operations.listSentSince(10, taskIds)).map(({ id }) => id);
    expect((await idsOf(['t1', 't2'])).sort()).toEqual(['ended-since', 'has-task', 'running']);
    expect((await idsOf([])).sort()).toEqual(['ended-since', 'running']);
  });

  it('have a last one of each kind that succeeded', async () => {
    const { operations } = await open();
    const insert = async (id: string, over: Parameters<typeof makeRecord>[0]) =>
      operations.insert(makeRecord({ id, serverId: null, ...over }));
    expect(await operations.findLastSucceeded('server.restart')).toBeNull();
    await insert('second', { state: 'succeeded', endedAt: 2 });
    await insert('first', { state: 'succeeded', endedAt: 1 });
    await insert('failed', { state: 'failed', endedAt: 3 });
    expect((await operations.findLastSucceeded('server.restart'))?.id).toBe('second');
    expect(await operations.findLastSucceeded('server.stop')).toBeNull();
  });
});
