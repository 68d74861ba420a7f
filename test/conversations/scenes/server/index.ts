import type { Scene } from '../../tell.ts';
import { commonScenes } from './common.ts';
import { createScenes } from './create.ts';
import { createFromBackupScenes } from './create-from-backup.ts';
import { createRefusedScenes } from './create-refused.ts';
import { losingScenes } from './losing.ts';
import { namingScenes } from './naming.ts';
import { powerScenes } from './power.ts';
import { readingScenes } from './reading.ts';
import { troubleScenes } from './trouble.ts';
import { upgradeScenes } from './upgrade.ts';

export const serverScenes: readonly Scene[] = [
  ...readingScenes,
  ...createScenes,
  ...createFromBackupScenes,
  ...createRefusedScenes,
  ...powerScenes,
  ...upgradeScenes,
  ...losingScenes,
  ...namingScenes,
  ...troubleScenes,
  ...commonScenes,
];
