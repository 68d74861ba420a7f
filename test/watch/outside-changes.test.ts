import { describe, expect, it } from 'vitest';
import type { OperationRecord } from '../../src/operations/record.ts';
import type { SeenAccount, SeenServer } from '../../src/storage/seen-account.ts';
import type { Scalet } from '../../src/vscale/scalets.ts';
import type { Task } from '../../src/vscale/tasks.ts';
import { compareAccount } from '../../src/watch/outside-changes.ts';
import { makeRecord, makeScalet, makeTask } from '../support/operation.ts';

const dayMs = 86_400_000;
const lastLook = 10 * dayMs;
const now = lastLook + 60_000;

const known: SeenServer = {
  id: 42,
  name: 'web-1',
  plan: 'small',
  status: 'started',
  isBlocked: false,
  seenAt: lastLook,
};
const before: SeenAccount = { seenAt: lastLook, servers: [known], tasks: [] };

interface Look {
  scalets?: Scalet[];
  tasks?: Task[];
  operations?: OperationRecord[];
  since?: SeenAccount;
}

function look({ scalets = [makeScalet()], tasks = [], operations = [], since = before }: Look) {
  return compareAccount(since, { scalets, tasks }, operations, now);
}

const kindsOf = (seen: Look) => look(seen).changes.map(({ kind }) => kind);

/** One of ours on server 42, sent and not ended unless told otherwise. */
const sent = (over: Parameters<typeof makeRecord>[0] = {}) =>
  makeRecord({ state: 'running', submittedAt: lastLook, ...over });
const ended = (over: Parameters<typeof makeRecord>[0] = {}) =>
  sent({ state: 'succeeded', endedAt: lastLook + 1, ...over });

const rename = { kind: 'server.rename' as const, serverId: 42 };
const upgrade = { kind: 'server.upgrade' as const, serverId: 42, plan: 'huge' };
const relocation = { kind: 'backup.relocate' as const, backupId: 'b1', from: 'spb0', location: 'msk0' };

function restart(serverId: number) {
  return { kind: 'server.restart' as const, serverId };
}

function stop(serverId: number) {
  return { kind: 'server.stop' as const, serverId };
}

describe('a task', () => {
  it.each<[string, boolean, OperationRecord]>([
    ['that our operation names, however long ago that ended', true, ended({ taskId: makeTask().id, endedAt: 1 })],
    ['of any kind while ours runs on the server', true, sent({ taskId: 'another', operation: stop(42) })],
    ['while ours runs on another server', false, sent({ operation: restart(7) })],
    ['such as ours, which ended without having been seen', true, ended()],
    ['such as ours, which ended before the last look', false, ended({ endedAt: lastLook - 1 })],
    ['such as ours, whose own task was another', false, ended({ taskId: 'another' })],
    ['of another kind than ours, which has ended', false, ended({ operation: stop(42) })],
    ['such as ours on another server, which has ended', false, ended({ operation: restart(7) })],
    ['of a restart while a backup of ours moves', false, sent({ operation: relocation })],
  ])('%s: ours %s', (_what, isOurs, operation) => {
    const { changes, seen } = look({ tasks: [makeTask()], operations: [operation] });
    expect(changes.map(({ kind }) => kind)).toEqual(isOurs ? [] : ['started']);
    expect(seen.tasks).toMatchObject([{ isOutside: !isOurs }]);
  });

  it('whose method nobody knows may be that of our operation on no server', () => {
    const tasks = [makeTask({ method: 'backup_move_v2', serverId: 7 })];
    expect(kindsOf({ tasks, operations: [sent({ operation: relocation })] })).toEqual([]);
    expect(kindsOf({ tasks })).toEqual(['started']);
    const hasNoTasks = ended({ serverId: null, operation: { kind: 'key.remove', keyId: 1 } });
    expect(kindsOf({ tasks, operations: [hasNoTasks] })).toEqual(['started']);
  });

  it('of no server that is known is told without one', () => {
    expect(look({ tasks: [makeTask({ serverId: 7 })] }).changes).toMatchObject([{ kind: 'started', server: null }]);
    expect(look({ tasks: [makeTask({ serverId: null })] }).changes).toMatchObject([{ kind: 'started', server: null }]);
  });

  it('that left the list is known when it comes back, for a day', () => {
    const task = { id: makeTask().id, serverId: 42, isOutside: true, seenAt: lastLook };
    const gone = look({ since: { ...before, tasks: [task] } }).seen;
    expect(gone.tasks).toEqual([task]);
    expect(kindsOf({ since: gone, tasks: [makeTask()] })).toEqual([]);
    expect(look({ since: { ...before, tasks: [{ ...task, seenAt: now - dayMs }] } }).seen.tasks).toEqual([]);
  });
});

