import type { Operation } from '../../src/operations/operation.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import type { Scalet } from '../../src/vscale/scalets.ts';
import type { Task } from '../../src/vscale/tasks.ts';

let count = 0;

/** An operation that was asked a moment ago: a restart of server 42, unless told otherwise. */
export function makeRecord({
  origin,
  ...over
}: Partial<Omit<OperationRecord, 'origin'>> & { origin?: Partial<OperationRecord['origin']> } = {}): OperationRecord {
  count += 1;
  const operation: Operation = over.operation ?? { kind: 'server.restart', serverId: 42 };
  return {
    id: `op${count}`.padEnd(8, 'x'),
    operation,
    state: 'approved',
    origin: { guildId: 'g1', channelId: 'c1', userId: 'u1', locale: 'en', interactionId: `i${count}`, ...origin },
    before: null,
    fingerprint: null,
    found: null,
    after: null,
    backup: null,
    known: null,
    resultId: null,
    serverId: 'serverId' in operation ? operation.serverId : null,
    subject: 'web-1',
    reason: null,
    approval: null,
    card: null,
    taskId: null,
    taskMethod: null,
    askedAt: 1_000,
    approvedAt: null,
    changedAt: 1_000,
    notBefore: null,
    submittedAt: null,
    endedAt: null,
    outcome: null,
    ...over,
  };
}

export function makeScalet(over: Partial<Scalet> = {}): Scalet {
  return {
    id: 42,
    name: 'web-1',
    status: 'started',
    location: 'spb0',
    plan: 'small',
    image: 'ubuntu_20.04_64_001_master',
    hostname: 'web-1',
    keys: [],
    tags: [],
    publicAddress: { address: '31.184.254.77', netmask: '255.255.255.0', gateway: '31.184.254.1' },
    privateAddress: null,
    createdAt: null,
    active: true,
    locked: false,
    deleted: null,
    block: null,
    blockedAt: null,
    ...over,
  };
}

export function makeTask(over: Partial<Task> = {}): Task {
  return {
    id: '7c1f1c52-0a0f-4f0e-9c7e-2d4c6c1f9b10',
    method: 'scalet_restart',
    serverId: 42,
    location: 'spb0',
    insertedAt: null,
    startedAt: null,
    endedAt: null,
    done: false,
    error: false,
    message: null,
    ...over,
  };
}
