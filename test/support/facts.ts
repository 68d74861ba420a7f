import { factsOf } from '../../src/operations/facts.ts';
import type { ServerFacts } from '../../src/operations/record.ts';
import { makeScalet } from './operation.ts';

/** What is kept of a server: the one of `makeScalet`, unless told otherwise. */
export function makeFacts(over: Partial<ServerFacts> = {}): ServerFacts {
  return { ...factsOf(makeScalet()), ...over };
}
