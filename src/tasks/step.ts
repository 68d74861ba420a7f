import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { OperationRecord } from '../operations/record.ts';
import type { OperationState } from '../operations/state.ts';
import type { OperationPatch } from '../storage/operation-rows.ts';
import type { OperationStore } from '../storage/operations.ts';

/** Takes a step of an operation's life, or nothing (null) when somebody else took one since it was read. */
export type TakeStep = (
  seen: OperationRecord,
  to: OperationState,
  patch?: OperationPatch,
) => Promise<OperationRecord | null>;

export interface StepOptions {
  operations: OperationStore;
  clock: Clock;
  log: Logger;
  /** Called after every stored step, so that its messages are sent. */
  onStep(): void;
}

/** The one way in which stored operations move on: stored, logged, then told. */
export function createTakeStep({ operations, clock, log, onStep }: StepOptions): TakeStep {
  return async (seen, to, patch = {}) => {
    const next = await operations.advance(seen, to, clock.now(), patch);
    if (next === null) return null;
    const { id, operation, serverId, state } = next;
    log.info({ operation: id, kind: operation.kind, server: serverId, from: seen.state, state }, 'operation');
    onStep();
    return next;
  };
}
