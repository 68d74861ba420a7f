import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../../src/storage/storage.ts';
import { operationCard } from '../../src/views/operation-card.ts';
import { operationReport } from '../../src/views/operation-report.ts';

const releases = new URL('releases/', import.meta.url);
const everything = { guildId: 'g1', limit: 10_000, offset: 0 };

/** What that release stored, as the present version opens it. */
async function openRelease(version: string) {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  const path = join(folder, 'chatops.db');
  const raw = new DatabaseSync(path);
  raw.exec(readFileSync(new URL(`${version}/rows.sql`, releases), 'utf8'));
  const stored = raw.prepare('select id, kind, state from operations').all();
  raw.close();
  const storage = await openStorage(`sqlite:${path}`, 10_000);
  onTestFinished(async () => {
    await storage.close();
    rmSync(folder, { recursive: true });
  });
  return { storage, stored };
}

describe.each(readdirSync(releases))('what release %s stored', (version) => {
  it('is read: every operation, with its kind and its state', async () => {
    const { storage, stored } = await openRelease(version);
    const { records, unreadable } = await storage.operations.list(everything);
    expect(unreadable).toEqual([]);
    const read = records.map(({ id, operation, state }) => ({ id, kind: operation.kind, state }));
    const byId = (one: { id?: unknown }, other: { id?: unknown }) => (String(one.id) < String(other.id) ? -1 : 1);
    expect(read.sort(byId)).toEqual(stored.map((row) => ({ ...row })).sort(byId));
  });

  it('is shown: every card and every report', async () => {
    const { storage } = await openRelease(version);
    const { records } = await storage.operations.list(everything);
    for (const record of records) {
      expect(operationCard(record, { now: 10_000, expectedMs: null }).embeds?.[0]?.title).not.toBe('');
      expect(operationReport(record).content).toContain('**');
    }
  });

  it('is whole besides: messages, tickets, alerts, what was seen, the audit', async () => {
    const { storage } = await openRelease(version);
    const due = await storage.outbox.listDue(10_000_000);
    expect(new Set(due.map(({ kind }) => kind))).toEqual(
      new Set(['card', 'report', 'summons', 'reminder', 'alarm', 'notice']),
    );
    for (const wish of due) if (wish.kind === 'notice') expect(() => JSON.parse(wish.body)).not.toThrow();
    expect((await storage.tickets.list()).map(({ told }) => told)).toEqual([['9119'], []]);
    const alert = await storage.operations.findLastSucceeded('billing.alert');
    expect(await storage.balanceAlerts.find(alert?.id ?? '')).toEqual({ isLow: true, turns: 1 });
    expect(await storage.seenAccount.read()).toMatchObject({ servers: [{ id: 42 }], tasks: [{ id: 't' }] });
    expect(await storage.audit.verify()).toMatchObject({ brokenSeq: null });
  });
});
