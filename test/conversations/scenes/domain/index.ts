import { addScenes } from './add.ts';
import { domainsScenes } from './domains.ts';
import { ptrScenes } from './ptr.ts';
import { recordScenes } from './records.ts';
import { whichDomainScenes } from './which.ts';

export const domainScenes = [...domainsScenes, ...whichDomainScenes, ...addScenes, ...recordScenes, ...ptrScenes];
