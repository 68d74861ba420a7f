import type { APIEmbedField } from 'discord-api-types/v10';
import {
  findWeaknesses,
  type Policy,
  type PolicyTarget,
  type Rule,
  toTerms,
  type Weakness,
} from '../approvals/policy.ts';
import { compareRules, compareTerms, type TermsChange } from '../approvals/policy-change.ts';
import type { ExposedFile } from '../exposed-files.ts';
import type { Terms } from '../operations/approval.ts';
import { showApprovers } from './approval-card.ts';
import { code, cutText, escapeName, fitLines, formatDuration, joinSome } from './format.ts';
import { type ListSource, listMessage, pageOf, pageSize } from './lists.ts';
import { type Locale, type Message, maxContent } from './message.ts';
import { words } from './words/index.ts';

const blue = 0x3498db;
const maxFieldValue = 1024;

/** Tells the operations channel that the policy's file was edited and cannot be used. */
export function brokenPolicyNotice(problems: readonly string[], locale: Locale): Message {
  const lines = [words[locale].policy.broken, ...showProblems(problems)];
  return { content: cutText(lines.join('\n'), maxContent), mentions: {} };
}

/** A policy that came into force, and that before it. */
export interface ChangedPolicy {
  /** Null where none is known. */
  before: Policy | null;
  after: Policy;
  /** Those of today; null where they could not be read, or are not needed. */
  servers: readonly PolicyTarget[] | null;
  /** What is strange in the new one. */
  warnings: readonly string[];
}

/** Tells the operations channel what another policy changes: for which actions and servers, else in which rules. */
export function policyChangeNotice({ before, after, servers, warnings }: ChangedPolicy, locale: Locale): Message {
  const say = words[locale].policy;
  const strange = warnings.length === 0 ? [] : [say.warnings, ...showProblems(warnings)];
  const lines =
    before === null ? describeRules(after, after.rules, '', locale) : describeChange(before, after, servers, locale);
  const headline = before === null ? say.firstInForce : say.changed;
  const content = fitLines([headline, ...(lines.length === 0 ? [say.sameTerms] : lines), ...strange], maxContent);
  return { content, mentions: {} };
}

function describeChange(
  before: Policy,
  after: Policy,
  servers: readonly PolicyTarget[] | null,
  locale: Locale,
): string[] {
  const changes = servers === null ? [] : compareTerms(before, after, servers);
  const { gone, added } = compareRules(before, after);
  const rules = [...describeRules(before, gone, '− ', locale), ...describeRules(after, added, '+ ', locale)];
  const [old, now] = [before, after].map((policy) => describeRoles(policy, locale).split('\n'));
  const roles = (now ?? []).flatMap((line, index) => (line === old?.[index] ? [] : [`${old?.[index]} → ${line}`]));
  return [...(changes.length > 0 ? changes.map((change) => describeTermsChange(change, locale)) : rules), ...roles];
}

function describeTermsChange({ actions, servers, before, after }: TermsChange, locale: Locale): string {
  const say = words[locale].policy;
  const show = (possible: TermsChange['before']) =>
    possible.map((terms) => (terms === null ? say.noApproval : describeTerms(terms, locale))).join(' / ');
  const where = servers === null ? '' : ` · ${joinSome(servers.map((name) => `**${escapeName(name)}**`))}`;
  return `${showSome(actions)}${where}: ${show(before)} → ${show(after)}`;
}

function describeRules(policy: Policy, rules: readonly Rule[], mark: string, locale: Locale): string[] {
  if (mark === '' && rules.length === 0) return [words[locale].policy.noRules];
  return rules.map((rule) => `${mark}${describeScope(rule, locale)}: ${describeWants(policy, rule, locale)}`);
}

function showProblems(problems: readonly string[]): string[] {
  return problems.map((line) => code(line, 300));
}

/** The policy as people read it: rules in their order, then who may do what. */
export function policyMessage(
  policy: Policy,
  exposedFiles: readonly ExposedFile[],
  page: number | null,
  source: ListSource,
  locale: Locale,
): Message {
  const say = words[locale].policy;
  const shown = pageOf(policy.rules, page);
  const first = (shown.page - 1) * pageSize + 1;
  const entries = shown.items.map((rule, index) => {
    return `**${first + index}.** ${describeScope(rule, locale)}\n${describeWants(policy, rule, locale)}`;
  });
  const intro = policy.hasDefaultRules ? say.defaultRules : say.firstWins;
  const text = { title: say.title, empty: say.noRules, entries: entries.length === 0 ? [] : [`${intro}:`, ...entries] };
  const message = listMessage(text, shown, source, locale);
  const fields = [
    ...warningsField(policy, exposedFiles, locale),
    { name: say.roles, value: describeRoles(policy, locale) },
    ...emergencyField(policy, locale),
  ];
  return { ...message, embeds: message.embeds?.map((embed) => ({ ...embed, fields })) ?? [] };
}

