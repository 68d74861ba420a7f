import type { Scene } from '../tell.ts';
import { approvalScenes } from './approvals/index.ts';
import { backupScenes } from './backup/index.ts';
import { billingScenes } from './billing/index.ts';
import { domainScenes } from './domain/index.ts';
import { findServersHereScenes } from './find-servers-here.ts';
import { keyScenes } from './key.ts';
import { lookingScenes } from './looking/index.ts';
import { serverScenes } from './server/index.ts';
import { ticketScenes } from './ticket/index.ts';

/** Every conversation that is held. */
export const allScenes: readonly Scene[] = [
  ...serverScenes,
  ...lookingScenes,
  ...backupScenes,
  ...keyScenes,
  ...billingScenes,
  ...ticketScenes,
  ...domainScenes,
  ...findServersHereScenes,
  ...approvalScenes,
];
