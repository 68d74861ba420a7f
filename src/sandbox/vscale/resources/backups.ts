import { z } from 'zod';
import {
  type Backup,
  backupStatus,
  beginBackup,
  beginBackupDeletion,
  beginRelocation,
  listBackups,
} from '../backups.ts';
import { isLocationId } from '../catalogue.ts';
import { takeCreation } from '../creations.ts';
import { dottedMoscowDate } from '../dates.ts';
import { ApiError, ok, type Reply } from '../reply.ts';
import { readBody } from '../request-body.ts';
import { type Call, route } from '../router.ts';
import { findServer } from './scalets.ts';

const creation = z.object({ name: z.string().min(1).max(255) });
const relocation = z.object({ destination: z.string() });

/** None of them names its task in `Vscale-Task-Id`. */
export const backupRoutes = [
  route('POST /scalets/:id/backup', (call) => {
    takeCreation(call.world, call.now);
    const { name } = readBody(creation, call.body);
    return ok(showBackup(call, beginBackup(call.world, findServer(call), name, call.now)));
  }),
  route('GET /backups', (call) => ok(listBackups(call.world, call.now).map((backup) => showBackup(call, backup)))),
  route('GET /backups/:id', (call) => ok(showBackup(call, findBackup(call)))),
  route('DELETE /backups/:id', (call) => {
    const backup = findBackup(call);
    beginBackupDeletion(call.world, backup, call.now);
    return ok(showBackup(call, backup));
  }),
  route('POST /backups/:id/relocate', relocate),
];

function relocate(call: Call): Reply {
  const { destination } = readBody(relocation, call.body);
  const backup = findBackup(call);
  if (!isLocationId(destination)) throw new ApiError(400, 'no_location_found', { bodyStatus: 523 });
  if (destination === backup.location) throw new ApiError(400, 'backup_is_there_already');
  const task = beginRelocation(call.world, backup, destination, call.now);
  return ok({ src_location: backup.location, dst_location: destination, task_id: task.id });
}

function findBackup({ params, world, now }: Call): Backup {
  const backup = listBackups(world, now).find(({ id }) => id === params.id);
  if (!backup) throw new ApiError(404, 'no_backup_found');
  return backup;
}

function showBackup({ world, now }: Call, backup: Backup) {
  return {
    id: backup.id,
    name: backup.name,
    scalet: backup.serverId,
    template: backup.image,
    status: backupStatus(world, backup, now),
    size: backup.finished ? backup.sizeGb : 0,
    location: backup.location,
    created: dottedMoscowDate(backup.createdAt),
    active: backup.finished && backup.deletedAt === null,
    locked: backup.lockedBy !== null,
    is_deleted: backup.deletedAt !== null,
  };
}
