import { randomUUID } from 'node:crypto';
import { findPlan, type LocationId } from './catalogue.ts';
import { ApiError } from './reply.ts';
import { beginServerTask, queueTask, requireUnlocked, type Task } from './tasks.ts';
import type { Server, World } from './world.ts';

export interface Backup {
  id: string;
  name: string;
  serverId: number;
  /** The image at the bottom of it. */
  image: string;
  location: LocationId;
  /** The disk of the server's plan. */
  sizeGb: number;
  createdAt: number;
  finished: boolean;
  lockedBy: string | null;
  deletedAt: number | null;
}

/** For how long a deleted backup is still shown, as such. */
const deletedShownMs = 60_000;

/** A backup that has nothing in it yet. */
export function newBackup(server: Server, name: string, now: number): Backup {
  return {
    id: randomUUID(),
    name,
    serverId: server.id,
    image: server.image,
    location: server.location,
    sizeGb: (findPlan(server.plan)?.diskMb ?? 0) / 1024,
    createdAt: now,
    finished: false,
    lockedBy: null,
    deletedAt: null,
  };
}

/** Begins to back a server up; both are locked meanwhile. */
export function beginBackup(world: World, server: Server, name: string, now: number): Backup {
  const isTaken = [...world.backups.values()].some((other) => other.name === name && other.deletedAt === null);
  if (isTaken) throw new ApiError(409, 'backup_name_is_taken');
  const backup = newBackup(server, name, now);
  const task = beginServerTask(world, server, { method: 'scalet_backup', backupId: backup.id }, now);
  backup.lockedBy = task.id;
  world.backups.set(backup.id, backup);
  return backup;
}

export function beginBackupDeletion(world: World, backup: Backup, now: number): Task {
  return beginBackupTask(world, backup, { method: 'backup_delete', backupId: backup.id }, now);
}

export function beginRelocation(world: World, backup: Backup, destination: LocationId, now: number): Task {
  return beginBackupTask(world, backup, { method: 'backup_relocate', backupId: backup.id, destination }, now);
}

/** What `GET /backups` shows, deleted ones for a while too. */
export function listBackups(world: World, now: number): Backup[] {
  return [...world.backups.values()].filter(({ deletedAt }) => deletedAt === null || now < deletedAt + deletedShownMs);
}

/** A backup from which a disk can be made. */
export function findFinishedBackup(world: World, id: string): Backup | undefined {
  const backup = world.backups.get(id);
  return backup?.finished && backup.deletedAt === null ? backup : undefined;
}

/** `defining` in the queue, then `creating`, from the middle on `uploading`. */
export function backupStatus(world: World, backup: Backup, now: number): string {
  if (backup.finished) return 'finished';
  const task = world.tasks.get(backup.lockedBy ?? '');
  if (!task || now < task.startsAt) return 'defining';
  return now < (task.startsAt + task.endsAt) / 2 ? 'creating' : 'uploading';
}

function beginBackupTask(world: World, backup: Backup, change: Task['change'], now: number): Task {
  requireUnlocked(backup, 'backup_is_locked');
  if (backup.deletedAt !== null) throw new ApiError(404, 'no_backup_found');
  const task = queueTask(world, { serverId: backup.serverId, location: backup.location, change }, now);
  backup.lockedBy = task.id;
  return task;
}
