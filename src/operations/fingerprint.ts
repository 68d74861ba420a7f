import type { Vscale } from '../vscale/client.ts';
import { nullIfUnknown } from '../vscale/errors.ts';
import type { Scalet } from '../vscale/scalets.ts';
import type { Task } from '../vscale/tasks.ts';
import { factsOf } from './facts.ts';
import type { OperationRecord, ServerFacts } from './record.ts';

/** What was shown of a server when an operation on it was asked. If any of it differs later, something else was meant. */
export interface Fingerprint
  extends Pick<ServerFacts, 'name' | 'status' | 'plan' | 'address' | 'privateAddress' | 'locked'> {
  /** Names of its tags, in order; null in rows from before they were kept. */
  tags: string[] | null;
  /** Methods of the provider's tasks that run on it, in order. */
  tasks: string[];
}

export type FingerprintField = keyof Fingerprint;

export const fingerprintFields = [
  'name',
  'status',
  'plan',
  'address',
  'privateAddress',
  'tags',
  'locked',
  'tasks',
] as const satisfies FingerprintField[];

/** @param tasks as the provider lists them: one that has ended lingers there, and is no longer running */
export function takeFingerprint(
  scalet: Scalet,
  tasks: readonly Pick<Task, 'serverId' | 'method' | 'done' | 'error'>[],
): Fingerprint {
  const { name, status, plan, address, privateAddress, locked } = factsOf(scalet);
  const running = tasks.filter(({ serverId, done, error }) => serverId === scalet.id && !done && !error);
  return {
    name,
    status,
    plan,
    address,
    privateAddress,
    tags: scalet.tags.map((tag) => tag.name).sort(),
    locked,
    tasks: running.map(({ method }) => method).sort(),
  };
}

/**
 * Reads a server as it is now; null when it is gone.
 *
 * @throws VscaleError
 */
export async function readFingerprint(
  { scalets, tasks }: Pick<Vscale, 'scalets' | 'tasks'>,
  serverId: number,
): Promise<Fingerprint | null> {
  const [listed, scalet] = await Promise.all([tasks.list(), nullIfUnknown(scalets.get(serverId))]);
  return scalet && takeFingerprint(scalet, listed);
}

/** Whether the server is no longer as it was shown when this was asked. */
export function hasChanged({ fingerprint }: Pick<OperationRecord, 'fingerprint'>, found: Fingerprint | null): boolean {
  return fingerprint !== null && compareFingerprints(fingerprint, found).length > 0;
}

/** The fields in which two looks at a server differ; all of them when it is gone. A field that one of them does not know is no difference. */
export function compareFingerprints(before: Fingerprint, after: Fingerprint | null): FingerprintField[] {
  if (after === null) return [...fingerprintFields];
  return fingerprintFields.filter((field) => {
    const isUnknown = field === 'tags' && (before.tags === null || after.tags === null);
    return !isUnknown && JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  });
}
