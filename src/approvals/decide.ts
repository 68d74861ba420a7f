import type { Vote } from '../operations/approval.ts';
import { type Fingerprint, hasChanged } from '../operations/fingerprint.ts';
import type { OperationRecord } from '../operations/record.ts';
import type { Change } from '../storage/operations.ts';
import { findVoidVotes, judgeAsker, type People, voidVotes } from './entitled.ts';
import type { Policy } from './policy.ts';
import {
  type Ballot,
  hasQuorum,
  isApprover,
  isDenied,
  reviewVote,
  reviewWithdrawal,
  standing,
  type VoteRefusal,
  type Voter,
} from './votes.ts';

/** What a press leads to. */
export type PressAnswer =
  | { code: 'counted'; more: number }
  /** Enough votes: the members and the server are to be read once more. */
  | { code: 'quorum' }
  /** Not enough after all: some votes do not hold any more, or were withdrawn meanwhile. */
  | { code: 'undecided' }
  | { code: 'denied' }
  | { code: 'denial_counted'; more: number }
  | { code: 'withdrawn' }
  | { code: 'cancelled' }
  | { code: 'broke_glass' }
  | { code: 'approved' }
  | { code: 'stale' }
  /** The asker has left, or may not ask any more. */
  | { code: 'asker_gone' }
  | { code: 'refused'; why: PressRefusal };

export type PressRefusal = VoteRefusal | 'may_not_cancel' | 'may_not_break_glass';

type Canceller = Omit<Voter, 'isBot'>;

/** A decision is data: what is stored, if anything, and what the presser is told. */
export interface Decision {
  change: Change | null;
  answer: PressAnswer;
}

/** What is read anew for a decision, and the policy of its moment. */
export interface Look {
  people: People;
  policy: Policy;
  /** The server; null when it is gone, or there is none; undefined where it was not read. */
  found: Fingerprint | null | undefined;
}

const no = (why: PressRefusal): Decision => ({ change: null, answer: { code: 'refused', why } });

function ballotOf({ approval, origin, state }: OperationRecord): Ballot | null {
  if (approval === null) return null;
  return {
    askedBy: origin.userId,
    terms: approval.terms,
    expiresAt: approval.expiresAt,
    isOpen: state === 'awaiting_approval',
  };
}

/** A refused press; one that comes too late settles the request, if the clock has not done it yet. */
function refuse(record: OperationRecord, why: PressRefusal): Decision {
  if (why !== 'expired' || record.state !== 'awaiting_approval') return no(why);
  return { change: { by: null, to: 'expired' }, answer: { code: 'refused', why } };
}

export function decideVote(
  record: OperationRecord,
  voter: Voter,
  vote: Pick<Vote, 'choice' | 'reason'>,
  now: number,
): Decision {
  const ballot = ballotOf(record);
  if (ballot === null || record.approval === null) return no('settled');
  const { votes, terms } = record.approval;
  const review = reviewVote(ballot, votes, voter, vote.choice, now);
  if ('refused' in review) return refuse(record, review.refused);
  const cast: Vote = { ...vote, userId: voter.userId, at: now, voided: null };
  const change: Change = { by: voter.userId, vote: cast };
  const others = standing(votes).filter(
    ({ userId, choice }) => userId !== voter.userId && choice === vote.choice,
  ).length;
  if (review.effect === 'denies') {
    if (others > 0) return { change, answer: { code: 'quorum' } };
    const approval = { settledBy: voter.userId, settledReason: vote.reason };
    return { change: { ...change, to: 'denied', approval }, answer: { code: 'denied' } };
  }
  if (vote.choice === 'deny') return { change, answer: { code: 'denial_counted', more: terms.denials - others - 1 } };
  if (review.effect === 'approves') return { change, answer: { code: 'quorum' } };
  return { change, answer: { code: 'counted', more: terms.approvals - others - 1 } };
}

export function decideWithdrawal(record: OperationRecord, voter: Voter, now: number): Decision {
  const ballot = ballotOf(record);
  if (ballot === null || record.approval === null) return no('settled');
  const review = reviewWithdrawal(ballot, record.approval.votes, voter, now);
  if ('refused' in review) return refuse(record, review.refused);
  return { change: { by: voter.userId, withdraw: voter.userId }, answer: { code: 'withdrawn' } };
}

/** Takes back a vote that its voter saw fail, for the one that they had before; unless it has been decided since. */
export function decideTakeBack(
  record: OperationRecord,
  { cast, before }: { cast: Vote; before: Vote | null },
): Change | null {
  const current = record.approval?.votes.find(({ userId }) => userId === cast.userId);
  const isAsCast = current?.at === cast.at && current.choice === cast.choice;
  if (record.state !== 'awaiting_approval' || !isAsCast) return null;
  return { by: cast.userId, undelivered: { userId: cast.userId, before } };
}

