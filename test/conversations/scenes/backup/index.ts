import type { Scene } from '../../tell.ts';
import { deleteScenes } from './delete.ts';
import { readingScenes } from './reading.ts';
import { relocateScenes } from './relocate.ts';
import { restoreScenes } from './restore.ts';
import { whichScenes } from './which.ts';

export const backupScenes: readonly Scene[] = [
  ...readingScenes,
  ...restoreScenes,
  ...relocateScenes,
  ...deleteScenes,
  ...whichScenes,
];
