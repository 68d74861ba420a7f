import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { standing } from '../approvals/votes.ts';
import type { Approval, Terms } from '../operations/approval.ts';
import { compareFingerprints, type Fingerprint, type FingerprintField } from '../operations/fingerprint.ts';
import type { OperationRecord } from '../operations/record.ts';
import { code, escapeName, joinSome, timestamp } from './format.ts';
import type { Locale } from './message.ts';
import { encodePress, type PressKind } from './press-id.ts';
import { statusWord } from './status.ts';
import { words } from './words/index.ts';

const maxReason = 200;

/** The team's part of an operation's card, and why nothing was run. */
export function approvalLines(record: OperationRecord, locale: Locale): string[] {
  const { approval, state } = record;
  if (approval === null) return settledLines(record, locale);
  const say = words[locale].approvals;
  const open = state === 'awaiting_approval';
  return [
    ...(open ? openLines(approval, locale) : []),
    ...settledLines(record, locale),
    ...(approval.brokenGlass
      ? [
          say.brokenGlass({
            user: mention(approval.brokenGlass.userId),
            reason: escapeName(approval.brokenGlass.reason, maxReason),
          }),
        ]
      : []),
    ...voteLines(approval, locale),
    ...(state === 'stale' && approval.votes.length > 0 ? [say.voidVotes] : []),
  ];
}

/** Who is asked, as a mention of each role. */
export function showApprovers({ approvers }: Pick<Terms, 'approvers'>, locale: Locale): string {
  return approvers === null ? words[locale].approvals.manageServer : joinSome(approvers.map((role) => `<@&${role}>`));
}

/** The buttons that the card has in its present state. */
export function approvalButtons(record: OperationRecord): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const say = words[record.origin.locale].approvals;
  const button = (
    kind: PressKind,
    label: string,
    style: APIButtonComponentWithCustomId['style'],
  ): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    custom_id: encodePress(kind, record.id),
    label,
    style,
  });
  const row = (components: APIButtonComponentWithCustomId[]) => [
    { type: ComponentType.ActionRow as const, components },
  ];
  if (record.state === 'stale') {
    const canAsk = 'serverId' in record.operation && !isGone(record);
    return !canAsk ? [] : row([button('again', say.askAgain, ButtonStyle.Primary)]);
  }
  if (record.state !== 'awaiting_approval') return [];
  const canBreakGlass = (record.approval?.terms.breakGlass.length ?? 0) > 0;
  return row([
    button('approve', say.approve, ButtonStyle.Success),
    button('deny', say.deny, ButtonStyle.Danger),
    button('cancel', say.cancel, ButtonStyle.Secondary),
    ...(canBreakGlass ? [button('run', say.runNow, ButtonStyle.Danger)] : []),
  ]);
}

function openLines({ terms, votes, expiresAt, isChannelChecked }: Approval, locale: Locale): string[] {
  const say = words[locale].approvals;
  const count = (choice: string) => standing(votes).filter((vote) => vote.choice === choice).length;
  const given = count('approve');
  return [
    say.needed({ given, needed: terms.approvals, who: showApprovers(terms, locale) }),
    ...(given >= terms.approvals ? [say.enough] : []),
    ...(terms.denials > 1 ? [say.denials({ given: count('deny'), needed: terms.denials })] : []),
    say.expires({ at: timestamp(expiresAt, 'R') }),
    ...(isChannelChecked ? [] : [say.channelUnchecked]),
  ];
}

/** Why a request came to nothing, and what to do; nothing for one that went on, or still waits. */
export function settledLines(record: OperationRecord, locale: Locale): string[] {
  const { state, approval } = record;
  const say = words[locale].approvals;
  if (state === 'stale') return record.outcome === null ? [say.settled.stale, ...changeLines(record, locale)] : [];
  if (approval === null) return [];
  const user = approval.settledBy === null ? '—' : mention(approval.settledBy);
  const reason = approval.settledReason === null ? null : escapeName(approval.settledReason, maxReason);
  switch (state) {
    case 'denied':
      return [say.settled.denied({ user, reason })];
    case 'cancelled':
      return [say.settled.cancelled({ user })];
    case 'expired':
      return [say.settled.expired];
    default:
      return [];
  }
}

/** The server before and after, field by field. */
function changeLines({ fingerprint, found }: OperationRecord, locale: Locale): string[] {
  const say = words[locale].approvals;
  if (fingerprint === null || found === null) return [say.gone];
  return compareFingerprints(fingerprint, found).map((field) =>
    say.changed({
      field: say.fields[field],
      before: showField(fingerprint, field, locale),
      after: showField(found, field, locale),
    }),
  );
}

/** Whether it is out of date because its server no longer exists. */
function isGone({ outcome, found }: OperationRecord): boolean {
  return outcome === null && found === null;
}

function showField(fingerprint: Fingerprint, field: FingerprintField, locale: Locale): string {
  const say = words[locale].approvals;
  const value = fingerprint[field];
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (Array.isArray(value)) return value.length === 0 ? say.none : joinSome(value.map((part) => code(part)));
  if (value === null) return say.none;
  return field === 'name' ? escapeName(value) : field === 'status' ? statusWord(value, locale) : code(value);
}

function voteLines({ votes, settledBy }: Approval, locale: Locale): string[] {
  const say = words[locale].approvals;
  return votes
    .filter((vote) => !(vote.choice === 'deny' && vote.userId === settledBy))
    .map(({ choice, userId, reason, voided }) => {
      const vote =
        choice === 'approve'
          ? say.approvedBy({ user: mention(userId) })
          : say.deniedBy({ user: mention(userId), reason: reason === null ? null : escapeName(reason, maxReason) });
      return voided === null ? vote : say.voidVote[voided]({ vote: `~~${vote}~~` });
    });
}

function mention(userId: string): string {
  return `<@${userId}>`;
}
