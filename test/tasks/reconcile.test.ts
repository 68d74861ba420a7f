import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/operations/kind.ts';
import type { Operation } from '../../src/operations/operation.ts';
import { findCreated, reconcileChange, reconcileMs } from '../../src/tasks/reconcile.ts';
import { makeRecord, makeScalet } from '../support/operation.ts';

describe('a change whose answer was lost', () => {
  const soon = { hasForeignTask: false, waitedMs: 0 };
  const late = { hasForeignTask: false, waitedMs: reconcileMs };

  it('is finished, when it shows what could not have been before', () => {
    expect(reconcileChange('done', soon)).toBe('finished');
  });

  it('runs, when something runs and nobody else is at work there', () => {
    expect(reconcileChange('busy', soon)).toBe('running');
    expect(reconcileChange('busy', { ...late, hasForeignTask: true })).toBeNull();
  });

  it.each<Evidence>(['settled', 'unclear'])(
    'may have been made or not, when it has been %s for long enough',
    (evidence) => {
      expect(reconcileChange(evidence, soon)).toBeNull();
      expect(reconcileChange(evidence, late)).toBe('unknown');
    },
  );

  it.each<Evidence>(['undone', 'gone'])('was not made, when it has been %s for long enough', (evidence) => {
    expect(reconcileChange(evidence, soon)).toBeNull();
    expect(reconcileChange(evidence, { ...late, waitedMs: reconcileMs - 1 })).toBeNull();
    expect(reconcileChange(evidence, late)).toBe('not_applied');
  });
});

describe('the server of a creation whose answer was lost', () => {
  const create = makeRecord({
    state: 'uncertain',
    known: ['1', '2'],
    operation: {
      kind: 'server.create',
      name: 'web-1',
      image: 'ubuntu_20.04_64_001_master',
      plan: 'small',
      location: 'spb0',
      keyIds: [],
      start: true,
      isFromBackup: false,
      hasPassword: false,
    },
  });
  const { operation } = create;
  const alone = { claimed: new Set<number>(), rivals: [] };

  it('is the new one with its name, on its plan and in its place', () => {
    const created = makeScalet({ id: 3 });
    expect(findCreated(create, [makeScalet({ id: 4, name: 'db-1' }), created], alone)).toBe(created);
    expect(findCreated(create, [makeScalet({ id: 3, plan: 'large' })], alone)).toBeNull();
  });

  it('is never one that was there before, or that another operation has made', () => {
    expect(findCreated(create, [makeScalet({ id: 2 })], alone)).toBeNull();
    expect(findCreated(create, [makeScalet({ id: 3 })], { ...alone, claimed: new Set([3]) })).toBeNull();
  });

  it('may be one of its make with another name, but not the one that another creation asked for', () => {
    const other = makeScalet({ id: 3, name: 'made-b' });
    const rival = { data: { ...operation, name: 'made-b' } as Operation, isAwaited: true };
    expect(findCreated(create, [other], alone)).toBe('unclear');
    expect(findCreated(create, [other], { ...alone, rivals: [rival] })).toBeNull();
  });

  it('is told from those of others who asked for the same only if there is one for each, and no answer is to come', () => {
    const [first, second] = [makeScalet({ id: 3 }), makeScalet({ id: 4 })];
    const lost = { data: operation, isAwaited: false };
    expect(findCreated(create, [first], { ...alone, rivals: [lost] })).toBe('unclear');
    expect(findCreated(create, [first, second], { ...alone, rivals: [lost] })).toBe(first);
    expect(findCreated(create, [first, second], { ...alone, rivals: [{ ...lost, isAwaited: true }] })).toBe('unclear');
  });
});
