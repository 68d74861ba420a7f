import { describe, expect, test } from 'vitest';
import { type Ballot, hasQuorum, isApprover, reviewVote, reviewWithdrawal } from '../../src/approvals/votes.ts';
import { expiresAt, makeTerms, makeVote, makeVoter } from '../support/approval.ts';

const now = 2_000;

function makeBallot({ terms, ...over }: Partial<Omit<Ballot, 'terms'>> & { terms?: Partial<Ballot['terms']> } = {}) {
  return { askedBy: 'asker', expiresAt, isOpen: true, ...over, terms: makeTerms(terms) };
}

const ivan = makeVoter();
const twoNeeded = makeBallot({ terms: { approvals: 2, denials: 2 } });
const threeNeeded = makeBallot({ terms: { approvals: 3 } });
const byManageServer = makeBallot({ terms: { approvers: null } });
const approvedBy = (...userIds: string[]) => userIds.map((userId) => makeVote(userId, 'approve'));
const deniedBy = (...userIds: string[]) => userIds.map((userId) => makeVote(userId, 'deny'));

test('a void vote counts for nothing, and its voter may vote again', () => {
  const votes = [makeVote('ivan', 'approve', { voided: 'not_allowed' }), ...approvedBy('olga')];
  expect(hasQuorum(twoNeeded, votes)).toBe(false);
  expect(reviewWithdrawal(twoNeeded, votes, ivan, now)).toEqual({ refused: 'no_vote' });
  expect(reviewVote(twoNeeded, votes, ivan, 'approve', now)).toEqual({ effect: 'approves' });
});

describe('a vote', () => {
  test.each([
    ['decides where one is needed', makeBallot(), [], 'approve', 'approves'],
    ['is counted where more are needed', twoNeeded, [], 'approve', 'counted'],
    ['decides as the last that is needed', twoNeeded, approvedBy('olga'), 'approve', 'approves'],
    [
      'decides beyond the last, where the look at the server is still to come',
      makeBallot(),
      approvedBy('olga'),
      'approve',
      'approves',
    ],
    ['is one of three', threeNeeded, approvedBy('olga'), 'approve', 'counted'],
    ['is the third of three', threeNeeded, approvedBy('olga', 'anna'), 'approve', 'approves'],
    ['against it ends it where one denial does', makeBallot(), [], 'deny', 'denies'],
    ['against it is counted where two are needed', twoNeeded, [], 'deny', 'counted'],
    ['against it ends it as the second of two', twoNeeded, deniedBy('olga'), 'deny', 'denies'],
    ['against it does not count for it', twoNeeded, deniedBy('olga'), 'approve', 'counted'],
    ['for it does not count against it', twoNeeded, approvedBy('olga'), 'deny', 'counted'],
    ['may be turned round: then the first no longer counts', twoNeeded, approvedBy('ivan', 'olga'), 'deny', 'counted'],
    ['may be turned round and decide', twoNeeded, [...deniedBy('ivan'), ...approvedBy('olga')], 'approve', 'approves'],
  ] as const)('%s', (_what, ballot, votes, choice, effect) => {
    expect(reviewVote(ballot, votes, ivan, choice, now)).toEqual({ effect });
  });

  test.each([
    ['of whoever asked', makeBallot(), makeVoter({ userId: 'asker' }), [], 'own_request'],
    ['of somebody without the role', makeBallot(), makeVoter({ roleIds: ['operator'] }), [], 'not_an_approver'],
    ['of somebody without any role', makeBallot(), makeVoter({ roleIds: [] }), [], 'not_an_approver'],
    [
      'of an administrator where a role is named',
      makeBallot(),
      makeVoter({ roleIds: [], canManageServer: true }),
      [],
      'not_an_approver',
    ],
    ['of somebody who may not manage the server where none is', byManageServer, ivan, [], 'not_an_approver'],
    ['of a bot, whatever its roles', makeBallot(), makeVoter({ isBot: true }), [], 'bots_cannot_vote'],
    ['that was cast already', twoNeeded, ivan, approvedBy('ivan'), 'already_voted'],
    [
      'that was cast already and is the last that is needed',
      twoNeeded,
      ivan,
      approvedBy('ivan', 'olga'),
      'already_voted',
    ],
    ['on a settled request', makeBallot({ isOpen: false }), ivan, [], 'settled'],
    ['at the moment of the end', makeBallot({ expiresAt: now }), ivan, [], 'expired'],
    ['after the end', makeBallot({ expiresAt: now - 1 }), ivan, [], 'expired'],
    [
      'of whoever asked, where it is settled too',
      makeBallot({ isOpen: false }),
      makeVoter({ userId: 'asker' }),
      [],
      'settled',
    ],
  ] as const)('%s is refused', (_what, ballot, voter, votes, refused) => {
    expect(reviewVote(ballot, votes, voter, 'approve', now)).toEqual({ refused });
  });

  test.each(['own_request', 'not_an_approver', 'bots_cannot_vote', 'settled', 'expired'])(
    'against it is refused as one for it: %s',
    (refused) => {
      const ballot = makeBallot({ isOpen: refused !== 'settled', expiresAt: refused === 'expired' ? now : expiresAt });
      const voter = makeVoter({
        userId: refused === 'own_request' ? 'asker' : 'ivan',
        isBot: refused === 'bots_cannot_vote',
        roleIds: refused === 'not_an_approver' ? [] : ['approver'],
      });
      expect(reviewVote(ballot, [], voter, 'deny', now)).toEqual({ refused });
    },
  );

  test('is in time until the last millisecond', () => {
    expect(reviewVote(makeBallot(), [], ivan, 'approve', expiresAt - 1)).toEqual({ effect: 'approves' });
  });
});

