import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/operations/kind.ts';
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

  it('may have been made or not, when all has been as before for long enough', () => {
    expect(reconcileChange('settled', soon)).toBeNull();
    expect(reconcileChange('settled', late)).toBe('unknown');
  });

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
  const soon = { claimed: new Set<number>(), waitedMs: 0 };
  const late = { ...soon, waitedMs: reconcileMs };

  it('is the new one with its name', () => {
    const created = makeScalet({ id: 3 });
    expect(findCreated(create, [makeScalet({ id: 4, name: 'db-1' }), created], soon)).toBe(created);
  });

  it('is never one that was there before, or that another operation has made', () => {
    expect(findCreated(create, [makeScalet({ id: 2 })], late)).toBeNull();
    expect(findCreated(create, [makeScalet({ id: 3 })], { ...late, claimed: new Set([3]) })).toBeNull();
  });

  it('is at last the only new one of its make, where the provider has replaced the name', () => {
    const renamed = makeScalet({ id: 3, name: 'Icy-Mysterious' });
    expect(findCreated(create, [renamed], soon)).toBeNull();
    expect(findCreated(create, [renamed], late)).toBe(renamed);
    expect(findCreated(create, [renamed, makeScalet({ id: 4, name: 'Quiet-Harbor' })], late)).toBeNull();
    expect(findCreated(create, [makeScalet({ id: 3, name: 'x', plan: 'large' })], late)).toBeNull();
  });
});
