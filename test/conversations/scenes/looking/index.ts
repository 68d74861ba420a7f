import type { Scene } from '../../tell.ts';
import { auditScenes } from './audit.ts';
import { catalogScenes } from './catalog.ts';
import { helpScenes } from './help.ts';
import { operationScenes } from './operation.ts';
import { policyScenes } from './policy.ts';
import { taskScenes } from './task.ts';

export const lookingScenes: readonly Scene[] = [
  ...taskScenes,
  ...operationScenes,
  ...catalogScenes,
  ...policyScenes,
  ...auditScenes,
  ...helpScenes,
];
