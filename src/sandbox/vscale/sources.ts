import { findFinishedBackup } from './backups.ts';
import { findImage, findPlan, type LocationId } from './catalogue.ts';
import { ApiError } from './reply.ts';
import type { World } from './world.ts';

/**
 * What a disk is made from, by the id of an image or a backup. Throws 404 for an unknown id and 400 where the plan or
 * the location cannot hold it.
 */
export function requireSource(world: World, id: string, location: LocationId, planId: string) {
  const image = findImage(id);
  if (image) {
    if (!image.plans[location].includes(planId)) throw new ApiError(400, 'image_does_not_fit_rplan');
    return { madeFrom: id, image: id };
  }
  const backup = findFinishedBackup(world, id);
  if (!backup) throw new ApiError(404, 'no_object_to_create_from');
  if (backup.location !== location) throw new ApiError(400, 'backup_is_in_other_location');
  if (backup.sizeGb * 1024 > (findPlan(planId)?.diskMb ?? 0)) throw new ApiError(400, 'backup_does_not_fit_rplan');
  return { madeFrom: id, image: backup.image };
}
