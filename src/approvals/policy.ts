import { z } from 'zod';
import { findGlobFault, foldCase, matchesGlob } from '../glob.ts';
import { actions, actionsWithEffects, isNamed, isOfServer } from '../operations/action.ts';
import type { Terms } from '../operations/approval.ts';

const roleIdHint = 'expected a Discord role id in quotes, e.g. "1180000000000000001"';
const roleId = z.string(roleIdHint).regex(/^[1-9]\d{0,19}$/, roleIdHint);

/** An id that is listed twice counts once. */
const roleIds = (emptyHint: string) =>
  z
    .array(roleId)
    .min(1, emptyHint)
    .transform((ids) => [...new Set(ids)]);

const unitsMs = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const periodHint = 'expected a period such as 30m, 2h or 1d';
const period = z
  .string(periodHint)
  .regex(/^[1-9]\d{0,3}[smhd]$/, { error: periodHint, abort: true })
  .refine((text) => toMs(text) <= 7 * unitsMs.d, 'expected at most 7d');

const globHint = 'expected a server name, an id or a glob in quotes, e.g. "prod-*"';
const glob = z
  .union([z.string().min(1, globHint), z.int().positive(globHint)], globHint)
  .transform(String)
  .superRefine((pattern, context) => {
    const fault = findGlobFault(pattern);
    if (fault !== null) context.addIssue(`"${pattern.slice(0, 60)}" ${fault}`);
  });

const ruleSchema = z.strictObject({
  actions: z.array(z.enum(actions)).min(1, 'expected at least one action').describe('What is asked for'),
  servers: z
    .array(glob)
    .min(1, 'expected at least one server; leave servers out for all')
    .optional()
    .describe('Globs on the name, or ids; default: all'),
  tags: z
    .array(z.string().min(1, 'expected the name of a tag'))
    .min(1, 'expected at least one tag; leave tags out for all')
    .optional()
    .describe("The provider's server tags; any of them matches"),
  approvals: z
    .int('expected a whole number of people')
    .min(0, 'expected 0 or more people')
    .max(20, 'expected at most 20 people')
    .describe('How many different people must approve; 0 lets it run at once, whatever later rules say'),
  approvers: roleIds('expected at least one role id; leave approvers out for the approver role')
    .optional()
    .describe('Role ids, instead of the role above'),
  expires: period.default('30m').describe('How long the request stays open: 30m, 2h, 1d'),
  reason: z.enum(['required', 'optional']).default('optional').describe('Whether whoever asks must say why'),
  denials: z
    .int('expected a whole number of people')
    .min(1, 'expected at least 1')
    .max(20, 'expected at most 20 people')
    .default(1)
    .describe('How many denials end the request'),
});

const roles = roleIds('expected at least one role id').optional();

export const policySchema = z.strictObject({
  roles: z
    .strictObject({
      viewer: roles.describe('May read'),
      operator: roles.describe('May ask for operations'),
      approver: roles.describe('May approve'),
    })
    .optional()
    .describe('Discord role ids; without this section: members who may Manage Server'),
  rules: z
    .union([z.literal('default'), z.array(ruleSchema)], 'expected a list of rules, [] for none, or the word default')
    .describe(
      'The first that matches wins; where none does, nobody needs to approve. Or default, for the default rules',
    ),
  breakGlass: z
    .strictObject({ roles: roleIds('expected at least one role id').describe('Role ids') })
    .optional()
    .describe('Roles that may run a waiting operation at once, with a reason; off unless given'),
});

export type Rule = z.output<typeof ruleSchema>;
type FiledPolicy = z.output<typeof policySchema>;
export type Policy = Omit<FiledPolicy, 'rules'> & {
  rules: Rule[];
  /** There is no file, or it asks for the default rules: these are they. */
  hasDefaultRules?: true;
};

/** What has an effect on others than the asker needs one other person. */
const defaultRules: Rule[] = [
  { actions: actionsWithEffects, approvals: 1, expires: '30m', reason: 'optional', denials: 1 },
];

export function completePolicy({ rules, ...parsed }: FiledPolicy): Policy {
  return rules === 'default' ? { ...parsed, rules: defaultRules, hasDefaultRules: true } : { ...parsed, rules };
}

/** A policy as it was stored by this build or an earlier one; null where this build cannot read it. */
export function readStoredPolicy(stored: unknown): Policy | null {
  const { hasDefaultRules, ...written } = Object(stored);
  const parsed = policySchema.safeParse(written);
  if (!parsed.success || parsed.data.rules === 'default') return null;
  return { ...parsed.data, rules: parsed.data.rules, ...(hasDefaultRules === true && { hasDefaultRules }) };
}

export const defaultPolicy: Policy = completePolicy({ rules: 'default' });

