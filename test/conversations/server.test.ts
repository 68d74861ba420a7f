import { serverScenes } from './scenes/server.ts';
import { tell } from './tell.ts';

tell(serverScenes);
