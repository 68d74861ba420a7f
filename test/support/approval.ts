import type { Voter } from '../../src/approvals/votes.ts';
import type { Approval, Choice, Terms, Vote } from '../../src/operations/approval.ts';
import { takeFingerprint } from '../../src/operations/fingerprint.ts';
import type { OperationRecord } from '../../src/operations/record.ts';
import { makeFacts } from './facts.ts';
import { makeRecord, makeScalet } from './operation.ts';

/** What is made here is asked at 1,000, for half an hour. */
export const remindAt = 901_000;
export const expiresAt = 1_801_000;

/** One approval by the role `approver`, unless told otherwise. */
export function makeTerms(over: Partial<Terms> = {}): Terms {
  return {
    rule: 1,
    approvals: 1,
    denials: 1,
    approvers: ['approver'],
    expiresMs: 1_800_000,
    reason: 'optional',
    breakGlass: ['admin'],
    ...over,
  };
}

type PartOfApproval = Partial<Omit<Approval, 'terms'>> & { terms?: Partial<Terms> };

function makeApproval({ terms, ...over }: PartOfApproval): Approval {
  return {
    terms: makeTerms(terms),
    isChannelChecked: true,
    expiresAt,
    remindAt,
    votes: [],
    settledBy: null,
    settledReason: null,
    brokenGlass: null,
    ...over,
  };
}

/** A restart that `asker` wants and that waits for the team. */
export function makeRequest(
  approval: PartOfApproval = {},
  over: Parameters<typeof makeRecord>[0] = {},
): OperationRecord {
  return makeRecord({
    state: 'awaiting_approval',
    before: makeFacts(),
    fingerprint: takeFingerprint(makeScalet(), []),
    ...over,
    origin: { userId: 'asker', ...over.origin },
    approval: makeApproval(approval),
  });
}

/** A person with the role `approver`, unless told otherwise. */
export function makeVoter(over: Partial<Voter> = {}): Voter {
  return { userId: 'ivan', isBot: false, roleIds: ['approver'], canManageServer: false, ...over };
}

export function makeVote(userId: string, choice: Choice, over: Partial<Vote> = {}): Vote {
  return { userId, choice, reason: null, at: 2_000, voided: null, ...over };
}
