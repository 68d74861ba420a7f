import { randomUUID } from 'node:crypto';
import { announceChange, type Change, type TaskMethod } from './changes.ts';
import { ApiError } from './reply.ts';
import type { Server, World } from './world.ts';

/** How a task differs from the usual course. */
export type Fate =
  /** `leavesServer`: what a failed creation has made stays, unfinished and not locked. */
  | { kind: 'fails'; leavesServer?: boolean }
  /** Leaves the list half-way; `applied` says whether its change is made at the end all the same. */
  | { kind: 'vanishes'; keepsTaskById: boolean; applied: boolean }
  /** Is listed only this long after it was queued. */
  | { kind: 'late'; afterMs: number };

export interface ArrangedFate {
  /** Null: the next task, whatever its method. */
  method: TaskMethod | null;
  fate: Fate;
}

/** One change at work. Times are milliseconds since the Unix epoch, all of them known from the beginning. */
export interface Task {
  id: string;
  change: Change;
  serverId: number;
  location: string;
  insertedAt: number;
  startsAt: number;
  endsAt: number;
  listed: { from: number; until: number };
  /** When `GET /tasks/{id}` stops to know it: only a task that vanishes without a trace has such a moment. */
  forgottenAt: number;
  result: 'running' | 'done' | 'failed';
  fate: Fate | null;
}

/** How long each method takes, in milliseconds: one number, or a range through which successive tasks move. */
export type TaskPace = Record<TaskMethod, number | readonly [fromMs: number, toMs: number]>;

export const realisticPace: TaskPace = {
  scalet_create: [20_000, 40_000],
  scalet_start: 6_000,
  scalet_stop: 6_000,
  scalet_restart: 8_000,
  scalet_rebuild: [20_000, 40_000],
  scalet_upgrade: [30_000, 50_000],
  scalet_delete: 5_000,
  scalet_backup: [40_000, 60_000],
  backup_relocate: [40_000, 60_000],
  backup_delete: 5_000,
};

/** Of a task's time, the part for which it waits in the queue, and for which it is still listed after its end. */
const queuedShare = 0.1;
const lingeringShare = 0.1;

/** Queues a change; whoever calls locks what is to be changed. */
export function queueTask(world: World, about: Pick<Task, 'serverId' | 'location' | 'change'>, now: number): Task {
  const durationMs = pickDuration(world, about.change.method);
  const fate = takeFate(world, about.change.method);
  const endsAt = now + durationMs;
  const middle = now + durationMs / 2;
  const vanishes = fate?.kind === 'vanishes';
  const task: Task = {
    ...about,
    id: randomUUID(),
    insertedAt: now,
    startsAt: now + durationMs * queuedShare,
    endsAt,
    listed: {
      from: fate?.kind === 'late' ? now + fate.afterMs : now,
      until: vanishes ? middle : endsAt + durationMs * lingeringShare,
    },
    forgottenAt: vanishes && !fate.keepsTaskById ? middle : Number.POSITIVE_INFINITY,
    result: 'running',
    fate,
  };
  world.tasks.set(task.id, task);
  return task;
}

/**
 * Queues a change that locks a server. Throws 409 for a locked server and 402 for one that is blocked for want of
 * money, which may only be deleted.
 */
export function beginServerTask(world: World, server: Server, change: Change, now: number): Task {
  requireUnlocked(server);
  if (server.block && change.method !== 'scalet_delete') throw new ApiError(402, 'not_enough_money');
  const task = queueTask(world, { serverId: server.id, location: server.location, change }, now);
  server.lockedBy = task.id;
  announceChange(world, server, change, now);
  return task;
}

/** The tasks that `GET /tasks` shows. */
export function listTasks(world: World, now: number): Task[] {
  return [...world.tasks.values()].filter(({ listed }) => listed.from <= now && now < listed.until);
}

/** The task that `GET /tasks/{id}` shows, also long after its end. */
export function findTask(world: World, id: string, now: number): Task | undefined {
  const task = world.tasks.get(id);
  return task && now < task.forgottenAt ? task : undefined;
}

/** Throws 409 while an operation runs on a server or a backup. */
export function requireUnlocked(subject: { lockedBy: string | null }, message = 'scalet_is_locked'): void {
  if (subject.lockedBy !== null) throw new ApiError(409, message);
}

/** Successive tasks walk through the range by the golden ratio: spread out, and the same in every run. */
function pickDuration(world: World, method: TaskMethod): number {
  const pace = world.pace[method];
  if (typeof pace === 'number') return pace;
  const [fromMs, toMs] = pace;
  const place = ((world.tasks.size + 1) * 0.618) % 1;
  return Math.round(fromMs + (toMs - fromMs) * place);
}

function takeFate(world: World, method: TaskMethod): Fate | null {
  const index = world.fates.findIndex((arranged) => arranged.method === null || arranged.method === method);
  if (index === -1) return null;
  const [arranged] = world.fates.splice(index, 1);
  return arranged?.fate ?? null;
}
