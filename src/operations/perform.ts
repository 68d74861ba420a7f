import type { Performed, Performing } from './kind.ts';
import { kindOf, type Operation } from './operation.ts';

/**
 * The only way to a changing endpoint.
 * @throws VscaleError whose `mayHaveApplied` says whether the change may have happened all the same
 */
export function perform(operation: Operation, performing: Performing): Promise<Performed> {
  return kindOf(operation.kind).perform(operation, performing);
}
