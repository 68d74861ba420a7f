import type { Backup } from './backups.ts';
import type { LocationId } from './catalogue.ts';
import { removeServer, setServerStatus } from './servers.ts';
import type { Server, World } from './world.ts';

/** What a task does to a server at its end, named by the method under which the task is listed. */
export type ServerChange =
  | { method: 'scalet_create'; start: boolean }
  | { method: 'scalet_start' }
  | { method: 'scalet_stop' }
  | { method: 'scalet_restart' }
  | { method: 'scalet_rebuild'; madeFrom: string; image: string }
  | { method: 'scalet_upgrade'; plan: string; formerStatus: string }
  | { method: 'scalet_delete' };

/** What a task does to a backup. */
export type BackupChange =
  | { method: 'scalet_backup'; backupId: string }
  | { method: 'backup_relocate'; backupId: string; destination: LocationId }
  | { method: 'backup_delete'; backupId: string };

export type Change = ServerChange | BackupChange;
export type TaskMethod = Change['method'];

/** Shows at once what a server shows while the change is still at work. */
export function announceChange(world: World, server: Server, change: Change, at: number): void {
  if (change.method === 'scalet_upgrade') setServerStatus(world, server, 'updated', at);
}

/** Makes the change: its task has ended well. */
export function changeServer(world: World, server: Server, change: ServerChange, at: number): void {
  switch (change.method) {
    case 'scalet_create':
      server.installed = true;
      server.active = true;
      setServerStatus(world, server, change.start ? 'started' : 'stopped', at);
      break;
    case 'scalet_stop':
      setServerStatus(world, server, 'stopped', at);
      break;
    case 'scalet_start':
    case 'scalet_restart':
      setServerStatus(world, server, 'started', at);
      break;
    case 'scalet_rebuild':
      server.madeFrom = change.madeFrom;
      server.image = change.image;
      setServerStatus(world, server, 'started', at);
      break;
    case 'scalet_upgrade':
      server.plan = change.plan;
      setServerStatus(world, server, change.formerStatus, at);
      break;
    case 'scalet_delete':
      removeServer(world, server);
  }
}

/** Takes back what was shown in advance: its task has failed. A server whose creation failed is gone. */
export function undoServerChange(world: World, server: Server, change: ServerChange, at: number): void {
  if (change.method === 'scalet_create') removeServer(world, server);
  if (change.method === 'scalet_upgrade') setServerStatus(world, server, change.formerStatus, at);
}

export function changeBackup(backup: Backup, change: BackupChange, at: number): void {
  switch (change.method) {
    case 'scalet_backup':
      backup.finished = true;
      break;
    case 'backup_relocate':
      backup.location = change.destination;
      break;
    case 'backup_delete':
      backup.deletedAt = at;
  }
}

/** A backup that could not be made is gone. */
export function undoBackupChange(world: World, backup: Backup, change: BackupChange): void {
  if (change.method === 'scalet_backup') world.backups.delete(backup.id);
}
