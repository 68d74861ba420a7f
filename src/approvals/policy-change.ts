import { actions, isOfServer } from '../operations/action.ts';
import type { Terms } from '../operations/approval.ts';
import { findTerms, listPossibleTerms, type Policy, type PolicyTarget, type Rule } from './policy.ts';

/** What has to happen before an operation; several where that depends on its name, null for nothing. */
type Possible = readonly (Terms | null)[];

/** Actions whose terms changed in one way, on the servers for which they did. */
export interface TermsChange {
  actions: string[];
  /** Names; null for actions that are about no server. */
  servers: string[] | null;
  before: Possible;
  after: Possible;
}

/** How the terms of each action on each of these servers, and of actions about no server, differ between two policies. */
export function compareTerms(before: Policy, after: Policy, servers: readonly PolicyTarget[]): TermsChange[] {
  const changes = actions.flatMap((action) => {
    if (!isOfServer(action)) {
      return changeOf(action, null, listPossibleTerms(before, action), listPossibleTerms(after, action));
    }
    const ofServers = servers.flatMap((server) =>
      changeOf(action, [server.name], [findTerms(before, action, server)], [findTerms(after, action, server)]),
    );
    return merge(ofServers, ({ before: old, after: now }) => [old, now], 'servers');
  });
  return merge(changes, ({ servers: on, before: old, after: now }) => [on, old, now], 'actions');
}

/** The rules that only one of the two policies has. */
export function compareRules(before: Policy, after: Policy): { gone: Rule[]; added: Rule[] } {
  const lacks = (rules: readonly Rule[]) => (rule: Rule) => !rules.some((each) => keyOf(each) === keyOf(rule));
  return { gone: before.rules.filter(lacks(after.rules)), added: after.rules.filter(lacks(before.rules)) };
}

function changeOf(action: string, servers: string[] | null, before: Possible, after: Possible): TermsChange[] {
  return keyOf(withoutRules(before)) === keyOf(withoutRules(after))
    ? []
    : [{ actions: [action], servers, before: withoutRules(before), after: withoutRules(after) }];
}

/** A rule that only moved to another place wants what it wanted. */
function withoutRules(possible: Possible): Possible {
  return possible.map((terms) => terms && { ...terms, rule: null });
}

function merge(
  changes: readonly TermsChange[],
  alike: (change: TermsChange) => unknown,
  listed: 'actions' | 'servers',
): TermsChange[] {
  return [...Map.groupBy(changes, (change) => keyOf(alike(change))).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return { ...first, [listed]: [first, ...others].flatMap((change) => change[listed] ?? []) };
  });
}

function keyOf(value: unknown): string {
  return JSON.stringify(value);
}
