import { approvalScenes } from './scenes/approvals/index.ts';
import { tell } from './tell.ts';

tell(approvalScenes);
