import { defaultPolicy, type Policy } from './policy.ts';
import { PolicyError, readPolicyText, takePolicy } from './policy-file.ts';

/** What a look at the policy's file has brought. */
export type PolicyNews = { kind: 'loaded'; warnings: string[] } | { kind: 'broken'; problems: readonly string[] };

export interface PolicySource {
  current(): Policy;
  /**
   * Looks into the file; null when it is as it was. What is new is taken when it is found twice in a row, because
   * somebody may be in the midst of writing it. A broken file leaves the policy as it was.
   */
  refresh(): PolicyNews | null;
  /** What was found strange in what holds now. */
  warnings(): readonly string[];
  /** SHA-256 of the file that holds now, as hexadecimal digits; null without a file. */
  digest(): string | null;
}

/**
 * The policy of a file that may be edited while the bot runs; without a file the default.
 * @throws PolicyError when the file is broken from the start
 */
export function openPolicy(path: string | null): PolicySource {
  if (path === null) {
    return { current: () => defaultPolicy, refresh: () => null, warnings: () => [], digest: () => null };
  }
  let taken = readPolicyText(path);
  let seen = taken;
  let filed = takePolicy(taken, path);
  return {
    current: () => filed.policy,
    warnings: () => filed.warnings,
    digest: () => filed.digest,
    refresh() {
      const text = readPolicyText(path);
      const isSettled = text === seen;
      seen = text;
      if (!isSettled || text === taken) return null;
      taken = text;
      try {
        filed = takePolicy(text, path);
        return { kind: 'loaded', warnings: filed.warnings };
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        return { kind: 'broken', problems: error.problems };
      }
    },
  };
}
