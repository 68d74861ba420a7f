import { kindOf, operationKinds } from '../operations/operation.ts';
import type { OperationRecord } from '../operations/record.ts';
import type { Task } from '../vscale/tasks.ts';

/**
 * Only `scalet_create` is documented, so an unknown method may be anybody's; one that is known to belong to another
 * kind is not this one's.
 */
const knownMethods = new Set(operationKinds.flatMap((kind) => kindOf(kind).taskMethods));

/** How far the provider's clock may be from ours. */
const clockSkewMs = 2 * 60_000;
const moscowOffsetMs = 3 * 60 * 60_000;

/**
 * The task of the list that is this operation's: by the id that the answer named, else by server, method and time
 * of insertion. `claimed` are the tasks that other operations follow.
 */
export function matchTask(record: OperationRecord, tasks: readonly Task[], claimed: ReadonlySet<string>): Task | null {
  if (record.taskId !== null) return tasks.find((task) => task.id === record.taskId) ?? null;
  const candidates = tasks.filter((task) => !claimed.has(task.id) && couldBe(record, task));
  const byMethod = candidates.find((task) => kindOf(record.operation.kind).taskMethods.includes(task.method));
  return byMethod ?? candidates[0] ?? null;
}

function couldBe(record: OperationRecord, task: Task): boolean {
  if (record.serverId === null || task.serverId !== record.serverId) return false;
  const isOurMethod = kindOf(record.operation.kind).taskMethods.includes(task.method);
  if (!isOurMethod && knownMethods.has(task.method)) return false;
  return record.submittedAt !== null && wasInsertedSince(task, record.submittedAt);
}

/** `d_insert` is Moscow time in the one sample there is; a server that writes UTC is understood too. */
function wasInsertedSince(task: Task, submittedAt: number): boolean {
  if (task.insertedAt === null) return true;
  const asUtc = Date.parse(`${task.insertedAt.replace(' ', 'T')}Z`);
  if (Number.isNaN(asUtc)) return true;
  const earliest = submittedAt - clockSkewMs;
  const isPlausible = (insertedAt: number) => insertedAt >= earliest;
  const asMoscow = asUtc - moscowOffsetMs;
  return isPlausible(asMoscow) || (isPlausible(asUtc) && asUtc <= submittedAt + clockSkewMs);
}
