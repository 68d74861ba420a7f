import type { APIEmbed } from 'discord-api-types/v10';
import { actionOf, effectsOf } from '../operations/action.ts';
import type { OperationRecord } from '../operations/record.ts';
import { hasEnded, type OperationState } from '../operations/state.ts';
import { approvalButtons, approvalLines } from './approval-card.ts';
import {
  code,
  escapeName,
  fitLines,
  formatDuration,
  formatMoney,
  formatNumber,
  plainText,
  timestamp,
} from './format.ts';
import type { Locale, Message } from './message.ts';
import { detailLines } from './operation-details.ts';
import {
  changesOf,
  elapsedMs,
  explainOutcome,
  operationEmoji,
  operationTitle,
  shownState,
  stateWord,
} from './operation-lines.ts';
import { words } from './words/index.ts';

const blue = 0x3498db;
const green = 0x57f287;
const red = 0xed4245;
const yellow = 0xfee75c;
const grey = 0x95a5a6;

const colors: Record<OperationState, number> = {
  awaiting_approval: yellow,
  approved: yellow,
  submitting: blue,
  uncertain: yellow,
  running: blue,
  succeeded: green,
  failed: red,
  rejected: red,
  not_applied: grey,
  unknown: yellow,
  denied: red,
  expired: grey,
  cancelled: grey,
  stale: grey,
};

const barLength = 10;

export interface CardFacts {
  now: number;
  /** How long this kind of operation usually takes; null when nobody knows. */
  expectedMs: number | null;
}

/** Whether this message of ours is the operation's card, which ends with its footer, in plain text too. */
export function isCardOf(message: { content: string; embeds: readonly APIEmbed[] }, operationId: string): boolean {
  const footers = [words.en, words.ru].map(({ operations }) => operations.footer({ id: operationId }));
  const ends = [message.content.split('\n').at(-1), ...message.embeds.map(({ footer }) => footer?.text)];
  return ends.some((end) => footers.some((footer) => end === footer || end?.startsWith(`${footer} `)));
}

/** One operation as its channel sees it; the same message is edited as it goes on. */
export function operationCard(record: OperationRecord, facts: CardFacts): Message {
  const approvers = record.state === 'awaiting_approval' ? (record.approval?.terms.approvers ?? []) : [];
  return {
    content: approvers.map((role) => `<@&${role}>`).join(' '),
    embeds: [operationEmbed(record, facts, record.origin.locale)],
    components: approvalButtons(record),
    mentions: { roles: approvers },
  };
}

/** The card's content, in any language. */
export function operationEmbed(record: OperationRecord, facts: CardFacts, locale: Locale): APIEmbed {
  const say = words[locale].operations;
  const lines = [
    stateLine(record, facts.now, locale),
    progressBar(record, facts, locale),
    waitingLine(record, facts.now, locale),
    explainOutcome(record, locale),
    ...changesOf(record, locale),
    ...approvalLines(record, locale),
    ...targetLines(record, locale),
    ...detailLines(record, locale),
    lossLine(record, locale),
    say.askedBy({ user: `<@${record.origin.userId}>`, at: timestamp(record.askedAt, 'R') }),
    record.reason === null ? null : say.reason({ reason: escapeName(record.reason, 200) }),
  ];
  const id = plainText(record.id, 20);
  return {
    title: operationTitle(record, locale),
    description: fitLines(lines.filter((line) => line !== null)),
    color: record.approval?.brokenGlass ? red : colors[shownState(record)],
    footer: {
      text:
        record.taskId === null ? say.footer({ id }) : say.footerWithTask({ id, task: plainText(record.taskId, 60) }),
    },
  };
}

function stateLine(record: OperationRecord, now: number, locale: Locale): string {
  const label = `${operationEmoji(record)} **${stateWord(record, locale)}**`;
  if (!hasEnded(record.state)) {
    const since = record.state === 'running' ? (record.submittedAt ?? record.changedAt) : record.changedAt;
    return `${label} · ${timestamp(since, 'R')}`;
  }
  const took = elapsedMs(record, now);
  return `${label} · ${took === null ? timestamp(record.endedAt ?? record.changedAt, 'f') : formatDuration(took, locale)}`;
}

/** Never full while it runs: what usually takes a minute may take two. */
function progressBar(record: OperationRecord, { now, expectedMs }: CardFacts, locale: Locale): string | null {
  const elapsed = elapsedMs(record, now);
  if (record.state !== 'running' || elapsed === null || expectedMs === null || expectedMs <= 0) return null;
  const share = Math.min(0.95, elapsed / expectedMs);
  const filled = Math.floor(share * barLength);
  return `${'▰'.repeat(filled)}${'▱'.repeat(barLength - filled)} ${formatNumber(Math.floor(share * 100), locale)} %`;
}

function waitingLine({ state, notBefore }: OperationRecord, now: number, locale: Locale): string | null {
  const say = words[locale].operations;
  if (state === 'uncertain') return say.uncertain;
  if (state === 'approved' && notBefore !== null && notBefore > now) {
    return say.waitsForPlace({ at: timestamp(notBefore, 'R') });
  }
  return null;
}

/** Which server it is, and what will become of it. */
function targetLines(
  { operation, state, before, serverId, backup, approval }: OperationRecord,
  locale: Locale,
): string[] {
  const { operations: say, servers } = words[locale];
  const id = serverId === null ? [] : [servers.id({ id: code(String(serverId)) })];
  const open = !hasEnded(state);
  if (operation.kind === 'server.create') {
    const { namesakes = [] } = operation;
    return [
      [operation.plan, operation.location, ...(backup === null ? [operation.image] : [])]
        .map((part) => code(part))
        .concat(id)
        .join(' · '),
      ...(open && namesakes.length > 0
        ? [
            say.namesakes({
              name: escapeName(operation.name),
              ids: namesakes.map((each) => code(String(each))).join(', '),
            }),
          ]
        : []),
    ];
  }
  if (operation.kind === 'billing.alert') {
    const isInForce = !hasEnded(state) || state === 'succeeded';
    if (operation.channelId === null || !isInForce) return [];
    return [words[locale].billing.alertChannel({ channel: `<#${operation.channelId}>` })];
  }
  const address = before?.address ? [code(before.address)] : [];
  const target = [
    ...address,
    ...id,
    ...(approval && before && operation.kind !== 'server.upgrade' ? [code(before.plan)] : []),
    ...(operation.kind === 'server.rebuild' && before?.image ? [code(before.image)] : []),
  ];
  return [
    ...(target.length > 0 ? [target.join(' · ')] : []),
    ...(open && operation.kind === 'server.upgrade'
      ? [
          say.planChange({ from: code(before?.plan ?? ''), to: code(operation.plan) }),
          ...costLines(operation.monthlyKopecks ?? null, locale),
        ]
      : []),
  ];
}

/** What cannot be brought back, of an operation that loses data and has not ended. */
function lossLine({ operation, state }: OperationRecord, locale: Locale): string | null {
  if (hasEnded(state) || !effectsOf(actionOf(operation)).includes('losesData')) return null;
  const { operations, backups, domains } = words[locale];
  if (operation.kind === 'backup.delete') return backups.losesBackup;
  return operation.kind === 'domain.remove' ? domains.losesRecords : operations.losesData;
}

function costLines(monthlyKopecks: { from: number; to: number } | null, locale: Locale): string[] {
  if (monthlyKopecks === null) return [];
  const { from, to } = monthlyKopecks;
  const money = (kopecks: number) => formatMoney(kopecks, locale);
  return [words[locale].approvals.monthlyCost({ from: money(from), to: money(to), more: money(to - from) })];
}
