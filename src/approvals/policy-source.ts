import { statSync } from 'node:fs';
import { defaultPolicy, type Policy } from './policy.ts';
import { PolicyError, readPolicyFile } from './policy-file.ts';

/** What a look at the policy's file has brought. */
export type PolicyNews = { kind: 'loaded'; warnings: string[] } | { kind: 'broken'; problems: readonly string[] };

export interface PolicySource {
  current(): Policy;
  /** Reads the file again if it has changed; null when it has not. A broken file leaves the policy as it was. */
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
  let seen = versionOf(path);
  let read = readPolicyFile(path);
  return {
    current: () => read.policy,
    warnings: () => read.warnings,
    digest: () => read.digest,
    refresh() {
      const version = versionOf(path);
      if (version === seen) return null;
      seen = version;
      try {
        read = readPolicyFile(path);
        return { kind: 'loaded', warnings: read.warnings };
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        return { kind: 'broken', problems: error.problems };
      }
    },
  };
}

/** Changes with every edit, also one that replaces the file as editors do. */
function versionOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : 'missing';
}