/** A server as rules look at it. Of one that does not exist yet only the name is known. */
export interface PolicyTarget {
  id: number | null;
  name: string;
  tags: readonly string[];
}

/** What must happen before this action on this server; null: nothing. The first rule that matches wins. */
export function findTerms(policy: Policy, action: string, target: PolicyTarget): Terms | null {
  const rule = policy.rules.find((candidate) => matchesRule(candidate, action, target));
  return rule ? termsOf(policy, rule) : null;
}

/** What may have to happen before this action, while nobody knows the server: the terms of each rule for it, and null where none may match. */
export function listPossibleTerms(policy: Policy, action: string): (Terms | null)[] {
  const rules = policy.rules.filter((rule) => isNamed(action, rule.actions));
  const always = rules.findIndex(({ servers, tags }) => servers === undefined && tags === undefined);
  const possible = always === -1 ? rules : rules.slice(0, always + 1);
  return [...possible.map((rule) => termsOf(policy, rule)), ...(always === -1 ? [null] : [])];
}

/** Null for a rule that lets it run at once. */
function termsOf(policy: Policy, rule: Rule): Terms | null {
  return rule.approvals === 0 ? null : toTerms(policy, rule);
}

/** What a rule of this policy wants, as it is frozen into a request. */
export function toTerms(policy: Policy, rule: Rule): Terms {
  return {
    rule: policy.hasDefaultRules ? null : policy.rules.indexOf(rule) + 1,
    approvals: rule.approvals,
    denials: rule.denials,
    approvers: rule.approvers ?? policy.roles?.approver ?? null,
    expiresMs: toMs(rule.expires),
    reason: rule.reason,
    breakGlass: policy.breakGlass?.roles ?? [],
  };
}

function matchesRule(rule: Rule, action: string, { id, name, tags }: PolicyTarget): boolean {
  const matchesServer =
    rule.servers === undefined ||
    rule.servers.some((pattern) => pattern === id?.toString() || matchesGlob(pattern, name));
  const matchesTag = rule.tags === undefined || rule.tags.some((tag) => includesFolded(tags, tag));
  return isNamed(action, rule.actions) && matchesServer && matchesTag;
}

/** What is allowed but surely not meant. Rules are told by their positions, from 1. */
export type Weakness =
  | { kind: 'noRules' }
  /** It can never match, because the rule `by` always matches first. */
  | { kind: 'shadowed'; rule: number; by: number }
  /** Whoever may ask can take a server out of its reach, because no rule holds for renaming or tagging it. */
  | { kind: 'escapable'; rule: number; action: 'rename' | 'tag' };

export function findWeaknesses({ rules, hasDefaultRules }: Policy): Weakness[] {
  if (hasDefaultRules) return [];
  if (rules.length === 0) return [{ kind: 'noRules' }];
  return rules.flatMap((rule, index) => {
    const by = rules.slice(0, index).findIndex((earlier) => covers(earlier, rule)) + 1;
    const shadowed: Weakness[] = by === 0 ? [] : [{ kind: 'shadowed', rule: index + 1, by }];
    return [
      ...shadowed,
      ...findEscapes(rule, rules).map((action) => ({ kind: 'escapable' as const, rule: index + 1, action })),
    ];
  });
}

/** A rule by id cannot be escaped, nor one about nothing that a server has. */
function findEscapes(rule: Rule, rules: readonly Rule[]): ('rename' | 'tag')[] {
  if (rule.approvals === 0 || !rule.actions.some(isOfServer)) return [];
  const isByName = rule.servers?.some((pattern) => pattern !== '*' && !/^\d+$/.test(pattern)) ?? false;
  const ways = [...(isByName ? (['rename'] as const) : []), ...(rule.tags ? (['tag'] as const) : [])];
  const isGuarded = (action: string) =>
    rules.some((guard) => guard.approvals > 0 && isNamed(action, guard.actions) && coversServers(guard, rule));
  return ways.filter((action) => !isGuarded(action));
}

function covers(earlier: Rule, later: Rule): boolean {
  return later.actions.every((action) => isNamed(action, earlier.actions)) && coversServers(earlier, later);
}

/** Whether every server of the one is surely one of the other. */
function coversServers(wide: Rule, narrow: Rule): boolean {
  const includesAll = (all: readonly string[] | undefined, some: readonly string[] | undefined) =>
    all === undefined || all.includes('*') || (some?.every((entry) => includesFolded(all, entry)) ?? false);
  return includesAll(wide.servers, narrow.servers) && (wide.tags === undefined || includesAll(wide.tags, narrow.tags));
}

function includesFolded(texts: readonly string[], text: string): boolean {
  return texts.some((one) => foldCase(one) === foldCase(text));
}

function toMs(text: string): number {
  const [, count, unit] = /^(\d+)([smhd])$/.exec(text) ?? [];
  return Number(count) * unitsMs[unit as keyof typeof unitsMs];
}
