import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Document, type ErrorCode, isNode, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { completePolicy, findWeaknesses, type Policy, policySchema, type Weakness } from './policy.ts';

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

/** A policy as its file has it. */
export interface FiledPolicy extends ReadPolicy {
  /** SHA-256 of the file, as hexadecimal digits. */
  digest: string;
}

/** @throws PolicyError */
export function readPolicyFile(path: string): FiledPolicy {
  return takePolicy(readPolicyText(path), path);
}

/** The file as it is; null where it cannot be read. */
export function readPolicyText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** @throws PolicyError */
export function takePolicy(text: string | null, path: string): FiledPolicy {
  if (text === null) {
    throw new PolicyError([`${path}: cannot be read; make the file readable for the bot's user, or unset POLICY_FILE`]);
  }
  return { ...parsePolicy(text, path), digest: createHash('sha256').update(text).digest('hex') };
}

/** @param path only named in problems @throws PolicyError */
export function parsePolicy(text: string, path: string): ReadPolicy {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const faults = [...findBareStars(document), ...document.errors.map(describeFault)];
  if (faults.length > 0) {
    throw toPolicyError(faults.map(({ at, problem }) => ({ line: lines.linePos(at).line, problem })));
  }
  const content: unknown = document.toJS();
  if (content == null) throw toPolicyError([{ line: 1, problem: emptyHint }]);
  const parsed = policySchema.safeParse(content);
  if (!parsed.success) {
    const located = parsed.error.issues.flatMap(describeIssue);
    throw toPolicyError(located.map(({ keys, problem }) => ({ line: lineOf(keys), problem })));
  }
  const policy = completePolicy(parsed.data);
  const warnings = findWeaknesses(policy).map((weakness) => {
    const line = lineOf(weakness.kind === 'noRules' ? ['rules'] : ['rules', weakness.rule - 1]);
    return `${path}:${line}: ${describeWeakness(weakness)}`;
  });
  return { policy, warnings };

  /** Of something that is missing: the line of what it is missing from. */
  function lineOf(keys: readonly PropertyKey[]): number {
    for (let depth = keys.length; depth > 0; depth -= 1) {
      const node = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  function toPolicyError(found: { line: number; problem: string }[]): PolicyError {
    const inOrder = found.sort((a, b) => a.line - b.line);
    return new PolicyError(inOrder.map(({ line, problem }) => `${path}:${line}: ${problem}`));
  }
}

const emptyHint =
  'nothing stands in the file, or only comments; write rules, rules: [] for none, or rules: default for the default';

function describeWeakness(weakness: Weakness): string {
  switch (weakness.kind) {
    case 'noRules':
      return 'rules: [] lets every operation run at once; write rules: default for the default rules';
    case 'shadowed':
      return `rule ${weakness.rule} can never match, because rule ${weakness.by} matches first; move it up, or delete it`;
    case 'escapable': {
      const { rule, action } = weakness;
      return `rule ${rule} can be escaped, because ${action} needs no approval for its servers; add ${action} to its actions`;
    }
  }
}

interface Fault {
  /** Where in the text. */
  at: number;
  problem: string;
}

/** A glob that begins with a star and is not in quotes: YAML takes it for the name of something that stands elsewhere. */
function findBareStars(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.source === '' || alias.resolve(document) !== undefined) return;
      const problem = `*${alias.source} begins with a star, so it needs quotes: "*${alias.source}"`;
      faults.push({ at: alias.range?.[0] ?? 0, problem });
    },
  });
  return faults;
}

const remedies: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'a star needs quotes: "*"',
  DUPLICATE_KEY: 'this name stands here a second time; keep one of them',
  MULTIPLE_DOCS: 'a second policy begins after ---; keep one',
  TAB_AS_INDENT: 'a tab; indent with spaces',
};

/** What makes it no YAML at all. */
function describeFault({ code, message, pos }: YAMLParseError): Fault {
  return { at: pos[0], problem: remedies[code] ?? `${message}; check brackets, quotes and indentation here` };
}

interface Located {
  keys: readonly PropertyKey[];
  problem: string;
}

/** What is YAML but no policy. */
function describeIssue(issue: z.core.$ZodIssue): Located[] {
  const at = (keys: readonly PropertyKey[], expected: string): Located => ({
    keys,
    problem: `${nameOf(keys)}: ${expected}`,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        at([...issue.path, key], 'nothing has this name here; check its spelling, or delete it'),
      );
    case 'invalid_value':
      return [at(issue.path, `expected one of ${issue.values.join(', ')}`)];
    case 'invalid_type': {
      const hasHint = issue.message.startsWith('expected');
      return [at(issue.path, hasHint ? issue.message : `expected ${expectedTypes[issue.expected] ?? issue.expected}`)];
    }
    case 'invalid_union': {
      // The choice that was meant is the one whose mistakes lie deeper.
      const meant = issue.errors.find((issues) => issues.every(({ path }) => path.length > 0));
      if (meant === undefined) return [at(issue.path, issue.message)];
      return meant.flatMap((inner) => describeIssue({ ...inner, path: [...issue.path, ...inner.path] }));
    }
    default:
      return [at(issue.path, issue.message)];
  }
}

const expectedTypes: Partial<Record<string, string>> = {
  array: 'a list, e.g. ["…"]',
  object: 'a section with names in it',
  string: 'a text',
};

/** `rules[0].servers[1]`, counted from 1 as people count. */
function nameOf(keys: readonly PropertyKey[]): string {
  return (
    keys
      .map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : `${index > 0 ? '.' : ''}${String(key)}`))
      .join('') || 'the file'
  );
}
