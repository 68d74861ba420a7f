import type { ApiError, Reply } from '../reply.ts';
import type { Backend } from '../router.ts';
import type { Server, World } from '../world.ts';
import { current } from './current.ts';
import { first } from './first.ts';

export type GenerationName = 'current' | 'first';

/** Where a server is shown: what it looks like while it is new depends on that. */
type Occasion = 'list' | 'single' | 'created' | 'deleted';

/** All that differs between the API as the article of 2015 describes it and as it answers today. */
export interface Generation extends Backend {
  firstServerId: number;
  /** A server whose system is not installed yet. */
  newborn: { status: string; active: boolean };
  createdStatus: number;
  /** The answer to a deletion that leaves nothing to show. */
  removed: Reply;
  /** Whether tokens are made over the API. */
  hasTokens: boolean;
  /** `/billing/payments` sends to the same path with a slash. */
  redirectsPayments: boolean;
  hostname(id: number, name: string): string;
  showServer(world: World, server: Server, occasion: Occasion): unknown;
  showAccount(world: World): unknown;
  showLocations(world: World): unknown;
  showImages(world: World): unknown;
  /** The prices of backups, which stand beside those of the plans. */
  backupPrices(): Record<string, unknown>;
  unknownPlan(): ApiError;
  unknownServerToDelete(): ApiError;
}

export const generations: Record<GenerationName, Generation> = { current, first };
