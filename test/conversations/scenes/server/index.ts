import type { Scene } from '../../tell.ts';
import { powerScenes } from './power.ts';
import { whichServerScenes } from './which.ts';

export const serverScenes: readonly Scene[] = [...powerScenes, ...whichServerScenes];