/** What a rule would do with an action, and who would be asked. */
export interface TriedPolicy {
  action: string;
  /** As it was typed; null where the action needs none. */
  server: string | null;
  /** Whether there is such a server, so that its id and tags were compared too. */
  isKnown: boolean;
  /** Whether there are rules about this action that are for some servers only. */
  dependsOnServer: boolean;
  terms: Terms | null;
  /** How many members besides the reader could approve; null where nobody can tell. */
  available: number | null;
}

export function triedPolicyMessage(tried: TriedPolicy, locale: Locale): Message {
  const say = words[locale].policy;
  const { action, server, isKnown, dependsOnServer, terms, available } = tried;
  const lines = [
    ...(terms === null ? [say.runsAtOnce] : describeFit(terms, available, locale)),
    ...(server !== null && !isKnown ? [say.onlyName] : []),
    ...(server === null && dependsOnServer ? [say.dependsOnServer] : []),
  ];
  const title = server === null ? action : `${action} · ${escapeName(server)}`;
  return { embeds: [{ title, description: fitLines(lines), color: blue }], mentions: {} };
}

function describeFit(terms: Terms, available: number | null, locale: Locale): string[] {
  const say = words[locale].policy;
  return [
    `${say.fits(terms)} ${describeTerms(terms, locale)}`,
    available === null ? say.availableUnknown : say.available({ count: available }),
    ...(available !== null && available < terms.approvals ? [say.tooFew] : []),
    ...(terms.breakGlass.length > 0 ? [say.breakGlass({ who: mentionRoles(terms.breakGlass) })] : []),
  ];
}

/** What a rule is for: `restart`, `stop` on `prod-*` with the tag `production`. */
function describeScope({ actions, servers, tags }: Rule, locale: Locale): string {
  const say = words[locale].policy;
  return [
    actions.map((action) => code(action)).join(', '),
    ...(servers ? [say.onServers({ servers: showSome(servers) })] : []),
    ...(tags ? [say.withTags({ tags: showSome(tags) })] : []),
  ].join(' ');
}

function describeWants(policy: Policy, rule: Rule, locale: Locale): string {
  return rule.approvals === 0 ? words[locale].policy.noApproval : describeTerms(toTerms(policy, rule), locale);
}

/** What it wants: `2 approvals from @Approver · a reason is required · open for 1h`. */
function describeTerms(terms: Terms, locale: Locale): string {
  const say = words[locale].policy;
  return [
    say.approvals({ count: terms.approvals, who: showApprovers(terms, locale) }),
    ...(terms.reason === 'required' ? [say.reasonRequired] : []),
    ...(terms.denials > 1 ? [say.denials({ count: terms.denials })] : []),
    say.open({ time: formatDuration(terms.expiresMs, locale) }),
  ].join(' · ');
}

function describeRoles({ roles }: Policy, locale: Locale): string {
  const say = words[locale].policy;
  const { manageServer } = words[locale].approvals;
  return (['viewer', 'operator', 'approver'] as const)
    .map((role) => say[role]({ who: roles?.[role] ? mentionRoles(roles[role]) : manageServer }))
    .join('\n');
}

function emergencyField({ breakGlass }: Policy, locale: Locale): APIEmbedField[] {
  const say = words[locale].policy;
  return breakGlass ? [{ name: say.emergency, value: say.breakGlass({ who: mentionRoles(breakGlass.roles) }) }] : [];
}

/** What is surely not meant, and who else on the bot's machine could change or bypass it. */
function warningsField(policy: Policy, exposedFiles: readonly ExposedFile[], locale: Locale): APIEmbedField[] {
  const say = words[locale].policy;
  const lines = [
    ...findWeaknesses(policy).map((weakness) => describeWeakness(weakness, locale)),
    ...exposedFiles.map(({ kind, path }) => say[kind]({ file: code(path, 100) })),
  ];
  return lines.length === 0 ? [] : [{ name: say.warnings, value: fitLines(lines, maxFieldValue) }];
}

function describeWeakness(weakness: Weakness, locale: Locale): string {
  const say = words[locale].policy;
  switch (weakness.kind) {
    case 'noRules':
      return say.noRulesWarning;
    case 'shadowed':
      return say.shadowed(weakness);
    case 'escapable':
      return say.escapable({ ...weakness, action: code(weakness.action, 40) });
  }
}

function mentionRoles(roleIds: readonly string[]): string {
  return joinSome(roleIds.map((id) => `<@&${id}>`));
}

function showSome(texts: readonly string[]): string {
  return joinSome(texts.map((text) => code(text, 40)));
}
