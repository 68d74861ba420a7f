import type { Choice, Terms, Vote } from '../operations/approval.ts';

/** Whoever presses, as Discord sent them with the press. */
export interface Voter {
  userId: string;
  isBot: boolean;
  roleIds: readonly string[];
  canManageServer: boolean;
}

/** What is voted on. */
export interface Ballot {
  askedBy: string;
  terms: Terms;
  expiresAt: number;
  isOpen: boolean;
}

export type VoteRefusal =
  | 'settled'
  | 'expired'
  | 'own_request'
  | 'bots_cannot_vote'
  | 'not_an_approver'
  | 'already_voted'
  | 'no_vote';

/** What a vote leads to: it is counted and more are needed, or it decides. */
export type VoteEffect = 'counted' | 'approves' | 'denies';

/** Whether a member may approve under these terms. */
export function isApprover(
  { approvers }: Pick<Terms, 'approvers'>,
  voter: Pick<Voter, 'roleIds' | 'canManageServer'>,
): boolean {
  return approvers === null ? voter.canManageServer : approvers.some((role) => voter.roleIds.includes(role));
}

/** The votes that count. */
export function standing(votes: readonly Vote[]): Vote[] {
  return votes.filter(({ voided }) => voided === null);
}

/** Judges a press on Approve or Deny by what is true at this moment, never by what the button was made under. */
export function reviewVote(
  ballot: Ballot,
  votes: readonly Vote[],
  voter: Voter,
  choice: Choice,
  now: number,
): { refused: VoteRefusal } | { effect: VoteEffect } {
  const refused = refuseVoter(ballot, voter, now);
  if (refused) return { refused };
  const earlier = standing(votes).find(({ userId }) => userId === voter.userId);
  if (earlier?.choice === choice) return { refused: 'already_voted' };
  const others = standing(votes).filter(({ userId }) => userId !== voter.userId);
  const count = 1 + others.filter((vote) => vote.choice === choice).length;
  if (choice === 'deny') return { effect: count >= ballot.terms.denials ? 'denies' : 'counted' };
  return { effect: count >= ballot.terms.approvals ? 'approves' : 'counted' };
}

/** Judges a press that takes one's own vote back. */
export function reviewWithdrawal(
  ballot: Ballot,
  votes: readonly Vote[],
  voter: Voter,
  now: number,
): { refused: VoteRefusal } | { withdrawn: Vote } {
  if (!ballot.isOpen) return { refused: 'settled' };
  if (now >= ballot.expiresAt) return { refused: 'expired' };
  const vote = standing(votes).find(({ userId }) => userId === voter.userId);
  return vote ? { withdrawn: vote } : { refused: 'no_vote' };
}

/** Whether the votes of people other than the asker make the quorum. */
export function hasQuorum(ballot: Pick<Ballot, 'askedBy' | 'terms'>, votes: readonly Vote[]): boolean {
  return countMissing(ballot, votes) === 0;
}

/** How many people other than the asker must still approve. */
function countMissing({ askedBy, terms }: Pick<Ballot, 'askedBy' | 'terms'>, votes: readonly Vote[]): number {
  const approving = new Set(standing(votes).flatMap(({ choice, userId }) => (choice === 'approve' ? userId : [])));
  approving.delete(askedBy);
  return Math.max(0, terms.approvals - approving.size);
}

/** Whether the votes against it end it. */
export function isDenied({ terms }: Pick<Ballot, 'terms'>, votes: readonly Vote[]): boolean {
  return standing(votes).filter(({ choice }) => choice === 'deny').length >= terms.denials;
}

function refuseVoter(ballot: Ballot, voter: Voter, now: number): VoteRefusal | null {
  if (!ballot.isOpen) return 'settled';
  if (now >= ballot.expiresAt) return 'expired';
  if (voter.isBot) return 'bots_cannot_vote';
  if (voter.userId === ballot.askedBy) return 'own_request';
  return isApprover(ballot.terms, voter) ? null : 'not_an_approver';
}
