import type { Vote } from '../operations/approval.ts';
import { type Fingerprint, hasChanged } from '../operations/fingerprint.ts';
import type { OperationRecord } from '../operations/record.ts';
import type { Change } from '../storage/operations.ts';
import {
  type Ballot,
  countMissing,
  hasQuorum,
  reviewVote,
  reviewWithdrawal,
  type VoteRefusal,
  type Voter,
} from './votes.ts';

/** What a press leads to. */
export type PressAnswer =
  | { code: 'counted'; more: number }
  /** The quorum is there: the server is to be looked at once more. */
  | { code: 'quorum' }
  | { code: 'denied' }
  | { code: 'denial_counted'; more: number }
  | { code: 'withdrawn' }
  | { code: 'cancelled' }
  | { code: 'broke_glass' }
  | { code: 'approved' }
  | { code: 'stale' }
  | { code: 'refused'; why: PressRefusal };

export type PressRefusal = VoteRefusal | 'not_the_asker' | 'may_not_break_glass';

/** A decision is data: what is stored, if anything, and what the presser is told. */
export interface Decision {
  change: Change | null;
  answer: PressAnswer;
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
  vote: Omit<Vote, 'userId' | 'at'>,
  now: number,
): Decision {
  const ballot = ballotOf(record);
  if (ballot === null || record.approval === null) return no('settled');
  const { votes, terms } = record.approval;
  const review = reviewVote(ballot, votes, voter, vote.choice, now);
  if ('refused' in review) return refuse(record, review.refused);
  const cast: Vote = { ...vote, userId: voter.userId, at: now };
  const change: Change = { by: voter.userId, vote: cast };
  const others = votes.filter(({ userId, choice }) => userId !== voter.userId && choice === vote.choice).length;
  if (review.effect === 'denies') {
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

/** Whoever asked may take it back, as long as nothing was sent to Vscale. */
export function decideCancel(record: OperationRecord, userId: string): Decision {
  if (record.state !== 'awaiting_approval' && record.state !== 'approved') return no('settled');
  if (record.origin.userId !== userId) return no('not_the_asker');
  const approval = record.approval ? { approval: { settledBy: userId } } : {};
  return { change: { by: userId, to: 'cancelled', ...approval }, answer: { code: 'cancelled' } };
}

/** Runs it without the team: for roles that the policy names, with a reason, in everybody's sight. */
export function decideBreakGlass(record: OperationRecord, voter: Voter, reason: string, now: number): Decision {
  const ballot = ballotOf(record);
  if (ballot === null || !ballot.isOpen) return no('settled');
  if (now >= ballot.expiresAt) return refuse(record, 'expired');
  if (voter.isBot || !ballot.terms.breakGlass.some((role) => voter.roleIds.includes(role)))
    return no('may_not_break_glass');
  const brokenGlass = { userId: voter.userId, reason };
  return {
    change: { by: voter.userId, to: 'approved', approval: { brokenGlass }, wishes: ['alarm'] },
    answer: { code: 'broke_glass' },
  };
}

/**
 * The deciding look at the server, once the quorum is there.
 * @param found the server as it is now; null when it is gone
 */
export function decideQuorum(record: OperationRecord, found: Fingerprint | null, now: number): Decision {
  const ballot = ballotOf(record);
  const { approval } = record;
  if (ballot === null || approval === null || !ballot.isOpen) return no('settled');
  if (now >= ballot.expiresAt) return refuse(record, 'expired');
  const more = countMissing(ballot, approval.votes);
  if (more > 0) return { change: null, answer: { code: 'counted', more } };
  if (hasChanged(record, found))
    return { change: { by: null, to: 'stale', patch: { found } }, answer: { code: 'stale' } };
  return { change: { by: null, to: 'approved' }, answer: { code: 'approved' } };
}

/** What the clock brings: the end of a request, or, half-way, a word to the approvers whose votes are missing. */
export function decideTime(record: OperationRecord, now: number): Change | null {
  const ballot = ballotOf(record);
  const { approval } = record;
  if (ballot === null || approval === null || !ballot.isOpen) return null;
  if (now >= approval.expiresAt) return { by: null, to: 'expired' };
  const isHalfWay = approval.remindAt !== null && now >= approval.remindAt;
  if (!isHalfWay || hasQuorum(ballot, approval.votes)) return null;
  return { by: null, approval: { remindAt: null }, wishes: ['reminder'] };
}
