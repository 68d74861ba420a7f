import { factsOf } from '../operations/facts.ts';
import type { Evidence } from '../operations/kind.ts';
import type { OperationRecord, Outcome, ServerFacts } from '../operations/record.ts';
import type { Scalet } from '../vscale/scalets.ts';
import type { Task } from '../vscale/tasks.ts';

/** How long a task that has not been seen yet may be late, before the server's look alone is believed. */
const lateTaskMs = 10_000;
/** How long a server may take to show what its ended task has done, before it is called a failure. */
const slowServerMs = 15_000;

export interface Ending {
  state: 'succeeded' | 'failed' | 'unknown';
  outcome: Outcome;
  after: ServerFacts | null;
}

/** What the tasks say of a running operation: it goes on, it has ended, or only a closer look can tell. */
export type TaskVerdict = 'running' | 'task_done' | { failed: Outcome } | 'look_closer';

/** Judges by the task itself, from the list or asked by id; null where there is none. */
export function judgeTask(task: Task | null): TaskVerdict {
  if (task === null) return 'look_closer';
  if (task.error) return { failed: { code: 'task_failed', message: task.message } };
  return task.done ? 'task_done' : 'running';
}

/**
 * Judges by what Vscale shows beside the task, once that is out of sight or done; null means: wait and look again.
 * @param scalet the operation's server, where it has one
 * @param missingMs how long the task has been out of sight
 */
export function judgeEvidence(
  record: OperationRecord,
  evidence: Evidence,
  { scalet, taskDone, missingMs }: { scalet: Scalet | null; taskDone: boolean; missingMs: number },
): Ending | null {
  const after = scalet && factsOf(scalet);
  const succeeded: Ending = { state: 'succeeded', outcome: { code: 'done' }, after };
  const wasSeen = record.taskMethod !== null;
  switch (evidence) {
    case 'done':
      return succeeded;
    case 'settled':
      return taskDone || wasSeen || missingMs >= lateTaskMs ? succeeded : null;
    case 'busy':
      return null;
    case 'undone':
      return missingMs < slowServerMs
        ? null
        : {
            state: 'failed',
            outcome: { code: 'unexpected_state', status: scalet?.status ?? null, plan: scalet?.plan ?? null },
            after,
          };
    case 'unclear':
      return missingMs < slowServerMs ? null : { state: 'unknown', outcome: { code: 'unknown' }, after };
    case 'gone':
      return missingMs < slowServerMs ? null : { state: 'failed', outcome: { code: 'server_gone' }, after: null };
  }
}
