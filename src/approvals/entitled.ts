import type { Approval, VoidReason, Vote } from '../operations/approval.ts';
import type { OperationRecord, Outcome } from '../operations/record.ts';
import { mayUse } from './access.ts';
import type { Policy } from './policy.ts';
import { isApprover, standing, type Voter } from './votes.ts';

/** Members and their rights at one moment, as Discord tells them; null for one who has left. */
export type People = ReadonlyMap<string, Voter | null>;

/** Reads these members; null where Discord does not answer, or not about each of them. */
export type ReadPeople = (guildId: string, userIds: readonly string[]) => Promise<People | null>;

/** A vote that does not hold any more. */
export interface VoidVote {
  userId: string;
  why: VoidReason;
}

/** Whose rights a decision about this operation rests on. */
export function listInvolved({ origin, approval }: Pick<OperationRecord, 'origin' | 'approval'>): string[] {
  const voters = approval === null ? [] : standing(approval.votes).map(({ userId }) => userId);
  const glassBreaker = approval?.brokenGlass ? [approval.brokenGlass.userId] : [];
  return [...new Set([origin.userId, ...voters, ...glassBreaker])];
}

/** Votes of those among `people` who have left or may not decide any more. */
export function findVoidVotes({ terms, votes }: Pick<Approval, 'terms' | 'votes'>, people: People): VoidVote[] {
  return standing(votes).flatMap(({ userId }) => {
    const why = people.has(userId) ? judge(people, userId, (voter) => isApprover(terms, voter)) : null;
    return why === null ? [] : [{ userId, why }];
  });
}

/** The votes once these are void. */
export function voidVotes(votes: readonly Vote[], voids: readonly VoidVote[]): Vote[] {
  return votes.map((vote) => ({
    ...vote,
    voided: voids.find(({ userId }) => userId === vote.userId)?.why ?? vote.voided,
  }));
}

/** Why the asker is no ground any more on which it could run; null where they may still ask. */
export function judgeAsker(
  policy: Policy,
  { origin }: Pick<OperationRecord, 'origin'>,
  people: People,
): Outcome | null {
  const why = judge(people, origin.userId, (member) => mayUse(policy, 'change', member));
  return why === null ? null : { code: why === 'left' ? 'asker_left' : 'asker_not_allowed' };
}

function judge(people: People, userId: string, may: (member: Voter) => boolean): VoidReason | null {
  const member = people.get(userId) ?? null;
  if (member === null) return 'left';
  return member.isBot || !may(member) ? 'not_allowed' : null;
}