/** The asker, its approvers and members who may Manage Server can end it, as long as nothing was sent to Vscale. */
export function decideCancel(record: OperationRecord, who: Canceller): Decision {
  if (record.state !== 'awaiting_approval' && record.state !== 'approved') return no('settled');
  if (!mayCancel(record, who)) return no('may_not_cancel');
  const { userId } = who;
  const settled = record.approval
    ? { approval: { settledBy: userId } }
    : { patch: { outcome: { code: 'cancelled_by' as const, userId } } };
  return { change: { by: userId, to: 'cancelled', ...settled }, answer: { code: 'cancelled' } };
}

export function mayCancel({ origin, approval }: Pick<OperationRecord, 'origin' | 'approval'>, who: Canceller): boolean {
  return origin.userId === who.userId || who.canManageServer || (approval !== null && isApprover(approval.terms, who));
}

/** Runs it without the team: for roles that the policy names, with a reason, in everybody's sight. */
export function decideBreakGlass(
  record: OperationRecord,
  voter: Voter,
  reason: string,
  look: Look,
  now: number,
): Decision {
  const ballot = ballotOf(record);
  if (ballot === null || !ballot.isOpen) return no('settled');
  if (now >= ballot.expiresAt) return refuse(record, 'expired');
  if (voter.isBot || !ballot.terms.breakGlass.some((role) => voter.roleIds.includes(role)))
    return no('may_not_break_glass');
  const end = endWithoutAsker(record, look) ?? endChanged(record, look);
  if (end) return end;
  const brokenGlass = { userId: voter.userId, reason };
  return {
    change: { by: voter.userId, to: 'approved', approval: { brokenGlass }, wishes: ['alarm'] },
    answer: { code: 'broke_glass' },
  };
}

/** The deciding look, once there are enough votes. Votes that were cast since the members were read do not decide. */
export function decideQuorum(record: OperationRecord, look: Look, now: number): Decision {
  const ballot = ballotOf(record);
  const { approval } = record;
  if (ballot === null || approval === null || !ballot.isOpen) return no('settled');
  if (now >= ballot.expiresAt) return refuse(record, 'expired');
  const voids = findVoidVotes(approval, look.people);
  const votes = voidVotes(approval.votes, voids);
  const read = votes.filter(({ userId }) => look.people.has(userId));
  const change: Change = { by: null, ...(voids.length > 0 && { voids }) };
  if (isDenied(ballot, read)) {
    const last = standing(read).findLast(({ choice }) => choice === 'deny');
    const settled = { settledBy: last?.userId ?? null, settledReason: last?.reason ?? null };
    return { change: { ...change, to: 'denied', approval: settled }, answer: { code: 'denied' } };
  }
  const end = endWithoutAsker(record, look);
  if (end) return end;
  const isEnough = hasQuorum(ballot, read);
  if (isEnough && look.found !== undefined)
    return endChanged(record, look) ?? { change: { ...change, to: 'approved' }, answer: { code: 'approved' } };
  const mayBeEnough = isEnough || hasQuorum(ballot, votes) || isDenied(ballot, votes);
  return { change: voids.length > 0 ? change : null, answer: { code: mayBeEnough ? 'quorum' : 'undecided' } };
}

/** Ends a request whose asker may not ask any more. */
function endWithoutAsker(record: OperationRecord, { people, policy }: Look): Decision | null {
  const outcome = judgeAsker(policy, record, people);
  return outcome && { change: { by: null, to: 'stale', patch: { outcome } }, answer: { code: 'asker_gone' } };
}

/** Ends a request whose server has changed since it was shown. */
function endChanged(record: OperationRecord, { found }: Look): Decision | null {
  if (found === undefined || !hasChanged(record, found)) return null;
  return { change: { by: null, to: 'stale', patch: { found } }, answer: { code: 'stale' } };
}

/** What the clock brings: the end of a request, or, half-way, a word to the approvers whose votes are missing. */
export function decideTime(record: OperationRecord, now: number): Change | null {
  const ballot = ballotOf(record);
  const { approval } = record;
  if (ballot === null || approval === null || !ballot.isOpen) return null;
  if (now >= approval.expiresAt) return { by: null, to: 'expired' };
  const isHalfWay = approval.remindAt !== null && now >= approval.remindAt;
  if (!isHalfWay || hasQuorum(ballot, approval.votes) || isDenied(ballot, approval.votes)) return null;
  return { by: null, approval: { remindAt: null }, wishes: ['reminder'] };
}
