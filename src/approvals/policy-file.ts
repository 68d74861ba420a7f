import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { completePolicy, findShadowed, type Policy, policySchema } from './policy.ts';

/** Everything that is wrong with a policy file, a line each: file, line, what was expected. */
export class PolicyError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'PolicyError';
    this.problems = problems;
  }
}

export interface ReadPolicy {
  policy: Policy;
  /** What is allowed but surely not meant, a line each. */
  warnings: string[];
}

/** @throws PolicyError */
export function readPolicyFile(path: string): ReadPolicy {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new PolicyError([`${path}: cannot be read; make the file readable for the bot's user, or unset POLICY_FILE`]);
  }
  return parsePolicy(text, path);
}

/** @param path only named in problems @throws PolicyError */
export function parsePolicy(text: string, path: string): ReadPolicy {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new PolicyError(
      document.errors.map(({ pos, message }) => `${path}:${lines.linePos(pos[0]).line}: ${message}`),
    );
  }
  const lineOf = (keys: readonly PropertyKey[]): number => {
    for (let depth = keys.length; depth > 0; depth -= 1) {
      const node = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const parsed = policySchema.safeParse(document.toJS() ?? {});
  if (!parsed.success)
    throw new PolicyError(parsed.error.issues.flatMap((issue) => describeIssue(issue, path, lineOf)));
  const policy = completePolicy(parsed.data);
  const warnings = findShadowed(parsed.data.rules ?? []).map(
    ({ rule, by }) =>
      `${path}:${lineOf(['rules', rule - 1])}: rule ${rule} can never match, because rule ${by} matches first; move it up, or delete it`,
  );
  return { policy, warnings };
}

function describeIssue(
  issue: z.core.$ZodIssue,
  path: string,
  lineOf: (keys: readonly PropertyKey[]) => number,
): string[] {
  const at = (keys: readonly PropertyKey[]) => `${path}:${lineOf(keys)}: ${nameOf(keys)}`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(
        (key) => `${at([...issue.path, key])}: nothing has this name here; check its spelling, or delete it`,
      );
    case 'invalid_value':
      return [`${at(issue.path)}: expected one of ${issue.values.join(', ')}`];
    case 'invalid_type':
      return [
        `${at(issue.path)}: ${issue.message.startsWith('expected') ? issue.message : `expected ${expectedTypes[issue.expected] ?? issue.expected}`}`,
      ];
    default:
      return [`${at(issue.path)}: ${issue.message}`];
  }
}

const expectedTypes: Partial<Record<string, string>> = {
  array: 'a list, e.g. ["…"]',
  object: 'a section with names in it',
  string: 'a text',
  int: 'a whole number',
  number: 'a whole number',
};

/** `rules[0].servers[1]`, counted from 1 as people count. */
function nameOf(keys: readonly PropertyKey[]): string {
  return (
    keys
      .map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : `${index > 0 ? '.' : ''}${String(key)}`))
      .join('') || 'the file'
  );
}
