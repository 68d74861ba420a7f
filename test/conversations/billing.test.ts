import { billingScenes } from './scenes/billing/index.ts';
import { tell } from './tell.ts';

tell(billingScenes);
