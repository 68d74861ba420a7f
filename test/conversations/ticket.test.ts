import { ticketScenes } from './scenes/ticket/index.ts';
import { tell } from './tell.ts';

tell(ticketScenes);
