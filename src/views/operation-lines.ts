import type { Operation, OperationKind } from '../operations/operation.ts';
import type { OperationRecord, ServerFacts } from '../operations/record.ts';
import type { OperationState } from '../operations/state.ts';
import { backupLine } from './backups.ts';
import { toReadableName } from './domain-names.ts';
import { explainVscaleError } from './errors.ts';
import { code, escapeName, formatDuration, formatMoney, messageLink } from './format.ts';
import { describeKey } from './keys.ts';
import type { Locale } from './message.ts';
import { statusEmoji, statusWord } from './status.ts';
import { words } from './words/index.ts';
import type { OutcomeWords } from './words/shapes.ts';

const emoji: Record<OperationState, string> = {
  awaiting_approval: '🗳️',
  approved: '⏳',
  submitting: '📨',
  uncertain: '❓',
  running: '🔄',
  succeeded: '✅',
  failed: '❌',
  rejected: '⛔',
  not_applied: '↩️',
  unknown: '❓',
  denied: '🚫',
  expired: '⌛',
  cancelled: '✖️',
  stale: '🕓',
};

/** The state to show: `unknown` was once stored as an outcome alone. */
export function shownState({ state, outcome }: OperationRecord): OperationState {
  return outcome?.code === 'unknown' ? 'unknown' : state;
}

export function operationEmoji(record: OperationRecord): string {
  return emoji[shownState(record)];
}

/** How it stands, in a word or two. */
export function stateWord(record: OperationRecord, locale: Locale): string {
  return words[locale].operations.state[shownState(record)];
}

/**
 * What it is about: `Restart web-1`.
 * @param show makes a name fit for where it stands; without it, for formatted text
 */
export function operationTitle(
  { operation, before, subject }: OperationRecord,
  locale: Locale,
  maxName = 60,
  show: (name: string, max: number) => string = escapeName,
): string {
  const name = show(before?.name ?? subject, maxName);
  return words[locale].operations.title[operation.kind]({ name, to: show(aimOf(operation, locale), maxName) });
}

/** What it makes of its subject: the plan that a server gets, the place that a backup goes to. */
function aimOf(operation: Operation, locale: Locale): string {
  switch (operation.kind) {
    case 'server.upgrade':
      return operation.plan;
    case 'server.rename':
    case 'server.backup':
      return operation.name;
    case 'server.restore':
      return operation.backupName;
    case 'backup.relocate':
      return operation.location;
    case 'server.tag':
    case 'domain.tag':
      return `${operation.on ? '+' : '−'}${operation.tag}`;
    case 'key.attach':
      return operation.keys.map(({ name }) => name).join(', ');
    case 'billing.alert':
      return operation.thresholdKopecks === 0
        ? words[locale].billing.alertOff
        : words[locale].billing.alertBelow({ money: formatMoney(operation.thresholdKopecks, locale) });
    case 'record.add':
    case 'record.edit':
      return `${operation.record.type} ${toReadableName(operation.record.name)}`;
    case 'ptr.set':
      return toReadableName(operation.content);
    default:
      return '';
  }
}

/** How long Vscale took, or has taken so far; null when nothing was sent. */
export function elapsedMs({ submittedAt, endedAt }: OperationRecord, now: number): number | null {
  return submittedAt === null ? null : Math.max(0, (endedAt ?? now) - submittedAt);
}

/** Why it did not end well and what to do about it; null where nothing went wrong. */
export function explainOutcome(record: OperationRecord, locale: Locale): string | null {
  const { operation, outcome, after } = record;
  if (outcome === null || outcome.code === 'done') return null;
  if (outcome.code === 'refused') return explainVscaleError(outcome.kind, { apiMessage: outcome.message }, locale);
  if (outcome.code === 'unknown') return explainUnknown(record, locale);
  const left = explainLeft(record, locale);
  if (left !== null) return left;
  const status = outcome.code === 'unexpected_state' ? outcome.status : null;
  const plan = outcome.code === 'unexpected_state' ? outcome.plan : null;
  const message = outcome.code === 'task_failed' ? outcome.message : null;
  const say: OutcomeWords = words[locale].operations.outcome;
  const about: Partial<OutcomeWords> = isOnBackup(operation) ? words[locale].backups.outcome : {};
  return { ...say, ...about }[outcome.code]({
    says: message === null ? null : code(message),
    status: status === null ? '—' : statusWord(status, locale),
    plan: plan === null ? '—' : code(plan),
    isGone: after === null,
    look: lookFor(operation),
    waited: 'afterMs' in outcome ? formatDuration(outcome.afterMs, locale) : '—',
    user: `<@${outcome.code === 'cancelled_by' ? outcome.userId : record.origin.userId}>`,
  });
}

