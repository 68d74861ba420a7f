import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/operations/operation.ts';
import { kindOf } from '../../src/operations/operation.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import { judgeEvidence, judgeTask } from '../../src/tasks/advance.ts';
import type { Scalet } from '../../src/vscale/scalets.ts';
import { makeRecord, makeScalet, makeTask } from '../support/operation.ts';

const serverId = 42;
const create: Operation = {
  kind: 'server.create',
  name: 'web-1',
  image: 'ubuntu_20.04_64_001_master',
  plan: 'small',
  location: 'spb0',
  keyIds: [],
  start: true,
  isFromBackup: false,
  hasPassword: false,
};
const running = (operation: Operation, over = {}) =>
  makeRecord({ operation, state: 'running', serverId, submittedAt: 0, ...over });
/** Judges by the evidence that this kind of operation reads off the server. */
function judgeServer(record: OperationRecord, scalet: Scalet | null, when: { taskDone: boolean; missingMs: number }) {
  const evidence = kindOf(record.operation.kind).readServer?.(record.operation, scalet);
  if (!evidence) throw new Error('no server tells of it');
  return judgeEvidence(record, evidence, { scalet, ...when });
}
const soon = { taskDone: false, missingMs: 0 };
const late = { taskDone: false, missingMs: 20_000 };

describe('a task', () => {
  it('runs, is done, has failed, or is out of sight', () => {
    expect(judgeTask(makeTask())).toBe('running');
    expect(judgeTask(makeTask({ done: true }))).toBe('task_done');
    expect(judgeTask(makeTask({ done: true, error: true, message: 'no space' }))).toEqual({
      failed: { code: 'task_failed', message: 'no space' },
    });
    expect(judgeTask(null)).toBe('look_closer');
  });
});

describe('a server whose task is out of sight', () => {
  it.each<[string, Operation, object]>([
    ['created', create, { status: 'started' }],
    ['created without being started', { ...create, start: false }, { status: 'stopped' }],
    ['started', { kind: 'server.start', serverId }, { status: 'started' }],
    ['stopped', { kind: 'server.stop', serverId }, { status: 'stopped' }],
    ['upgraded', { kind: 'server.upgrade', serverId, plan: 'large' }, { plan: 'large' }],
    ['renamed', { kind: 'server.rename', serverId, name: 'web-2' }, { name: 'web-2' }],
  ])('shows at once that it was %s', (_, operation, over) => {
    const scalet = makeScalet(over);
    expect(judgeServer(running(operation), scalet, soon)).toMatchObject({ state: 'succeeded', after: { id: 42 } });
  });

  it('is gone, when it was deleted', () => {
    const remove = running({ kind: 'server.delete', serverId });
    expect(judgeServer(remove, null, soon)).toEqual({ state: 'succeeded', outcome: { code: 'done' }, after: null });
    expect(judgeServer(remove, makeScalet({ locked: true }), late)).toBeNull();
    expect(judgeServer(remove, makeScalet(), late)).toMatchObject({
      state: 'failed',
      outcome: { code: 'unexpected_state' },
    });
  });

  it.each(['queued', 'defined', 'created'])('is still being created while it is %s', (status) => {
    expect(judgeServer(running(create), makeScalet({ status, locked: false }), late)).toBeNull();
  });

  it('is not judged while it is locked', () => {
    expect(
      judgeServer(running({ kind: 'server.stop', serverId }), makeScalet({ locked: true, status: 'stopped' }), late),
    ).toBeNull();
  });

  it('proves a restart only when the task was seen, is done, or has had the time to appear', () => {
    const restart = running({ kind: 'server.restart', serverId });
    expect(judgeServer(restart, makeScalet(), soon)).toBeNull();
    expect(judgeServer(restart, makeScalet(), { taskDone: true, missingMs: 0 })?.state).toBe('succeeded');
    expect(judgeServer({ ...restart, taskMethod: 'scalet_restart' }, makeScalet(), soon)?.state).toBe('succeeded');
    expect(judgeServer(restart, makeScalet(), late)?.state).toBe('succeeded');
  });

  it('is given time to show what its task has done before it is called a failure', () => {
    const upgrade = running({ kind: 'server.upgrade', serverId, plan: 'large' });
    expect(judgeServer(upgrade, makeScalet(), { taskDone: true, missingMs: 0 })).toBeNull();
    expect(judgeServer(upgrade, makeScalet(), { taskDone: true, missingMs: 20_000 })).toEqual({
      state: 'failed',
      outcome: { code: 'unexpected_state', status: 'started', plan: 'small' },
      after: expect.objectContaining({ plan: 'small' }),
    });
    expect(judgeServer(running(create), null, soon)).toBeNull();
    expect(judgeServer(running(create), null, late)).toEqual({
      state: 'failed',
      outcome: { code: 'server_gone' },
      after: null,
    });
  });
});
