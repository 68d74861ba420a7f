import { serverScenes } from './scenes/server/index.ts';
import { tell } from './tell.ts';

tell(serverScenes);
