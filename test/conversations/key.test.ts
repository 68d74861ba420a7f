import { keyScenes } from './scenes/key.ts';
import { tell } from './tell.ts';

tell(keyScenes);
