import { type Fingerprint, type FingerprintField, fingerprintFields } from '../operations/approval.ts';
import type { ServerFacts } from '../operations/record.ts';

export function takeFingerprint(
  facts: ServerFacts,
  tasks: readonly { serverId: number | null; method: string }[],
): Fingerprint {
  const { name, status, plan, address, privateAddress, locked } = facts;
  const running = tasks.filter((task) => task.serverId === facts.id).map((task) => task.method);
  return { name, status, plan, address, privateAddress, locked, tasks: running.sort() };
}

/** The fields in which two looks at a server differ; all of them when it is gone. */
export function compareFingerprints(before: Fingerprint, after: Fingerprint | null): FingerprintField[] {
  return fingerprintFields.filter((field) => after === null || String(before[field]) !== String(after[field]));
}
