import { changeBackup, changeServer, undoBackupChange, undoServerChange } from './changes.ts';
import { chargeUntil } from './money.ts';
import type { Task } from './tasks.ts';
import type { World } from './world.ts';

/**
 * Brings the world up to `now`: every task that is due ends and every hour is charged, each at its own moment. Nothing
 * in the world moves but here, so it needs no timers and obeys any clock.
 */
export function settle(world: World, now: number): void {
  const due = [...world.tasks.values()].filter((task) => task.result === 'running' && task.endsAt <= now);
  for (const task of due.toSorted((a, b) => a.endsAt - b.endsAt)) {
    chargeUntil(world, task.endsAt);
    endTask(world, task);
  }
  chargeUntil(world, now);
}

/** A task whose server or backup was lost meanwhile has failed. */
function endTask(world: World, task: Task): void {
  const { change, fate, endsAt } = task;
  const applies = fate?.kind !== 'fails' && !(fate?.kind === 'vanishes' && !fate.applied);
  const server = world.servers.get(task.serverId);
  task.result = 'failed';
  if (server?.lockedBy === task.id) server.lockedBy = null;
  if ('backupId' in change) {
    const backup = world.backups.get(change.backupId);
    if (!backup) return;
    backup.lockedBy = null;
    if (applies) changeBackup(backup, change, endsAt);
    else undoBackupChange(world, backup, change);
  } else {
    if (!server) return;
    if (applies) changeServer(world, server, change, endsAt);
    else if (!(fate?.kind === 'fails' && fate.leavesServer)) undoServerChange(world, server, change, endsAt);
  }
  if (applies) task.result = 'done';
}
