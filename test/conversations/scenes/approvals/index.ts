import type { Scene } from '../../tell.ts';
import { agreedScenes } from './agreed.ts';
import { endedScenes } from './ended.ts';
import { formScenes } from './forms.ts';
import { refusedScenes } from './refused.ts';
import { rightsScenes } from './rights.ts';
import { staleScenes } from './stale.ts';

export const approvalScenes: readonly Scene[] = [
  ...agreedScenes,
  ...endedScenes,
  ...staleScenes,
  ...formScenes,
  ...refusedScenes,
  ...rightsScenes,
];
