import type { APIEmbedField } from 'discord-api-types/v10';
import { findWeaknesses, type Policy, type Rule, toTerms, type Weakness } from '../approvals/policy.ts';
import type { ExposedFile } from '../exposed-files.ts';
import type { Terms } from '../operations/approval.ts';
import { showApprovers } from './approval-card.ts';
import { code, cutText, escapeName, fitLines, formatDuration, joinSome } from './format.ts';
import { type ListSource, listMessage, pageOf, pageSize } from './lists.ts';
import type { Locale, Message } from './message.ts';
import { words } from './words/index.ts';

const blue = 0x3498db;
const maxFieldValue = 1024;

/** Tells the operations channel that the policy's file was edited: with what is wrong in it, or strange. */
export function policyNotice(kind: 'loaded' | 'broken', lines: readonly string[], locale: Locale): Message {
  const say = words[locale].policy;
  const content = [
    kind === 'broken' ? say.broken : say.loadedWithWarnings,
    ...lines.map((line) => code(line, 300)),
  ].join('\n');
  return { content: cutText(content, 2000), mentions: {} };
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
    const wants = rule.approvals === 0 ? say.noApproval : describeTerms(toTerms(policy, rule), locale);
    return `**${first + index}.** ${describeScope(rule, locale)}\n${wants}`;
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
