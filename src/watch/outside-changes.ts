import { kindOf, operationKinds } from '../operations/operation.ts';
import type { OperationRecord } from '../operations/record.ts';
import { hasEnded } from '../operations/state.ts';
import type { SeenAccount, SeenServer, SeenTask } from '../storage/seen-account.ts';
import type { OutsideChange } from '../views/outside.ts';
import type { Scalet } from '../vscale/scalets.ts';
import type { Task } from '../vscale/tasks.ts';

/** A task that left the list is remembered so long, in case it comes back. */
const rememberedMs = 24 * 60 * 60_000;

/** The account as Vscale shows it now. */
export interface Account {
  scalets: readonly Scalet[];
  tasks: readonly Task[];
}

/**
 * What is different from what was seen before, and was not done by our operations; and what is to be remembered as
 * seen. The first look, where `before` is null, only learns.
 *
 * @param operations ours that were sent and have not ended, or not before what they concern was last seen, and those
 * that the tasks belong to; read after the account, so that none of it was begun by an operation that is missing
 */
export function compareAccount(
  before: SeenAccount | null,
  account: Account,
  operations: readonly OperationRecord[],
  now: number,
): { seen: SeenAccount; changes: OutsideChange[] } {
  const { scalets } = account;
  const tasks = lookAtTasks(before, account.tasks, operations, now);
  const servers = scalets.map((scalet) => lookAtServer(scalet, before, tasks.seen, operations, now));
  const gone = (before?.servers ?? []).filter(({ id }) => !scalets.some((scalet) => scalet.id === id));
  const seen = { seenAt: now, servers: servers.flatMap(({ seen }) => seen ?? []), tasks: tasks.seen };
  if (before === null) return { seen, changes: [] };
  const changes = servers.flatMap((server) => server.changes);
  const nameById = new Map([...before.servers, ...scalets].map(({ id, name }) => [id, name]));
  return {
    seen,
    changes: [
      ...tasks.started.filter((task) => !isToldByServer(task, changes)).map((task) => toStarted(task, nameById)),
      ...changes,
      ...gone.filter((server) => !wasRemovedByUs(server, operations)).map(toVanished),
    ],
  };
}

function lookAtTasks(
  before: SeenAccount | null,
  listed: readonly Task[],
  operations: readonly OperationRecord[],
  now: number,
): { seen: SeenTask[]; started: Task[] } {
  const known = new Map(before?.tasks.map((task) => [task.id, task]));
  const started = listed.filter(
    (task) => !known.has(task.id) && !operations.some((operation) => isTaskOf(operation, task, before?.seenAt ?? 0)),
  );
  const ids = new Set(listed.map(({ id }) => id));
  const left = [...known.values()].filter(({ id, seenAt }) => !ids.has(id) && Math.abs(now - seenAt) < rememberedMs);
  const seen = listed.map(({ id, serverId }): SeenTask => {
    const isOutside = known.get(id)?.isOutside ?? started.some((task) => task.id === id);
    return { id, serverId, isOutside, seenAt: now };
  });
  return { seen: [...left, ...seen], started };
}

const knownMethods = new Set(operationKinds.flatMap((kind) => kindOf(kind).taskMethods));

/**
 * An operation whose task is not known yet may have any that fits: the watcher follows it, and finds out. While one
 * runs on a server, Vscale lets nobody else start anything there.
 */
function isTaskOf(operation: OperationRecord, task: Task, lastSeenAt: number): boolean {
  if (operation.taskId === task.id) return true;
  const isOpen = !hasEnded(operation.state);
  if (isOpen && operation.serverId !== null) return operation.serverId === task.serverId;
  const mayHaveMissedIts = operation.taskId === null && (isOpen || (operation.endedAt ?? 0) >= lastSeenAt);
  const { taskMethods } = kindOf(operation.operation.kind);
  return (
    mayHaveMissedIts &&
    (operation.serverId === null || operation.serverId === task.serverId) &&
    taskMethods.length > 0 &&
    (taskMethods.includes(task.method) || !knownMethods.has(task.method))
  );
}

