import { backupScenes } from './scenes/backup/index.ts';
import { tell } from './tell.ts';

tell(backupScenes);
