import { describe, expect, it } from 'vitest';
import { matchTask } from '../../src/tasks/match.ts';
import { makeRecord, makeTask } from '../support/operation.ts';

const submittedAt = Date.parse('2026-03-01T12:00:00Z');
const restart = makeRecord({ state: 'running', submittedAt });
const nobody: ReadonlySet<string> = new Set();

describe('the task of an operation', () => {
  it('is the one that the answer named, whatever else it says', () => {
    const named = makeTask({ id: 'named', serverId: 7, method: 'anything', insertedAt: '2001-01-01 00:00:00' });
    expect(matchTask({ ...restart, taskId: 'named' }, [makeTask({ id: 'other' }), named], nobody)).toBe(named);
  });

  it('is none, when the named one is not in the list', () => {
    expect(matchTask({ ...restart, taskId: 'named' }, [makeTask({ id: 'other' })], nobody)).toBeNull();
  });

  it.each([
    ['Moscow time, as the provider writes it', '2026-03-01 15:00:02'],
    ['UTC', '2026-03-01 12:00:02'],
    ['a clock that is a minute behind', '2026-03-01 14:59:01'],
    ['nothing', null],
    ['something that is no date', 'just now'],
  ])('is told by server, method and insertion: %s', (_, insertedAt) => {
    const task = makeTask({ insertedAt });
    expect(matchTask(restart, [makeTask({ serverId: 43 }), task], nobody)).toBe(task);
  });

  it.each([
    ['of another server', { serverId: 43 }],
    ['of no server', { serverId: null }],
    ['of another kind', { method: 'scalet_stop' }],
    ['from an hour before, in Moscow time', { insertedAt: '2026-03-01 14:00:00' }],
    ['from an hour before, in UTC', { insertedAt: '2026-03-01 11:00:00' }],
    ['of the day before', { insertedAt: '2026-02-28 15:00:00' }],
  ])('is never one %s', (_, over) => {
    expect(matchTask(restart, [makeTask(over)], nobody)).toBeNull();
  });

  it('may have a method that nobody has heard of, unless a better one is there', () => {
    const unknown = makeTask({ id: 'a', method: 'vm_reboot' });
    const known = makeTask({ id: 'b' });
    expect(matchTask(restart, [unknown], nobody)).toBe(unknown);
    expect(matchTask(restart, [unknown, known], nobody)).toBe(known);
  });

  it('is never one that another operation follows', () => {
    const task = makeTask();
    expect(matchTask(restart, [task], new Set([task.id]))).toBeNull();
  });

  it('is none before anything was sent', () => {
    expect(matchTask(makeRecord(), [makeTask()], nobody)).toBeNull();
  });
});