/** That a failed creation left its server behind; null where it did not. */
function explainLeft({ operation, state, outcome, after }: OperationRecord, locale: Locale): string | null {
  if (operation.kind !== 'server.create' || state !== 'failed' || after === null) return null;
  const message = outcome?.code === 'task_failed' ? outcome.message : null;
  return words[locale].operations.leftBehind({
    says: message === null ? null : code(message),
    name: escapeName(after.name),
    id: code(String(after.id)),
    status: statusWord(after.status, locale),
  });
}

/** The command that shows how things are. */
function lookFor({ kind }: Operation): string {
  if (kind === 'server.create') return '`/server list`';
  if (kind === 'server.backup') return '`/backup list`';
  return lookFirst[kind.split('.')[0] as keyof typeof lookFirst];
}

const lookFirst = {
  server: '`/server show`',
  backup: '`/backup list`',
  key: '`/key list`',
  billing: '`/billing balance`',
  ticket: '`/ticket list`',
  domain: '`/domain list`',
  record: '`/domain records`',
  ptr: '`/domain ptr-list`',
};

function explainUnknown(record: OperationRecord, locale: Locale): string | null {
  const byKind: Partial<Record<OperationKind, string>> = words[locale].operations.unknown;
  return byKind[record.operation.kind] ?? explainOutcome({ ...record, outcome: { code: 'not_applied' } }, locale);
}

function isOnBackup({ kind }: Operation): boolean {
  return kind === 'server.backup' || kind === 'backup.relocate' || kind === 'backup.delete';
}

/** What is different now, of an operation that succeeded; one line each. */
export function changesOf(record: OperationRecord, locale: Locale): string[] {
  const { state, backup } = record;
  if (state !== 'succeeded') return [];
  return [...changesByKind(record, locale), ...(backup === null ? [] : [backupLine(backup, locale)])];
}

function changesByKind({ operation, before, after, resultId }: OperationRecord, locale: Locale): string[] {
  const { operations: say, backups, keys, servers } = words[locale];
  switch (operation.kind) {
    case 'server.create': {
      const address = after?.address ?? null;
      const isUp = after?.status === 'started';
      return [
        address === null ? say.noAddress : say.address({ address: code(address) }),
        ...(address !== null && isUp ? [say.logIn({ command: code(`ssh root@${address}`) })] : []),
        ...(isUp ? [] : nowStatus(after, locale)),
        ...(operation.keyIds.length > 0 && !operation.hasPassword ? [] : [passwordLine(operation.hasPassword, locale)]),
      ];
    }
    case 'server.rebuild':
      return [passwordLine(operation.hasPassword, locale)];
    case 'server.upgrade':
      return [say.planChange({ from: code(before?.plan ?? ''), to: code(after?.plan ?? operation.plan) })];
    case 'server.rename':
      return [say.nameChange({ from: escapeName(before?.name ?? ''), to: escapeName(after?.name ?? operation.name) })];
    case 'server.start':
    case 'server.stop':
    case 'server.restart':
    case 'server.restore':
      return nowStatus(after, locale);
    case 'backup.relocate':
      return [backups.locationChange({ from: code(operation.from), to: code(operation.location) })];
    case 'key.add': {
      const id = resultId === null ? null : servers.id({ id: code(resultId) });
      return [[describeKey(operation.key), id].filter((fact) => fact !== null).join(' · ')];
    }
    case 'key.remove':
      return [keys.staysOnServers];
    default:
      return [];
  }
}

/** A link to the operation's card; null while it has none. */
export function cardLink({ card, origin }: Pick<OperationRecord, 'card' | 'origin'>, locale: Locale): string | null {
  return card === null ? null : words[locale].operations.card({ link: messageLink(origin.guildId, card) });
}

/** An operation in one line, with the way to its card. */
export function operationLink(record: OperationRecord, locale: Locale): string {
  const link = cardLink(record, locale);
  const title = `${operationEmoji(record)} ${operationTitle(record, locale)}`;
  return link === null ? title : `${title} · ${link}`;
}

function nowStatus(after: ServerFacts | null, locale: Locale): string[] {
  if (after === null) return [];
  const status = `${statusEmoji(after.status)} ${statusWord(after.status, locale)}`;
  return [words[locale].operations.nowStatus({ status })];
}

function passwordLine(wasTyped: boolean, locale: Locale): string {
  const say = words[locale].operations;
  return wasTyped ? say.passwordTyped : say.passwordMailed;
}
