import { type Fingerprint, type FingerprintField, fingerprintFields } from '../operations/approval.ts';
import type { ServerFacts } from '../operations/record.ts';
import type { Task } from '../vscale/tasks.ts';

/** @param tasks as the provider lists them: one that has ended lingers there, and is no longer running */
export function takeFingerprint(
  facts: ServerFacts,
  tasks: readonly Pick<Task, 'serverId' | 'method' | 'done' | 'error'>[],
): Fingerprint {
  const { name, status, plan, address, privateAddress, locked } = facts;
  const running = tasks.filter(({ serverId, done, error }) => serverId === facts.id && !done && !error);
  return { name, status, plan, address, privateAddress, locked, tasks: running.map(({ method }) => method).sort() };
}

/** The fields in which two looks at a server differ; all of them when it is gone. */
export function compareFingerprints(before: Fingerprint, after: Fingerprint | null): FingerprintField[] {
  return fingerprintFields.filter(
    (field) => after === null || JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}