/** `seen` is null where it cannot be told yet whose the server is. */
function lookAtServer(
  scalet: Scalet,
  before: SeenAccount | null,
  tasks: readonly SeenTask[],
  operations: readonly OperationRecord[],
  now: number,
): { seen: SeenServer | null; changes: OutsideChange[] } {
  const seen = toSeen(scalet, now);
  const known = before?.servers.find(({ id }) => id === scalet.id);
  const ours = operations.filter(({ serverId }) => serverId === scalet.id);
  if (known === undefined) {
    if (ours.some(({ operation }) => operation.kind === 'server.create')) return { seen, changes: [] };
    if (before !== null && operations.some(isLostCreation)) return { seen: null, changes: [] };
    const { plan, location } = scalet;
    return { seen, changes: [{ kind: 'appeared', server: nameOf(scalet), plan, location }] };
  }
  // What it will be is seen when nothing runs on it any more; only the provider blocks it.
  if (scalet.locked || ours.some(({ state }) => !hasEnded(state))) {
    const blocked = { ...known, isBlocked: seen.isBlocked };
    return { seen: blocked, changes: compareServer(known, blocked, scalet, [], true) };
  }
  const since = ours.filter(({ endedAt }) => (endedAt ?? 0) >= known.seenAt);
  const wasTold = tasks.some((task) => task.serverId === scalet.id && task.isOutside && task.seenAt >= known.seenAt);
  return { seen, changes: compareServer(known, seen, scalet, since, wasTold) };
}

/** @param since our operations on it that have ended since it was seen */
function compareServer(
  before: SeenServer,
  after: SeenServer,
  scalet: Scalet,
  since: readonly OperationRecord[],
  wasTold: boolean,
): OutsideChange[] {
  const server = nameOf(scalet);
  const didWe = (test: (operation: OperationRecord['operation']) => boolean) =>
    since.some(({ operation }) => test(operation));
  const isRenamed =
    before.name !== after.name && !didWe((ours) => ours.kind === 'server.rename' && ours.name === after.name);
  const isUpgraded =
    before.plan !== after.plan && !didWe((ours) => ours.kind === 'server.upgrade' && ours.plan === after.plan);
  const isSwitched =
    isPower(before.status) && isPower(after.status) && before.status !== after.status && since.length === 0 && !wasTold;
  return [
    ...(isRenamed ? [{ kind: 'renamed' as const, server, before: before.name, after: after.name }] : []),
    ...(isUpgraded ? [{ kind: 'upgraded' as const, server, before: before.plan, after: after.plan }] : []),
    ...(isSwitched ? [{ kind: 'switched' as const, server, before: before.status, after: after.status }] : []),
    ...(!before.isBlocked && after.isBlocked
      ? [{ kind: 'blocked' as const, server, says: scalet.block?.says ?? null }]
      : []),
    ...(before.isBlocked && !after.isBlocked ? [{ kind: 'unblocked' as const, server }] : []),
  ];
}

function toSeen(scalet: Scalet, now: number): SeenServer {
  const { id, name, plan, status } = scalet;
  return { id, name, plan, status, isBlocked: scalet.block !== null, seenAt: now };
}

function isPower(status: string): boolean {
  return status === 'started' || status === 'stopped';
}

/** Nobody knows yet which server it made. */
function isLostCreation({ operation, serverId, state }: OperationRecord): boolean {
  return operation.kind === 'server.create' && serverId === null && !hasEnded(state);
}

function wasRemovedByUs({ id, seenAt }: SeenServer, operations: readonly OperationRecord[]): boolean {
  return operations.some(
    ({ operation, endedAt }) =>
      operation.kind === 'server.delete' && operation.serverId === id && (endedAt === null || endedAt >= seenAt),
  );
}

/** The news of a new server says enough. */
function isToldByServer({ serverId }: Task, changes: readonly OutsideChange[]): boolean {
  return changes.some((change) => change.kind === 'appeared' && change.server.id === serverId);
}

function toStarted({ id, method, serverId }: Task, nameById: ReadonlyMap<number, string>): OutsideChange {
  const name = serverId === null ? undefined : nameById.get(serverId);
  const server = serverId === null ? null : { id: serverId, name: name ?? '' };
  return { kind: 'started', task: { id, method }, server: name === undefined ? null : server };
}

function toVanished({ id, name, plan }: SeenServer): OutsideChange {
  return { kind: 'vanished', server: { id, name }, plan };
}

function nameOf({ id, name }: Scalet): { id: number; name: string } {
  return { id, name };
}
