import { domainScenes } from './scenes/domain/index.ts';
import { tell } from './tell.ts';

tell(domainScenes);
