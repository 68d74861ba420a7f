import { findServersHereScenes } from './scenes/find-servers-here.ts';
import { tell } from './tell.ts';

tell(findServersHereScenes);
