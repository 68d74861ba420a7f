import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { makeRecord } from '../support/operation.ts';

let folder: string;
let path: string;
let storage: Storage;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chatops-'));
  path = join(folder, 'chatops.db');
  storage = await openStorage(`sqlite:${path}`, 0);
});
afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

const refused = (at: number) => ({
  at,
  event: 'refused' as const,
  guildId: 'g1',
  userId: 'u1',
  operationId: null,
  serverId: null,
  data: { code: 'not_served' },
});

/** Changes the table behind the bot's back. */
function tamper(sql: string): void {
  const raw = new DatabaseSync(path);
  raw.exec(sql);
  raw.close();
}

describe('the audit', () => {
  it('holds a row for everything that happens to an operation, newest first', async () => {
    const record = makeRecord({ reason: 'stuck' });
    await storage.operations.insert(record);
    const submitting = await storage.operations.advance(record, 'submitting', 5);
    if (submitting)
      await storage.operations.advance(submitting, 'rejected', 6, {
        outcome: { code: 'refused', kind: 'locked', message: 'no' },
      });
    await storage.audit.append(refused(7));
    const { rows, total } = await storage.audit.list({ guildId: 'g1', limit: 10, offset: 0 });
    expect(total).toBe(4);
    expect(rows.map(({ event, userId, at }) => [event, userId, at])).toEqual([
      ['refused', 'u1', 7],
      ['operation.rejected', null, 6],
      ['operation.submitting', null, 5],
      ['operation.approved', 'u1', 1000],
    ]);
    expect(rows[3]?.data).toMatchObject({ reason: 'stuck', server: 'web-1', operation: { kind: 'server.restart' } });
    expect((await storage.audit.list({ guildId: 'g1', event: 'refused', limit: 10, offset: 0 })).total).toBe(1);
    expect((await storage.audit.list({ guildId: 'elsewhere', limit: 10, offset: 0 })).total).toBe(0);
  });

  it('is whole as long as nobody edits it', async () => {
    expect(await storage.audit.verify()).toEqual({ rows: 0, head: '0'.repeat(64), brokenSeq: null });
    for (let at = 1; at <= 1203; at += 1) await storage.audit.append(refused(at));
    const verdict = await storage.audit.verify();
    expect(verdict).toMatchObject({ rows: 1203, brokenSeq: null });
    const exported = [];
    for await (const row of storage.audit.export('g1')) exported.push(row);
    expect(exported).toHaveLength(1203);
    expect(exported.at(-1)?.hash).toBe(verdict.head);
  });

  it.each([
    ['what happened', "update audit set event = 'vote.approve' where seq = 3", 3],
    ['who did it', "update audit set user_id = 'u2' where seq = 3", 3],
    ['when', 'update audit set at = 999 where seq = 3', 3],
    ['the facts', "update audit set data = '{}' where seq = 3", 3],
    ['the server', 'update audit set server_id = 7 where seq = 3', 3],
    ['the hash', "update audit set hash = 'x' where seq = 3", 3],
    ['a row away', 'delete from audit where seq = 3', 4],
    ['the first row away', 'delete from audit where seq = 1', 2],
    ['the order', 'update audit set seq = 99 where seq = 3', 4],
  ])('names the first row that is broken by an edit of %s', async (_, sql, brokenSeq) => {
    for (let at = 1; at <= 5; at += 1) await storage.audit.append(refused(at));
    tamper(sql);
    expect((await storage.audit.verify()).brokenSeq).toBe(brokenSeq);
  });
});