test.each([
  ['with the role', ['approver'], { roleIds: ['viewer', 'approver'] }, true],
  ['with one of several roles', ['approver', 'lead'], { roleIds: ['lead'] }, true],
  ['without the role', ['approver'], { roleIds: ['viewer'] }, false],
  ['who may Manage Server, where a role is asked', ['approver'], { roleIds: [], canManageServer: true }, false],
  ['who may Manage Server, where that is asked', null, { roleIds: [], canManageServer: true }, true],
  ['with the role, where Manage Server is asked', null, { roleIds: ['approver'] }, false],
])('an approver %s', (_what, approvers, voter, expected) => {
  expect(isApprover({ approvers }, makeVoter(voter))).toBe(expected);
});

describe('a withdrawal', () => {
  const vote = makeVote('ivan', 'approve');

  test.each([
    ['takes the vote back', makeBallot(), [vote], { withdrawn: vote }],
    ['takes nobody else’s back', makeBallot(), approvedBy('olga'), { refused: 'no_vote' }],
    ['comes too late on a settled request', makeBallot({ isOpen: false }), [vote], { refused: 'settled' }],
    ['comes too late at the end', makeBallot({ expiresAt: now }), [vote], { refused: 'expired' }],
  ])('%s', (_what, ballot, votes, expected) => {
    expect(reviewWithdrawal(ballot, votes, ivan, now)).toEqual(expected);
  });

  test('needs no right but the vote: who has lost the role may still take it back', () => {
    expect(reviewWithdrawal(makeBallot(), [vote], makeVoter({ roleIds: [] }), now)).toEqual({ withdrawn: vote });
  });
});

test.each([
  ['nobody', [], 1, false],
  ['one', approvedBy('ivan'), 1, true],
  ['one of two', approvedBy('ivan'), 2, false],
  ['two', approvedBy('ivan', 'olga'), 2, true],
  ['more than enough', approvedBy('ivan', 'olga', 'anna'), 2, true],
  ['the same person twice', approvedBy('ivan', 'ivan'), 2, false],
  ['whoever asked', approvedBy('asker'), 1, false],
  ['whoever asked, and one other', approvedBy('asker', 'ivan'), 2, false],
  ['one for, one against', [...approvedBy('ivan'), ...deniedBy('olga')], 2, false],
])('the quorum: %s', (_who, votes, approvals, expected) => {
  expect(hasQuorum(makeBallot({ terms: { approvals } }), votes)).toBe(expected);
});
