import type { Scene } from '../../tell.ts';
import { alertScenes } from './alert.ts';
import { readingScenes } from './reading.ts';

export const billingScenes: readonly Scene[] = [...readingScenes, ...alertScenes];
