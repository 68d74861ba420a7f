import type { Options } from '../../src/discord/command.ts';
import { Refusal } from '../../src/refusal.ts';

/**
 * One of the values that an option offers; null where none was chosen.
 *
 * @throws Refusal `outdated` for another, which only a button of an older version, or a forged one, can carry
 */
export function readChoice<Value extends string>(
  options: Options,
  name: string,
  known: readonly Value[],
): Value | null {
  const typed = options.getString(name);
  if (typed === null) return null;
  const value = known.find((candidate) => candidate === typed);
  if (value === undefined) throw new Refusal('outdated');
  return value;
}
