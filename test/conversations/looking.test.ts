import { lookingScenes } from './scenes/looking/index.ts';
import { tell } from './tell.ts';

tell(lookingScenes);