describe('a server', () => {
  it('is compared when nothing runs on it any more', () => {
    const changed = makeScalet({ name: 'theirs', plan: 'huge' });
    const busy = look({ scalets: [{ ...changed, locked: true }] });
    expect(busy).toMatchObject({ changes: [], seen: { servers: [known] } });
    const ours = look({ scalets: [changed], operations: [sent({ operation: restart(42) })] });
    expect(ours).toMatchObject({ changes: [], seen: { servers: [known] } });
    expect(kindsOf({ since: busy.seen, scalets: [changed] })).toEqual(['renamed', 'upgraded']);
  });

  it('is told to be blocked at once, and once', () => {
    const blocked = makeScalet({ status: 'billing', block: { says: null }, locked: true });
    const first = look({ scalets: [blocked] });
    expect(first.changes).toMatchObject([{ kind: 'blocked', says: null }]);
    expect(kindsOf({ since: first.seen, scalets: [blocked] })).toEqual([]);
    expect(kindsOf({ since: first.seen, scalets: [{ ...blocked, locked: false }] })).toEqual([]);
    expect(kindsOf({ since: first.seen })).toEqual(['unblocked']);
  });

  it('may be blocked for a reason other than the money', () => {
    expect(look({ scalets: [makeScalet({ block: { says: 'abuse' } })] }).changes).toMatchObject([
      { kind: 'blocked', says: 'abuse' },
    ]);
  });

  it.each<[string, Partial<Scalet>, OperationRecord[], string[]]>([
    ['a name of ours', { name: 'ours' }, [ended({ operation: { ...rename, name: 'ours' } })], []],
    ['another name than ours', { name: 'theirs' }, [ended({ operation: { ...rename, name: 'ours' } })], ['renamed']],
    [
      'our name of long ago',
      { name: 'ours' },
      [ended({ operation: { ...rename, name: 'ours' }, endedAt: 1 })],
      ['renamed'],
    ],
    ['a plan of ours', { plan: 'huge' }, [ended({ operation: upgrade })], []],
    ['another plan than ours', { plan: 'monster' }, [ended({ operation: upgrade })], ['upgraded']],
    ['what ours has switched', { status: 'stopped' }, [ended({ operation: stop(42) })], []],
    ['what others have switched', { status: 'stopped' }, [], ['switched']],
    ['a status on the way', { status: 'updated' }, [], []],
  ])('with %s', (_what, over, operations, changes) => {
    expect(kindsOf({ scalets: [makeScalet(over)], operations })).toEqual(changes);
  });

  it('that is not listed is gone, unless we have deleted it', () => {
    const scalets: Scalet[] = [];
    const removal = { kind: 'server.delete' as const, serverId: 42 };
    expect(look({ scalets })).toMatchObject({ changes: [{ kind: 'vanished' }], seen: { servers: [] } });
    expect(kindsOf({ scalets, operations: [sent({ operation: removal })] })).toEqual([]);
    expect(kindsOf({ scalets, operations: [ended({ operation: removal })] })).toEqual([]);
    expect(kindsOf({ scalets, operations: [ended({ operation: removal, endedAt: 1 })] })).toEqual(['vanished']);
    expect(kindsOf({ scalets, operations: [ended({ operation: stop(42) })] })).toEqual(['vanished']);
  });
});
