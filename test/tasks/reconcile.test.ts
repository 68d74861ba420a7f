import { describe, expect, it } from 'vitest';
import type { Operation } from '../../src/operations/operation.ts';
import { reconcileChange, reconcileCreation, reconcileMs } from '../../src/tasks/reconcile.ts';
import { makeRecord, makeScalet, makeTask } from '../support/operation.ts';

const serverId = 42;
const now = 1_000;
const uncertain = (operation: Operation, over = {}) =>
  makeRecord({ operation, state: 'uncertain', submittedAt: 0, changedAt: now, serverId, ...over });
const restart = uncertain({ kind: 'server.restart', serverId });
const reading = { task: null, hasForeignTask: false, scalet: makeScalet(), now };

describe('a change whose answer was lost', () => {
  it('runs, when its task is there', () => {
    expect(reconcileChange(restart, { ...reading, task: makeTask() })).toMatchObject({ found: 'running' });
  });

  it('is finished, when the server shows what could not have been before', () => {
    const stop = uncertain({ kind: 'server.stop', serverId });
    expect(reconcileChange(stop, { ...reading, scalet: makeScalet({ status: 'stopped' }) })).toMatchObject({
      found: 'finished',
    });
    const remove = uncertain({ kind: 'server.delete', serverId });
    expect(reconcileChange(remove, { ...reading, scalet: null })).toMatchObject({ found: 'finished' });
  });

  it('runs, when the server is locked and nobody else is at work on it', () => {
    const scalet = makeScalet({ locked: true });
    expect(reconcileChange(restart, { ...reading, scalet })).toMatchObject({ found: 'running' });
    expect(reconcileChange(restart, { ...reading, scalet, hasForeignTask: true })).toBeNull();
  });

  it('was not made, when nothing has shown for long enough', () => {
    expect(reconcileChange(restart, reading)).toBeNull();
    expect(reconcileChange(restart, { ...reading, now: now + reconcileMs })).toBe('not_applied');
  });
});

describe('a creation whose answer was lost', () => {
  const create = uncertain(
    {
      kind: 'server.create',
      name: 'web-1',
      image: 'ubuntu_20.04_64_001_master',
      plan: 'small',
      location: 'spb0',
      keyIds: [],
      start: true,
      hasPassword: false,
    },
    { serverId: null, knownServerIds: [1, 2] },
  );
  const none: ReadonlySet<number> = new Set();

  it('is the new server with its name', () => {
    const created = makeScalet({ id: 3 });
    const other = makeScalet({ id: 4, name: 'db-1' });
    expect(reconcileCreation(create, [other, created], none, now)).toEqual({ found: 'running', scalet: created });
  });

  it('is never a server that was there before, or that another operation has made', () => {
    expect(reconcileCreation(create, [makeScalet({ id: 2 })], none, now)).toBeNull();
    expect(reconcileCreation(create, [makeScalet({ id: 3 })], new Set([3]), now)).toBeNull();
  });

  it('is the only new server of its make, where the provider has replaced the name', () => {
    const renamed = makeScalet({ id: 3, name: 'Icy-Mysterious' });
    expect(reconcileCreation(create, [renamed], none, now)).toMatchObject({ scalet: { id: 3 } });
    expect(reconcileCreation(create, [renamed, makeScalet({ id: 4, name: 'Quiet-Harbor' })], none, now)).toBeNull();
    expect(reconcileCreation(create, [makeScalet({ id: 3, name: 'x', plan: 'large' })], none, now)).toBeNull();
  });

  it('was not made, when no server has shown for long enough', () => {
    expect(reconcileCreation(create, [], none, now + reconcileMs - 1)).toBeNull();
    expect(reconcileCreation(create, [], none, now + reconcileMs)).toBe('not_applied');
  });
});
