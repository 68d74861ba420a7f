import type { Outcome } from '../../operations/record.ts';
import type { RefusalCode, RefusalFacts } from '../../refusal.ts';
import type { VscaleErrorKind } from '../../vscale/errors.ts';

/** The facts of a refusal as they stand in a sentence: names escaped, ids as code, lists joined (null when empty). */
export type Shown<Facts> = {
  [Fact in keyof Facts]: Facts[Fact] extends readonly unknown[] ? string | null : Facts[Fact];
};

export type RefusalWords = { [Code in RefusalCode]: (facts: Shown<RefusalFacts[Code]>) => string };

/** `says` is what Vscale itself said, shown as code; `wait` how long it asked to be left alone. */
export type VscaleErrorWords = Record<VscaleErrorKind, (facts: { says: string | null; wait: string | null }) => string>;

/**
 * Why an operation did not succeed; the words for a refusal by Vscale are those of the error, those for `unknown` its
 * kind's. `isGone`: its server is not there. `look`: the command that shows how things are. `waited`: for how long.
 * `user`: who cancelled it, else who asked for it.
 */
export type OutcomeWords = Record<
  Exclude<Outcome['code'], 'done' | 'refused' | 'unknown'>,
  (facts: {
    says: string | null;
    status: string;
    plan: string;
    isGone: boolean;
    look: string;
    waited: string;
    user: string;
  }) => string
>;
